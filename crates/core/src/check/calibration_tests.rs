use serde_json::json;

use crate::check::sound::{Sound, sound};
use crate::{Calibration, Policy};

/// Fitted on a day, with no record newer than it.
fn fitted_on(day: &str) -> Sound {
    let mut sound = sound();
    for lawyer in ["L-1", "L-2"] {
        sound.row(lawyer)["track_record"] = json!([]);
    }
    let day = day.parse().unwrap();
    sound.calibration = Some(Calibration::fit(&sound.roster(), &sound.policy(), day).unwrap());
    sound
}

fn kinds(sound: &Sound) -> Vec<&'static str> {
    let findings = sound.findings();
    findings
        .iter()
        .map(|finding| finding.kind().as_str())
        .collect()
}

#[test]
fn a_calibration_is_old_after_92_days() {
    assert_eq!(kinds(&fitted_on("2026-08-22")), [""; 0]);
    assert_eq!(kinds(&fitted_on("2026-08-21")), ["old_calibration"]);
}

#[test]
fn a_calibration_of_a_later_day_is_found() {
    assert_eq!(kinds(&fitted_on("2026-11-23")), ["future_calibration"]);
}

#[test]
fn a_calibration_of_another_policy_is_found() {
    let mut sound = fitted_on("2026-11-22");
    let day = sound.as_of;
    sound.calibration = Some(Calibration::fit(&sound.roster(), &Policy::none(), day).unwrap());
    assert_eq!(kinds(&sound), ["calibration_of_other_policy"]);
}

#[test]
fn a_track_record_newer_than_the_calibration_is_found() {
    let mut sound = fitted_on("2026-11-01");
    let record =
        |on: &str| json!([{"measure": "meeting", "kind": "civil", "on": on, "good": 1, "of": 1}]);
    sound.row("L-1")["track_record"] = record("2026-11-01");
    assert_eq!(kinds(&sound), [""; 0]);
    sound.row("L-2")["track_record"] = record("2026-11-02");
    assert_eq!(kinds(&sound), ["records_after_calibration"]);
    let text = sound.findings()[0].to_string();
    assert!(
        text.contains("records of 1 lawyers that became known after 2026-11-01"),
        "{text}"
    );
}
