use serde_json::json;

use crate::check::sound::{Sound, sound};

fn with_waiver(field: &str, value: serde_json::Value) -> Sound {
    let mut sound = sound();
    sound.case["waivers"][0][field] = value;
    sound
}

#[test]
fn a_waiver_that_can_not_help_is_found_by_what_is_wrong_with_it() {
    for (field, value) in [
        ("gate", json!("H6")),
        ("gate", json!("H7")),
        ("gate", json!("h9")),
        ("case", json!("C-2")),
        ("signed", json!("2026-11-23")),
        ("until", json!("2026-11-21")),
        ("parties", json!(["P-2"])),
        ("parties", json!(["P-1"])),
        ("parties", json!(["P-1", "P-3"])),
    ] {
        let mut sound = with_waiver(field, value.clone());
        match field {
            "signed" => sound.case["waivers"][0]["until"] = json!(null),
            "until" => sound.case["waivers"][0]["signed"] = json!("2026-01-01"),
            _ => {}
        }
        let expected = format!("case C-1 waivers[0].{field} useless_waiver");
        assert_eq!(sound.found(), [expected], "{field} {value}");
    }
}

#[test]
fn a_waiver_helps_nobody_where_the_client_has_no_id() {
    let mut sound = sound();
    sound.case["client"]["id"] = json!(null);
    assert_eq!(
        sound.found(),
        ["case C-1 waivers[0].parties useless_waiver"]
    );
}

#[test]
fn a_waiver_helps_nobody_where_the_policy_lets_consent_lift_nothing() {
    let mut sound = sound();
    sound.policy = "id = 'own'\nversion = '1'\ngates.H9.waivable = false".to_owned();
    assert_eq!(sound.found(), ["case C-1 waivers[0].gate useless_waiver"]);
}

#[test]
fn a_waiver_of_h7_helps_in_a_criminal_case() {
    let mut sound = with_waiver("gate", json!("H7"));
    sound.case["kind"] = json!("criminal");
    sound.case["causes"] = json!(["criminal:5.2"]);
    let found = sound.found();
    assert!(
        !found
            .iter()
            .any(|finding| finding.contains("useless_waiver")),
        "{found:?}"
    );
}

#[test]
fn a_ruling_of_no_code_is_found() {
    let mut sound = sound();
    sound.case["rulings"][0]["code"] = json!("H6.name_likeness");
    assert_eq!(sound.found(), ["case C-1 rulings[0].code unknown_code"]);
}

#[test]
fn a_ruling_of_a_later_day_is_found() {
    let mut sound = sound();
    sound.case["rulings"][0]["on"] = json!("2026-11-23");
    assert_eq!(sound.found(), ["case C-1 rulings[0].on future_fact"]);
}
