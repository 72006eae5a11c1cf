//! The `explain` command.

use crate::program::Folder;

/// The sample city with one of its cases.
fn city() -> (Folder, String, String) {
    let folder = Folder::new();
    folder.run("demo --write city").with(0);
    let cases = folder.text("city/cases.jsonl");
    let case = cases.lines().nth(1).unwrap().to_owned();
    folder.put("c", &case);
    let roster = folder.text("city/lawyers.jsonl");
    (folder, roster, case)
}

#[test]
fn json_is_what_the_library_gives_to_every_other_surface() {
    let (folder, roster, case) = city();
    for (arguments, options) in [
        ("", ""),
        (
            "--order lot --seed s --format json",
            r#"{"order": "lot", "seed": "s"}"#,
        ),
    ] {
        let facts = "explain --roster city/lawyers.jsonl --case c --lawyer L-010";
        let out = folder.run(&format!("{facts} {arguments}")).with(0);
        let wanted = dianyuan::explain_json(&roster, &case, "L-010", None, options).unwrap();
        assert!(out == wanted + "\n", "{arguments}");
    }
}

#[test]
fn words_are_for_staff_or_for_the_client_in_both_languages() {
    let (folder, ..) = city();
    let words = |arguments: &str| {
        let facts = "explain --roster city/lawyers.jsonl --case c --lawyer L-010 --format table";
        // Wide enough that no line is broken.
        let wide = [("COLUMNS", "1000")];
        folder
            .run_with(&format!("{facts} {arguments}"), "", &wide)
            .with(0)
    };
    let (staff, client) = (words("--lang en"), words("--lang en --for client"));
    assert!(staff.len() > client.len());
    assert!(!client.contains("Basis:"), "{client}");
    let chinese = words("--lang zh --for client");
    assert!(
        chinese.contains('。') && chinese.lines().count() == client.lines().count(),
        "{chinese}"
    );
}

#[test]
fn a_lawyer_who_is_not_there_is_told_and_nothing_is_written() {
    let (folder, ..) = city();
    let said = folder
        .run("explain --roster city/lawyers.jsonl --case c --lawyer nobody")
        .refused();
    assert!(
        said.contains("--lawyer") && said.contains("not_found"),
        "{said}"
    );
}
