"""Assignments from tables of own scores, against the bytes that Rust recorded."""

import copy
import csv
import json
import pickle
from decimal import Decimal
from typing import Any

import pytest
from conftest import FIXTURES
from hypothesis import given
from hypothesis import strategies as st

import dianyuan
from dianyuan import Assignment, Pair, Problem, assign

FOLDER = FIXTURES / "assign"
TABLES = ["edges", "lawyers", "cases", "groups"]


def table(name: str) -> str:
    return (FOLDER / f"{name}.csv").read_text(encoding="utf-8")


def recorded(name: str) -> str:
    return (FOLDER / f"{name}.json").read_text(encoding="utf-8").removesuffix("\n")


@pytest.fixture(scope="module")
def problem() -> Problem:
    return Problem(**{name: table(name) for name in TABLES})


@pytest.fixture(scope="module")
def assignment(problem: Problem) -> Assignment:
    return assign(problem)


def test_the_shared_tables_have_the_bytes_of_rust(problem: Problem, assignment: Assignment) -> None:
    assert assignment.to_json() == recorded("result")
    assert problem.verify_json(assignment) == recorded("verdict")
    assert problem.verify(recorded("result")) == json.loads(recorded("verdict"))


def test_tables_come_as_text_bytes_or_dicts(problem: Problem) -> None:
    rows = {name: list(csv.DictReader(table(name).splitlines())) for name in TABLES}
    assert Problem(**rows) == problem
    assert Problem(**{name: table(name).encode() for name in TABLES}) == problem


def test_an_assignment_says_what_the_json_says(problem: Problem, assignment: Assignment) -> None:
    told = json.loads(recorded("result"))
    pairs = [(pair["case"], pair["lawyer"], pair["score_exact"]) for pair in told["assignments"]]
    assert [(pair.case, pair.lawyer, pair.score) for pair in assignment.pairs] == pairs
    assert len(assignment) == len(pairs) > 0
    assert (assignment.status, assignment.is_optimal) == (told["status"], told["optimal"])
    assert assignment.total == told["total_exact"]
    assert Decimal(assignment.total) == sum(Decimal(pair.score) for pair in assignment.pairs)
    assert (assignment.mechanism, assignment.objective) == (told["mechanism"], told["objective"])
    assert assignment.to_dict() == told
    assert {pair.case for pair in assignment.pairs} <= set(problem.case_ids)
    assert {pair.lawyer for pair in assignment.pairs} <= set(problem.lawyer_ids)


def test_a_result_that_was_tampered_with_is_not_verified(problem: Problem, assignment: Assignment) -> None:
    told = assignment.to_dict()
    told["assignments"] = told["assignments"][1:]
    verdict = problem.verify(told)
    assert not verdict["verified"] and verdict["findings"]


@pytest.mark.parametrize("mechanism", ["rotation", "lot"])
def test_other_mechanisms_and_seeds_reach_the_engine(problem: Problem, mechanism: Any) -> None:
    other = assign(problem, mechanism=mechanism, seed="种子")
    assert (other.mechanism, other.seed, other.is_optimal) == (mechanism, "种子", False)


def test_objectives_and_steps_reach_the_engine(problem: Problem) -> None:
    assert assign(problem, objective="points-first").objective == "points-first"
    assert assign(problem, steps=1).status == "stopped"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_values_survive_copy_and_pickle(problem: Problem, assignment: Assignment, again: Any) -> None:
    stopped = assign(problem, steps=1)
    for value in (problem, assignment, assignment.pairs[0], stopped):
        twin = again(value)
        assert type(twin) is type(value)
        assert twin == value and repr(twin) == repr(value)
    assert again(assignment).to_json() == recorded("result")
    assert stopped != assignment != assign(problem, mechanism="lot")
    assert hash(again(assignment)) == hash(assignment)
    assert Pair("a", "b", "1") == Pair("a", "b", "1") != Pair("a", "b", "2")


def test_hostile_ids_are_escaped_in_html() -> None:
    hostile = "<script>alert('x')</script>"
    edges = [{"case": hostile, "lawyer": "L&1", "score": 1}]
    lawyers = [{"lawyer": "L&1", "min": 0, "max": 1}]
    html = assign(Problem(edges, lawyers, [{"case": hostile, "need": 1}]))._repr_html_()
    assert "<script" not in html
    assert "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;" in html and "L&amp;1" in html


@pytest.mark.parametrize(
    "tables",
    [
        {"edges": "case,lawyer,score\nC-1,L-1,much\n"},
        {"cases": [{"case": "C-1", "need": 0}]},
        {"lawyers": []},
        {"edges": [{"case": "C-1", "lawyer": "L-1", "score": float("nan")}]},
    ],
    ids=str,
)
def test_a_fault_of_a_table_is_told_by_table_and_column(tables: dict[str, Any]) -> None:
    right: dict[str, Any] = {
        "edges": [{"case": "C-1", "lawyer": "L-1", "score": 0.5}],
        "lawyers": [{"lawyer": "L-1", "min": 0, "max": 1}],
        "cases": [{"case": "C-1", "need": 1}],
    }
    assert Problem(**right).edge_count == 1
    with pytest.raises(dianyuan.RecordError) as caught:
        Problem(**(right | tables))
    (name,) = tables
    assert any(problem["path"].startswith(name) for problem in caught.value.problems)


def test_wrong_words_and_types_are_told(problem: Problem) -> None:
    with pytest.raises(dianyuan.RequestError) as caught:
        assign(problem, mechanism="serial")  # type: ignore[arg-type]
    assert caught.value.problems[0]["path"] == "mechanism"
    with pytest.raises(dianyuan.RequestError):
        assign(problem, objective="best")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        assign("problem")
    with pytest.raises(TypeError):
        Problem(7, [], [])  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Problem([7], [], [])  # type: ignore[list-item]


@given(st.floats(0, 1000, allow_nan=False).map(lambda score: round(score, 9)))
def test_a_score_that_is_a_float_keeps_its_digits(score: float) -> None:
    edges = [{"case": "C", "lawyer": "L", "score": score}]
    problem = Problem(edges, [{"lawyer": "L", "min": 0, "max": 1}], [{"case": "C", "need": 1}])
    assert Decimal(assign(problem).total) == Decimal(repr(score))
