//! Arguments that can't be, and files that can't be read.

use crate::program::Folder;

#[test]
fn a_usage_error_is_2_with_nothing_on_standard_output() {
    let folder = Folder::sound();
    for arguments in [
        "",
        "ranks",
        "rank",
        "rank --roster r",
        "rank --roster r --case c --top -1",
        "rank --roster r --case c --as-of 2026-02-30",
        "rank --roster r --case c --order best",
        "rank --roster r --case c --format pdf",
        "roster",
        "roster --roster r --format table",
        "roster --roster r --lang fr",
        "roster --roster r --as-of 2026-02-30",
        "rank --roster r --case c --roster r",
        "check --cases c",
        "demo --write",
        "demo --lang fr",
        "choose --stream s --roster r",
        "choose --stream s --roster r --cases c --now yesterday",
        "choose --stream s --roster r --cases c --status --show C-1",
        "choose --stream s --roster r --cases c --status --commands k",
        "choose --roster r --cases c",
    ] {
        folder.run(arguments).refused();
    }
}

#[test]
fn a_file_that_can_not_be_read_is_named() {
    let folder = Folder::sound();
    for (arguments, file) in [
        ("rank --roster none --case c", "none"),
        ("rank --roster r --case .", "."),
        ("rank --roster r --case c --policy natoinal", "natoinal"),
        ("rank --roster r --case c --causes none", "none"),
        ("check --roster r --calibration none", "none"),
        ("rank --roster r --case c --regions none", "none"),
        ("choose --stream s --roster r --cases none", "none"),
        (
            "choose --stream s --roster r --cases c --commands none",
            "none",
        ),
    ] {
        let errors = folder.run(arguments).refused();
        assert!(
            errors.starts_with(&format!("{file}: cannot_read: found ")),
            "{errors}"
        );
        let errors = folder.run(&format!("{arguments} --format json")).refused();
        assert!(
            errors.starts_with(r#"{"kind":"request","problems":[{"code":"cannot_read""#),
            "{errors}"
        );
    }
}

#[test]
fn help_and_version_are_no_errors() {
    let folder = Folder::new();
    let version = folder.run("--version").with(0);
    assert_eq!(version, format!("dianyuan {}\n", dianyuan::VERSION));
    for arguments in [
        "--help",
        "rank --help",
        "roster --help",
        "check --help",
        "choose --help",
        "demo --help",
        "schema --help",
    ] {
        assert!(folder.run(arguments).with(0).contains("Usage: dianyuan"));
    }
}
