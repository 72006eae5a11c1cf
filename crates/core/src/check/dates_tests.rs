use serde_json::json;

use crate::check::sound::{Sound, sound};

/// What is found after one field of L-1 is set.
fn with(path: &str, value: serde_json::Value) -> Vec<String> {
    let mut sound = sound();
    *sound.row("L-1").pointer_mut(path).expect("sound() has it") = value;
    without_too_few(&sound)
}

/// A lawyer who is not practising yet is missing from the case, which is not the matter here.
fn without_too_few(sound: &Sound) -> Vec<String> {
    let mut found = sound.found();
    found.retain(|finding| !finding.starts_with("case C-1"));
    found
}

#[test]
fn a_start_after_the_day_is_found() {
    let mut sound = sound();
    sound.row("L-1")["first_practice"] = json!("2026-11-22");
    sound.row("L-1")["criminal_defence_start"] = json!("2026-11-23");
    assert_eq!(
        sound.found(),
        ["lawyer L-1 criminal_defence_start future_start"]
    );
    sound.row("L-1")["first_practice"] = json!("2026-11-23");
    assert_eq!(
        without_too_few(&sound),
        [
            "lawyer L-1 criminal_defence_start future_start",
            "lawyer L-1 first_practice future_start",
        ]
    );
}

#[test]
fn practice_before_1979_is_found() {
    assert_eq!(with("/first_practice", json!("1979-01-01")), [""; 0]);
    assert_eq!(
        with("/first_practice", json!("1978-12-31")),
        ["lawyer L-1 first_practice early_start"]
    );
}

#[test]
fn a_fact_dated_after_the_day_is_found() {
    for (path, value, field) in [
        (
            "/track_record/0/on",
            json!("2026-11-23"),
            "track_record[0].on",
        ),
        (
            "/specialities/0/last",
            json!("2026-11-23"),
            "specialities[0].last",
        ),
        ("/caseload/as_of", json!("2026-11-23"), "caseload.as_of"),
        (
            "/yearly_counts/0/year",
            json!(2027),
            "yearly_counts[0].year",
        ),
        (
            "/annual_assessment/year",
            json!(2027),
            "annual_assessment.year",
        ),
        (
            "/affiliations/former_posts/0/left",
            json!("2026-11-23"),
            "affiliations.former_posts[0].left",
        ),
    ] {
        assert_eq!(
            with(path, value),
            [format!("lawyer L-1 {field} future_fact")]
        );
    }
}

#[test]
fn facts_of_the_day_itself_are_fine() {
    assert_eq!(with("/track_record/0/on", json!("2026-11-22")), [""; 0]);
}

#[test]
fn an_opening_balance_older_than_a_year_is_found() {
    assert_eq!(with("/caseload/as_of", json!("2025-11-22")), [""; 0]);
    assert_eq!(
        with("/caseload/as_of", json!("2025-11-21")),
        ["lawyer L-1 caseload.as_of old_caseload"]
    );
}

#[test]
fn the_opening_balance_of_a_firm_is_looked_at_too() {
    let mut sound = sound();
    sound.row("F-1")["caseload"]["as_of"] = json!("2025-11-21");
    assert_eq!(sound.found(), ["firm F-1 caseload.as_of old_caseload"]);
    sound.row("F-1")["caseload"]["as_of"] = json!("2026-11-23");
    assert_eq!(sound.found(), ["firm F-1 caseload.as_of future_fact"]);
}
