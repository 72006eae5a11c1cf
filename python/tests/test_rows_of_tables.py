"""Records from tables: rows with lists and structs inside, as every library makes them, read as the text does."""

import datetime
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest
from conftest import FIXTURES, Shared, turns_beside

import dianyuan
from dianyuan import Agency, Calibration, Case, Engine, Ledger, Policy, Roster

polars: Any = import_module("polars")
pandas: Any = import_module("pandas")
pyarrow: Any = import_module("pyarrow")
duckdb: Any = import_module("duckdb")

Rows = list[dict[str, Any]]


def arrow(rows: Rows) -> Any:
    """pyarrow looks for keys in the first row alone, so that every row needs all of them."""
    keys = dict.fromkeys(key for row in rows for key in row)
    return pyarrow.Table.from_pylist([{key: row.get(key) for key in keys} for row in rows])


LIBRARIES: dict[str, Callable[[Rows], Any]] = {
    "polars": lambda rows: polars.DataFrame(rows, infer_schema_length=None),
    "pandas": lambda rows: pandas.DataFrame(rows),
    "pandas over Arrow": lambda rows: pandas.DataFrame.from_arrow(arrow(rows)),
    "pandas with types of Arrow": lambda rows: arrow(rows).to_pandas(types_mapper=pandas.ArrowDtype),
    "pyarrow": arrow,
    "duckdb": lambda rows: duckdb.from_arrow(arrow(rows)),
}


def records(name: str) -> Rows:
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_roster_is_read_from_every_library(shared: Shared, library: str) -> None:
    assert Roster(LIBRARIES[library](shared.lawyers)) == Roster(shared.roster)


def test_what_duckdb_makes_of_the_file_is_the_roster(shared: Shared) -> None:
    relation = duckdb.read_json(str(FIXTURES / "roster.jsonl"))
    assert "DATE" in map(str, relation.types)
    assert Roster(relation) == Roster(shared.roster)


@pytest.mark.parametrize("library", LIBRARIES)
def test_cases_are_read_from_every_library(shared: Shared, library: str) -> None:
    roster, policy = Roster(shared.roster), Policy(shared.policy)
    engine = Engine(roster, policy, Calibration.fit(roster, policy, shared.options["as_of"]))
    cases = [json.loads(shared.case) | {"id": f"C-{number}"} for number in range(3)]
    table = LIBRARIES[library](cases)
    assert engine.rank_many(table) == engine.rank_many(cases)
    # A relation of DuckDB, too, can be read again.
    assert engine.features(table) == engine.features(cases)
    assert Agency(engine, table) == Agency(engine, [Case(case) for case in cases])


@pytest.mark.parametrize("library", LIBRARIES)
def test_changes_and_events_are_read_from_every_library(library: str) -> None:
    read = LIBRARIES[library]
    roster, policy = Roster(read(records("choice/roster.jsonl"))), Policy((FIXTURES / "choice/policy.toml").read_bytes())
    engine = Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-26"))
    changes, events = records("choice/changes.jsonl"), records("choice/events.jsonl")
    assert engine.apply(read(changes)) == engine.apply(changes)
    told = Ledger.replay("fixture", events)
    assert Ledger.replay("fixture", read(events)) == told
    assert Ledger("fixture").apply(read(events)).head == told.head is not None


def test_functions_take_tables_too(shared: Shared) -> None:
    before, after = polars.DataFrame(shared.lawyers, infer_schema_length=None), shared.roster_after
    ranking = dianyuan.rank_json(before, shared.case, shared.policy, **shared.options)
    assert ranking == shared.ranking
    lawyer = json.loads(shared.explanation)["lawyer"]
    options = {key: shared.options[key] for key in ("as_of", "seed")}
    assert dianyuan.explain_json(before, shared.case, lawyer, shared.policy, **options) == shared.explanation
    later = dianyuan.rank_json(after, shared.case, shared.policy, **shared.options)
    assert dianyuan.diff_json(ranking, later, (before, after)) == shared.comparison


DAY = datetime.date(2015, 3, 10)


def read(**columns: Any) -> Rows:
    """The lawyers of a table with these columns."""
    return [json.loads(line) for line in Roster(pyarrow.table(columns)).to_json().splitlines()]


@pytest.mark.parametrize("kind", [pyarrow.date32(), pyarrow.date64(), pyarrow.string_view(), pyarrow.large_string()], ids=str)
def test_a_date_is_one_whatever_its_type(kind: Any) -> None:
    days = pyarrow.array([DAY, None], pyarrow.date32()).cast(pyarrow.string() if "string" in str(kind) else kind).cast(kind)
    assert read(id=["L-1", "L-2"], first_practice=days) == [{"first_practice": "2015-03-10", "id": "L-1"}, {"id": "L-2"}]


@pytest.mark.parametrize("number", [pyarrow.int8(), pyarrow.uint64(), pyarrow.float16(), pyarrow.float32(), pyarrow.float64()], ids=str)
def test_whole_numbers_are_whole_whatever_their_type(number: Any) -> None:
    kind = pyarrow.struct([("units", number)])
    told = read(id=["L-1", "L-2", "L-3"], capacity=pyarrow.array([{"units": 12}, {"units": 0}, {"units": None}], kind))
    assert [lawyer["capacity"] for lawyer in told] == [{"units": 12}, {"units": 0}, {}]


def test_pandas_makes_floats_of_whole_numbers_beside_missing_ones() -> None:
    frame = pandas.DataFrame([{"id": "L-1", "units": 12}, {"id": "L-2"}])
    assert str(frame["units"].dtype) == "float64"
    kind = pyarrow.struct([("units", pyarrow.float64())])
    nested = [None if pandas.isna(units) else {"units": units} for units in frame["units"]]
    assert read(id=list(frame["id"]), capacity=pyarrow.array(nested, kind)) == [{"capacity": {"units": 12}, "id": "L-1"}, {"id": "L-2"}]


def test_decimals_are_whole_where_they_are() -> None:
    for scale in (0, 9):
        kind = pyarrow.struct([("units", pyarrow.decimal128(20, scale))])
        assert read(id=["L-1"], capacity=pyarrow.array([{"units": Decimal(120)}], kind)) == [{"capacity": {"units": 120}, "id": "L-1"}]


@pytest.mark.parametrize("units", [1.5, 1e300, -1.0, Decimal("1.500")], ids=str)
def test_what_is_not_whole_is_refused_as_in_a_record(units: Any) -> None:
    table = pyarrow.table({"id": ["L-1", "L-2"], "capacity": [{"units": type(units)(2)}, {"units": units}]})
    with pytest.raises(dianyuan.RecordError) as caught:
        Roster(table)
    assert [(fault["row"], fault["path"]) for fault in caught.value.problems] == [(2, "capacity.units")]


@pytest.mark.parametrize("units", [float("nan"), float("inf"), float("-inf")], ids=str)
def test_what_is_no_number_is_no_missing_one(units: float) -> None:
    with pytest.raises(dianyuan.MalformedError) as caught:
        Roster(pyarrow.table({"id": ["L-1", "L-2"], "capacity": [{"units": 2.0}, {"units": units}]}))
    assert [fault["row"] for fault in caught.value.problems] == [2]


def received(moments: Any) -> list[str]:
    cases = pyarrow.table({"id": ["C-1"], "kind": ["civil"], "causes": [["civil:"]], "received": moments})
    roster, policy = Roster([]), Policy("none")
    engine = Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-22"))
    return [case.to_dict()["received"] for case in Agency(engine, cases).cases]


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("+08:00", "2026-11-22T09:30:00+08:00"),
        ("Asia/Shanghai", "2026-11-22T09:30:00+08:00"),
        ("Europe/Berlin", "2026-11-22T02:30:00+01:00"),
        ("UTC", "2026-11-22T01:30:00Z"),
    ],
)
def test_an_instant_keeps_the_offset_of_its_zone(unit: str, zone: str, told: str) -> None:
    moment = datetime.datetime.fromisoformat("2026-11-22T09:30:00+08:00")
    assert received(pyarrow.array([moment], pyarrow.timestamp(unit, zone))) == [told]


def test_an_instant_without_a_zone_is_refused_as_in_a_record() -> None:
    with pytest.raises(dianyuan.RecordError) as caught:
        received(pyarrow.array([datetime.datetime(2026, 11, 22, 9, 30)]))
    assert [(fault["row"], fault["path"]) for fault in caught.value.problems] == [(1, "received")]


def test_lists_and_words_come_in_many_types() -> None:
    words = pyarrow.DictionaryArray.from_arrays(pyarrow.array([0, 1, None], pyarrow.int8()), ["full_time", None])
    entries = pyarrow.array([["cmn"], [], None], pyarrow.large_list(pyarrow.dictionary(pyarrow.int32(), pyarrow.string())))
    regions = pyarrow.array([["320302"], ["320303"], None], pyarrow.list_(pyarrow.string_view(), 1))
    own = pyarrow.array([[("a", 1)], None, None], pyarrow.map_(pyarrow.string(), pyarrow.int64()))
    assert read(id=["L-1", "L-2", "L-3"], category=words, languages=entries, service_regions=regions, ext=own) == [
        {"category": "full_time", "ext": {"a": 1}, "id": "L-1", "languages": ["cmn"], "service_regions": ["320302"]},
        {"id": "L-2", "languages": [], "service_regions": ["320303"]},
        {"id": "L-3"},
    ]
    frame = polars.DataFrame({"id": ["L-1", "L-2"], "category": ["full_time", None]}, schema_overrides={"category": polars.Categorical})
    assert Roster(frame) == Roster([{"id": "L-1", "category": "full_time"}, {"id": "L-2"}])
    nobody = pyarrow.DictionaryArray.from_arrays(pyarrow.array([None], pyarrow.int8()), pyarrow.array([], pyarrow.string()))
    assert read(id=["L-1"], category=nobody) == [{"id": "L-1"}]


def test_columns_of_nothing_but_nulls_are_unknown() -> None:
    rows: Rows = [{"id": "L-1", "firm": None, "languages": [], "affiliations": {"acted_for": [], "serving": None}}]
    for read in LIBRARIES.values():
        assert Roster(read(rows)) == Roster(rows)
    edges = [{"case": "C-1", "lawyer": "L-1", "score": 1, "tie": None}]
    seats = [{"lawyer": "L-1", "min": 0, "max": 1, "group": None}]
    cases = [{"case": "C-1", "need": 1}]
    tables = [polars.DataFrame(rows) for rows in (edges, seats, cases)]
    assert dianyuan.Problem(*tables) == dianyuan.Problem(edges, seats, cases)


def test_faults_have_the_rows_of_the_table() -> None:
    good, bad = {"id": "L-1", "sex": "male"}, {"id": "L-1", "sex": "欧阳"}
    with pytest.raises(dianyuan.RecordError) as alone:
        Roster(polars.DataFrame([bad]))
    assert [(fault["row"], fault["path"]) for fault in alone.value.problems] == [(1, "sex")]
    parts = [arrow([good | {"id": f"L-{part}-{number}"} for number in range(300)]) for part in range(2)]
    with pytest.raises(dianyuan.RecordError) as among:
        Roster(pyarrow.concat_tables([*parts, arrow([good, bad])]))
    assert {(fault["row"], fault["path"]) for fault in among.value.problems} == {(602, "sex"), (602, "id")}
    assert "欧阳" not in str(among.value)
    assert len(Roster(pyarrow.concat_tables([*parts, parts[0][:0]]))) == 600
    assert len(Roster(pyarrow.table({"id": pyarrow.array([], pyarrow.string())}))) == 0


@pytest.mark.parametrize(
    "column",
    [
        pyarrow.array([b"x"]),
        pyarrow.array([[b"x"]]),
        pyarrow.array([{"a": b"x"}]),
        pyarrow.array([datetime.time(9)]),
        pyarrow.array([datetime.timedelta(1)]),
        pyarrow.array([b"x"]).dictionary_encode(),
    ],
    ids=lambda column: str(column.type),
)
def test_what_no_record_holds_is_a_type_error(column: Any) -> None:
    with pytest.raises(TypeError, match="roster: column ext holds"):
        Roster(pyarrow.table({"id": ["L-1"], "ext": column}))


def test_the_words_of_a_failing_library_stay_outside() -> None:
    first = pyarrow.RecordBatch.from_pydict({"id": ["L-1", "L-2"]})

    def batches() -> Iterator[Any]:
        yield first
        raise LookupError("欧阳")

    with pytest.raises(RuntimeError, match="roster: the library of the table failed after 2 rows") as caught:
        Roster(pyarrow.RecordBatchReader.from_batches(first.schema, batches()))
    assert "欧阳" not in str(caught.value)
    with pytest.raises((TypeError, ValueError)):
        Roster(polars.Series([1, 2]))


def test_rows_are_told_and_may_be_too_many() -> None:
    table = pyarrow.table({"id": [f"L-{number}" for number in range(50_000)]})
    heard: list[tuple[str, int, int]] = []
    assert len(Roster(table, progress=lambda *step: heard.append(step))) == 50_000
    assert {stage for stage, _, _ in heard} == {"reading"}
    with pytest.raises(ZeroDivisionError):
        Roster(table, progress=lambda *step: 1 // 0)


def test_other_threads_run_while_rows_are_read() -> None:
    table = pyarrow.table({"id": [f"L-{number}" for number in range(60_000)]})
    assert turns_beside(lambda: Roster(table)) > 5
