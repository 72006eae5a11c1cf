//! Whole examples of everything that goes in or comes out, held against the library and its schemas. The
//! tests of the Python package hold the same files against the schemas with a validator that others wrote.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod generated;
mod walk;

use dianyuan::choice::{Command, Event};
use dianyuan::wire::Wire;
use dianyuan::{Case, Change, Firm, Lawyer};
use dianyuan_tests::fixture;
use serde_json::Value;

use walk::{unknown_keys, unset_fields};

fn example(name: &str) -> (String, Value) {
    let text = fixture(&format!("examples/{name}.json"));
    let value = serde_json::from_str(&text).unwrap();
    (text, value)
}

fn schema(name: &str) -> Value {
    let schema = dianyuan::schema(name).unwrap().to_canonical();
    serde_json::from_str(&schema).unwrap()
}

/// Reads, writes, and reads again.
fn there_and_back<T: Wire + PartialEq + std::fmt::Debug>(
    name: &str,
    read: impl Fn(&str) -> Result<T, dianyuan::Error>,
) {
    let (text, value) = example(name);
    let record = read(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let written = record.write().to_canonical();
    assert_eq!(read(&written).unwrap(), record, "{name}");
    assert_eq!(
        serde_json::from_str::<Value>(&written).unwrap(),
        value,
        "{name}"
    );
    assert!(!written.contains('\n'), "a record takes one line");
}

#[test]
fn the_records_are_read_and_written_back_the_same() {
    there_and_back("lawyer", Lawyer::from_json);
    there_and_back("firm", Firm::from_json);
    there_and_back("case", Case::from_json);
    there_and_back("change", |text| {
        Change::many_from_json(text).map(|mut changes| changes.remove(0))
    });
    there_and_back("command", Command::from_json);
    there_and_back("event", Event::from_json);
    let (text, _) = example("lawyer");
    let written = Lawyer::from_json(&text).unwrap().write().to_canonical();
    assert!(written.contains(r#""ext":{"synthetic":true,"ratio":1.10,"row":9007199254740993}"#));
}

#[test]
fn every_field_of_a_record_stands_in_its_example() {
    for name in ["lawyer", "firm", "case", "policy", "error"] {
        let (_, value) = example(name);
        assert_eq!(
            unset_fields(&schema(name), &value),
            Vec::<String>::new(),
            "{name}"
        );
    }
}

#[test]
fn every_key_of_an_example_stands_in_its_schema() {
    for name in dianyuan::SCHEMAS {
        let (_, value) = example(name);
        assert_eq!(
            unknown_keys(&schema(name), &value),
            Vec::<String>::new(),
            "{name}"
        );
    }
}

#[test]
fn what_is_required_is_what_the_reader_misses() {
    for (name, read) in [
        (
            "lawyer",
            (|text| Lawyer::from_json(text).err()) as fn(&str) -> Option<dianyuan::Error>,
        ),
        ("firm", |text| Firm::from_json(text).err()),
        ("case", |text| Case::from_json(text).err()),
    ] {
        let error = read("{}").unwrap();
        let mut missing: Vec<&str> = error.problems().iter().map(|p| p.path.as_str()).collect();
        missing.sort_unstable();
        let schema = schema(name);
        let mut required: Vec<&str> = schema["required"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| r.as_str().unwrap())
            .collect();
        required.sort_unstable();
        assert_eq!(missing, required, "{name}");
    }
}
