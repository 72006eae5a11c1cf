"""Draws that depend on what they are for, and on nothing that was drawn before."""

import random
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar

__all__ = ["Draw", "Draws"]

Item = TypeVar("Item")


class Draws:
    """Streams of draws by name, all from one seed."""

    def __init__(self, *seed: object) -> None:
        self._seed = seed

    def of(self, *name: object) -> "Draw":
        """The stream of this name: the same each time it is asked for."""
        return Draw("/".join(map(repr, (*self._seed, *name))))


class Draw:
    """One stream. Only `random.random` is used, whose numbers are the same under every version of Python."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed).random

    def share(self) -> float:
        """From 0 to less than 1."""
        return self._random()

    def chance(self, share: float) -> bool:
        """True in so many of all cases."""
        return self._random() < share

    def span(self, span: tuple[int, int]) -> int:
        """A whole number from the first to the second, both among them."""
        low, high = span
        return low + int(self._random() * (high - low + 1))

    def one(self, items: Sequence[Item]) -> Item:
        """One of them, each as likely as the others."""
        return items[int(self._random() * len(items))]

    def pulled(self, items: Sequence[Item], pull: float) -> Item:
        """One of them, the n-th in proportion to n to the power of minus `pull` (Zipf's law)."""
        sums = list(accumulate((at + 1) ** -pull for at in range(len(items))))
        point = self._random() * sums[-1]
        return next((item for item, upto in zip(items, sums, strict=True) if point < upto), items[-1])

    def weighted(self, items: Sequence[tuple[Item, int]]) -> Item:
        """One of them, in proportion to the number beside it."""
        sums = list(accumulate(weight for _, weight in items))
        point = self._random() * sums[-1]
        return next(item for (item, _), upto in zip(items, sums, strict=True) if point < upto)

    def shuffled(self, items: Sequence[Item]) -> list[Item]:
        """All of them, in an order of its own."""
        keys = [self._random() for _ in items]
        order = sorted(range(len(items)), key=keys.__getitem__)
        return [items[at] for at in order]
