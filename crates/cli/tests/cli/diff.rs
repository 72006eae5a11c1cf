//! The `diff` command.

use crate::program::{CASE, Folder, LAWYER};

/// Two rankings, of a roster before and after a change.
fn two() -> Folder {
    let folder = Folder::new();
    folder.put("c", CASE);
    folder.put("r1", LAWYER);
    folder.put("r2", LAWYER.replace(r#""cases": 9"#, r#""cases": 3"#));
    for (roster, ranking) in [("r1", "a"), ("r2", "b")] {
        let out = folder
            .run(&format!("rank --roster {roster} --case c"))
            .with(0);
        folder.put(ranking, out);
    }
    folder
}

#[test]
fn who_moved_and_why_as_json_and_as_a_table() {
    let folder = two();
    let json = folder.run("diff a b --rosters r1 r2").with(0);
    assert!(
        json.starts_with(r#"{"format":"dianyuan.diff/1","inputs":["#),
        "{json}"
    );
    assert!(
        json.contains(r#"{"field":"specialities[0].cases","from":9,"to":3}"#),
        "{json}"
    );
    let table = folder
        .run("diff a b --rosters r1 r2 --format table --lang en")
        .with(0);
    assert!(
        table.contains("Speciality −") && table.contains("specialities[0].cases 9 → 3"),
        "{table}"
    );
    let table = folder.run("diff a b --format table --lang zh").with(0);
    assert!(
        table.contains("业务特长 −") && !table.contains("cases"),
        "{table}"
    );
}

#[test]
fn the_same_ranking_twice_has_no_moves() {
    let folder = two();
    let table = folder.run("diff a a --format table --lang en").with(0);
    assert_eq!(table, "Nobody listed stands otherwise than before.\n");
}

#[test]
fn whoever_is_excluded_since_is_told_why_in_words() {
    let folder = two();
    let objects = LAWYER.replacen('{', r#"{"legal_basis": {"objects": ["scoring"]}, "#, 1);
    folder.put("r3", objects);
    let out = folder.run("rank --roster r3 --case c").with(1);
    folder.put("b", out);
    for (language, words) in [
        ("zh", "1 → H19.objected 律师反对列名或评分"),
        ("en", "1 → H19.objected "),
    ] {
        let table = folder
            .run(&format!("diff a b --format table --lang {language}"))
            .with(0);
        assert!(table.contains(words), "{table}");
    }
}

#[test]
fn what_is_no_ranking_is_refused_with_its_file() {
    let folder = two();
    let said = folder.run("diff a c").refused();
    assert!(said.starts_with("c: format: wrong_type: "), "{said}");
    let said = folder.run("diff missing b").refused();
    assert!(said.starts_with("missing: "), "{said}");
    folder.put("other", folder.text("b").replace("C-1", "C-2"));
    let said = folder.run("diff a other").refused();
    assert!(said.contains("different_cases"), "{said}");
}
