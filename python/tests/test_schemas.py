"""The published JSON Schemas under a public validator: what the engine takes and gives fits them, what it refuses
does not."""

import json
import os
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from conftest import Shared
from jsonschema import Draft202012Validator, FormatChecker

import dianyuan

ROOT = Path(__file__).resolve().parents[2]
NAMES = ["lawyer", "firm", "case", "policy", "change", "command", "event"]
NAMES += ["ranking", "explanation", "comparison", "assignment", "error"]


def command(*arguments: str, status: int = 0) -> bytes:
    """What the command line prints: the built program that DIANYUAN_COMMAND names, or Cargo's."""
    built = os.environ.get("DIANYUAN_COMMAND")
    program = [built] if built else ["cargo", "run", "--quiet", "--package", "dianyuan-cli", "--"]
    ended = subprocess.run([*program, *arguments], cwd=ROOT, check=False, stdout=subprocess.PIPE)
    assert ended.returncode == status
    return ended.stdout


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(command("schema", name)), format_checker=FormatChecker())


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample city, as the command line writes it out."""
    folder = tmp_path_factory.mktemp("demo") / "city"
    command("demo", "--write", str(folder))
    return folder


def name_of(record: dict[str, Any]) -> str:
    return "firm" if record.get("schema") == "dianyuan.firm/1" else "lawyer"


def faults(name: str, record: Any) -> list[str]:
    return [f"{fault.json_path}: {fault.message}" for fault in validator(name).iter_errors(record)]


def lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_a_schema(name: str) -> None:
    schema = json.loads(command("schema", name))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_the_shared_fixture_fits(shared: Shared) -> None:
    for lawyer in shared.lawyers:
        assert faults(name_of(lawyer), lawyer) == []
    assert faults("case", json.loads(shared.case)) == []
    assert faults("policy", json.loads(json.dumps(tomllib.loads(shared.policy), default=str))) == []
    assert faults("ranking", json.loads(shared.ranking)) == []
    assert faults("comparison", json.loads(shared.comparison)) == []


def test_the_sample_city_fits(city: Path) -> None:
    records = lines((city / "lawyers.jsonl").read_text(encoding="utf-8"))
    cases = lines((city / "cases.jsonl").read_text(encoding="utf-8"))
    policy = tomllib.loads((city / "policy.toml").read_text(encoding="utf-8"))
    assert len(records) > 200
    assert len(cases) > 100
    for record in records:
        assert faults(name_of(record), record) == []
    for case in cases:
        assert faults("case", case) == []
    assert faults("policy", json.loads(json.dumps(policy, default=str))) == []


def test_rankings_of_the_sample_city_fit(city: Path) -> None:
    roster = (city / "lawyers.jsonl").read_bytes()
    for case in lines((city / "cases.jsonl").read_text(encoding="utf-8"))[::10]:
        for order in ("points", "rotation", "lot"):
            ranking = dianyuan.rank(roster, case, (city / "policy.toml").read_bytes(), order=order)
            assert faults("ranking", ranking) == []


@pytest.mark.parametrize("mechanism", ["optimal", "rotation", "lot"])
@pytest.mark.parametrize("objective", ["seats-first", "points-first", "minimums-first"])
def test_assignments_fit(mechanism: str, objective: str) -> None:
    folder = ROOT / "tests" / "fixtures" / "assign"
    tables = [part for name in ("edges", "lawyers", "cases", "groups") for part in (f"--{name}", str(folder / f"{name}.csv"))]
    # One seat stays empty, which is status 1.
    result = command("assign", *tables, "--mechanism", mechanism, "--objective", objective, "--price", "C-1", "L-2", status=1)
    assert faults("assignment", json.loads(result)) == []


def test_errors_fit(shared: Shared) -> None:
    wrong: list[tuple[Any, Any]] = [
        ("{", shared.case),
        ([{"id": ""}, {"id": 7}], shared.case),
        (shared.roster, {}),
    ]
    for roster, case in wrong:
        with pytest.raises(dianyuan.DianyuanError) as caught:
            dianyuan.rank(roster, case)
        assert faults("error", {"kind": caught.value.kind, "problems": caught.value.problems}) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"nonsense": 1},
        {"id": ""},
        {"id": 7},
        {"id": None},
        {"category": "judge"},
        {"first_practice": "2019-02-30"},
        {"first_practice": "1 March 2019"},
        {"languages": ["cmn", 7]},
        {"office": {"lat_e6": 91_000_000, "lon_e6": 0}},
        {"home_visits": "yes"},
        {"display": {"name": "张三", "nonsense": 1}},
    ],
    ids=str,
)
def test_what_the_engine_refuses_does_not_fit(shared: Shared, wrong: dict[str, Any]) -> None:
    lawyer = {"id": "a"} | wrong
    assert faults("lawyer", lawyer) != []
    with pytest.raises(dianyuan.RecordError):
        dianyuan.rank([lawyer], shared.case)


@pytest.mark.parametrize("right", [{"ext": {"anything": [1.5]}}, {"languages": None}, {"schema": "dianyuan.lawyer/1"}], ids=str)
def test_what_the_engine_takes_fits(shared: Shared, right: dict[str, Any]) -> None:
    lawyer = {"id": "a"} | right
    assert faults("lawyer", lawyer) == []
    dianyuan.rank([lawyer], shared.case)
