use serde_json::json;

use crate::check::sound::sound;

/// A policy on top of the national one, with more settings.
fn own(settings: &str) -> String {
    format!("id = 'own'\nversion = '1'\nextends = 'national'\n{settings}")
}

#[test]
fn an_unknown_cause_of_a_case_is_found_and_the_others_are_still_asked() {
    let mut sound = sound();
    sound.case["causes"] = json!(["civil:7.19.205.5", "civil:7.99"]);
    assert_eq!(sound.found(), ["case C-1 causes[1] unknown_cause"]);
}

/// A list of the agency's own, in which a cause got another number.
fn own_list(vintage: &str, path: &str) -> String {
    format!("dianyuan-causes 1\nlist own\nvintage {vintage}\ntitle Own\n{path}\t1\tHousing\n")
}

#[test]
fn a_cause_that_the_pinned_vintage_lacks_is_found_and_no_case_can_be_asked() {
    let mut sound = sound();
    for (vintage, path) in [("1", "7"), ("2", "8")] {
        sound.causes = sound.causes.with_tree(&own_list(vintage, path)).unwrap();
    }
    sound.row("L-1")["specialities"][0]["cause"] = json!("own:8");
    assert_eq!(sound.found(), [""; 0]);
    sound.policy = own("vintages.own = '1'");
    assert_eq!(
        sound.found(),
        [
            "policy own  cases_not_asked",
            "lawyer L-1 specialities[0].cause unknown_cause",
        ]
    );
}

#[test]
fn a_pinned_vintage_that_is_not_loaded_is_found_and_no_case_can_be_asked() {
    let mut sound = sound();
    sound.policy = own("vintages.own = '1'");
    assert_eq!(
        sound.found(),
        [
            "policy own  cases_not_asked",
            "policy own own unknown_vintage",
        ]
    );
}

#[test]
fn a_speciality_that_stands_twice_is_found_by_what_it_means() {
    let mut sound = sound();
    let mut second = sound.row("L-1")["specialities"][0].clone();
    second["cause"] = json!("civil@2026:7.19.205");
    let list = sound.row("L-1")["specialities"].as_array_mut().unwrap();
    list.push(second);
    assert_eq!(
        sound.found(),
        ["lawyer L-1 specialities[1].cause duplicate_speciality"]
    );
    sound.row("L-1")["specialities"][1]["cause"] = json!("civil:7.19.205.5");
    assert_eq!(sound.found(), [""; 0]);
}
