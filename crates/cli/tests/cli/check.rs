//! The `check` command; each finding has its tests in the library.

use dianyuan::{Calibration, Causes, Policy, Roster};

use crate::program::{CASE, Folder, LAWYER};

#[test]
fn nothing_found_is_0_and_something_found_is_1() {
    let folder = Folder::sound();
    let clean = folder.run("check --roster r --cases c").with(0);
    assert!(
        clean.contains(r#""findings":[]"#) && clean.ends_with("}\n"),
        "{clean}"
    );
    folder.put("r", LAWYER.replace("2015-01-01", "1960-01-01"));
    let found = folder.run("check --roster r --cases c").with(1);
    assert!(found.contains(r#""code":"early_start""#), "{found}");
}

#[test]
fn json_is_the_report_of_the_library() {
    let folder = Folder::sound();
    folder.put("r", LAWYER.replace("2015-01-01", "1960-01-01"));
    let roster = Roster::from_json(&folder.text("r"), &Causes::official()).unwrap();
    let case = dianyuan::Case::from_json(CASE).unwrap();
    let day = case.received().date();
    let report = dianyuan::check::check(&roster, &[case], &Policy::hangzhou(), None, day);
    let out = folder
        .run("check --roster r --cases c --policy hangzhou")
        .with(1);
    assert_eq!(out, report.to_json() + "\n");
}

#[test]
fn the_table_says_what_was_found_and_what_was_checked() {
    let folder = Folder::sound();
    let clean = folder
        .run("check --roster r --cases c --format table")
        .with(0);
    let summary = "0 errors and 0 warnings: 1 lawyer, 0 firms, 1 case, policy national 2026.1, on 2026-11-22\n";
    assert_eq!(clean, summary);
    folder.put(
        "c",
        CASE.replace(r#""vetoes": []"#, r#""vetoes": ["L-1", "L-9"]"#),
    );
    let found = folder.run_with(
        "check --roster r --cases c --format table",
        "",
        &[("COLUMNS", "80")],
    );
    let found = found.with(1);
    assert!(
        found.contains("error   case C-1 no_lawyer: found none of 1 lawyers"),
        "{found}"
    );
    assert!(
        found.contains("warning case C-1 client.vetoes[1]: unknown_lawyer:"),
        "{found}"
    );
    assert!(
        found
            .lines()
            .all(|line| line.chars().count() <= 80 || line.starts_with("1 error")),
        "{found}"
    );
}

#[test]
fn the_day_is_the_latest_receipt_unless_it_is_given() {
    let folder = Folder::sound();
    let case = CASE.replace('\n', "");
    let earlier = case
        .replace("C-1", "C-0")
        .replace("2026-11-22T", "2026-11-01T");
    folder.put("c", format!("{case}\n{earlier}\n"));
    let day = |arguments: &str| {
        let out = folder.run(&format!("check --roster r {arguments}")).out;
        out.split(r#""as_of":""#).nth(1).unwrap()[..10].to_owned()
    };
    assert_eq!(day("--cases c"), "2026-11-22");
    assert_eq!(day("--cases c --as-of 2026-12-31"), "2026-12-31");
    assert!(*day("") > *"2026-01-01");
}

#[test]
fn a_stale_calibration_is_found() {
    let folder = Folder::sound();
    let roster = Roster::from_json(LAWYER, &Causes::official()).unwrap();
    let fitted = |day: &str| {
        let calibration = Calibration::fit(&roster, &Policy::national(), day.parse().unwrap());
        calibration.unwrap().to_json().to_canonical()
    };
    folder.put("k", fitted("2026-11-22"));
    folder
        .run("check --roster r --cases c --calibration k")
        .with(0);
    folder.put("k", fitted("2026-01-01"));
    let found = folder
        .run("check --roster r --cases c --calibration k")
        .with(1);
    assert!(found.contains(r#""code":"old_calibration""#), "{found}");
    folder.put("k", "{}");
    let errors = folder
        .run("check --roster r --cases c --calibration k")
        .refused();
    assert!(errors.starts_with("k: row 1: as_of: missing"), "{errors}");
}

#[test]
fn cases_are_read_from_standard_input_too() {
    let folder = Folder::sound();
    let from_file = folder.run("check --roster r --cases c").with(0);
    assert_eq!(
        folder
            .run_with("check --roster r --cases -", CASE, &[])
            .with(0),
        from_file
    );
    let errors = folder.run("check --roster - --cases -").refused();
    assert!(errors.contains("stdin_twice"), "{errors}");
}
