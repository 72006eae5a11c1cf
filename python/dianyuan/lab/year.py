"""A year lived under one way, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass

import polars

from dianyuan import Agency, Calibration, Engine, Policy, Roster
from dianyuan.lab.intake import first_day, intake, opening
from dianyuan.lab.living import Living
from dianyuan.lab.model import Model
from dianyuan.lab.notes import Notes
from dianyuan.lab.people import People
from dianyuan.lab.sample import City
from dianyuan.lab.ways import Way, revised

__all__ = ["Year", "live", "yardstick"]


@dataclass(frozen=True)
class Year:
    """A year under one way.

    `cases` has a row for each case: `case`; `kind`; `groups` (those of the client); `mode` (`open`, `preference` or
    `closed`); `lawyer` (null where nobody was appointed); `hours` (from the receipt to the appointment); `is_late`
    (appointed past due, or never); `is_by_official` (no rule found anybody, so that an official did, or nobody could be
    found); `declined` (seats that lawyers declined); `names` (whom the client named first) and `is_first`,
    `is_named` (whether the first of them, or any, was appointed; null where nobody was named); `units` (of work); `quality`
    (points of whoever was appointed by the yardstick, from 0 to 1; null where that bars the lawyer on the first day) and `best`
    (of the best of the roster).

    `lawyers` has a row for each lawyer: `lawyer`; `fair_cases` (how many cases there would be for this one if each case were
    shared evenly among all who may be appointed for it); `exposure` (on shortlists); `cases` and `units` (appointed); `peak`
    (most units in hand).
    """

    way: str
    """The way's label."""
    year: int
    """The year's number."""
    cases: polars.DataFrame
    """A row for each case."""
    lawyers: polars.DataFrame
    """A row for each lawyer, by id."""


def yardstick(policy: Policy) -> Policy:
    """What quality is measured with, the same for every way: a policy with no weight on caseload, as how much somebody has
    in hand is no quality of theirs, and looks different under each way."""
    return revised(policy, {"weights.caseload": 0})


def live(
    way: Way,
    city: City,
    model: Model | None = None,
    *,
    year: int = 1,
    quality: Policy | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> Year:
    """Live through a year under a way of finding a lawyer: every step is a command to a `Ledger`, and every rule is the
    policy's.

    Arguments:
        way: The way.
        city: Whose lawyers and cases they are.
        model: How cases come in, and what people do; None is `Model()`.
        year: Its number: another is another year of the same model, and of one number all ways see the same.
        quality: The policy that quality is measured with; None is `yardstick(city.policy)`.
        progress: Called with (cases that came in, cases in all); what it raises ends the year and is raised.

    Raises:
        DianyuanError: The city is wrong, or does not go with the policy.

    Example:
        >>> from dianyuan import lab
        >>> city = lab.sample(lawyers=30)
        >>> year = lab.live(lab.Way(city.policy, "rotation"), city, lab.Model(cases=5))
        >>> year.way, len(year.cases), len(year.lawyers)
        ('sample-city rotation', 5, 30)
    """
    model = Model() if model is None else model
    first, cases = first_day(city, model), intake(city, model, year)
    roster = Roster(opening(city, first))
    measured = _engine(roster, yardstick(city.policy) if quality is None else quality, first.isoformat())
    ranked = polars.DataFrame(measured.rank_many(cases, top=len(measured)))
    agency = Agency(_engine(roster, way.rules(), first.isoformat()), cases)
    people = People(model, year, roster.ids)
    living = Living(agency, cases, people, model, seed=f"{model.seed}/{year}", in_batches=way.mechanism == "optimal")
    living.live((lambda done: progress(done, len(cases))) if progress else lambda _: None)
    about = [(case["id"], case["kind"], case.get("client", {}).get("groups", [])) for case in cases]
    return Year(way.label, year, _cases(living.notes, about, ranked), _lawyers(living.notes, roster.ids, ranked.filter("is_open")))


def _engine(roster: Roster, policy: Policy, as_of: str) -> Engine:
    return Engine(roster, policy, Calibration.fit(roster, policy, as_of))


def _cases(notes: Notes, about: list[tuple[str, str, list[str]]], ranked: polars.DataFrame) -> polars.DataFrame:
    rows = [
        {
            "case": case,
            "kind": kind,
            "groups": groups,
            "mode": noted.mode,
            "lawyer": noted.lawyer,
            "hours": (noted.appointed - noted.received).total_seconds() / 3600 if noted.appointed else None,
            "is_late": noted.appointed is None or (noted.due_at is not None and noted.appointed > noted.due_at),
            "is_by_official": noted.was_overridden or noted.lawyer is None,
            "declined": noted.declined,
            "names": noted.names,
            "is_first": noted.names[0] == noted.lawyer if noted.names else None,
            "is_named": noted.lawyer in noted.names if noted.names else None,
            "units": noted.units,
        }
        for case, kind, groups in about
        for noted in [notes.cases[case]]
    ]
    schema: dict[str, polars.DataType | type[polars.DataType]] = {
        "case": polars.String,
        "kind": polars.String,
        "groups": polars.List(polars.String),
        "mode": polars.String,
        "lawyer": polars.String,
        "hours": polars.Float64,
        "is_late": polars.Boolean,
        "is_by_official": polars.Boolean,
        "declined": polars.UInt32,
        "names": polars.List(polars.String),
        "is_first": polars.Boolean,
        "is_named": polars.Boolean,
        "units": polars.UInt32,
    }
    points = ranked.select("case", "lawyer", quality=polars.col("points") / 1_000_000)
    best = points.group_by("case").agg(best=polars.col("quality").max())
    frame = polars.DataFrame(rows, schema=schema)
    return frame.join(points, on=["case", "lawyer"], how="left", maintain_order="left").join(
        best, on="case", how="left", maintain_order="left"
    )


def _lawyers(notes: Notes, ids: list[str], suitable: polars.DataFrame) -> polars.DataFrame:
    served = [(noted.lawyer, noted.units) for noted in notes.cases.values() if noted.lawyer is not None]
    served_by = polars.DataFrame(served, schema={"lawyer": polars.String, "units": polars.UInt32}, orient="row")
    appointed = served_by.group_by("lawyer").agg(cases=polars.len(), units=polars.col("units").sum())
    fair = suitable.with_columns(share=1 / polars.len().over("case")).group_by("lawyer").agg(fair_cases=polars.col("share").sum())
    seen = {"lawyer": ids, "exposure": [notes.exposure[one] for one in ids], "peak": [notes.peak[one] for one in ids]}
    frame = polars.DataFrame(seen, schema={"lawyer": polars.String, "exposure": polars.Float64, "peak": polars.UInt32})
    joined = frame.join(appointed, on="lawyer", how="left").join(fair, on="lawyer", how="left").fill_null(0)
    return joined.select("lawyer", "fair_cases", "exposure", "cases", "units", "peak").sort("lawyer")
