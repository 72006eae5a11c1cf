//! The ledger that every surface is compared with: commands in, answers and events out, and what is asked of it at the end.

use dianyuan::agency::{Agency, Status};
use dianyuan::choice::{Command, Decided, Event, Ledger, answer_json};
use dianyuan::model::Instant;
use dianyuan::record::{Record, Verdict};
use dianyuan::wire::Digest;
use dianyuan::{Calibration, Case, Causes, Change, Engine, Order, Policy, RankOptions, Roster};
use dianyuan_tests::fixture;
use serde_json::Value;

use crate::fixture::as_recorded;

const DAY: &str = "2026-11-25";

fn engine() -> Engine {
    let roster = Roster::from_json(&fixture("choice/roster.jsonl"), &Causes::official()).unwrap();
    let policy = Policy::from_text(&fixture("choice/policy.toml")).unwrap();
    let calibration = Calibration::fit(&roster, &policy, DAY.parse().unwrap()).unwrap();
    Engine::new(&roster, &policy, &calibration).unwrap()
}

fn cases() -> Vec<Case> {
    Case::many_from_json(&fixture("choice/cases.jsonl")).unwrap()
}

fn agency() -> Agency {
    let mut agency = Agency::new(engine()).with_seed("fixture seed");
    for case in cases() {
        agency.put_case(case);
    }
    agency
}

/// A ledger that did every command, with what came of each.
struct Done {
    agency: Agency,
    ledger: Ledger,
    events: Vec<Event>,
    answers: Vec<String>,
    now: Instant,
}

fn done() -> Done {
    let agency = agency();
    let mut ledger = Ledger::new("fixture").unwrap();
    let (mut events, mut answers) = (Vec::new(), Vec::new());
    let mut now = None;
    for line in fixture("choice/commands.jsonl").lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let command = Command::from_json(&line["command"].to_string()).unwrap();
        let at: Instant = line["now"].as_str().unwrap().parse().unwrap();
        let decided = ledger.decide(&command, &agency, &at);
        answers.push(answer_json(&command, &decided).to_canonical());
        for event in decided.iter().flat_map(Decided::events) {
            ledger.apply(event).unwrap();
            events.push(event.clone());
        }
        now = Some(at);
    }
    Done {
        agency,
        ledger,
        events,
        answers,
        now: now.expect("there are commands"),
    }
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().map(|line| line + "\n").collect()
}

#[test]
fn the_ledger_answers_stores_and_tells_as_recorded() {
    let Done {
        agency,
        ledger,
        events,
        answers,
        now,
    } = done();
    let state = ledger.state();
    let status = Status::of(&ledger, &agency, &now).to_json().to_canonical();
    let shortlist = agency.shortlist(state, "C-4", &now, Order::Points, "");
    let shortlist = shortlist.unwrap().to_json().to_canonical();
    let none: Option<Digest> = None;
    let record = Record::make(&agency, state, &events, "C-1", &now, none).unwrap();
    as_recorded([
        ("choice/answers.jsonl", lines(answers)),
        (
            "choice/events.jsonl",
            lines(events.iter().map(Event::to_json)),
        ),
        ("choice/status.json", status + "\n"),
        ("choice/shortlist.json", shortlist + "\n"),
        ("choice/record.json", record.to_json() + "\n"),
    ]);
}

#[test]
fn the_stored_events_lead_to_the_same_ledger_and_the_record_comes_out_the_same() {
    let done = done();
    let again = Ledger::replay("fixture", &fixture("choice/events.jsonl")).unwrap();
    assert_eq!(again, done.ledger);
    let record = Record::from_json(&fixture("choice/record.json")).unwrap();
    let roster = Roster::from_json(&fixture("choice/roster.jsonl"), &Causes::official()).unwrap();
    for inputs in [None, Some((&roster, &cases()[0]))] {
        let replay = record.replay(inputs).unwrap();
        assert_eq!(
            replay.verdict(),
            Verdict::Reproduced,
            "{:?}",
            replay.findings()
        );
    }
}

/// What the fixture is for: each sort of answer and each way of a case.
#[test]
fn the_fixture_shows_every_sort_of_answer() {
    let done = done();
    let answers = lines(done.answers);
    for part in [
        r#""repeats":["#,
        r#""refused":"wrong_role""#,
        r#""refused":"unknown_case""#,
        r#""refused":"id_reused""#,
    ] {
        assert!(answers.contains(part), "{part}");
    }
    let events = lines(done.events.iter().map(Event::to_json));
    for kind in [
        "seed_committed",
        "received",
        "shown",
        "chosen",
        "held",
        "declined",
        "proposed",
        "confirmed",
        "passed_over",
        "asked_again",
        "expired",
        "fell_back",
        "progressed",
        "closed",
    ] {
        assert!(events.contains(&format!(r#""type":"{kind}""#)), "{kind}");
    }
    assert!(events.contains(r#""lot":{"#) && events.contains(r#""grounds":[{"#));
}

#[test]
fn the_changes_are_written_as_they_were_read_and_applied_as_recorded() {
    let text = fixture("choice/changes.jsonl");
    let changes = Change::many_from_json(&text).unwrap();
    for (change, line) in changes.iter().zip(text.lines()) {
        let written: Value = serde_json::from_str(&change.to_json()).unwrap();
        assert_eq!(written, serde_json::from_str::<Value>(line).unwrap());
    }
    let mut engine = engine();
    engine.apply(&changes).unwrap();
    let options = RankOptions::new().as_of(DAY.parse().unwrap());
    let ranking = engine.rank(&cases()[3], &options).unwrap();
    as_recorded([("choice/changed.json", ranking.to_json() + "\n")]);
}
