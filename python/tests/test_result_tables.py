"""Rankings and assignments as tables: they hold what the JSON holds, in every library that reads them."""

import copy
import json
from importlib import import_module
from typing import Any

import pytest
from conftest import FIXTURES, Shared

from dianyuan import Assignment, Calibration, Engine, Policy, Problem, Ranking, Roster, Table, assign

polars: Any = import_module("polars")
pyarrow: Any = import_module("pyarrow")

Rows = list[dict[str, Any]]


def rows(table: Table) -> Rows:
    """The rows, which two libraries read alike."""
    read: Rows = pyarrow.table(table).to_pylist()
    assert polars.DataFrame(table).to_dicts() == read
    assert len(table) == len(read)
    return read


@pytest.fixture(scope="module")
def engine(shared: Shared) -> Engine:
    roster, policy = Roster(shared.roster), Policy(shared.policy)
    return Engine(roster, policy, Calibration.fit(roster, policy, shared.options["as_of"]))


@pytest.fixture(scope="module")
def ranking(shared: Shared, engine: Engine) -> Ranking:
    return engine.rank(shared.case, **shared.options)


def test_a_ranking_is_a_row_of_rank_many_for_each_candidate(shared: Shared, engine: Engine, ranking: Ranking) -> None:
    many = {key: shared.options[key] for key in ("top", "as_of", "seed")}
    assert ranking.to_table() == engine.rank_many(f"[{shared.case}]", **many)
    told = json.loads(shared.ranking)
    assert rows(ranking.to_table()) == [
        {
            "case": told["case"],
            "place": one["place"],
            "lawyer": one["lawyer"],
            "points": one["points"],
            "is_open": one["reviews"] == [],
            **{part["signal"]: part["points"] for part in one["contributions"]},
        }
        for one in told["candidates"]
    ]


def test_in_a_neutral_order_a_row_has_no_points(shared: Shared, engine: Engine) -> None:
    lot = engine.rank(shared.case, order="lot", seed="s", top=3)
    assert lot.to_table() == engine.rank_many(f"[{shared.case}]", order="lot", seed="s", top=3)
    assert {row["points"] for row in rows(lot.to_table())} == {None}


def test_the_excluded_are_a_row_for_each_reason(shared: Shared, ranking: Ranking) -> None:
    told = json.loads(shared.ranking)
    read = rows(ranking.excluded_table())
    assert [row | {"facts": json.loads(row["facts"])} for row in read] == [
        {"case": told["case"], "lawyer": one["lawyer"], **reason}
        for one in told["excluded"]
        for reason in one["reasons"]
    ]
    assert len(read) > 3


def test_who_was_not_asked_for_is_in_no_table(shared: Shared, engine: Engine) -> None:
    ranking = engine.rank(shared.case, top=0, excluded=0)
    assert rows(ranking.to_table()) == rows(ranking.excluded_table()) == []
    assert ranking.excluded_table().columns == ["case", "lawyer", "code", "basis", "facts"]


def test_a_pickle_has_the_tables(ranking: Ranking) -> None:
    for again in (copy.copy(ranking), copy.deepcopy(copy.copy(ranking))):
        assert again.to_table() == ranking.to_table()
        assert again.excluded_table() == ranking.excluded_table()


FOLDER = FIXTURES / "assign"
HEADER = "case,lawyer,score\n"
# No two sides oppose each other, so that one set of prices proves it; a minimum cannot be reached.
PLAIN: dict[str, Rows] = {
    "edges": [
        {"case": f"C-{case}", "lawyer": f"L-{lawyer}", "score": (7 * case + 3 * lawyer) % 11 / 8, "tie": case}
        for case in range(6)
        for lawyer in range(3)
    ],
    "lawyers": [{"lawyer": f"L-{number}", "min": 0, "max": 1, "group": "G"} for number in range(3)]
    + [{"lawyer": "L-9", "min": 2, "max": 3, "group": None}],
    "cases": [{"case": f"C-{number}", "need": 1 + number % 2, "link": "K" if number < 2 else None} for number in range(6)],
    "groups": [{"group": "G", "max": 2}],
}


def assignments() -> dict[str, Assignment]:
    fixture = Problem(**{
        name: (FOLDER / f"{name}.csv").read_text(encoding="utf-8") for name in ("edges", "lawyers", "cases", "groups")
    })
    plain = Problem(**PLAIN)
    return {
        "fixture": assign(fixture),
        "points first": assign(fixture, objective="points-first"),
        "rotation": assign(fixture, mechanism="rotation"),
        "stopped": assign(fixture, steps=1),
        "plain": assign(plain),
        "minimums first": assign(plain, objective="minimums-first"),
        "nobody": assign(HEADER, lawyers="lawyer,min,max\nL-1,0,1\n", cases="case,need\nC,1\n"),
        "nothing": assign(HEADER, lawyers="lawyer,min,max\n", cases="case,need\n"),
    }


def levels(told: dict[str, str] | None, read: dict[str, Any] | None) -> None:
    """A record of numbers at levels, against those of the JSON."""
    if told is None or read is None:
        assert told is read
        return
    assert {level: read[f"{level}_exact"] for level in told} == told
    assert [read[level] for level in told] == [float(text) for text in told.values()]
    assert len(read) == 2 * len(told) == 10


def some(**keys: Any) -> dict[str, Any]:
    return {key: value for key, value in keys.items() if value is not None}


@pytest.mark.parametrize("name", assignments())
def test_an_assignment_in_tables_is_that_of_the_json(name: str) -> None:
    assignment = assignments()[name]
    told = assignment.to_dict()
    tables = {name: rows(table) for name, table in assignment.to_tables().items()}
    pairs = tables.pop("assignments")
    assert [{key: row[key] for key in pair} for row, pair in zip(pairs, told["assignments"], strict=True)] == told["assignments"]
    assert [row["cost"] for row in pairs] == [float(row["cost_exact"]) for row in pairs]
    assert [(row["case"], row["lawyer"], row["score"], row["score_exact"]) for row in pairs] == [
        tuple(row.values()) for row in rows(assignment.to_table())
    ]

    proof = told["certificate"]
    at_levels = tables.pop("certificate")
    assert [row["level"] for row in at_levels] == proof["levels"]
    assert [row["worth_exact"] for row in at_levels] == proof["worth"]
    assert [row["bound_exact"] for row in at_levels] == (proof["bound"] or [None] * 5)
    assert [row["worth"] for row in at_levels] == [float(number) for number in proof["worth"]]
    assert [row["bound"] for row in at_levels] == [float(number) for number in proof["bound"] or []] or [None] * 5

    branches, prices = proof["branches"] or [], iter(tables.pop("prices"))
    for place, (row, branch) in enumerate(zip(tables.pop("branches"), branches, strict=True)):
        assert (row.pop("branch"), row.pop("kind")) == (place, *branch)
        assert some(**row) == branch.get("split", {})
        closed = branch.get("closed", {})
        for price in closed.get("groups", []) + closed.get("lawyers", []) + closed.get("links", []):
            at = next(prices)
            levels(dict(zip(proof["levels"], price.pop("prices"), strict=True)), at.pop("prices"))
            assert some(**at) == price | {"branch": place}
    assert next(prices, None) is None

    reasons, ways = iter(tables.pop("reasons")), iter(tables.pop("ways_out"))
    for row, case in zip(tables.pop("unassigned"), told["unassigned"], strict=True):
        for reason in case.pop("reasons"):
            assert next(reasons) == reason | {"case": case["case"]}
        for way in case.pop("ways_out"):
            at = next(ways)
            levels(way["gain"], at["gain"])
            assert [some(**remedy) for remedy in at["remedies"]] == way["remedies"]
            assert at["case"] == case["case"]
        assert row == case
    assert next(reasons, None) is next(ways, None) is None

    for place, (row, shortage) in enumerate(zip(tables.pop("shortages"), told["shortages"], strict=True)):
        row["parts"] = [some(**part) for part in row["parts"]]
        assert row == shortage | {"shortage": place}

    report = told["report"]
    for row, one in zip(tables.pop("mechanisms"), report["mechanisms"], strict=True):
        summary = one["summary"]
        worst = summary.pop("worst") or {"case": None, "total_exact": None}
        flat = summary | summary.pop("load") | {"mechanism": one["mechanism"]}
        flat |= {"worst_case": worst["case"], "worst_total_exact": worst["total_exact"]}
        flat.pop("load", None)
        for figure in ("total", "mean", "worst_total"):
            exact = flat[f"{figure}_exact"]
            flat[figure] = None if exact is None else float(exact)
        assert row == flat
        if one["mechanism"] == assignment.mechanism:
            assert summary.keys() < report["summary"].keys()
            assert all(row[key] == report["summary"][key] for key in summary)

    for row, worth in zip(tables.pop("seat_worth"), report["seat_worth"], strict=True):
        assert some(**row["seat"]) == worth["seat"]
        levels(worth["at_most"], row["at_most"])
        levels(worth["exact"], row["exact"])
    assert report["pair_prices"] == [] and not tables


def test_the_problems_of_the_tables_bring_every_table_a_row() -> None:
    filled = {name for one in assignments().values() for name, table in one.to_tables().items() if len(table)}
    assert filled == assignments()["nothing"].to_tables().keys()


def test_progress_ends_the_tables_as_it_ends_the_json() -> None:
    assignment, heard = assignments()["fixture"], set()
    assignment.to_tables(progress=lambda stage, done, of: heard.add(stage))
    assert "reasons" in heard
    with pytest.raises(ZeroDivisionError):
        assignment.to_tables(progress=lambda *step: 1 // 0)
