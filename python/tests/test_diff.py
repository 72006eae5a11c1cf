"""Two rankings compared: the same bytes as Rust and C."""

import json

import pytest
from conftest import Shared

import dianyuan


def after(shared: Shared) -> str:
    return dianyuan.rank_json(shared.roster_after, shared.case, shared.policy, **shared.options)


def test_the_bytes_are_those_of_rust(shared: Shared) -> None:
    found = dianyuan.diff_json(shared.ranking, after(shared), (shared.roster, shared.roster_after))
    assert found == shared.comparison


def test_dicts_say_the_same(shared: Shared) -> None:
    later = [json.loads(line) for line in shared.roster_after.splitlines() if line.strip()]
    found = dianyuan.diff(json.loads(shared.ranking), json.loads(after(shared)), (shared.lawyers, later))
    assert found == json.loads(shared.comparison)


def test_without_rosters_no_fact_is_told(shared: Shared) -> None:
    moves = dianyuan.diff(shared.ranking, after(shared))["moves"]
    assert moves
    assert all(move["facts"] == [] for move in moves)


@pytest.mark.parametrize("name", ["before", "after", "before_roster", "after_roster"])
def test_the_wrong_input_is_named(shared: Shared, name: str) -> None:
    def given(argument: str, right: str) -> str:
        return "{}" if argument == name else right

    rosters = (given("before_roster", shared.roster), given("after_roster", shared.roster))
    with pytest.raises(dianyuan.RecordError) as caught:
        dianyuan.diff_json(given("before", shared.ranking), given("after", shared.ranking), rosters)
    assert caught.value.input == name


def test_two_cases_are_not_compared(shared: Shared) -> None:
    other = json.loads(shared.ranking) | {"case": "another"}
    with pytest.raises(dianyuan.RequestError) as caught:
        dianyuan.diff(shared.ranking, other)
    assert caught.value.input is None
    assert caught.value.problems[0]["code"] == "different_cases"
