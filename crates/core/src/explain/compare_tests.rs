use super::*;
use crate::{Causes, rank_json};

const CASE: &str = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
    "received": "2026-11-22T09:30:00+08:00"}"#;
const BEFORE: &str = r#"{"id": "L-1", "specialities": [{"cause": "civil:7.19.205.5", "level": "proven", "cases": 9}]}
{"id": "L-2", "specialities": [{"cause": "civil:7.19.205.5", "level": "proven", "cases": 3}], "display": {"name": "甲"}}
{"id": "L-3", "capacity": {"units": 5}, "caseload": {"as_of": "2026-11-01", "units": 1}}"#;
const AFTER: &str = r#"{"id": "L-1", "specialities": [{"cause": "civil:7.19.205.5", "level": "proven", "cases": 9}]}
{"id": "L-2", "specialities": [{"cause": "civil:7.19.205.5", "level": "proven", "cases": 30}], "display": {"name": "乙"}}
{"id": "L-3", "capacity": {"units": 5}, "caseload": {"as_of": "2026-11-20", "units": 5}}"#;

fn rank(roster: &str, options: &str) -> String {
    rank_json(roster, CASE, Some("none"), options).unwrap()
}

#[test]
fn a_ranking_compared_with_itself_has_no_moves() {
    let found = compare(&rank(BEFORE, ""), &rank(BEFORE, ""), None).unwrap();
    assert!(found.moves.is_empty() && found.inputs.is_empty());
}

#[test]
fn who_moved_by_which_signal_and_because_of_which_fact() {
    let roster = |text| Roster::from_json(text, &Causes::official()).unwrap();
    let rosters = (roster(BEFORE), roster(AFTER));
    let (before, after) = (rank(BEFORE, ""), rank(AFTER, ""));
    let found = compare(&before, &after, Some((&rosters.0, &rosters.1))).unwrap();
    let moved = |id: &str| found.moves.iter().find(|one| one.lawyer == id).unwrap();
    let second = moved("L-2");
    assert_eq!(
        (second.before.place(), second.after.place()),
        (Some(2), Some(1))
    );
    assert!(matches!(second.signals[..], [(Signal::Speciality, gain)] if gain > 0));
    let facts: Vec<&str> = second
        .facts
        .iter()
        .map(|fact| fact.field.as_str())
        .collect();
    assert_eq!(facts, ["display", "specialities[0].cases"]);
    assert_eq!(
        (&second.facts[0].from, &second.facts[0].to),
        (&Json::Null, &Json::Null)
    );
    let json = found.to_json().to_canonical();
    assert!(!json.contains('甲') && !json.contains('乙'));
    let full = moved("L-3");
    assert_eq!(
        full.after,
        Stand::Excluded(vec!["H14.units_full".to_owned()])
    );
    assert!(full.signals.is_empty());
    // Too few lawyers to fit anything, so the calibration is the same.
    assert!(found.inputs.is_empty());
}

#[test]
fn what_changed_of_the_firm_is_a_fact_too() {
    const LAWYER: &str = r#"{"id": "L-1", "firm": "F-1"}"#;
    let roster = |units: u32, name: &str| {
        let caps = r#""caps": {"units": 5}"#;
        let load = format!(r#""caseload": {{"as_of": "2026-11-01", "units": {units}}}"#);
        let display = format!(r#""display": {{"name": "{name}"}}"#);
        let head = r#""schema": "dianyuan.firm/1", "id": "F-1""#;
        format!("{LAWYER}\n{{{head}, {caps}, {load}, {display}}}")
    };
    let read = |text: &str| Roster::from_json(text, &Causes::official()).unwrap();
    let (before, after) = (roster(1, "甲"), roster(5, "乙"));
    let rosters = (read(&before), read(&after));
    let found = compare(
        &rank(&before, ""),
        &rank(&after, ""),
        Some((&rosters.0, &rosters.1)),
    )
    .unwrap();
    let fields: Vec<&str> = found.moves[0]
        .facts
        .iter()
        .map(|fact| fact.field.as_str())
        .collect();
    assert_eq!(fields, ["firm.caseload.units", "firm.display"]);
    let gone = read(LAWYER);
    let found = compare(
        &rank(&before, ""),
        &rank(&after, ""),
        Some((&rosters.0, &gone)),
    )
    .unwrap();
    assert_eq!(found.moves[0].facts[0].field, "firm");
    assert!(!found.to_json().to_canonical().contains('甲'));
}

#[test]
fn what_is_no_ranking_and_another_case_are_refused() {
    let ranking = rank(BEFORE, "");
    let error = compare("{}", &ranking, None).unwrap_err();
    assert_eq!(
        (error.input(), error.problems()[0].path.as_str()),
        (Some("before"), "format")
    );
    let error = compare(&ranking, "{", None).unwrap_err();
    assert_eq!(
        (error.kind(), error.input()),
        (crate::ErrorKind::Malformed, Some("after"))
    );
    let broken = ranking.replace("\"place\":1", "\"place\":-1");
    let error = compare(&ranking, &broken, None).unwrap_err();
    assert_eq!(error.problems()[0].path, "candidates[0].place");
    let other = rank_json(BEFORE, &CASE.replace("C-1", "C-2"), Some("none"), "").unwrap();
    let error = compare(&ranking, &other, None).unwrap_err();
    assert_eq!(error.problems()[0].code, "different_cases");
}

#[test]
fn a_neutral_order_has_places_and_no_signals() {
    let lot = |seed: &str| rank(BEFORE, &format!(r#"{{"order": "lot", "seed": "{seed}"}}"#));
    let found = compare(&lot("a"), &lot("b"), None).unwrap();
    assert_eq!(found.inputs, ["seed"]);
    assert!(found.moves.iter().all(|one| one.signals.is_empty()));
}
