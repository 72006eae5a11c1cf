use super::*;
use crate::{Causes, Roster};

fn rows(problems: &[Problem]) -> Vec<(u64, &str)> {
    problems
        .iter()
        .map(|p| (p.row.unwrap(), p.value.as_str()))
        .collect()
}

#[test]
fn every_later_row_is_named_with_the_first() {
    let ids = [(1, "a"), (2, "b"), (4, "a"), (5, "A"), (9, "a"), (10, "b")];
    let problems = repeated(ids.into_iter());
    assert_eq!(
        rows(&problems),
        [
            (4, "the id of row 1 again"),
            (9, "the id of row 1 again"),
            (10, "the id of row 2 again")
        ]
    );
    assert!(
        problems
            .iter()
            .all(|p| (p.path.as_str(), p.code) == ("id", "duplicate_id"))
    );
    assert_eq!(repeated([(1, "a"), (2, "a ")].into_iter()), []);
}

#[test]
fn a_roster_tells_all_at_once() {
    let text = r#"{"id": "L-1"}
{"id": "L-1", "specialities": [{"cause": "civil:99", "level": "declared"}]}
{"schema": "dianyuan.firm/1", "id": "L-1"}
{"schema": "dianyuan.firm/1", "id": "L-1"}
{"id": 5}
{"id": "L-4", "office": {"lat_e6": 1}}"#;
    let error = Roster::from_json(text, &Causes::official()).unwrap_err();
    let found: Vec<_> = error
        .problems()
        .iter()
        .map(|p| (p.row.unwrap(), p.path.as_str(), p.code))
        .collect();
    assert_eq!(
        found,
        [
            (2, "id", "duplicate_id"),
            (2, "specialities[0].cause", "unknown_cause"),
            (4, "id", "duplicate_id"),
            (5, "id", "wrong_type"),
            (6, "office.lon_e6", "missing"),
        ]
    );
}

#[test]
fn a_roster_made_in_rust_is_held_to_the_same() {
    let lawyer = |text: &str| crate::Lawyer::from_json(text).unwrap();
    let firm = |text: &str| crate::Firm::from_json(text).unwrap();
    let error = Roster::new(
        [
            lawyer(r#"{"id": "L"}"#),
            lawyer(r#"{"id": "L", "specialities": [{"cause": "civil:99", "level": "declared"}]}"#),
        ],
        [firm(r#"{"id": "F"}"#), firm(r#"{"id": "F"}"#)],
        &Causes::official(),
    );
    assert_eq!(error.unwrap_err().problems().len(), 3);
}
