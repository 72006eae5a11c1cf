"""Ways of finding a lawyer: a policy, and who decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from dianyuan import Policy

__all__ = ["Mechanism", "Way", "revised", "ways"]

Mechanism: TypeAlias = Literal["choice", "best_ranked", "optimal", "rotation", "lot"]

_FALLBACKS = {"best_ranked": ["best_ranked"], "optimal": [], "rotation": ["rotation_by_lawyer"], "lot": ["lot"]}


@dataclass(frozen=True)
class Way:
    """A way of finding a lawyer.

    Raises:
        ValueError: `mechanism` is another word.
        PolicyError: The policy locks what the mechanism has to change.
    """

    policy: Policy
    """The agency's policy."""
    mechanism: Mechanism = "choice"
    """`"choice"`: the client is asked where the policy says so, and its fallback comes after. Under the others nobody is asked.
    `"best_ranked"`: the first of the ranking is appointed. `"rotation"`: lawyers take turns. `"lot"`: one is drawn.
    `"optimal"`: whenever the office opens, `assign` finds the lawyers for all waiting cases, with the most points in all. Under
    all of them a matter stays with the lawyer it had (一援到底)."""
    name: str | None = None
    """What tables and plots call it; None is the policy's id and the mechanism, which plots say in words."""

    def __post_init__(self) -> None:
        if self.mechanism not in get_args(Mechanism):
            raise ValueError(f"mechanism must be one of {' '.join(get_args(Mechanism))}")
        self.rules()

    @property
    def label(self) -> str:
        """Its name in tables."""
        return self.name if self.name is not None else f"{self.policy.id} {self.mechanism}"

    def rules(self) -> Policy:
        """The policy that the ledger follows: with the client's choice closed and another fallback, unless it is `"choice"`."""
        if self.mechanism == "choice":
            return self.policy
        nobody: dict[str, Sequence[str]] = {"open": [], "preference": []}
        closed = {f"choice.{route}.{how}": kinds for route in _ROUTES for how, kinds in nobody.items()}
        return revised(self.policy, closed | {"choice.fallback": ["continuity", *_FALLBACKS[self.mechanism]]})


_ROUTES = ("application", "forwarded", "notified")


def ways(policy: Policy) -> list[Way]:
    """One policy under every mechanism.

    Example:
        >>> [way.mechanism for way in ways(Policy("national"))]
        ['choice', 'best_ranked', 'optimal', 'rotation', 'lot']
    """
    return [Way(policy, mechanism) for mechanism in get_args(Mechanism)]


def revised(policy: Policy, changes: Mapping[str, Any]) -> Policy:
    """A policy with other values, to ask what would be if. Of a built-in one it is a policy that extends it, so that its
    locks hold.

    Arguments:
        changes: New values by path, such as `{"choice.window_hours": 12, "weights.caseload": 0}`. The source of a value,
        where it
            has one, stays.

    Raises:
        KeyError: A path leads nowhere in the policy's `to_dict()`.
        PolicyError: The engine refuses the result, as where a locked gate is loosened, or where choosing could take longer
        than the law's
            term for an appointment.

    Example:
        >>> revised(Policy("national"), {"choice.window_hours": 12}).to_dict()["choice"]["window_hours"]
        12
    """
    record = policy.to_dict()
    if "jurisdiction" in record:
        record.setdefault("extends", record["id"])
    for path, value in changes.items():
        *folders, last = path.split(".")
        inner = record
        for folder in folders:
            inner = inner[folder] if isinstance(inner, dict) and folder in inner else _nowhere(path)
        if not isinstance(inner, dict) or last not in inner:
            _nowhere(path)
        if isinstance(inner[last], dict) and "value" in inner[last]:
            inner[last] = inner[last] | {"value": value}
        else:
            inner[last] = value
    return Policy(record)


def _nowhere(path: str) -> Any:
    raise KeyError(f"the policy has no {path}")
