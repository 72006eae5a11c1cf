"""Tables: the same numbers as the rankings, in every library that reads the Arrow PyCapsule interface."""

import json
from importlib import import_module
from typing import Any

import pytest
from conftest import Shared

import dianyuan
from dianyuan import Calibration, Case, Engine, Policy, Problem, Roster, assign

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


EDGES = [
    {"case": "C-1", "lawyer": "L,1", "score": 0.75, "tie": 3},
    {"case": "C-1", "lawyer": 'L"2', "score": 1e-9, "tie": None},
    {"case": "C-2", "lawyer": "L,1", "score": 123456.789, "tie": 1},
]
SEATS = [{"lawyer": "L,1", "min": 0, "max": 1, "group": "F"}, {"lawyer": 'L"2', "min": 0, "max": 2, "group": None}]
WANTS = [{"case": "C-1", "need": 1, "opposes": ["C-2"]}, {"case": "C-2", "need": 1, "opposes": []}]
GROUPS = [{"group": "F", "max": 2}]


@pytest.fixture(scope="module")
def problem() -> Problem:
    return Problem(EDGES, SEATS, WANTS, GROUPS)


def through_duckdb(rows: list[dict[str, Any]]) -> Any:
    return duckdb.from_arrow(pyarrow.Table.from_pylist(rows)).to_arrow_table()


LIBRARIES = {
    "polars": lambda rows: polars.DataFrame(rows),
    "pandas": lambda rows: pandas.DataFrame(rows).convert_dtypes(),
    "pyarrow": lambda rows: pyarrow.Table.from_pylist(rows),
    "duckdb": through_duckdb,
}


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_problem_is_read_from_every_library(problem: Problem, library: str) -> None:
    read = LIBRARIES[library]
    assert Problem(read(EDGES), read(SEATS), read(WANTS), read(GROUPS)) == problem
    # One table may come from elsewhere than the others.
    assert Problem(read(EDGES), SEATS, WANTS, read(GROUPS)) == problem


def test_types_that_other_libraries_use_are_read(problem: Problem) -> None:
    edges = polars.DataFrame(EDGES, schema_overrides={"tie": polars.UInt8}).with_columns(
        polars.col("case").cast(polars.Categorical),
        polars.col("score").cast(polars.Decimal(20, 9)),
    )
    chunks = polars.concat([edges[:1], edges[1:]], rechunk=False)
    assert Problem(chunks, SEATS, WANTS, GROUPS) == problem
    text = polars.DataFrame([edge | {"score": f"{edge['score']:.9f}"} for edge in EDGES])
    assert Problem(text, SEATS, WANTS, GROUPS) == problem
    single = polars.DataFrame(EDGES[:1], schema_overrides={"score": polars.Float32})
    assert Problem(single, SEATS, WANTS, GROUPS) == Problem(EDGES[:1], SEATS, WANTS, GROUPS)


def test_faults_of_a_table_have_the_rows_of_a_text(problem: Problem) -> None:
    wrong = [EDGES[0], EDGES[1] | {"score": float("nan")}, EDGES[2] | {"lawyer": "nobody"}]
    told = []
    for edges in (wrong, polars.DataFrame(wrong), pyarrow.Table.from_pylist(wrong)):
        with pytest.raises(dianyuan.DianyuanError) as error:
            Problem(edges, SEATS, WANTS, GROUPS)
        told.append(error.value.problems)
    assert told[0] == told[1] == told[2]
    assert [(fault["row"], fault["path"]) for fault in told[0]] == [(3, "edges.score"), (4, "edges.lawyer")]


def test_an_assignment_is_a_table(problem: Problem) -> None:
    assignment = assign(problem)
    rows = polars.DataFrame(assignment.to_table()).to_dicts()
    assert [(row["case"], row["lawyer"], row["score_exact"]) for row in rows] == [
        (pair.case, pair.lawyer, pair.score) for pair in assignment.pairs
    ]
    assert [row["score"] for row in rows] == [float(pair.score) for pair in assignment.pairs]
    assert len(rows) == 2


def test_tables_are_assigned_at_once(problem: Problem) -> None:
    frames = {"lawyers": polars.DataFrame(SEATS), "cases": polars.DataFrame(WANTS), "groups": polars.DataFrame(GROUPS)}
    assignment = assign(polars.DataFrame(EDGES), **frames, mechanism="optimal")
    assert assignment == assign(problem)
    with pytest.raises(TypeError):
        assign(problem, lawyers=SEATS)
    with pytest.raises(TypeError):
        assign(EDGES, lawyers=SEATS)


def test_what_cannot_be_read_is_told_without_what_stands_there() -> None:
    when = pyarrow.array([2**62], pyarrow.timestamp("s"))
    edges = pyarrow.table({"case": ["C-1"], "lawyer": ["L-1"], "score": when})
    with pytest.raises(TypeError, match="edges: column score: a value of type .* cannot be read") as caught:
        Problem(edges, [{"lawyer": "L-1", "min": 0, "max": 1}], [{"case": "C-1", "need": 1}])
    assert str(2**62) not in str(caught.value)
