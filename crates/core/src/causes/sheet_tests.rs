use super::*;

const KEYS: &[&str] = &["list", "title"];

fn codes(text: &str) -> Vec<(Option<u64>, &'static str)> {
    let sheet = Sheet::read(text, "dianyuan-test 1", KEYS);
    sheet
        .problems
        .iter()
        .map(|problem| (problem.row, problem.code))
        .collect()
}

#[test]
fn header_lines_rows_and_comments_are_told_apart() {
    let text = "# before\n\ndianyuan-test 1\nlist civil\n# a\tcomment\ntitle two words \n1\t2\t\n \n3\t4\n";
    let sheet = Sheet::read(text, "dianyuan-test 1", KEYS);
    assert!(sheet.problems.is_empty());
    assert_eq!(sheet.fields["list"].value, "civil");
    assert_eq!(
        (sheet.fields["title"].line, sheet.fields["title"].value),
        (6, "two words")
    );
    let rows: Vec<_> = sheet
        .rows
        .iter()
        .map(|row| (row.line, row.cells.join("|")))
        .collect();
    assert_eq!(rows, [(7, "1|2|".to_owned()), (9, "3|4".to_owned())]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let text = "\u{feff}dianyuan-test 1\r\nlist civil\r\n1\t2\r\n";
    let sheet = Sheet::read(text, "dianyuan-test 1", KEYS);
    assert!(sheet.problems.is_empty());
    assert_eq!(sheet.fields["list"].value, "civil");
    assert_eq!(sheet.rows[0].cells, ["1", "2"]);
}

#[test]
fn another_file_is_one_problem_at_its_first_line() {
    for text in [
        "",
        "\n\n",
        "{\"id\": \"Zhang\"}\nmore\nmore\n",
        "dianyuan-test 2\nlist civil\n",
    ] {
        let sheet = Sheet::read(text, "dianyuan-test 1", KEYS);
        assert_eq!(sheet.problems.len(), 1);
        assert_eq!(sheet.problems[0].code, "wrong_format");
        assert!(!sheet.problems[0].value.contains("Zhang"));
    }
}

#[test]
fn faults_of_the_header_have_their_line() {
    assert_eq!(
        codes("dianyuan-test 1\nlist a\nlist b\n"),
        [(Some(3), "duplicate")]
    );
    assert_eq!(
        codes("dianyuan-test 1\nlist a\ncolour red\n"),
        [(Some(3), "unknown_header")]
    );
    assert_eq!(
        codes("dianyuan-test 1\n1\t2\nlist a\n"),
        [(Some(3), "header_after_rows")]
    );
}

#[test]
fn required_and_optional_fields_are_checked() {
    let mut sheet = Sheet::read("dianyuan-test 1\nlist ?\n", "dianyuan-test 1", KEYS);
    assert_eq!(sheet.required("title", name_fault), None);
    assert_eq!(sheet.optional("title", name_fault), None);
    assert_eq!(sheet.required("list", super::super::path::list_fault), None);
    let codes: Vec<_> = sheet
        .problems
        .iter()
        .map(|p| (p.row, p.path.as_str(), p.code))
        .collect();
    assert_eq!(
        codes,
        [(None, "title", "missing"), (Some(2), "list", "malformed")]
    );
}

#[test]
fn a_file_has_at_most_so_many_rows() {
    let text = format!("dianyuan-test 1\n{}", "1\t2\n".repeat(MAX_ROWS + 5));
    assert_eq!(codes(&text), [(Some(MAX_ROWS as u64 + 2), "too_many_rows")]);
}

#[test]
fn names_are_clean() {
    assert_eq!(name_fault("劳动争议"), None);
    for wrong in ["", " ", " a", "a ", "a\u{7}b", "a\rb"] {
        assert!(name_fault(wrong).is_some(), "{wrong:?}");
    }
    assert!(name_fault(&"长".repeat(200)).is_some());
}
