"""Records as dataclasses: the same as the dicts of their fields."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

import pytest

from dianyuan import Case, Problem, RecordError, Roster, assign


@dataclass
class Status:
    status: str
    from_: date
    concerns: str | None = None


@dataclass
class Lawyer:
    id: str
    category: str | None = None
    statuses: list[Status] = field(default_factory=list)


@dataclass
class OneCase:
    id: str
    kind: str
    causes: list[str]
    received: datetime
    client: dict[str, object] | None = None


@dataclass(frozen=True)
class Edge:
    case: str
    lawyer: str
    score: float


def test_a_roster_of_dataclasses_is_that_of_dicts() -> None:
    lawyers = [
        Lawyer("L-1", "full_time", [Status("active", date(2020, 1, 2), "licence")]),
        Lawyer("L-2", statuses=[Status("active", date(2021, 1, 2))]),
    ]
    dicts = [
        {
            "id": "L-1",
            "category": "full_time",
            "statuses": [{"status": "active", "from": "2020-01-02", "concerns": "licence"}],
        },
        {"id": "L-2", "statuses": [{"status": "active", "from": "2021-01-02"}]},
    ]
    assert Roster(lawyers) == Roster(dicts)
    assert Roster(lawyers[0]) == Roster(dicts[0])


def test_a_case_may_be_a_dataclass() -> None:
    received = datetime(2026, 11, 20, 9, 30, tzinfo=timezone(timedelta(hours=8)))
    case = Case(OneCase("1", "civil", ["civil:"], received))
    assert case.to_dict() == Case(
        {"id": "1", "kind": "civil", "causes": ["civil:"], "received": "2026-11-20T09:30:00+08:00"}
    ).to_dict()


def test_tables_may_be_dataclasses() -> None:
    problem = Problem([Edge("C-1", "L-1", 0.5)], [{"lawyer": "L-1", "min": 0, "max": 1}], [{"case": "C-1", "need": 1}])
    assert [(pair.case, pair.lawyer, pair.score) for pair in assign(problem).pairs] == [("C-1", "L-1", "0.5")]


def test_faults_of_dataclasses_have_their_row_and_field() -> None:
    with pytest.raises(RecordError) as caught:
        Roster([Lawyer("L-1"), Lawyer("L-2", "part time")])
    assert [(problem["row"], problem["path"]) for problem in caught.value.problems] == [(2, "category")]


def test_a_class_is_no_record() -> None:
    with pytest.raises(TypeError, match=re.escape("roster must be str or bytes or mapping or sequence, not type")):
        Roster(Lawyer)  # type: ignore[arg-type]
