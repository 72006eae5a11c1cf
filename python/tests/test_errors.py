"""One exception class for each kind of error, all under one base, with every fault in them."""

import copy
import pickle
from typing import Any

import pytest
from conftest import Shared

import dianyuan
from dianyuan import _dianyuan

# What makes `rank_json` raise each kind. A calibration is fitted inside the call, so none can be wrong here.
WRONG: dict[str, dict[str, Any]] = {
    "malformed": {"roster": '{"id":'},
    "record": {"roster": '{"id":""}'},
    "policy": {"policy": "nonsense = 1"},
    "causes": {"causes": ["nonsense = 1"]},
    "request": {"order": "alphabet"},
}

# The argument that each of them blames.
BLAMED = {"malformed": "roster", "record": "roster", "policy": "policy", "causes": "causes", "request": "options"}


def raised(shared: Shared, **arguments: Any) -> dianyuan.DianyuanError:
    right: dict[str, Any] = {"roster": shared.roster, "case": shared.case}
    with pytest.raises(dianyuan.DianyuanError) as caught:
        dianyuan.rank_json(**(right | arguments))
    return caught.value


def test_every_kind_has_a_class_of_its_own_that_the_package_exports() -> None:
    classes = _dianyuan.error_classes()
    assert len(classes) >= 6
    assert len(set(classes.values())) == len(classes)
    for kind, cls in classes.items():
        assert cls.__name__ == f"{kind.capitalize()}Error"
        assert cls.__bases__ == (dianyuan.DianyuanError,)
        assert getattr(dianyuan, cls.__name__) is cls
        assert cls.__name__ in dianyuan.__all__
        assert cls.__module__ == "dianyuan"


def test_every_kind_that_a_call_can_meet_is_tried_here() -> None:
    assert set(_dianyuan.error_classes()) - set(WRONG) == {"calibration", "stopped"}


@pytest.mark.parametrize("kind", WRONG)
def test_an_error_has_the_class_of_its_kind_and_its_problems(shared: Shared, kind: str) -> None:
    error = raised(shared, **WRONG[kind])
    assert type(error) is _dianyuan.error_classes()[kind]
    assert error.kind == kind
    assert error.args == (str(error),)
    assert error.input == BLAMED[kind]
    assert str(error).startswith(f"{error.input}: {kind}: ")
    assert error.problems
    for problem in error.problems:
        assert list(problem) == ["code", "row", "path", "value", "expected"]
        assert problem["code"] in str(error)


def test_all_faults_of_all_rows_are_told_at_once(shared: Shared) -> None:
    error = raised(shared, roster=[{"id": ""}, {"id": "a"}, {"id": "", "nonsense": 1}])
    rows = [problem["row"] for problem in error.problems]
    assert rows == sorted(rows, key=lambda row: row or 0)
    assert {1, 3} <= set(rows)
    assert 2 not in rows


@pytest.mark.parametrize("argument", ["roster", "case", "policy"])
def test_bytes_that_are_not_utf_8_are_malformed(shared: Shared, argument: str) -> None:
    error = raised(shared, **{argument: '{\n"id": "张"}'.encode("gb18030")})
    assert isinstance(error, dianyuan.MalformedError)
    (problem,) = error.problems
    assert (error.input, problem["code"], problem["row"]) == (argument, "not_utf8", 2)


@pytest.mark.parametrize("argument", ["roster", "case", "policy", "seed"])
def test_half_of_a_surrogate_pair_is_malformed(shared: Shared, argument: str) -> None:
    error = raised(shared, **{argument: "\ud800"})
    assert isinstance(error, dianyuan.MalformedError)
    assert error.input == ("options" if argument == "seed" else argument)
    assert error.problems[0]["code"] == "not_utf8"


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -1, 2**70, 0.5])
def test_a_number_that_json_or_the_engine_does_not_take_is_told(shared: Shared, number: float) -> None:
    error = raised(shared, roster=[{"id": "a", "caseload": {"as_of": "2026-01-01", "units": number}}])
    assert error.problems


@pytest.mark.parametrize("top", [-1, 2**70])
def test_an_option_out_of_range_is_a_wrong_request(shared: Shared, top: int) -> None:
    error = raised(shared, top=top)
    assert isinstance(error, dianyuan.RequestError)
    assert error.problems[0]["path"] == "top"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
def test_an_error_survives_copy_and_pickle(shared: Shared, again: Any) -> None:
    error = raised(shared, **WRONG["record"])
    twin = again(error)
    assert type(twin) is type(error)
    assert vars(twin) == vars(error)
    assert str(twin) == str(error)
