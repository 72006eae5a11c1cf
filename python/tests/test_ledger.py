"""The shared ledger: commands in, answers and events out, against the bytes that Rust recorded."""

import copy
import json
import pickle
from datetime import datetime
from typing import Any

import pytest
from conftest import FIXTURES

import dianyuan
from dianyuan import Agency, Calibration, Decision, Engine, Ledger, Policy, Roster, records

FOLDER = FIXTURES / "choice"


def text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


CASES = text("cases.jsonl").splitlines()
COMMANDS = [json.loads(line) for line in text("commands.jsonl").splitlines()]
NOW = COMMANDS[-1]["now"]


@pytest.fixture(scope="module")
def agency() -> Agency:
    roster, policy = Roster(text("roster.jsonl")), Policy(text("policy.toml"))
    engine = Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-25"))
    return Agency(engine, CASES, seed="fixture seed")


@pytest.fixture(scope="module")
def decisions(agency: Agency) -> list[tuple[Ledger, Decision]]:
    """Each decision, with the ledger after it."""
    ledger, done = Ledger("fixture"), []
    for line in COMMANDS:
        decision = ledger.decide(line["command"], agency, line["now"])
        ledger = ledger.take(decision)
        done.append((ledger, decision))
    return done


@pytest.fixture(scope="module")
def ledger(decisions: list[tuple[Ledger, Decision]]) -> Ledger:
    return decisions[-1][0]


def lines(texts: list[str]) -> str:
    return "".join(text + "\n" for text in texts)


def test_answers_and_events_have_the_bytes_of_rust(decisions: list[tuple[Ledger, Decision]]) -> None:
    assert lines([decision.to_json() for _, decision in decisions]) == text("answers.jsonl")
    events = [event for _, decision in decisions for event in decision.events]
    assert lines([event.json for event in events]) == text("events.jsonl")
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    for event in events:
        stored = json.loads(event.json)
        assert (event.seq, event.id, event.type) == (stored["seq"], stored["id"], stored["type"])


def test_views_have_the_bytes_of_rust(agency: Agency, ledger: Ledger) -> None:
    assert ledger.status_json(agency, NOW) + "\n" == text("status.json")
    assert ledger.shortlist_json(agency, "C-4", NOW, order="points") + "\n" == text("shortlist.json")
    assert ledger.record_json(agency, text("events.jsonl"), "C-1", NOW) + "\n" == text("record.json")


def test_a_moment_may_be_a_datetime(agency: Agency, ledger: Ledger) -> None:
    assert ledger.status_json(agency, datetime.fromisoformat(NOW)) + "\n" == text("status.json")


def test_stored_events_lead_to_the_same_ledger(ledger: Ledger) -> None:
    stored = text("events.jsonl").splitlines()
    again = Ledger.replay("fixture", text("events.jsonl"))
    assert again == ledger and hash(again) == hash(ledger)
    assert (again.stream, again.seq, again.head) == ("fixture", len(stored), ledger.head)
    assert again.state_json() == ledger.state_json()
    half = Ledger.replay("fixture", "\n".join(stored[:5]))
    assert half != ledger and half.seq == 5
    assert half.apply([json.loads(event) for event in stored[5:]]) == ledger
    assert half.seq == 5


def test_every_outcome_says_what_the_answer_says(decisions: list[tuple[Ledger, Decision]]) -> None:
    outcomes = set()
    for _, decision in decisions:
        told = decision.to_dict()
        outcomes.add(decision.outcome)
        assert (decision.outcome == "refused") == ("refused" in told) == (decision.refusal is not None)
        assert decision.refusal == told.get("refused")
        assert (decision.outcome == "repeated") == (decision.repeats > 0)
        if decision.outcome != "done":
            assert decision.events == ()
        elif decision.events:
            assert decision.seq == decision.events[0].seq
    assert outcomes == {"done", "repeated", "refused"}


def test_a_record_is_reproduced() -> None:
    roster = Roster(text("roster.jsonl"))
    for verdicts in (records.replay(text("record.json")), records.replay(text("record.json"), roster, CASES[0])):
        assert verdicts["verdict"] == "reproduced"
    with pytest.raises(TypeError):
        records.replay(text("record.json"), roster)
    with pytest.raises(dianyuan.DianyuanError) as caught:
        records.replay("{}")
    assert caught.value.input == "record"


def test_a_changed_engine_ranks_as_recorded(agency: Agency) -> None:
    engine = agency.engine.apply(text("changes.jsonl"))
    assert engine.rank(CASES[3], as_of="2026-11-25").to_json() + "\n" == text("changed.json")
    assert agency.with_engine(engine).engine == engine != agency.engine


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_values_survive_copy_and_pickle(
    agency: Agency, decisions: list[tuple[Ledger, Decision]], ledger: Ledger, again: Any
) -> None:
    first = Ledger("fixture")
    twin = again(agency)
    assert twin == agency and twin != agency.with_seed("another")
    assert twin.cases == agency.cases and len(twin.cases) == len(CASES)
    for _, decision in decisions:
        assert again(decision) == decision and hash(again(decision)) == hash(decision)
        assert again(decision).events == decision.events
        first = first.take(again(decision))
    assert first == ledger


def test_a_ledger_says_that_it_cannot_be_pickled(ledger: Ledger) -> None:
    with pytest.raises(TypeError, match="replay"):
        pickle.dumps(ledger)


def test_no_repr_has_a_name_or_the_seed(agency: Agency, decisions: list[tuple[Ledger, Decision]]) -> None:
    assert repr(agency) == f"<Agency of {len(agency.engine)} lawyers, {len(CASES)} cases>"
    for ledger, decision in decisions:
        assert repr(ledger) == f"<Ledger \"fixture\" after event {ledger.seq}>"
        assert repr(decision).startswith(f"<Decision {decision.outcome}")
        for event in decision.events:
            assert repr(event) == f"<Event {event.seq} {event.type}>"


def test_errors_name_the_input(agency: Agency, ledger: Ledger, decisions: list[tuple[Ledger, Decision]]) -> None:
    calls: dict[str, Any] = {
        "stream": lambda: Ledger(""),
        "events": lambda: Ledger.replay("fixture", text("events.jsonl").split("\n", 1)[1]),
        "command": lambda: ledger.decide({"type": "nonsense"}, agency, NOW),
        "now": lambda: ledger.status_json(agency, "2026-11-25T09:00:00"),
        "case": lambda: ledger.shortlist_json(agency, "nobody", NOW, order="points"),
        "decision": lambda: ledger.take(decisions[0][1]),
    }
    for name, call in calls.items():
        with pytest.raises(dianyuan.DianyuanError) as caught:
            call()
        assert caught.value.input == name
        assert caught.value.problems
    with pytest.raises(TypeError):
        ledger.decide(7, agency, NOW)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        ledger.decide({}, "agency", NOW)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        ledger.status_json(agency, 7)  # type: ignore[arg-type]
