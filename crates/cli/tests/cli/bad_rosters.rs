//! Rosters that are no rosters.

use crate::program::{Bad, Folder, LAWYER, assert_refused};

/// One lawyer with one more field.
fn with(field: &str) -> Vec<u8> {
    format!(r#"{{"id": "L-1", {field}}}"#).into_bytes()
}

fn nested(field: &str) -> Vec<u8> {
    with(&format!(
        r#""{field}": {}{}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    ))
}

#[test]
fn text_that_is_no_json_is_refused_with_its_line() {
    let one = "{\"id\": \"L-1\"}\n";
    let table: Vec<Bad> = vec![
        (
            "cut short",
            br#"{"id": "L-1", "firm": "F"#.to_vec(),
            "row 1: truncated",
            "the rest of the JSON",
        ),
        (
            "cut short below",
            format!("{one}{one}{{\"id\"").into_bytes(),
            "row 3: truncated",
            "the rest",
        ),
        (
            "an array cut short",
            br#"[{"id": "L-1"}"#.to_vec(),
            "row 1: truncated",
            "the rest",
        ),
        ("no JSON", b"lawyers".to_vec(), "row 1: not_json", "JSON"),
        (
            "NaN",
            with(r#""capacity": {"units": NaN}"#),
            "row 1: not_json",
            "JSON",
        ),
        (
            "infinity",
            with(r#""capacity": {"units": Infinity}"#),
            "row 1: not_json",
            "JSON",
        ),
        (
            "beyond floats",
            with(r#""capacity": {"units": 1e999}"#),
            "row 1: not_json",
            "JSON",
        ),
        (
            "deep nesting",
            nested("busy"),
            "row 1: too_deep",
            "levels of nesting",
        ),
        (
            "deep nesting in ext",
            nested("ext"),
            "row 1: too_deep",
            "levels of nesting",
        ),
        (
            "BOM",
            [b"\xef\xbb\xbf", one.as_bytes()].concat(),
            "row 1: byte_order_mark",
            "without",
        ),
        (
            "mixed newlines",
            format!("{{\"id\": \"L-0\"}}\r\n{one}").into_bytes(),
            "row 2: mixed_newlines",
            "CR LF",
        ),
        (
            "GB18030",
            b"\n{\"id\": \"\xd5\xc5\xc8\xfd\"}".to_vec(),
            "row 2: not_utf8",
            "UTF-8",
        ),
        (
            "UTF-16",
            b"\xff\xfe{\x00}\x00".to_vec(),
            "row 1: not_utf8",
            "UTF-8",
        ),
    ];
    assert_refused("r", table);
}

#[test]
fn records_that_are_wrong_are_refused_with_row_and_path() {
    let long = "x".repeat(10_000_000);
    let table: Vec<Bad> = vec![
        (
            "wrong type",
            with(r#""home_visits": "yes""#),
            "row 1: home_visits: wrong_type",
            "true or false",
        ),
        (
            "an object for a list",
            with(r#""busy": {}"#),
            "row 1: busy: wrong_type",
            "a list",
        ),
        (
            "a fraction",
            with(r#""capacity": {"units": 1.5}"#),
            "row 1: capacity.units: not_whole",
            "0 to 100000",
        ),
        (
            "negative",
            with(r#""capacity": {"units": -1}"#),
            "row 1: capacity.units: out_of_range",
            "0 to 100000",
        ),
        (
            "too large",
            with(r#""capacity": {"units": 9223372036854775808}"#),
            "row 1: capacity.units: not_whole",
            "whole",
        ),
        (
            "dates out of order",
            with(r#""busy": [{"from": "2026-01-02", "to": "2026-01-01", "why": "duty"}]"#),
            "row 1: busy[0].to: dates_out_of_order",
            "not before 2026-01-02",
        ),
        (
            "no such date",
            with(r#""first_practice": "2023-02-29""#),
            "row 1: first_practice: not_a_date",
            "exists",
        ),
        (
            "a long id",
            format!(r#"{{"id": "{long}"}}"#).into_bytes(),
            "row 1: id: bad_length",
            "1 to 128 bytes",
        ),
        (
            "a long name",
            with(&format!(r#""display": {{"name": "{long}"}}"#)),
            "row 1: display.name: too_long",
            "at most 20000 characters",
        ),
        (
            "a long key",
            with(&format!(r#""{long}": 1"#)),
            "row 1: (a key of 10000000 characters): unknown_key",
            "keys",
        ),
        (
            "a key twice",
            with(r#""id": "L-2""#),
            "row 1: id: duplicate_key",
            "each key once",
        ),
        (
            "a key twice below",
            with(r#""office": {"lat_e6": 1, "lon_e6": 1, "lat_e6": 2}"#),
            "row 1: office.lat_e6: duplicate_key",
            "once",
        ),
        (
            "an unknown key",
            with(r#""age": 40"#),
            "row 1: age: unknown_key",
            "one of the keys",
        ),
        (
            "an id twice",
            b"{\"id\": \"L-1\"}\n\n{\"id\": \"L-1\"}\n".to_vec(),
            "row 3: id: duplicate_id",
            "each id once",
        ),
        (
            "an unknown cause",
            with(r#""specialities": [{"cause": "civil:99", "level": "proven"}]"#),
            "row 1: specialities[0].cause: unknown_cause",
            "civil@2026",
        ),
    ];
    assert_refused("r", table);
}

#[test]
fn every_fault_of_every_row_is_named_at_once() {
    let folder = Folder::sound();
    let lawyer = LAWYER.replace('\n', "");
    folder.put(
        "r",
        format!("{lawyer}\n{{\"id\": 7, \"age\": 1}}\n{{\"id\": \"L-3\"\n"),
    );
    let errors = folder.run("rank --roster r --case c").refused();
    assert_eq!(errors.lines().count(), 3, "{errors}");
    assert!(errors.starts_with("r: row 2: age: "), "{errors}");
}

#[test]
fn faults_of_all_files_are_named_at_once() {
    let folder = Folder::new();
    folder.put("r", "{}");
    folder.put("c", "{}");
    folder.put("p", "");
    let errors = folder
        .run("rank --roster r --case c --policy p --causes k")
        .refused();
    for file in ["c: ", "p: ", "k: cannot_read: "] {
        assert!(
            errors.lines().any(|line| line.starts_with(file)),
            "{errors}"
        );
    }
    let errors = folder.run("rank --roster r --case c --policy p").refused();
    for file in ["r: ", "c: ", "p: "] {
        assert!(
            errors.lines().any(|line| line.starts_with(file)),
            "{errors}"
        );
    }
}

#[test]
fn no_personal_text_is_in_an_error() {
    let folder = Folder::sound();
    let faulty =
        r#"{"id": "L-1", "sex": "卡纳里", "display": {"name": "卡纳里", "phone": 7, "卡纳里": 1}}"#;
    folder.put("r", faulty);
    for format in ["table", "json"] {
        let errors = folder
            .run(&format!("rank --roster r --case c --format {format}"))
            .refused();
        assert!(!errors.contains("卡纳里"), "{errors}");
    }
}
