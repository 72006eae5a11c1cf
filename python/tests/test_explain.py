"""One lawyer's place explained: the same bytes as Rust and C."""

import json

import pytest
from conftest import Shared

import dianyuan


def explained(shared: Shared, lawyer: str) -> str:
    options = {key: value for key, value in shared.options.items() if key not in ("top", "excluded")}
    return dianyuan.explain_json(shared.roster, shared.case, lawyer, shared.policy, **options)


def test_the_bytes_are_those_of_rust(shared: Shared) -> None:
    assert explained(shared, "lawyer-gao") == shared.explanation


def test_a_dict_says_the_same(shared: Shared) -> None:
    options = {key: value for key, value in shared.options.items() if key not in ("top", "excluded")}
    explanation = dianyuan.explain(shared.lawyers, json.loads(shared.case), "lawyer-gao", shared.policy, **options)
    assert explanation == json.loads(shared.explanation)


def test_an_excluded_lawyer_has_reasons_and_no_place(shared: Shared) -> None:
    explanation = json.loads(explained(shared, "lawyer-kong"))
    assert explanation["place"] is None
    assert explanation["points"] is None
    assert {reason["code"] for reason in explanation["reasons"]} >= {"H1.suspended"}


def test_nobody_is_explained_who_is_not_there(shared: Shared) -> None:
    with pytest.raises(dianyuan.RequestError) as caught:
        explained(shared, "nobody")
    assert caught.value.input == "lawyer"
    assert caught.value.problems[0]["code"] == "not_found"


def test_the_lawyer_is_named_by_text(shared: Shared) -> None:
    with pytest.raises(TypeError, match="lawyer must be str or bytes, not int"):
        dianyuan.explain(shared.roster, shared.case, 7)  # type: ignore[arg-type]
