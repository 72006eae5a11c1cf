//! Pages of any width.

use crate::program::{CASE, Folder, LAWYER};

/// A page of two lawyers with ids of this many characters, on a screen of this many columns.
fn page(id: usize, columns: &str) -> String {
    let folder = Folder::sound();
    let lawyer = LAWYER.replace('\n', "");
    let named = |last: &str| lawyer.replace("L-1", &format!("{last:L>id$}"));
    folder.put(
        "r",
        format!("{}\n{}\n", named("1"), named("2").replace("2015", "2020")),
    );
    folder.put("c", CASE);
    let command = "rank --roster r --case c --format table --lang en";
    folder
        .run_with(command, "", &[("COLUMNS", columns)])
        .with(0)
}

fn heads(page: &str) -> Vec<&str> {
    page.lines()
        .filter(|line| line.starts_with("#  Lawyer"))
        .collect()
}

#[test]
fn a_wide_page_has_a_column_for_each_signal() {
    let page = page(5, "100");
    let heads = heads(&page);
    assert_eq!(heads.len(), 1);
    for signal in [
        "Spec", "Load", "Perf", "Exp", "Near", "Lang", "Cont", "Train", "Visit", "Pref",
    ] {
        assert!(heads[0].contains(signal), "{page}");
    }
    assert!(!page.contains("The same for all shown"), "{page}");
}

#[test]
fn a_narrow_page_says_what_is_the_same_for_all_in_a_line() {
    let page = page(5, "80");
    assert_eq!(heads(&page).len(), 1, "{page}");
    assert!(
        page.contains("The same for all shown: speciality "),
        "{page}"
    );
    assert!(page.contains("Exp") && !page.contains("Visit"), "{page}");
    assert!(
        page.lines().all(|line| line.chars().count() <= 80),
        "{page}"
    );
}

#[test]
fn a_page_too_narrow_for_its_ids_stays_one_table() {
    let page = page(100, "60");
    assert_eq!(heads(&page).len(), 1, "{page}");
    assert!(page.contains(&format!("{}1 ", "L".repeat(99))), "{page}");
}
