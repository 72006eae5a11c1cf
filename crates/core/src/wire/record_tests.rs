//! The macros, on a record and a set of words of their own.

use super::*;
use crate::error::ErrorKind;
use crate::model::{Date, Label, PersonalText, Whole};
use crate::wire::read_one;

words! {
    /// A colour.
    pub enum Colour {
        /// Red.
        Red = "red",
        /// Light green.
        LightGreen = "light_green",
    }
}

record! {
    /// A test record.
    pub struct Thing, ThingDraft {
        required {
            /// Its name.
            id: Label,
            /// Its size.
            size: Whole<1, 9>,
        }
        optional {
            /// Its colour.
            colour: Colour,
            /// First day.
            from: Date,
            /// Last day.
            until: Date,
            /// Things inside.
            parts: Vec<Part>,
            /// Who owns it.
            owner: Owner,
        }
    }
    personal false;
    check |thing, faults| {
        if let Some(from) = thing.from {
            crate::model::check_order_named("until", from, thing.until, faults);
        }
        if thing.colour.is_none() && thing.owner.is_none() {
            faults.report_lacking("missing", "neither colour nor owner", "a colour or an owner");
        }
    };
}

record! {
    /// A thing inside a thing.
    pub struct Part, PartDraft {
        required {
            /// Its name.
            id: Label,
            /// Its size.
            size: Whole<1, 9>,
        }
        optional {
            /// Its colour.
            colour: Colour,
        }
    }
    personal false;
    check |part, faults| {
        if part.colour.is_none() {
            faults.report_lacking("missing", "no colour", "a colour");
        }
    };
}

record! {
    /// Who owns a thing.
    pub struct Owner, OwnerDraft {
        required {}
        optional {
            /// A name.
            name: PersonalText,
            /// A code, personal here.
            code: Label,
        }
    }
    personal true;
    check |_, _| {};
}

fn found(text: &str) -> Vec<(String, &'static str)> {
    let error = read_one::<Thing>(text).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Record);
    error
        .problems()
        .iter()
        .map(|p| (p.path.clone(), p.code))
        .collect()
}

fn pairs(expected: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
    expected
        .iter()
        .map(|(path, code)| ((*path).to_owned(), *code))
        .collect()
}

#[test]
fn all_faults_of_a_record_are_found_at_once() {
    let text = r#"{"size": 10, "colour": "blue", "parts": [{"id": "p", "size": 1.5, "colour": "red"}, 7],
        "weight": 3, "colour": "red", "from": "2020-02-30", "until": null, "owner": {"code": "a b", "x": 1}}"#;
    assert_eq!(
        found(text),
        pairs(&[
            ("colour", "duplicate_key"),
            ("colour", "unknown_word"),
            ("from", "not_a_date"),
            ("id", "missing"),
            ("owner.x", "unknown_key"),
            ("parts[0].size", "not_whole"),
            ("parts[1]", "wrong_type"),
            ("size", "out_of_range"),
            ("weight", "unknown_key"),
        ])
    );
}

#[test]
fn null_is_an_absent_value() {
    assert_eq!(
        found(r#"{"id": null, "size": 1, "colour": "red"}"#),
        pairs(&[("id", "missing")])
    );
    let thing: Thing =
        read_one(r#"{"id": "a", "size": 1, "colour": "red", "from": null}"#).unwrap();
    assert_eq!((thing.from(), thing.colour()), (None, Some(&Colour::Red)));
    assert_eq!(thing.write().get("from"), None);
}

#[test]
fn a_repeated_key_is_refused_whatever_its_values() {
    for text in [
        r#"{"id": "a", "id": "a", "size": 1, "colour": "red"}"#,
        r#"{"id": "a", "id": null, "size": 1, "colour": "red"}"#,
    ] {
        assert_eq!(found(text), pairs(&[("id", "duplicate_key")]));
    }
    assert_eq!(
        found(r#"{"id": null, "id": "a", "size": 1, "colour": "red"}"#),
        pairs(&[("id", "duplicate_key"), ("id", "missing")])
    );
    let again = Json::parse(r#"{"id": "a", "size": 1, "colour": "red", "size": 1}"#).unwrap();
    let mut faults = Faults::new();
    assert_eq!(
        Thing::read(&again, &mut faults),
        None,
        "a value or a problem, never both"
    );
    assert_eq!(faults.count(), 1);
}

#[test]
fn fields_that_contradict_each_other_are_found_beside_other_faults() {
    let text = r#"{"id": "a", "size": 1, "colour": "red", "from": "2020-02-02", "until": "2020-02-01", "x": 1}"#;
    assert_eq!(
        found(text),
        pairs(&[("until", "dates_out_of_order"), ("x", "unknown_key")])
    );
    let text =
        r#"{"id": "a", "size": 1, "colour": 1, "from": "2020-02-02", "until": "2020-02-01"}"#;
    assert_eq!(
        found(text),
        pairs(&[("colour", "wrong_type"), ("until", "dates_out_of_order")])
    );
}

#[test]
fn nothing_is_missed_in_a_field_that_could_not_be_read() {
    assert_eq!(
        found(r#"{"id": "a", "size": 1}"#),
        pairs(&[("", "missing")])
    );
    assert_eq!(
        found(r#"{"id": "a", "size": 1, "colour": "blue"}"#),
        pairs(&[("colour", "unknown_word")])
    );
    // The shelter of one record ends with it: the outer one lacks nothing, the inner one does.
    let text = r#"{"id": "a", "size": 1, "colour": "blue", "parts": [{"id": "b", "size": 2}]}"#;
    assert_eq!(
        found(text),
        pairs(&[("colour", "unknown_word"), ("parts[0]", "missing")])
    );
}

#[test]
fn the_wrong_type_is_named_with_what_was_expected() {
    for (text, expected) in [
        ("7", "an object"),
        ("[[]]", "an object"),
        (
            r#"{"id": 1, "size": 1, "colour": "red"}"#,
            "text of 1 to 128 bytes without control characters",
        ),
        (
            r#"{"id": "a", "size": "1", "colour": "red"}"#,
            "a whole number from 1 to 9",
        ),
        (
            r#"{"id": "a", "size": 1, "colour": 3}"#,
            "one of red light_green",
        ),
        (
            r#"{"id": "a", "size": 1, "colour": "red", "parts": {}}"#,
            "a list",
        ),
    ] {
        let error = read_one::<Thing>(text).unwrap_err();
        assert_eq!(error.problems().len(), 1, "{error}");
        assert_eq!(
            (error.problems()[0].code, &*error.problems()[0].expected),
            ("wrong_type", expected)
        );
    }
}

#[test]
fn an_unknown_key_is_answered_with_the_known_ones() {
    let error =
        read_one::<Thing>(r#"{"id": "a", "size": 1, "owner": {"colour": "secret"}}"#).unwrap_err();
    let problem = &error.problems()[0];
    assert_eq!(problem.expected, "one of the keys name code");
    assert_eq!(problem.value, "text of 6 characters");
}

#[test]
fn a_draft_builds_what_reads_back_and_refuses_what_contradicts() {
    let label = |text| Label::new(text).unwrap();
    let size = Whole::new(3).unwrap();
    let day = |text: &str| text.parse::<Date>().unwrap();
    let inner = Part::draft(label("b"), size).colour(Colour::Red);
    let thing = Thing::draft(label("a"), size)
        .colour(Colour::LightGreen)
        .from(day("2020-02-29"))
        .until(day("2020-02-29"))
        .parts(vec![inner.build().unwrap()])
        .build()
        .unwrap();
    let text = thing.write().to_canonical();
    assert_eq!(
        text,
        r#"{"colour":"light_green","from":"2020-02-29","id":"a","parts":[{"colour":"red","id":"b","size":3}],"size":3,"until":"2020-02-29"}"#
    );
    assert_eq!(read_one::<Thing>(&text).unwrap(), thing);

    let draft = Thing::draft(label("a"), size)
        .colour(Colour::Red)
        .from(day("2020-03-01"));
    let error = draft.until(day("2020-02-29")).build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Record);
    assert_eq!(error.problems()[0].path, "until");
    assert_eq!(
        Thing::draft(label("a"), size)
            .build()
            .unwrap_err()
            .problems()[0]
            .code,
        "missing"
    );
}

#[test]
fn words_are_told_apart_by_their_text_alone() {
    assert_eq!(Colour::ALL, [Colour::Red, Colour::LightGreen]);
    for colour in Colour::ALL {
        assert_eq!(Colour::from_word(colour.as_str()), Some(*colour));
        assert_eq!(colour.to_string(), colour.as_str());
    }
    for word in ["Red", "red ", "", "lightgreen", "LIGHT_GREEN"] {
        assert_eq!(Colour::from_word(word), None, "{word}");
    }
}

#[test]
fn the_schema_says_what_the_reader_does() {
    let schema = Thing::json_schema();
    let text = schema.to_canonical();
    assert!(text.contains(r#""additionalProperties":false"#));
    assert_eq!(
        schema.get("required"),
        Some(&Json::from(vec!["id", "size"]))
    );
    let properties = schema.get("properties").unwrap();
    for field in ["id", "size", "colour", "from", "until", "parts", "owner"] {
        assert!(properties.get(field).is_some(), "{field}");
    }
    let colour = properties.get("colour").unwrap().to_canonical();
    assert_eq!(
        colour,
        r#"{"anyOf":[{"enum":["red","light_green"]},{"type":"null"}],"description":"Its colour."}"#
    );
}
