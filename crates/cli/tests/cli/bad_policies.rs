//! Policies that are no policies.

use crate::program::{Bad, Folder, POLICY, assert_refused};

/// The sound policy with more lines.
fn with(lines: &str) -> Vec<u8> {
    format!("{POLICY}{lines}\n").into_bytes()
}

/// A policy in JSON with one more field.
fn json(field: &str) -> Vec<u8> {
    format!(r#"{{"id": "own", "version": "1", {field}}}"#).into_bytes()
}

#[test]
fn text_that_is_neither_toml_nor_json_is_refused_with_its_line() {
    let brackets = "[".repeat(100_000);
    let table: Vec<Bad> = vec![
        (
            "TOML cut short",
            with("[weights"),
            "row 4: not_toml",
            "TOML",
        ),
        (
            "JSON cut short",
            br#"{"id": "own""#.to_vec(),
            "row 1: truncated",
            "the rest of the JSON",
        ),
        ("neither", b"own policy".to_vec(), "row 1: not_toml", "TOML"),
        (
            "JSON NaN",
            json(r#""weights": {"language": NaN}"#),
            "row 1: not_json",
            "JSON",
        ),
        (
            "deep TOML",
            with(&format!("x = {brackets}")),
            "row 4: not_toml",
            "TOML",
        ),
        (
            "deep JSON",
            json(&format!(r#""weights": {brackets}"#)),
            "row 1: too_deep",
            "levels of nesting",
        ),
        (
            "TOML with BOM",
            [b"\xef\xbb\xbf", POLICY.as_bytes()].concat(),
            "row 1: byte_order_mark",
            "without",
        ),
        (
            "TOML with mixed newlines",
            format!("# own\r\n{POLICY}").into_bytes(),
            "row 2: mixed_newlines",
            "CR LF",
        ),
        (
            "JSON with BOM",
            [b"\xef\xbb\xbf", &json(r#""ext": 1"#)[..]].concat(),
            "row 1: byte_order_mark",
            "without",
        ),
        (
            "JSON with mixed newlines",
            json("\r\n\"ext\":\n1"),
            "row 2: mixed_newlines",
            "CR LF",
        ),
        (
            "GB18030",
            b"id = 'own'\n# \xba\xbc\xd6\xdd\n".to_vec(),
            "row 2: not_utf8",
            "UTF-8",
        ),
        (
            "a TOML key twice",
            with("[weights]\nlanguage = 1\nlanguage = 2"),
            "row 6: not_toml",
            "TOML",
        ),
    ];
    assert_refused("p", table);
}

#[test]
fn settings_that_are_wrong_are_refused_with_their_path() {
    let table: Vec<Bad> = vec![
        (
            "wrong type",
            with("weights.language = 'three'"),
            "weights.language: wrong_type",
            "0 to 1000000",
        ),
        (
            "NaN",
            with("weights.language = nan"),
            "weights.language: not_whole",
            "0 to 1000000",
        ),
        (
            "infinity",
            with("weights.language = -inf"),
            "weights.language: not_whole",
            "0 to 1000000",
        ),
        (
            "negative",
            with("weights.language = -1"),
            "weights.language: out_of_range",
            "0 to 1000000",
        ),
        (
            "dates out of order",
            with(
                "gates.H3.years = { value = 5, sources = [{ article = 'a', from = 2026-01-02, until = 2026-01-01 }] }",
            ),
            "gates.H3.years.sources[0].until: dates_out_of_order",
            "not before 2026-01-02",
        ),
        (
            "a long id",
            format!("id = '{}'\nversion = '1'\n", "x".repeat(10_000_000)).into_bytes(),
            "id: bad_length",
            "1 to 128 bytes",
        ),
        (
            "a JSON key twice",
            json(r#""weights": {"language": 1, "language": 2}"#),
            "weights.language: duplicate_key",
            "once",
        ),
        (
            "an unknown key",
            with("weights.charm = 1"),
            "weights.charm: unknown_key",
            "one of the keys",
        ),
        (
            "a loosened gate",
            with("gates.H3.years = 2"),
            "gates.H3.years: loosens_locked_gate",
            "法律援助法 第26条",
        ),
        ("nothing", Vec::new(), "id: missing", "a value"),
    ];
    assert_refused("p", table);
}

#[test]
fn a_vintage_that_is_not_loaded_is_a_fault_of_the_policy() {
    let folder = Folder::sound();
    folder.put("p", with("vintages.civil = '1999'"));
    let errors = folder.run("rank --roster r --case c --policy p").refused();
    assert!(errors.starts_with("p: "), "{errors}");
}
