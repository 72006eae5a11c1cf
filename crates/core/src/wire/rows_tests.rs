use proptest::prelude::*;

use super::*;
use crate::model::{Case, Firm};

/// Every problem as row, path and code.
fn found(error: &Error) -> Vec<(Option<u64>, &str, &str)> {
    let problems = error.problems().iter();
    problems.map(|p| (p.row, p.path.as_str(), p.code)).collect()
}

/// The ids of the firms in a text, with their rows.
fn firms(text: &str) -> Result<Vec<(u64, String)>, Error> {
    let rows = read_rows::<Firm>(text).finish()?;
    let firms = rows
        .iter()
        .map(|row| (row.number, row.record.id().to_string()));
    Ok(firms.collect())
}

fn ids(text: &str) -> Vec<(u64, String)> {
    firms(text).unwrap()
}

fn rows(ids: &[(u64, &str)]) -> Vec<(u64, String)> {
    ids.iter()
        .map(|(row, id)| (*row, (*id).to_owned()))
        .collect()
}

#[test]
fn lines_an_array_and_one_object_are_told_apart_by_content() {
    let two = rows(&[(1, "A"), (2, "B")]);
    assert_eq!(ids("{\"id\": \"A\"}\n{\"id\": \"B\"}"), two);
    assert_eq!(ids("{\"id\": \"A\"}\n{\"id\": \"B\"}\n"), two);
    assert_eq!(ids("[{\"id\": \"A\"}, {\"id\": \"B\"}]"), two);
    assert_eq!(
        ids("[\n  {\"id\": \"A\"},\n\n  {\n \"id\": \"B\"}\n]\n"),
        two
    );
    assert_eq!(
        ids("{\n  \"id\": \"A\",\n  \"ext\": [\n    {}\n  ]\n}\n"),
        rows(&[(1, "A")])
    );
    assert_eq!(ids("{\"id\":\n\"A\"}"), rows(&[(1, "A")]));
    assert_eq!(ids("  {\"id\": \"A\"}"), rows(&[(1, "A")]));
}

#[test]
fn rows_are_lines_of_the_file_and_places_in_an_array() {
    assert_eq!(
        ids("\n\n{\"id\": \"A\"}\n\n{\"id\": \"B\"}\n \n"),
        rows(&[(3, "A"), (5, "B")])
    );
    assert_eq!(
        ids("\r\n{\"id\": \"A\"}\r\n{\"id\": \"B\"}\r\n"),
        rows(&[(2, "A"), (3, "B")])
    );
    assert_eq!(ids("\n\n{\n\"id\": \"A\"\n}\n"), rows(&[(3, "A")]));
    let error = firms("[{\"id\": \"A\"},\n\n\n{\"id\": 1}]").unwrap_err();
    assert_eq!(found(&error), [(Some(2), "id", "wrong_type")]);
}

#[test]
fn an_empty_text_has_no_rows() {
    for text in ["", "\n", " \r\n \r\n", "[]", " [ ] "] {
        assert_eq!(ids(text), [], "{text:?}");
        let error = read_one::<Firm>(text).unwrap_err();
        assert_eq!(found(&error), [(None, "", "not_one")]);
    }
    let error = read_one::<Firm>("{\"id\": \"A\"}\n{\"id\": \"B\"}").unwrap_err();
    assert_eq!(error.problems()[0].value, "2 records");
}

#[test]
fn every_fault_of_every_row_is_reported_at_once() {
    let text = "{\"id\": \"A\", \"colour\": 1}\n{\"id\": \"B\", \"region\": 7, \"id\": \"C\"}\n{}\n5\n{\"id\": \"D\"}";
    let error = firms(text).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Record);
    assert_eq!(
        found(&error),
        [
            (Some(1), "colour", "unknown_key"),
            (Some(2), "id", "duplicate_key"),
            (Some(2), "region", "wrong_type"),
            (Some(3), "id", "missing"),
            (Some(4), "", "wrong_type"),
        ]
    );
}

#[test]
fn a_broken_line_hides_no_other() {
    let good = "{\"id\": \"A\"}";
    for (broken, code) in [
        ("{\"id\": \"B\"", "truncated"),
        ("{\"id\": \"B\", }", "not_json"),
        ("{\"id\": NaN}", "not_json"),
        ("{\"id\": \"\\ud800\"}", "not_json"),
        ("{\"id\": \"a\tb\"}", "not_json"),
        ("{\"id\": \"B\"} x", "not_json"),
    ] {
        for (text, row) in [
            (format!("{good}\n{broken}\n{{\"id\": 4}}\n"), 2),
            (format!("{broken}\n{good}\n{{\"id\": 4}}\n"), 1),
            (format!("{good}\n{{\"id\": 4}}\n{broken}"), 3),
        ] {
            let error = firms(&text).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Malformed);
            let mut expected = vec![(Some(row), "", code)];
            expected.push((Some(if row == 3 { 2 } else { 3 }), "id", "wrong_type"));
            expected.sort_unstable();
            assert_eq!(found(&error), expected, "{text}");
        }
    }
    // The second of two opens a record, so both are lines, even if both are broken.
    let error = firms("{\"id\": \"A\n{\"id\": \"B\n").unwrap_err();
    assert_eq!(error.problems().len(), 2);
    let error = firms("{\"id\": \"A\n{\"id\": \"B\"}\n").unwrap_err();
    assert_eq!(error.problems().len(), 1);
    assert_eq!(error.problems()[0].row, Some(1));
    // Two broken lines at the head are still lines, as a whole record follows.
    let error = firms("{\"id\": \"A\n{\"id\": \"B\n{\"id\": \"C\"}\n{\"id\": 4}\n").unwrap_err();
    assert_eq!(error.problems().len(), 3);
}

#[test]
fn one_broken_object_on_many_lines_has_one_fault_at_its_line() {
    let error =
        firms("{\n  \"id\": \"A\",\n  \"ext\": [\n    {\"a\": 1}\n  ]\n  \"region\": 1\n}\n")
            .unwrap_err();
    assert_eq!(found(&error), [(Some(6), "", "not_json")]);
    let error = firms("{\n  \"id\": \"A\",\n").unwrap_err();
    assert_eq!(found(&error), [(Some(2), "", "truncated")]);
    let error = firms("[{\"id\": \"A\"},\n{\"id\": \"B\"\n").unwrap_err();
    assert_eq!(found(&error), [(Some(2), "", "truncated")]);
}

#[test]
fn nesting_that_is_too_deep_is_named() {
    let deep = "[".repeat(4_000);
    for text in [
        format!("{{\"id\": {deep}"),
        format!("{{\"id\": \"A\", \"ext\": {deep}{}}}", "]".repeat(4_000)),
        deep.clone(),
    ] {
        let error = firms(&text).unwrap_err();
        assert_eq!(found(&error), [(Some(1), "", "too_deep")]);
        assert_eq!(
            error.problems()[0].expected,
            "at most 127 levels of nesting"
        );
    }
}

#[test]
fn a_byte_order_mark_is_refused_with_its_place() {
    let error = firms("\u{feff}{\"id\": \"A\"}").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Malformed);
    assert_eq!(found(&error), [(Some(1), "", "byte_order_mark")]);
    assert_eq!(read_value("\u{feff}{}").unwrap_err(), error);
    // Further in, it is a character like another.
    assert_eq!(ids("{\"id\": \"\u{feff}A\"}").len(), 1);
}

#[test]
fn mixed_line_ends_are_refused_with_their_line() {
    for (text, row, value, expected) in [
        (
            "{}\n{}\r\n{}",
            2,
            "a line that ends in CR LF",
            "LF as on the first line",
        ),
        (
            "{}\r\n{}\r\n{}\n",
            3,
            "a line that ends in LF",
            "CR LF as on the first line",
        ),
        ("{}\r{}", 1, "a line that ends in CR", "LF or CR LF"),
        (
            "{}\n{}\r{}",
            2,
            "a line that ends in CR",
            "LF as on the first line",
        ),
        ("{}\r\r\n", 1, "a line that ends in CR", "LF or CR LF"),
    ] {
        let error = firms(text).unwrap_err();
        let problem = &error.problems()[0];
        assert_eq!(
            found(&error),
            [(Some(row), "", "mixed_newlines")],
            "{text:?}"
        );
        assert_eq!(
            (problem.value.as_str(), &*problem.expected),
            (value, expected)
        );
    }
}

#[test]
fn bytes_that_are_no_utf_8_are_named_with_their_place() {
    // 张三 in GB 18030.
    let gb18030 = b"{\"id\": \"A\"}\n{\"id\": \"\xd5\xc5\xc8\xfd\"}\n";
    let error = text_from_bytes(gb18030).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Malformed);
    assert_eq!(found(&error), [(Some(2), "", "not_utf8")]);
    assert_eq!(error.problems()[0].value, "byte 0xd5 at byte 9 of the line");
    assert!(error.problems()[0].expected.contains("GB18030"));
    // Cut within a character.
    let cut = text_from_bytes("\n张".as_bytes().split_last().unwrap().1).unwrap_err();
    assert_eq!(cut.problems()[0].row, Some(2));
    assert_eq!(cut.problems()[0].value, "byte 0xe5 at byte 1 of the line");
    assert_eq!(text_from_bytes("张三".as_bytes()), Ok("张三"));
}

#[test]
fn faults_of_the_records_together_stand_beside_faults_of_each() {
    let case = |id: &str, kind: &str| {
        format!(
            r#"{{"id": "{id}", "kind": "{kind}", "causes": ["civil:"], "received": "2026-11-22T09:30:00+08:00"}}"#
        )
    };
    let text = [
        case("C-1", "civil"),
        case("C-2", "civic"),
        case("C-1", "civil"),
    ]
    .join("\n");
    let error = Case::many_from_json(&text).unwrap_err();
    assert_eq!(
        found(&error),
        [
            (Some(2), "kind", "unknown_word"),
            (Some(3), "id", "duplicate_id")
        ]
    );
    assert_eq!(error.problems()[1].value, "the id of row 1 again");
}

#[test]
fn a_text_of_ten_megabytes_is_refused_and_not_shown() {
    let text = format!("{{\"id\": \"{}\"}}", "x".repeat(10_000_000));
    let error = firms(&text).unwrap_err();
    assert_eq!(found(&error), [(Some(1), "id", "bad_length")]);
    assert_eq!(error.problems()[0].value, "text of 10000000 characters");
}

#[test]
fn an_id_that_stands_twice_is_found_beside_rows_that_cannot_be_read() {
    let text = r#"{"id": "L-1", "sex": "x"}
{"schema": "dianyuan.firm/1", "id": "L-1", "region": 7}
{"id": "L-1"}
{"schema": "dianyuan.firm/1", "id": "L-1"}
{"id": 5}
{"id": 5}"#;
    let error = crate::Roster::from_json(text, &crate::Causes::official()).unwrap_err();
    assert_eq!(
        found(&error),
        [
            (Some(1), "sex", "unknown_word"),
            (Some(2), "region", "wrong_type"),
            (Some(3), "id", "duplicate_id"),
            (Some(4), "id", "duplicate_id"),
            (Some(5), "id", "wrong_type"),
            (Some(6), "id", "wrong_type"),
        ]
    );
}

/// Bytes that are mostly pieces of JSON Lines.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<&[u8]> = vec![
        b"{\"id\": \"A\"}",
        b"\n",
        b"\r\n",
        b"\r",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b"\"id\":",
        b"\"B\"",
        b"\"ext\": ",
        b"{\"a\": [1.50, 1e400]}",
        b"null",
        b"-7",
        b"\xef\xbb\xbf",
        b"\xd5\xc5",
        b" ",
        b"\"region\": \"320302\"",
        b"\\",
    ];
    let likely = prop::collection::vec(prop::sample::select(pieces), 0..12)
        .prop_map(|pieces| pieces.concat());
    prop_oneof![3 => likely, 1 => prop::collection::vec(any::<u8>(), 0..80)]
}

proptest! {
    #[test]
    fn any_bytes_are_records_or_have_a_problem(bytes in bytes()) {
        let refused = |error: Error| {
            assert!(!error.problems().is_empty());
            for problem in error.problems() {
                assert!(!problem.expected.is_empty() && !problem.value.is_empty() && problem.row != Some(0));
            }
        };
        match text_from_bytes(&bytes) {
            Err(error) => refused(error),
            Ok(text) => {
                match read_rows::<Firm>(text).finish() {
                    Err(error) => refused(error),
                    Ok(rows) => {
                        let lines: Vec<String> = rows.iter().map(|row| row.record.write().to_canonical()).collect();
                        let again = read_rows::<Firm>(&lines.join("\n")).finish().unwrap();
                        prop_assert!(again.iter().map(|row| &row.record).eq(rows.iter().map(|row| &row.record)));
                    }
                }
                if let Err(error) = Case::many_from_json(text) {
                    refused(error);
                }
                if let Err(error) = crate::rank_json(text, text, Some(text), text) {
                    refused(error);
                }
            }
        }
    }
}
