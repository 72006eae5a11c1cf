"""Laws of ranking, on rosters that hypothesis makes up."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dianyuan import Calibration, Case, Engine, Policy, Ranking, Roster

DAY = "2026-11-22"
CASE = Case({"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"], "received": f"{DAY}T09:30:00+08:00"})

SPECIALITY: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "cause": st.sampled_from(["civil:7.19", "civil:7.19.205", "civil:7.19.205.5", "civil:6"]),
        "level": st.sampled_from(["declared", "proven"]),
        "cases": st.integers(0, 200),
    }
)
KNOWN: dict[str, st.SearchStrategy[Any]] = {"id": st.text("abcdef甲乙", min_size=1, max_size=4)}
LAWYER: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    KNOWN,
    optional={
        "category": st.sampled_from(["full_time", "part_time"]),
        "first_practice": st.dates(date(1990, 1, 1), date(2025, 12, 31)).map(str),
        "specialities": st.lists(SPECIALITY, max_size=2, unique_by=lambda one: str(one["cause"])),
    },
)
ROSTER = st.lists(LAWYER, max_size=12, unique_by=lambda lawyer: str(lawyer["id"]))


def engine(rows: list[dict[str, Any]]) -> Engine:
    roster, policy = Roster(rows), Policy("none")
    return Engine(roster, policy, Calibration.fit(roster, policy, DAY))


def ranking(rows: list[dict[str, Any]], **options: Any) -> Ranking:
    return engine(rows).rank(CASE, **options)


@given(ROSTER.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_the_order_of_rows_changes_nothing(rosters: tuple[list[dict[str, Any]], list[dict[str, Any]]]) -> None:
    rows, shuffled = rosters
    assert Roster(rows) == Roster(shuffled)
    assert ranking(rows).to_json() == ranking(shuffled).to_json()


@given(ROSTER)
def test_points_are_the_sum_of_contributions_and_fall_with_the_place(rows: list[dict[str, Any]]) -> None:
    candidates = ranking(rows).candidates
    assert [candidate.place for candidate in candidates] == list(range(1, len(candidates) + 1))
    points = []
    for candidate in candidates:
        assert candidate.points == sum(part.points for part in candidate.contributions)
        assert all(part.points == part.weight * part.value // 1_000_000 for part in candidate.contributions)
        points.append(candidate.points or 0)
    assert points == sorted(points, reverse=True)


@given(ROSTER, st.integers(0, 15), st.integers(0, 15))
def test_how_many_are_listed_changes_no_place(rows: list[dict[str, Any]], top: int, excluded: int) -> None:
    every = ranking(rows, top=1000)
    assert ranking(rows, top=top).candidates == every.candidates[:top]
    assert ranking(rows, top=1000, excluded=excluded).candidates == every.candidates


@given(ROSTER, st.text(max_size=5))
def test_a_neutral_order_ranks_the_same_lawyers(rows: list[dict[str, Any]], seed: str) -> None:
    everyone = {candidate.lawyer for candidate in ranking(rows, top=1000).candidates}
    lot = ranking(rows, top=1000, order="lot", seed=seed)
    assert {candidate.lawyer for candidate in lot.candidates} == everyone
    assert lot == ranking(rows, top=1000, order="lot", seed=seed)


@given(ROSTER)
def test_an_explanation_says_the_place_of_the_ranking(rows: list[dict[str, Any]]) -> None:
    ready = engine(rows)
    places = {candidate.lawyer: candidate for candidate in ready.rank(CASE, top=1000).candidates}
    for row in rows[:3]:
        told = ready.explain(CASE, row["id"])
        candidate = places.get(row["id"])
        assert told.place == (candidate and candidate.place)
        assert told.points == (candidate and candidate.points)
        assert told.candidate_count == len(places)


@given(ROSTER, LAWYER)
def test_putting_and_removing_a_lawyer_leaves_all_as_it_was(rows: list[dict[str, Any]], lawyer: dict[str, Any]) -> None:
    if any(row["id"] == lawyer["id"] for row in rows):
        return
    before = engine(rows)
    put = before.apply([{"type": "put_lawyer", "lawyer": lawyer}])
    assert len(put) == len(before) + 1 and put != before
    assert put.apply([{"type": "remove_lawyer", "id": lawyer["id"]}]) == before
