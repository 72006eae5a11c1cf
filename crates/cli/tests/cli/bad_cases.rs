//! Cases that are no cases.

use crate::program::{Bad, CASE, Folder, assert_refused};

/// The sound case with one more field.
fn with(field: &str) -> Vec<u8> {
    let case = CASE.trim_end().strip_suffix('}').unwrap();
    format!("{case}, {field}}}").replace('\n', "").into_bytes()
}

/// The sound case with other words in one place, on one line.
fn changed(from: &str, to: &str) -> Vec<u8> {
    CASE.replace('\n', "").replacen(from, to, 1).into_bytes()
}

#[test]
fn text_that_is_no_json_is_refused_with_its_line() {
    let deep = format!(r#""hearings": {}"#, "[".repeat(100_000));
    let table: Vec<Bad> = vec![
        (
            "cut short",
            CASE.as_bytes()[..80].to_vec(),
            "row 2: truncated",
            "the rest of the JSON",
        ),
        (
            "NaN",
            with(r#""work_units": NaN"#),
            "row 1: not_json",
            "JSON",
        ),
        (
            "infinity",
            with(r#""work_units": -Infinity"#),
            "row 1: not_json",
            "JSON",
        ),
        (
            "deep nesting",
            with(&deep),
            "row 1: too_deep",
            "levels of nesting",
        ),
        (
            "BOM",
            [b"\xef\xbb\xbf", CASE.as_bytes()].concat(),
            "row 1: byte_order_mark",
            "without",
        ),
        (
            "mixed newlines",
            CASE.replace('\n', "\r\n")
                .into_bytes()
                .into_iter()
                .chain([b'\n'])
                .collect(),
            "row 2: mixed_newlines",
            "CR LF",
        ),
        (
            "GB18030",
            b"{\"id\": \"\xc0\xcf\xc0\xee\"}".to_vec(),
            "row 1: not_utf8",
            "UTF-8",
        ),
    ];
    assert_refused("c", table);
}

#[test]
fn records_that_are_wrong_are_refused_with_row_and_path() {
    let party = format!(
        r#"{{"role": "opponent", "name": "{}"}}"#,
        "王".repeat(3_500_000)
    );
    let table: Vec<Bad> = vec![
        (
            "wrong type",
            with(r#""flags": "minor""#),
            "row 1: flags: wrong_type",
            "a list",
        ),
        (
            "a negative count",
            with(r#""lawyers_needed": -1"#),
            "row 1: lawyers_needed: out_of_range",
            "1 to 99",
        ),
        (
            "a fraction",
            with(r#""work_units": 1.5"#),
            "row 1: work_units: not_whole",
            "1 to 1000",
        ),
        (
            "dates out of order",
            with(r#""deadline": "2026-11-21""#),
            "row 1: deadline: dates_out_of_order",
            "2026-11-22",
        ),
        (
            "a long name",
            changed(r#""parties": ["#, &format!(r#""parties": [{party}"#)),
            "row 1: parties[0].name: too_long",
            "at most 20000",
        ),
        (
            "a key twice",
            with(r#""id": "C-2""#),
            "row 1: id: duplicate_key",
            "each key once",
        ),
        (
            "an unknown key",
            with(r#""priority": 1"#),
            "row 1: priority: unknown_key",
            "one of the keys",
        ),
        (
            "no offset",
            changed("+08:00", ""),
            "row 1: received: not_an_instant",
            "offset",
        ),
    ];
    assert_refused("c", table);
}

#[test]
fn a_ranking_takes_exactly_one_case() {
    let folder = Folder::sound();
    let case = CASE.replace('\n', "");
    folder.put("c", format!("{case}\n{}\n", case.replace("C-1", "C-2")));
    let errors = folder.run("rank --roster r --case c").refused();
    assert_eq!(
        errors,
        "c: not_one: found 2 records, expected exactly one record\n"
    );
    folder.put("c", "");
    let errors = folder.run("rank --roster r --case c").refused();
    assert_eq!(
        errors,
        "c: not_one: found 0 records, expected exactly one record\n"
    );
}

#[test]
fn an_unknown_cause_keeps_a_case_from_being_ranked_and_is_a_finding_of_a_check() {
    let folder = Folder::sound();
    folder.put("c", CASE.replace("7.19.205.5", "99"));
    let errors = folder.run("rank --roster r --case c").refused();
    assert!(
        errors.starts_with("c: causes[0]: unknown_cause: found \"civil:99\""),
        "{errors}"
    );
    let report = folder.run("check --roster r --cases c").with(1);
    assert!(report.contains(r#""code":"unknown_cause""#), "{report}");
}
