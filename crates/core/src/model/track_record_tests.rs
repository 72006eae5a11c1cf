use super::*;
use crate::model::Whole;
use crate::wire::{Faults, Json, Wire};

fn read(rest: &str) -> Result<Outcomes, Vec<(String, &'static str)>> {
    let text = format!(r#"{{"kind": "civil", "on": "2026-01-01", {rest}}}"#);
    let mut faults = Faults::new();
    let outcomes = Outcomes::read(&Json::parse(&text).unwrap(), &mut faults);
    let problems = faults.into_problems().into_iter();
    outcomes.ok_or_else(|| problems.map(|p| (p.path, p.code)).collect())
}

fn code(rest: &str) -> (String, &'static str) {
    let mut found = read(rest).unwrap_err();
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

#[test]
fn peer_review_has_grades_and_nothing_else() {
    let grades = r#""measure": "peer_review", "grades": {"excellent": 1, "fail": 2}"#;
    let outcomes = read(grades).unwrap();
    assert_eq!(outcomes.grades().unwrap().fail().map(|n| n.get()), Some(2));
    assert_eq!(outcomes.grades().unwrap().good(), None);
    for rest in [
        r#""measure": "peer_review""#,
        r#""measure": "peer_review", "good": 1, "of": 2"#,
        r#""measure": "peer_review", "grades": {}, "of": 2"#,
        r#""measure": "peer_review", "grades": {}, "good": 2"#,
    ] {
        assert_eq!(code(rest), (String::new(), "wrong_counts"), "{rest}");
    }
}

#[test]
fn every_other_measure_has_good_and_of() {
    for measure in Measure::ALL.iter().filter(|m| **m != Measure::PeerReview) {
        let with = |rest: &str| format!(r#""measure": "{measure}"{rest}"#);
        assert!(read(&with(r#", "good": 3, "of": 3"#)).is_ok());
        assert!(read(&with(r#", "good": 0, "of": 0, "arm": "lot""#)).is_ok());
        for rest in [
            "",
            r#", "good": 1"#,
            r#", "of": 1"#,
            r#", "grades": {}"#,
            r#", "good": 1, "of": 1, "grades": {}"#,
        ] {
            assert_eq!(
                code(&with(rest)),
                (String::new(), "wrong_counts"),
                "{measure}{rest}"
            );
        }
        assert_eq!(
            code(&with(r#", "good": 4, "of": 3"#)),
            ("good".to_owned(), "out_of_range")
        );
    }
}

#[test]
fn counts_that_cannot_be_read_are_not_also_missing() {
    let measure = r#""measure": "timeliness""#;
    assert_eq!(
        code(&format!(r#"{measure}, "good": -1, "of": 3"#)),
        ("good".to_owned(), "out_of_range")
    );
    assert_eq!(
        code(&format!(r#"{measure}, "good": 1, "of": "3""#)),
        ("of".to_owned(), "wrong_type")
    );
    assert_eq!(
        code(r#""measure": "peer_review", "grades": 3"#),
        ("grades".to_owned(), "wrong_type")
    );
}

#[test]
fn a_draft_is_held_to_the_same() {
    let day = "2026-01-01".parse().unwrap();
    let count = |n| Whole::new(n).unwrap();
    let draft = || Outcomes::draft(Measure::Meeting, CaseKind::Civil, day);
    assert!(draft().good(count(1)).of(count(2)).build().is_ok());
    assert!(draft().good(count(2)).of(count(1)).build().is_err());
    assert!(draft().good(count(1)).build().is_err());
}
