use serde_json::json;

use crate::check::sound::sound;

#[test]
fn a_licence_number_of_two_lawyers_is_found_and_not_shown() {
    let mut sound = sound();
    sound.row("L-2")["licence_no"] = json!("13201201010100001");
    assert_eq!(
        sound.found(),
        ["lawyer L-2 licence_no duplicate_licence_no"]
    );
    let text = sound.findings()[0].to_string();
    assert!(
        text.contains("lawyer L-1") && !text.contains("132012"),
        "{text}"
    );
}

#[test]
fn a_number_of_another_system_that_two_lawyers_have_is_found() {
    let mut sound = sound();
    let shared =
        json!([{"system": "bar", "id": "7"}, {"system": "bureau", "id": "13201201010100001"}]);
    sound.row("L-2")["external_ids"] = shared;
    assert_eq!(
        sound.found(),
        ["lawyer L-2 external_ids[1] duplicate_external_id"]
    );
}

#[test]
fn the_same_number_in_two_systems_is_no_finding() {
    let mut sound = sound();
    sound.row("L-2")["external_ids"] = json!([{"system": "bar", "id": "13201201010100001"}]);
    assert!(sound.found().is_empty());
}

#[test]
fn a_credit_code_of_two_firms_is_found() {
    let mut sound = sound();
    let mut second = sound.row("F-1").clone();
    second["id"] = json!("F-2");
    sound.add(second);
    assert_eq!(
        sound.found(),
        ["firm F-2 credit_code duplicate_credit_code"]
    );
}

#[test]
fn a_firm_without_a_record_is_found_only_where_others_have_one() {
    let mut sound = sound();
    sound.row("L-2")["firm"] = json!("F-2");
    assert_eq!(sound.found(), ["lawyer L-2 firm firm_without_record"]);
    sound.remove("F-1");
    assert!(sound.found().is_empty());
}
