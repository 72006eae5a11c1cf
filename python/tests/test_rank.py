"""The same ranking as from Rust and C, from every form of the same input."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from conftest import Shared

import dianyuan


def test_the_shared_fixture_has_the_bytes_of_rust(shared: Shared) -> None:
    assert dianyuan.rank_json(shared.roster, shared.case, shared.policy, **shared.options) == shared.ranking


def test_rank_is_rank_json_read(shared: Shared) -> None:
    ranking = dianyuan.rank(shared.roster, shared.case, shared.policy, **shared.options)
    assert ranking == json.loads(shared.ranking)
    assert ranking["format"] == "dianyuan.rank/1"
    assert ranking["score_version"] == dianyuan.SCORE_VERSION


def forms_of_the_roster(shared: Shared) -> list[Any]:
    lines = shared.roster
    return [
        lines,
        lines.encode(),
        shared.lawyers,
        tuple(shared.lawyers),
        json.dumps(shared.lawyers),
        json.dumps(shared.lawyers, ensure_ascii=False).encode(),
        shared.lawyers[::-1],
    ]


@pytest.mark.parametrize("form", range(7))
def test_every_form_of_the_roster_means_the_same(shared: Shared, form: int) -> None:
    roster = forms_of_the_roster(shared)[form]
    assert dianyuan.rank_json(roster, shared.case, shared.policy, **shared.options) == shared.ranking


def test_every_form_of_the_case_means_the_same(shared: Shared) -> None:
    for case in [shared.case.encode(), json.loads(shared.case)]:
        assert dianyuan.rank_json(shared.roster, case, shared.policy, **shared.options) == shared.ranking


def test_a_policy_comes_as_text_bytes_or_name(shared: Shared) -> None:
    def rank(policy: Any) -> str:
        return dianyuan.rank_json(shared.roster, shared.case, policy)

    assert rank(shared.policy) == rank(shared.policy.encode())
    assert rank(None) == rank("national")


def test_a_date_may_be_a_date(shared: Shared) -> None:
    options = shared.options | {"as_of": date.fromisoformat(shared.options["as_of"])}
    assert dianyuan.rank_json(shared.roster, shared.case, shared.policy, **options) == shared.ranking


def test_dates_inside_records_may_be_dates(shared: Shared) -> None:
    case = json.loads(shared.case)
    case["received"] = datetime.fromisoformat(case["received"])
    assert dianyuan.rank_json(shared.roster, case, shared.policy, **shared.options) == shared.ranking


def test_an_option_of_none_is_the_default(shared: Shared) -> None:
    nothing: dict[str, Any] = dict.fromkeys(["top", "as_of", "seed", "excluded", "order"])
    plain = dianyuan.rank_json(shared.roster, shared.case)
    assert dianyuan.rank_json(shared.roster, shared.case, **nothing, causes=[]) == plain


def test_each_option_reaches_the_engine(shared: Shared) -> None:
    ranking = dianyuan.rank(shared.roster, shared.case, top=1, as_of="2026-11-23", seed="种子")
    assert len(ranking["candidates"]) == 1
    assert ranking["as_of"] == "2026-11-23"
    assert ranking["seed"] == "种子"
    assert dianyuan.rank(shared.roster, shared.case, excluded=0)["excluded"] == []
    assert dianyuan.rank(shared.roster, shared.case, order="lot")["order"] == "lot"


@pytest.mark.parametrize(
    "arguments",
    [
        {"roster": 7},
        {"roster": None},
        {"roster": bytearray(b"[]")},
        {"roster": {1, 2}},
        {"roster": [{"id": {1}}]},
        {"case": 7},
        {"case": []},
        {"policy": 7},
        {"top": "5"},
        {"top": 5.0},
        {"top": True},
        {"excluded": "5"},
        {"as_of": 20261122},
        {"as_of": datetime(2026, 11, 22, tzinfo=timezone.utc)},
        {"seed": 7},
        {"order": 7},
        {"causes": "{}"},
        {"causes": {}},
        {"causes": [7]},
    ],
    ids=str,
)
def test_a_wrong_type_is_a_type_error(shared: Shared, arguments: dict[str, Any]) -> None:
    right: dict[str, Any] = {"roster": shared.roster, "case": shared.case}
    with pytest.raises(TypeError):
        dianyuan.rank_json(**(right | arguments))


def test_many_threads_rank_at_once(shared: Shared) -> None:
    def rank(_: int) -> str:
        return dianyuan.rank_json(shared.roster, shared.case, shared.policy, **shared.options)

    def fail(_: int) -> str:
        with pytest.raises(dianyuan.MalformedError) as caught:
            dianyuan.rank_json("{", shared.case)
        return caught.value.kind

    with ThreadPoolExecutor(max_workers=8) as pool:
        rankings = [pool.submit(rank, i) for i in range(64)]
        failures = [pool.submit(fail, i) for i in range(64)]
        assert {future.result() for future in rankings} == {shared.ranking}
        assert {future.result() for future in failures} == {"malformed"}


def test_the_version_is_that_of_the_package() -> None:
    from importlib.metadata import version

    assert dianyuan.__version__ == version("dianyuan")


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(dianyuan.__file__).parent / "py.typed").exists()
