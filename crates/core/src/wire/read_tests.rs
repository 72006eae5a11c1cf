use super::*;
use crate::Lawyer;

fn described(json: &Json<'_>) -> String {
    let mut faults = Faults::new();
    faults.report("x", json, "y");
    faults.into_problems().remove(0).value
}

fn described_as_personal(json: &Json<'_>) -> String {
    let mut faults = Faults::new();
    faults.in_personal(|faults| faults.report("x", json, "y"));
    faults.into_problems().remove(0).value
}

#[test]
fn codes_and_numbers_are_shown_and_other_text_by_its_length() {
    assert_eq!(described(&Json::Null), "null");
    assert_eq!(described(&Json::Bool(true)), "true");
    assert_eq!(described(&Json::Int(-5)), "-5");
    assert_eq!(described(&Json::Float(1.0)), "1.0");
    assert_eq!(described(&Json::from("civil:7.19")), "\"civil:7.19\"");
    assert_eq!(described(&Json::from("")), "empty text");
    assert_eq!(described(&Json::from("张")), "text of 1 character");
    assert_eq!(described(&Json::from("张三丰")), "text of 3 characters");
    assert_eq!(described(&Json::from("Zhang San")), "text of 9 characters");
    assert_eq!(described(&Json::from("a\"b")), "text of 3 characters");
    assert_eq!(
        described(&Json::from("x".repeat(64))),
        format!("\"{}\"", "x".repeat(64))
    );
    assert_eq!(
        described(&Json::from("x".repeat(65))),
        "text of 65 characters"
    );
    assert_eq!(described(&Json::Array(vec![])), "an empty list");
    assert_eq!(
        described(&Json::Array(vec![Json::from("张三")])),
        "a list of 1 item"
    );
    assert_eq!(
        described(&Json::Array(vec![Json::Null; 7])),
        "a list of 7 items"
    );
    assert_eq!(
        described(&Json::object([("name", Json::from("张三"))])),
        "an object"
    );
    assert_eq!(
        described(&Json::Raw("{\"name\":\"张三\"}".into())),
        "an object"
    );
}

#[test]
fn nothing_personal_is_shown() {
    assert_eq!(
        described_as_personal(&Json::from("13800138000")),
        "text of 11 characters"
    );
    assert_eq!(
        described_as_personal(&Json::Int(13_800_138_000)),
        "a whole number"
    );
    assert_eq!(described_as_personal(&Json::Float(1.5)), "a number");
    assert_eq!(described_as_personal(&Json::Bool(true)), "true");
}

#[test]
fn the_shelter_of_an_object_covers_what_is_inside_and_ends_with_it() {
    let mut faults = Faults::new();
    faults.in_personal(|faults| {
        faults.in_personal(|faults| faults.report("x", &Json::from("a"), "y"));
        faults.report("x", &Json::from("b"), "y");
    });
    faults.report("x", &Json::from("c"), "y");
    let values: Vec<String> = faults
        .into_problems()
        .into_iter()
        .map(|p| p.value)
        .collect();
    assert_eq!(
        values,
        ["text of 1 character", "text of 1 character", "\"c\""]
    );
}

#[test]
fn paths_follow_fields_and_items() {
    let mut faults = Faults::new();
    faults.in_field("specialities", |faults| {
        faults.in_item(3, |faults| {
            faults.in_field("cause", |faults| faults.wrong_type(&Json::Null, "a cause"));
        });
        faults.adopt([
            Problem::new("x", "", "", "y"),
            Problem::new("x", "a[0]", "", "y"),
        ]);
    });
    faults.adopt([Problem::new("x", "z", "", "y")]);
    let paths: Vec<String> = faults.into_problems().into_iter().map(|p| p.path).collect();
    assert_eq!(
        paths,
        [
            "specialities[3].cause",
            "specialities",
            "specialities.a[0]",
            "z"
        ]
    );
}

#[test]
fn a_key_is_shown_only_if_it_looks_like_one() {
    let long = "k".repeat(41);
    for (key, path) in [
        ("colour", "colour"),
        ("张三", "(a key of 2 characters)"),
        ("", "(a key of 0 characters)"),
        ("a b", "(a key of 3 characters)"),
        (long.as_str(), "(a key of 41 characters)"),
    ] {
        let mut faults = Faults::new();
        faults.unknown_key(key, &Json::from("canary"), "one of the keys id");
        faults.repeated_key(key);
        for (problem, code) in faults
            .into_problems()
            .iter()
            .zip(["unknown_key", "duplicate_key"])
        {
            assert_eq!((problem.path.as_str(), problem.code), (path, code));
            assert!(!problem.value.contains("canary"));
        }
    }
}

#[test]
fn a_canary_in_any_personal_field_reaches_no_error() {
    const CANARY: &str = "Canary-7f3a";
    for record in [
        r#"{"id": "L", "display": {"name": ["@"], "phone": 5, "firm_name": {"@": 1}, "@": "@"}}"#,
        r#"{"id": "L", "display": "@"}"#,
        r#"{"id": "L", "affiliations": {"near_relatives": [{"relation": "@", "name": 7, "id": ""}, "@"]}}"#,
        r#"{"id": "L", "affiliations": {"acted_for": [{"party": ["@"], "from": "@"}]}}"#,
    ] {
        let error = Lawyer::from_json(&record.replace('@', CANARY)).unwrap_err();
        let shown = format!("{error} {} {error:?}", error.to_json());
        // A key is not a value: it may be shown if it looks like one, and here it does.
        let shown = shown
            .replace(&format!("display.{CANARY}"), "")
            .replace(&format!("firm_name.{CANARY}"), "");
        assert!(!shown.contains(CANARY), "{shown}");
    }
}

#[test]
fn a_list_reports_each_item_and_its_own_length() {
    let mut faults = Faults::new();
    let json = Json::Array(vec![
        Json::Bool(true),
        Json::Int(1),
        Json::Null,
        Json::Bool(false),
    ]);
    assert_eq!(Vec::<bool>::read(&json, &mut faults), None);
    let paths: Vec<String> = faults.into_problems().into_iter().map(|p| p.path).collect();
    assert_eq!(paths, ["[1]", "[2]"]);

    let mut faults = Faults::new();
    let longest = Json::Array(vec![Json::Bool(true); LONGEST_LIST]);
    assert!(Vec::<bool>::read(&longest, &mut faults).is_some());
    let longer = Json::Array(vec![Json::Bool(true); LONGEST_LIST + 1]);
    assert!(Vec::<bool>::read(&longer, &mut faults).is_none());
    let problem = faults.into_problems().remove(0);
    assert_eq!(
        (problem.code, problem.value.as_str()),
        ("too_long", "a list of 10001 items")
    );
}
