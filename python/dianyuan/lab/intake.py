"""The cases of a year, and the roster on its first day."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from dianyuan.lab.draws import Draws
from dianyuan.lab.hours import moment, working_days
from dianyuan.lab.model import Model
from dianyuan.lab.sample import City, Record, is_lawyer

__all__ = ["first_day", "intake", "opening"]

# Fields that tie a case to others, or to days of its own.
_TIES = ("linked", "opposing", "earlier", "hearings", "external_ids", "replacements")


def first_day(city: City, model: Model) -> date:
    """The first day of the year."""
    if model.first_day is not None:
        return model.first_day
    return min(datetime.fromisoformat(str(case["received"])).date() for case in city.cases)


def intake(city: City, model: Model, year: int) -> list[dict[str, Any]]:
    """The cases of a year, in the order of time: `Y-0001` and so on, drawn from the city's, all of them before any a second
    time.

    Raises:
        ValueError: The city has no case.

    Example:
        >>> from dianyuan.lab import sample
        >>> [case["id"] for case in intake(sample(), Model(cases=3), year=1)]
        ['Y-0001', 'Y-0002', 'Y-0003']
    """
    if not city.cases:
        raise ValueError("the city has no case to draw from")
    draws = Draws(model.seed, year)
    days = working_days(first_day(city, model), model.days)
    times, minutes = draws.of("times"), (model.office[0] * 60, model.office[1] * 60 - 1)
    moments = sorted(moment(days[at * len(days) // model.cases], times.span(minutes)) for at in range(model.cases))
    width = max(4, len(str(model.cases)))
    cases = []
    for number, (case, received) in enumerate(zip(_drawn(city.cases, draws, model.cases), moments, strict=True), 1):
        kept = {field: value for field, value in case.items() if field not in _TIES}
        deadline = received.date() + timedelta(days=model.deadline_days)
        changed = {"id": f"Y-{number:0{width}}", "received": received.isoformat(), "deadline": deadline.isoformat()}
        cases.append(kept | changed)
    return cases


def _drawn(cases: Sequence[Record], draws: Draws, number: int) -> list[Record]:
    drawn: list[Record] = []
    while len(drawn) < number:
        drawn += draws.of("round", len(drawn)).shuffled(cases)
    return drawn[:number]


def opening(city: City, first: date) -> list[dict[str, Any]]:
    """The roster on the first day of a year: nobody has anything in hand, as what a roster states to be in hand would never
    end, and annual assessments are those of that year, as older ones would run out in it. Lawyers whose load is unknown stay
    so."""
    return [_opened(row, first) for row in city.roster]


def _opened(row: Record, first: date) -> dict[str, Any]:
    opened = dict(row)
    if "caseload" in row:
        load = {field: value for field, value in row["caseload"].items() if field != "by_kind"}
        opened["caseload"] = load | {"units": 0} | ({} if is_lawyer(row) else {"year_count": 0})
    if "annual_assessment" in row:
        opened["annual_assessment"] = row["annual_assessment"] | {"year": first.year}
    return opened
