use super::*;
use crate::wire::rank_json;

const ROSTER: &str = r#"{"id": "L-1"}"#;

fn ranking(case: &str) -> String {
    let case = format!(
        r#"{{"id": "{case}", "kind": "civil", "causes": ["civil:7.19"], "received": "2026-11-22T09:30:00+08:00"}}"#
    );
    rank_json(ROSTER, &case, Some("none"), "").unwrap()
}

fn record(case: &str, events: &str) -> String {
    format!(r#"{{"format": "dianyuan.record/1", "case": "{case}", "events": [{events}]}}"#)
}

fn fault(
    before: &str,
    after: &str,
    rosters: Option<(&str, &str)>,
) -> (ErrorKind, Option<&'static str>, &'static str) {
    let error = diff_json(before, after, rosters, "").unwrap_err();
    (error.kind(), error.input(), error.problems()[0].code)
}

#[test]
fn what_is_compared_is_told_by_the_format() {
    let json = diff_json(&ranking("C-1"), &ranking("C-1"), None, "").unwrap();
    assert_eq!(
        json,
        r#"{"format":"dianyuan.diff/1","inputs":[],"moves":[]}"#
    );
    let (before, after) = (record("C-1", ""), record("C-1", "1, 2"));
    let json = diff_json(&before, &after, None, "{}").unwrap();
    let by_hand = Record::from_json(&before).unwrap();
    let by_hand = by_hand.diff(&Record::from_json(&after).unwrap());
    assert_eq!(json, by_hand.to_canonical());
    assert!(
        json.contains(r#""events_after":2,"events_before":0"#),
        "{json}"
    );
}

#[test]
fn a_record_with_a_key_twice_is_refused_as_a_record() {
    let twice = r#"{"format": "dianyuan.record/1", "case": "C-1", "policy": {"a": 1, "b": [{"c": 1, "c": 2}]}}"#;
    let right = record("C-1", "");
    for (before, after, input) in [(twice, &*right, "before"), (&right, twice, "after")] {
        let error = diff_json(before, after, None, "").unwrap_err();
        assert_eq!(
            (error.kind(), error.input()),
            (ErrorKind::Record, Some(input))
        );
        assert_eq!(error.problems()[0].path, "policy.b[0].c");
    }
}

#[test]
fn two_cases_have_no_difference() {
    let other = (ErrorKind::Request, None, "different_cases");
    assert_eq!(fault(&ranking("C-1"), &ranking("C-2"), None), other);
    let other = (ErrorKind::Request, None, "other_case");
    assert_eq!(fault(&record("C-1", ""), &record("C-2", ""), None), other);
}

#[test]
fn rosters_are_refused_beside_records() {
    let rosters = Some((ROSTER, ROSTER));
    let (before, after) = (ranking("C-1"), ranking("C-1"));
    diff_json(&before, &after, rosters, "").unwrap();
    let refused = (
        ErrorKind::Request,
        Some("before_roster"),
        "not_with_records",
    );
    assert_eq!(
        fault(&record("C-1", ""), &record("C-1", ""), rosters),
        refused
    );
    // A roster that is wrong is told of first.
    let wrong = Some(("{", ROSTER));
    let found = fault(&record("C-1", ""), &record("C-1", ""), wrong);
    assert_eq!(
        (found.0, found.1),
        (ErrorKind::Malformed, Some("before_roster"))
    );
}

#[test]
fn a_ranking_and_a_record_are_no_pair() {
    let (kind, input, _) = fault(&record("C-1", ""), &ranking("C-1"), None);
    assert_eq!((kind, input), (ErrorKind::Record, Some("before")));
    let (kind, input, _) = fault(&ranking("C-1"), &record("C-1", ""), None);
    assert_eq!((kind, input), (ErrorKind::Record, Some("after")));
    let (kind, input, _) = fault(&record("C-1", ""), "{", None);
    assert_eq!((kind, input), (ErrorKind::Record, Some("before")));
}
