"""Tables: the same numbers as the rankings, in every library that reads the Arrow PyCapsule interface."""

import json
from importlib import import_module
from typing import Any

import pytest
from conftest import Shared

import dianyuan
from dianyuan import Calibration, Case, Engine, Policy, Roster

polars: Any = import_module("polars")
pandas: Any = import_module("pandas")
pyarrow: Any = import_module("pyarrow")
duckdb: Any = import_module("duckdb")

LAWYERS = [
    {"id": f"L-{number}", "specialities": [{"cause": "civil:7.19.205", "level": "proven", "cases": number}]}
    for number in range(30)
]
CASES = [
    {"id": f"C-{number}", "kind": "civil", "causes": [cause], "received": f"2026-11-{number + 1:02}T09:30:00+08:00"}
    for number, cause in enumerate(["civil:7.19.205", "civil:7", "civil:7.19.205.5"])
]


@pytest.fixture(scope="module")
def engine() -> Engine:
    roster, policy = Roster(LAWYERS), Policy("none")
    return Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-22"))


def rows_of(ranking: dianyuan.Ranking) -> list[dict[str, Any]]:
    """The rows of one case, from the ranking itself."""
    return [
        {
            "case": ranking.case,
            "place": candidate.place,
            "lawyer": candidate.lawyer,
            "points": candidate.points,
            "is_open": candidate.is_open,
            **{part.signal: part.points for part in candidate.contributions},
        }
        for candidate in ranking.candidates
    ]


def test_every_row_is_a_candidate_of_the_ranking(engine: Engine) -> None:
    table = engine.rank_many(CASES, top=7, seed="s")
    rows = [row for case in CASES for row in rows_of(engine.rank(case, top=7, seed="s"))]
    assert pyarrow.table(table).to_pylist() == rows
    assert len(table) == len(rows) == 21
    assert table.columns == list(rows[0])


def test_the_shared_fixture_has_the_points_of_rust(shared: Shared) -> None:
    roster, policy = Roster(shared.roster), Policy(shared.policy)
    engine = Engine(roster, policy, Calibration.fit(roster, policy, shared.options["as_of"]))
    options = {key: shared.options[key] for key in ("top", "as_of", "seed")}
    rows = pyarrow.table(engine.rank_many([Case(shared.case)], **options)).to_pylist()
    told = json.loads(shared.ranking)["candidates"]
    assert [(row["place"], row["lawyer"], row["points"]) for row in rows] == [
        (one["place"], one["lawyer"], one["points"]) for one in told
    ]
    for row, one in zip(rows, told, strict=True):
        assert row["is_open"] == (one["reviews"] == [])
        assert {part["signal"]: row[part["signal"]] for part in one["contributions"]} == {
            part["signal"]: part["points"] for part in one["contributions"]
        }


def test_every_library_reads_the_same(engine: Engine) -> None:
    table = engine.rank_many(CASES, top=3)
    rows = pyarrow.table(table).to_pylist()
    assert rows
    assert polars.DataFrame(table).to_dicts() == rows
    assert pandas.DataFrame.from_arrow(table).to_dict("records") == rows
    relation = duckdb.from_arrow(table)
    assert [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()] == rows
    # A stream can be taken again.
    assert pyarrow.table(table).to_pylist() == rows


def test_types_are_the_smallest_that_hold_the_numbers(engine: Engine) -> None:
    schema = pyarrow.table(engine.rank_many(CASES)).schema
    assert schema.field("case").type == schema.field("lawyer").type == pyarrow.string()
    assert schema.field("is_open").type == pyarrow.bool_()
    for name in ("place", "points", "speciality", "preference"):
        assert schema.field(name).type == pyarrow.uint32()


def test_in_a_neutral_order_there_are_no_points(engine: Engine) -> None:
    frame = polars.DataFrame(engine.rank_many(CASES, order="lot", seed="s", top=4))
    assert frame.height == 12
    assert frame["points"].null_count() == frame["speciality"].null_count() == 12
    assert frame["place"].to_list() == [1, 2, 3, 4] * 3


def test_features_are_the_values_of_everyone(engine: Engine) -> None:
    frame = polars.DataFrame(engine.features(CASES))
    assert frame.height == len(CASES) * len(LAWYERS)
    for row in frame.iter_rows(named=True):
        case = next(case for case in CASES if case["id"] == row["case"])
        ranking = engine.rank(case, top=len(LAWYERS))
        candidate = next(one for one in ranking.candidates if one.lawyer == row["lawyer"])
        for part in candidate.contributions:
            assert (row[part.signal], row[f"{part.signal}_known"]) == (part.value, part.is_known)
        # The matrix and the weights of the policy give the points again.
        points = sum(row[part.signal] * part.weight // 1_000_000 for part in candidate.contributions)
        assert points == candidate.points


def test_cases_come_in_every_form(engine: Engine) -> None:
    made = engine.rank_many([Case(case) for case in CASES])
    assert made == engine.rank_many(CASES) == engine.rank_many(json.dumps(CASES))
    assert made == engine.rank_many("\n".join(map(json.dumps, CASES)))
    assert made != engine.rank_many(CASES, top=1)
    nobody = engine.rank_many([])
    assert len(nobody) == 0 and nobody.columns == made.columns
    assert pyarrow.table(nobody).num_rows == 0


def test_faults_are_told_with_their_row(engine: Engine) -> None:
    with pytest.raises(dianyuan.RecordError) as error:
        engine.rank_many([CASES[0], CASES[1] | {"kind": "?"}])
    assert error.value.input == "cases"
    assert [problem["row"] for problem in error.value.problems] == [2]
    with pytest.raises(dianyuan.RequestError):
        engine.rank_many(CASES, top=-1)
    for wrong in (7, [7], None):
        with pytest.raises((TypeError, dianyuan.RecordError)):
            engine.rank_many(wrong)  # type: ignore[arg-type]


def test_progress_counts_cases(engine: Engine) -> None:
    told: list[tuple[str, int, int]] = []
    many = [CASES[0] | {"id": f"C-{number}"} for number in range(3_000)]
    engine.rank_many(many, progress=lambda *step: told.append(step))
    assert told and all(stage == "ranking" and of == 3_000 for stage, _, of in told)
    assert sorted(done for _, done, _ in told) == [done for _, done, _ in told]
    with pytest.raises(ZeroDivisionError):
        engine.rank_many(many, progress=lambda *step: 1 // 0)
