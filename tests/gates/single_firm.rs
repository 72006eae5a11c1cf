//! The one exception from the bar on the same firm: a criminal case in a county that has no other firm.

use serde_json::{Value, json};

use crate::scene::Scene;
use crate::waivers::{waiver, with};

/// The victim and the accused have lawyers of one firm, the only one in the county.
fn single_firm() -> Scene {
    let parties = json!([{"id": "party-2", "role": "victim", "firm": "F-1"}]);
    Scene::criminal().case(&json!({"parties": parties}))
}

#[test]
fn h7_consent_lifts_the_same_firm_in_a_county_with_one_firm() {
    let scene = with(&single_firm(), &waiver("H7", "C-2", "party-2"));
    assert_eq!(scene.found(), ["H7.same_firm note"]);
    assert!(scene.is_open());
}

#[test]
fn h7_consent_lifts_nothing_where_the_county_may_have_another_firm() {
    let scene = with(&single_firm(), &waiver("H7", "C-2", "party-2"));
    for (firm, region, why) in [
        ("F-2", json!("320302"), "another firm in the county"),
        (
            "F-2",
            json!("320302001"),
            "another firm in a town of the county",
        ),
        ("F-2", json!("320300"), "another firm somewhere in the city"),
        (
            "F-2",
            json!("320000"),
            "another firm somewhere in the province",
        ),
        ("F-2", Value::Null, "another firm nobody knows where"),
        (
            "F-2",
            json!("B.B1"),
            "another firm in another scheme of regions",
        ),
        ("F-1", json!("320300"), "the firm's own county is unknown"),
        ("F-1", Value::Null, "the firm's own county is unknown"),
    ] {
        let scene = scene.clone().firm(firm, &json!({"region": region}));
        assert_eq!(scene.failed(), ["H7.same_firm"], "{why}");
    }
    let strict = scene
        .clone()
        .city("national", "gates.H7.single_firm_county = false");
    assert_eq!(strict.failed(), ["H7.same_firm"]);
}

#[test]
fn h7_consent_is_bound_as_every_other() {
    for change in [
        json!({"gate": "H9"}),
        json!({"lawyer": "L-2"}),
        json!({"case": "C-1"}),
        json!({"parties": ["client-1"]}),
        json!({"parties": ["party-2"]}),
        json!({"until": "2026-11-21"}),
        json!({"signed": "2026-11-23"}),
    ] {
        let mut waiver = waiver("H7", "C-2", "party-2");
        crate::scene::merge(&mut waiver, &change);
        assert_eq!(
            with(&single_firm(), &waiver).failed(),
            ["H7.same_firm"],
            "{change}"
        );
    }
}
