//! Policy files: all faults at once, and whose law they may claim to be.

use dianyuan::{Error, Policy};

use crate::scene::{Scene, city};

fn faults(error: &Error) -> Vec<(&str, &str)> {
    let problems = error.problems().iter();
    problems
        .map(|problem| (problem.path.as_str(), problem.code))
        .collect()
}

#[test]
fn every_fault_of_a_policy_is_named_at_once() {
    let text = "
        version = '1'
        extends = 'national'
        colour = 'red'
        gates.H3.years = 2
        gates.H3.enabled = false
        gates.H4.on_unknown = 'pass'
        gates.H6.likeness = 1000001
        gates.H9.on_unknown = 'maybe'
        gates.H11.ban_years = 'two'
        gates.H13.most_representatives = 3
        gates.H14.units = -1
        gates.H20.enabled = true
        weights.speciality = 1.5
        weights.luck = 3
        signals.speciality.step_1 = 10
        preferences = [{ id = 'p' }]
    ";
    let error = Policy::from_text(text).unwrap_err();
    let mut found = faults(&error);
    found.retain(|(path, _)| !path.starts_with("preferences") || *path == "preferences[0].flag");
    let expected = [
        ("colour", "unknown_key"),
        ("gates.H11.ban_years", "wrong_type"),
        ("gates.H13.most_representatives", "loosens_locked_gate"),
        ("gates.H14.units", "out_of_range"),
        ("gates.H20", "unknown_key"),
        ("gates.H3.enabled", "loosens_locked_gate"),
        ("gates.H3.years", "loosens_locked_gate"),
        ("gates.H4.on_unknown", "loosens_locked_gate"),
        ("gates.H6.likeness", "out_of_range"),
        ("gates.H9.on_unknown", "unknown_word"),
        ("id", "missing"),
        ("preferences[0].flag", "missing"),
        ("signals.speciality.step_2", "out_of_order"),
        ("weights.luck", "unknown_key"),
        ("weights.speciality", "not_whole"),
    ];
    assert_eq!(found, expected, "{error}");
    for problem in error.problems() {
        assert!(
            !problem.expected.is_empty() && !problem.value.is_empty(),
            "{problem}"
        );
    }
}

#[test]
fn a_policy_that_extends_nothing_is_of_no_jurisdiction() {
    let own = Policy::from_text("id = 'own'\nversion = '1'\ngates.H3.years = 3").unwrap();
    for policy in [own, Policy::none(), city("none", "")] {
        assert_eq!(policy.jurisdiction(), "none");
        let ranking = Scene::civil().policy(policy).rank();
        assert_eq!(ranking.jurisdiction(), "none");
        assert!(ranking.to_json().contains(r#""jurisdiction":"none""#));
    }
    assert_eq!(Scene::civil().rank().jurisdiction(), "CN");
    assert_eq!(
        Scene::civil()
            .policy(Policy::hangzhou())
            .rank()
            .jurisdiction(),
        "CN-330100"
    );
    assert_eq!(
        Scene::civil().city("national", "").rank().jurisdiction(),
        "CN"
    );
    for head in ["", "extends = 'none'\n"] {
        let text = format!("id = 'own'\nversion = '1'\n{head}jurisdiction = 'CN'");
        let error = Policy::from_text(&text).unwrap_err();
        assert_eq!(faults(&error), [("jurisdiction", "wrong_jurisdiction")]);
    }
}
