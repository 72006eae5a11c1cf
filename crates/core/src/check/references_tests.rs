use serde_json::json;

use crate::check::sound::sound;

#[test]
fn a_lawyer_who_is_not_on_the_roster_is_found_wherever_a_case_names_one() {
    for (place, path) in [
        ("/client/wishes/0", "client.wishes[0]"),
        ("/linked/0/lawyer", "linked[0].lawyer"),
        ("/earlier/0/lawyer", "earlier[0].lawyer"),
        ("/waivers/0/lawyer", "waivers[0].lawyer"),
        ("/rulings/0/lawyer", "rulings[0].lawyer"),
    ] {
        let mut sound = sound();
        *sound.case.pointer_mut(place).expect("sound() has it") = json!("L-9");
        assert_eq!(sound.found(), [format!("case C-1 {path} unknown_lawyer")]);
    }
    let mut sound = sound();
    sound.case["client"]["vetoes"] = json!(["L-9"]);
    assert_eq!(sound.found(), ["case C-1 client.vetoes[0] unknown_lawyer"]);
    let text = sound.findings()[0].to_string();
    assert!(text.contains("\"L-9\""), "{text}");
}

#[test]
fn a_firm_that_is_not_on_the_roster_is_found_wherever_a_case_names_one() {
    for (place, path) in [
        ("/linked/0/firm", "linked[0].firm"),
        ("/earlier/0/firm", "earlier[0].firm"),
    ] {
        let mut sound = sound();
        *sound.case.pointer_mut(place).expect("sound() has it") = json!("F-9");
        assert_eq!(sound.found(), [format!("case C-1 {path} unknown_firm")]);
    }
}

#[test]
fn an_aided_case_of_the_other_side_is_looked_at_too() {
    let mut sound = sound();
    sound.case["opposing"] = json!([{"case": "C-2", "lawyer": "L-9", "firm": "F-9"}]);
    assert_eq!(
        sound.found(),
        [
            "case C-1 opposing[0].firm unknown_firm",
            "case C-1 opposing[0].lawyer unknown_lawyer",
        ]
    );
}

#[test]
fn a_firm_that_only_a_lawyer_names_is_on_the_roster() {
    let mut sound = sound();
    sound.remove("F-1");
    assert_eq!(sound.found(), [""; 0]);
}
