use super::*;
use crate::error::ErrorKind;

const ALL: &str = r#"{"lawyer":{"id":"L-1"},"type":"put_lawyer"}
{"id":"L-1","type":"remove_lawyer"}
{"firm":{"id":"F-1","schema":"dianyuan.firm/1"},"type":"put_firm"}
{"id":"F-1","type":"remove_firm"}
"#;

fn faults(text: &str) -> Vec<String> {
    let error = Change::many_from_json(text).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Record);
    let told = error.problems().iter();
    told.map(|one| format!("{} {} {}", one.row.unwrap(), one.path, one.code))
        .collect()
}

#[test]
fn every_sort_is_read_and_written_back_the_same() {
    let changes = Change::many_from_json(ALL).unwrap();
    let lines: String = changes.iter().map(|one| one.to_json() + "\n").collect();
    assert_eq!(lines, ALL);
    let array = format!("[{}]", ALL.trim().replace('\n', ","));
    assert_eq!(Change::many_from_json(&array).unwrap(), changes);
    let one = "{\n\"type\": \"remove_firm\",\n\"id\": \"F-1\"\n}";
    assert_eq!(Change::many_from_json(one).unwrap(), changes[3..]);
    assert_eq!(Change::many_from_json("").unwrap(), []);
}

#[test]
fn the_host_s_own_data_is_kept_as_it_was_written() {
    let ext = r#"{"b":1.10,"a":9007199254740993,"lawyer":{"ext":2.50}}"#;
    for (kind, profile) in [
        ("put_lawyer", r#""lawyer":{"ext":EXT,"id":"L-1"}"#),
        (
            "put_firm",
            r#""firm":{"ext":EXT,"id":"F-1","schema":"dianyuan.firm/1"}"#,
        ),
    ] {
        let line = format!(r#"{{{},"type":"{kind}"}}"#, profile.replace("EXT", ext));
        for text in [line.clone(), format!("[{line}]")] {
            let changes = Change::many_from_json(&text).unwrap();
            assert_eq!(changes[0].to_json(), line);
        }
    }
}

#[test]
fn every_fault_of_every_row_is_found() {
    let text = r#"[{"type": "put_lawyer", "lawyer": {"id": "L-1", "sex": "x", "specialities": [{"cause": "7", "level": "best"}]}},
        {"type": "retire"}, {"type": 7}, {"id": "L-1"}, 7,
        {"type": "remove_lawyer"}, {"type": "remove_lawyer", "id": null}, {"type": "remove_lawyer", "id": ""},
        {"type": "put_firm", "lawyer": {"id": "L-1"}, "firm": {"schema": "dianyuan.firm/1"}},
        {"type": "remove_firm", "type": "remove_firm", "id": "F-1", "id": "F-2"}]"#;
    let found = faults(text);
    let expected = [
        "1 lawyer.sex unknown_word",
        "1 lawyer.specialities[0].cause",
        "1 lawyer.specialities[0].level unknown_word",
        "2 type unknown_word",
        "3 type unknown_word",
        "4 type missing",
        "5  wrong_type",
        "6 id missing",
        "7 id missing",
        "8 id",
        "9 firm.id missing",
        "9 lawyer unknown_key",
        "10 id duplicate_key",
        "10 type duplicate_key",
    ];
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "{found} is not {expected}");
    }
}

#[test]
fn an_unknown_type_is_named_and_personal_text_is_not() {
    let text = r#"{"type": "retire"}
{"type": "put_lawyer", "lawyer": {"id": "L-1", "display": {"name": 7, "nom": "范例甲"}}, "name": "范例乙"}"#;
    let error = Change::many_from_json(text).unwrap_err().to_string();
    assert!(error.contains("found \"retire\", expected one of put_lawyer"));
    assert!(!error.contains("范例"), "{error}");
}

#[test]
fn a_row_that_is_no_json_does_not_hide_the_next() {
    let error = Change::many_from_json("{\"type\": \"remove_firm\", \"id\"\n{\"type\": \"x\"}")
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Malformed);
    assert_eq!(error.problems().len(), 2);
}
