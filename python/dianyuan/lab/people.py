"""What clients, lawyers and officials do. Each draw has a stream of its own, so that a person does the same under every way."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal, TypeAlias

from dianyuan.lab.draws import Draws
from dianyuan.lab.model import Model

__all__ = ["Does", "People"]

Does: TypeAlias = Literal["choose", "delegate", "nothing"]

# Why a lawyer declines, and how often of ten times.
_REASONS = (("hearing_clash", 4), ("overload", 3), ("leave", 1), ("illness", 1), ("other", 1))


class People:
    """The people of one year."""

    def __init__(self, model: Model, year: int, lawyers: Sequence[str]) -> None:
        self._model = model
        self._draws = Draws(model.seed, year)
        self.known = self._draws.of("fame").shuffled(lawyers)
        """Everybody on the roster, the best known first."""

    def does(self, case: str, turn: int) -> Does:
        """What a client does with a choice."""
        drawn, model = self._draws.of("does", case, turn).share(), self._model
        if drawn < model.choose:
            return "choose"
        return "delegate" if drawn < model.choose + model.delegate else "nothing"

    def thinks(self, case: str, turn: int, left: timedelta) -> timedelta:
        """How long until a client has chosen."""
        draw, model = self._draws.of("thinks", case, turn), self._model
        if draw.chance(model.at_counter):
            wait = timedelta(minutes=draw.span(model.counter_minutes))
        else:
            low, high = model.home_hours
            wait = timedelta(minutes=draw.span((low * 60, high * 60)))
        return min(wait, max(left - timedelta(minutes=1), timedelta()))

    def picks(self, case: str, turn: int, shown: Sequence[str], bounds: tuple[int, int]) -> list[str]:
        """The lawyers whom a client names, the first choice first: from the list, and from elsewhere; `bounds` are the fewest
        and the most that the rules allow."""
        draw, model = self._draws.of("picks", case, turn), self._model
        fewest, most = bounds
        names, picks = min(max(draw.span(model.names), fewest), most), list[str]()
        for _ in range(100):
            on_list = draw.chance(model.from_list) and bool(shown)
            name = draw.pulled(shown, model.place_pull) if on_list else draw.pulled(self.known, model.fame_pull)
            if name not in picks:
                picks.append(name)
            if len(picks) == names:
                break
        return picks

    def declines(self, case: str, turn: int) -> str | None:
        """Why the lawyer declines; None where the lawyer takes the case."""
        draw = self._draws.of("declines", case, turn)
        return draw.weighted(_REASONS) if draw.chance(self._model.decline) else None

    def answers(self, case: str, turn: int) -> timedelta:
        """How long until a lawyer answers."""
        return timedelta(minutes=self._draws.of("answers", case, turn).span(self._model.answer_minutes))

    def looks(self, case: str, turn: int) -> timedelta:
        """How long until an official looks at a case."""
        return timedelta(minutes=self._draws.of("looks", case, turn).span(self._model.look_minutes))

    def lasts(self, case: str) -> timedelta:
        """How long a case is in hand."""
        return timedelta(days=self._draws.of("lasts", case).span(self._model.lasts_days))
