//! Decision records: gone through again they come out the same, and whatever is changed in them is found.

use dianyuan::agency::Agency;
use dianyuan::choice::commitment;
use dianyuan::model::Case;
use dianyuan::record::{Record, Verdict};
use dianyuan::{Calibration, Causes, Engine, Policy, Roster};

use crate::desk::{CLERK, CLIENT, Desk, OFFICIAL};

const DAY: &str = "2026-11-25";

fn roster(units: u32) -> Roster {
    let lawyer = |n: u32| {
        format!(
            r#"{{"id": "L-{n}", "firm": "F-{}", "capacity": {{"units": {}}}, "specialities": [{{"cause": "civil:7.19",
               "level": "proven", "cases": {}}}], "caseload": {{"as_of": "2026-11-01", "units": {units}}}}}"#,
            n % 3,
            6 + n,
            n % 4
        )
        .replace('\n', " ")
    };
    let lawyers: Vec<String> = (0..8).map(lawyer).collect();
    let lawyers = lawyers.join("\n") + "\n";
    let firms = "{\"schema\": \"dianyuan.firm/1\", \"id\": \"F-0\", \"caps\": {\"units\": 90}}\n";
    Roster::from_json(&(lawyers + firms), &Causes::official()).unwrap()
}

fn cases() -> Vec<Case> {
    let case = |n: u32| {
        format!(
            r#"{{"id": "C-{n}", "kind": "civil", "causes": ["civil:7.19"], "work_units": 1, "parties": [],
                "received": "{DAY}T09:00:00+08:00", "linked": [{{"case": "C-1", "relation": "same_facts"}}]}}"#
        )
    };
    (1..=4)
        .map(|n| Case::from_json(&case(n)).unwrap())
        .collect()
}

/// An agency where C-1 was chosen and confirmed, C-2 drawn by lot, and C-3 is waiting.
fn decided(policy: &str) -> (Agency, Desk) {
    let policy = Policy::from_text(&format!("id = 'x'\nversion = '1'\n{policy}")).unwrap();
    let roster = roster(2);
    let calibration = Calibration::fit(&roster, &policy, DAY.parse().unwrap()).unwrap();
    let engine = Engine::new(&roster, &policy, &calibration).unwrap();
    let mut agency = Agency::new(engine).with_seed("2026-11-24 evening");
    for case in cases() {
        agency.put_case(case);
    }
    let mut desk = Desk::on(DAY);
    let published = format!(
        r#"{{"commitment": "{}"}}"#,
        commitment("2026-11-24 evening")
    );
    desk.does(&agency, "08:00", OFFICIAL, ("", "commit_seed"), &published);
    desk.receive(&agency, "C-1", "civil", "application", "");
    desk.does(
        &agency,
        "10:00",
        CLIENT,
        ("C-1", "choose"),
        r#"{"picks": ["L-3", "L-4"]}"#,
    );
    desk.does(
        &agency,
        "10:05",
        CLERK,
        ("C-1", "propose"),
        r#"{"lawyer": "L-3"}"#,
    );
    desk.does(
        &agency,
        "10:10",
        OFFICIAL,
        ("C-1", "confirm"),
        r#"{"lawyer": "L-3"}"#,
    );
    desk.receive(&agency, "C-2", "civil", "notified", "");
    desk.receive(&agency, "C-3", "civil", "application", "");
    (agency, desk)
}

const LOT: &str = "choice.fallback = ['lot']";

fn record(agency: &Agency, desk: &Desk, case: &str) -> Record {
    let now = desk.at("11:00");
    Record::make(agency, desk.ledger.state(), &desk.events, case, &now, None).unwrap()
}

#[test]
fn a_record_comes_out_the_same_with_and_without_the_profiles() {
    let (agency, desk) = decided(LOT);
    for (case, of_host) in ["C-1", "C-2", "C-3"].into_iter().zip(&cases()) {
        let record = Record::from_json(&record(&agency, &desk, case).to_json()).unwrap();
        for inputs in [None, Some((&roster(2), of_host))] {
            let replay = record.replay(inputs).unwrap();
            assert_eq!(
                replay.verdict(),
                Verdict::Reproduced,
                "{case}: {:#?}",
                replay.findings()
            );
            assert!(replay.findings().is_empty());
        }
        let kept = record.digest().to_string();
        assert_eq!(
            record.replay_against(&kept, None).unwrap().verdict(),
            Verdict::Reproduced
        );
        let other = record
            .replay_against(&kept.replace('a', "b"), None)
            .unwrap();
        assert_eq!(other.verdict(), Verdict::Tampered);
    }
}

#[test]
fn other_profiles_are_told_from_a_forged_record() {
    let (agency, desk) = decided(LOT);
    let record = record(&agency, &desk, "C-1");
    let case = &cases()[0];
    assert_eq!(
        record.replay(Some((&roster(3), case))).unwrap().verdict(),
        Verdict::InputsDiffer
    );
    assert_eq!(
        record
            .replay(Some((&roster(2), &cases()[1])))
            .unwrap()
            .verdict(),
        Verdict::InputsDiffer
    );
}

#[test]
fn every_derived_field_that_is_changed_is_found() {
    let (agency, desk) = decided(LOT);
    let text = record(&agency, &desk, "C-2").to_json();
    let forged = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        Record::from_json(&text.replacen(from, to, 1)).unwrap()
    };
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let points = json["candidates"][0]["points"].to_string();
    let drawn = json["events"][1]["data"]["lawyer"].to_string();
    let others = json["events"][1]["data"]["lot"]["tickets"]
        .as_array()
        .unwrap();
    let other = others
        .iter()
        .find(|other| other.to_string() != drawn)
        .unwrap()
        .to_string();
    for (record, path) in [
        (
            forged(&format!("\"points\":{points}"), "\"points\":999999"),
            "candidates[0].points",
        ),
        (
            forged("\"signals\":[", "\"signals\":[1"),
            "candidates[0].points",
        ),
        (
            forged("\"window_hours\":24", "\"window_hours\":23"),
            "policy_digest",
        ),
        (forged("\"step\":\"", "\"step\":\"x"), "outcome.step"),
        (
            forged(
                &format!("\"lawyer\":{drawn},\"lot\""),
                &format!("\"lawyer\":{other},\"lot\""),
            ),
            "events[1].data.lawyer",
        ),
    ] {
        let replay = record.replay(None).unwrap();
        assert_eq!(replay.verdict(), Verdict::Tampered, "{path}");
        assert!(
            replay.findings().iter().any(|finding| finding.path == path),
            "{path}: {:?}",
            replay.findings()
        );
    }
    // What only the profiles can show, they show: a gate's outcome, a signal and the points that follow from it.
    let swapped = forged(
        "\"excluded\":[]",
        "\"excluded\":[{\"codes\":[\"H1.revoked\"],\"lawyer\":\"L-9\"}]",
    );
    assert_eq!(swapped.replay(None).unwrap().verdict(), Verdict::Reproduced);
    let replay = swapped.replay(Some((&roster(2), &cases()[1]))).unwrap();
    assert_eq!(
        replay.verdict(),
        Verdict::Tampered,
        "{:?}",
        replay.findings()
    );
    // Of another version nobody can say more than that it differs.
    let points = format!("\"points\":{points}");
    let text = text.replacen(&points, "\"points\":999999", 1);
    let old = text.replacen("\"score_version\":", "\"score_version\":9", 1);
    let replay = Record::from_json(&old).unwrap().replay(None).unwrap();
    assert_eq!(replay.verdict(), Verdict::EngineDiffers);
}

#[test]
fn two_records_say_what_came_between_them() {
    let (agency, mut desk) = decided(LOT);
    let before = record(&agency, &desk, "C-3");
    desk.does(
        &agency,
        "10:00",
        CLIENT,
        ("C-3", "choose"),
        r#"{"picks": ["L-5"]}"#,
    );
    let after = record(&agency, &desk, "C-3");
    let diff: serde_json::Value =
        serde_json::from_str(&before.diff(&after).to_canonical()).unwrap();
    assert_eq!(diff["events_before"], 1);
    assert_eq!(diff["events_after"], 3);
    assert_eq!(diff["outcome_after"]["seats"][0]["lawyer"], "L-5");
    let same: serde_json::Value =
        serde_json::from_str(&before.diff(&before).to_canonical()).unwrap();
    assert_eq!(same["differ"].as_array().unwrap().len(), 0);
    assert_eq!(same["lawyers"].as_array().unwrap().len(), 0);
    // Under other weights people move, and the setting is named.
    let (other, desk) = decided(&format!("{LOT}\nweights.speciality = 90"));
    let reweighed = record(&other, &desk, "C-3");
    let diff: serde_json::Value =
        serde_json::from_str(&before.diff(&reweighed).to_canonical()).unwrap();
    assert_eq!(diff["policy"][0]["path"], "weights.speciality");
    assert!(!diff["lawyers"].as_array().unwrap().is_empty());
}

#[test]
fn what_is_no_record_is_refused_with_its_place() {
    for (text, path) in [
        ("{}", "format"),
        ("[]", "format"),
        (r#"{"format": "dianyuan.rank/1"}"#, "format"),
    ] {
        assert_eq!(
            Record::from_json(text).unwrap_err().problems()[0].path,
            path
        );
    }
    let (agency, desk) = decided(LOT);
    let text = record(&agency, &desk, "C-1").to_json();
    // Readers could take one of the two or the other.
    let twice = text.replacen("\"weights\":{", "\"weights\":{\"caseload\":1,", 1);
    assert_ne!(twice, text);
    let error = Record::from_json(&twice).unwrap_err();
    let fault = &error.problems()[0];
    assert_eq!(
        (fault.code, fault.path.as_str()),
        ("duplicate_key", "policy.weights.caseload")
    );
    for (from, to) in [
        ("\"at\":", "\"ta\":"),
        ("\"events\":[", "\"events\":[1,"),
        ("\"candidates\":[", "\"candidates\":[2,"),
    ] {
        let record = Record::from_json(&text.replacen(from, to, 1)).unwrap();
        assert!(record.replay(None).is_err(), "{from}");
    }
}
