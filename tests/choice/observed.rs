//! Ledgers and agencies that are observed: the same as without, a stop at whichever question, and nothing made.

use std::fmt::Write as _;

use dianyuan::agency::Agency;
use dianyuan::choice::{Command, Ledger};
use dianyuan::{Calibration, Case, Causes, Engine, Order, Policy, RankOptions, Roster, Stage};
use dianyuan_tests::observed::holds;

use crate::desk::{CLERK, Desk, OFFICIAL};

const DAY: &str = "2026-11-25";
const LAWYERS: usize = 300;

fn agency(fallback: &str) -> Agency {
    let mut roster = String::new();
    for n in 0..LAWYERS {
        writeln!(
            roster,
            r#"{{"id": "L-{n}", "firm": "F-{}", "capacity": {{"units": 9}}, "caseload": {{"as_of": "{DAY}", "units": {}}}}}"#,
            n % 7,
            n % 4
        )
        .unwrap();
    }
    let roster = Roster::from_json(&roster, &Causes::official()).unwrap();
    let policy = format!(
        "id = 'x'\nversion = '1'\nchoice.application.open = []\nchoice.fallback = ['{fallback}']"
    );
    let policy = Policy::from_text(&policy).unwrap();
    let calibration = Calibration::fit(&roster, &policy, DAY.parse().unwrap()).unwrap();
    let engine = Engine::new(&roster, &policy, &calibration).unwrap();
    let mut agency = Agency::new(engine).with_seed("2026");
    for n in 1..=9 {
        let json = format!(
            r#"{{"id": "C-{n}", "kind": "civil", "causes": ["civil:7.19"], "work_units": 1, "parties": [],
                "received": "{DAY}T09:00:00+08:00"}}"#
        );
        agency.put_case(Case::from_json(&json).unwrap());
    }
    agency
}

/// A desk at which some cases are being served.
fn desk(agency: &Agency) -> Desk {
    let mut desk = Desk::on(DAY);
    for n in 0..LAWYERS {
        let data = format!(r#"{{"lawyer": "L-{n}", "firm": "F-{}"}}"#, n % 7);
        desk.does(agency, "08:00", OFFICIAL, ("", "add_lawyer"), &data);
    }
    for n in 1..=5 {
        let id = format!("C-{n}");
        desk.receive(agency, &id, "civil", "application", "");
        let who = desk.seated(&id)[0].to_owned();
        let about = format!(r#"{{"lawyer": "{who}"}}"#);
        desk.does(agency, "10:05", CLERK, (&id, "propose"), &about);
    }
    desk
}

#[test]
fn a_command_that_asks_about_everybody_may_be_stopped() {
    for fallback in [
        "rotation_by_lawyer",
        "rotation_by_firm",
        "lot",
        "best_ranked",
    ] {
        let agency = agency(fallback);
        let desk = desk(&agency);
        let json = format!(
            r#"{{"id": "k", "actor": {{"id": "s-1", "role": "clerk"}}, "case": "C-9", "type": "receive",
                "data": {{"kind": "civil", "route": "application", "units": 1, "from": "{DAY}T09:00:00+08:00"}}}}"#
        );
        let command = Command::from_json(&json).unwrap();
        let now = desk.at("11:00");
        let before = desk.ledger.clone();
        let plain = desk.ledger.decide(&command, &agency, &now);
        assert!(plain.as_ref().unwrap().events().len() > 1, "{fallback}");
        let questions = holds(&plain, |observer| {
            let ledger = &desk.ledger;
            ledger.decide_observed(&command, &agency, &now, observer)
        });
        let stages: Vec<Stage> = questions.iter().map(|question| question.0).collect();
        assert!(stages.contains(&Stage::Building), "{fallback}");
        assert!(stages.contains(&Stage::Ranking), "{fallback}");
        assert!(questions.len() > 2, "{fallback}: {questions:?}");
        assert_eq!(before, desk.ledger);
    }
}

#[test]
fn a_refusal_is_the_same_refusal() {
    let agency = agency("lot");
    let desk = Desk::on(DAY);
    let json = r#"{"id": "k", "actor": {"id": "s-1", "role": "clerk"}, "case": "C-9", "type": "delegate", "data": {}}"#;
    let command = Command::from_json(json).unwrap();
    let now = desk.at("11:00");
    let plain = desk.ledger.decide(&command, &agency, &now);
    assert!(plain.is_err());
    let observed = desk
        .ledger
        .decide_observed(&command, &agency, &now, &mut ());
    assert_eq!(observed.unwrap(), plain);
}

#[test]
fn shortlists_and_rankings_of_an_agency_may_be_stopped() {
    let agency = agency("best_ranked");
    let desk = desk(&agency);
    let (state, now) = (desk.ledger.state(), desk.at("11:00"));
    let plain = agency
        .shortlist(state, "C-5", &now, Order::Points, "s")
        .unwrap();
    let questions = holds(&plain, |observer| {
        agency.shortlist_observed(state, "C-5", &now, Order::Points, "s", observer)
    });
    assert!(questions.len() > 2, "{questions:?}");
    let options = RankOptions::new().top(LAWYERS);
    let plain = agency.rank(state, "C-5", &now, &options).unwrap().to_json();
    holds(&plain, |observer| {
        let ranking = agency.rank_observed(state, "C-5", &now, &options, observer)?;
        Ok(ranking.to_json())
    });
}

#[test]
fn a_stream_is_read_and_then_replayed() {
    let agency = agency("rotation_by_lawyer");
    let desk = desk(&agency);
    let lines = desk.lines();
    let text = lines.join("\n");
    let plain = Ledger::replay("city", &text).unwrap();
    assert_eq!(plain, desk.ledger);
    let questions = holds(&plain, |observer| {
        Ledger::replay_observed("city", &text, observer)
    });
    let mut stages: Vec<Stage> = questions.iter().map(|question| question.0).collect();
    stages.dedup();
    assert_eq!(stages, [Stage::Reading, Stage::Replaying]);
    let last = questions.last().unwrap();
    assert_eq!((last.2, last.3), (256, lines.len() as u64));
}
