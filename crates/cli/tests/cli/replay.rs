//! The `replay` command, and `diff` of two decision records.

use crate::program::{CASE, Folder, LAWYER};

const AT: &str = "2026-11-22T10:00:00+08:00";

/// A folder where a case came in (`a`) and was chosen for (`b`).
fn two() -> Folder {
    let folder = Folder::new();
    folder.put("r", LAWYER);
    folder.put("c", CASE);
    folder.put("p", "id = 'own'\nversion = '1'\n");
    let receive = r#"{"id": "k-1", "actor": {"id": "s", "role": "clerk"}, "case": "C-1", "type": "receive",
        "data": {"kind": "civil", "route": "application", "from": "2026-11-22T09:30:00+08:00"}}"#;
    let choose = r#"{"id": "k-2", "actor": {"id": "c", "role": "client"}, "case": "C-1", "type": "choose",
        "data": {"picks": ["L-1"]}}"#;
    let run = |arguments: &str| {
        let line =
            format!("choose --stream s --roster r --cases c --policy p --now {AT} {arguments}");
        folder.run(&line).with(0)
    };
    for (name, command) in [("a", receive), ("b", choose)] {
        folder.put("commands", command.replace('\n', " ") + "\n");
        run("--commands commands");
        let record = run("--record C-1");
        folder.put(name, record);
    }
    folder
}

#[test]
fn a_record_is_gone_through_again() {
    let folder = two();
    for inputs in ["", "--roster r --case c"] {
        let json = folder.run(&format!("replay b {inputs}")).with(0);
        assert_eq!(
            json,
            "{\"findings\":[],\"format\":\"dianyuan.replay/1\",\"verdict\":\"reproduced\"}\n"
        );
    }
    for (language, words) in [("en", "Reproduced: everything"), ("zh", "一致：全部结果")] {
        let page = folder
            .run(&format!("replay b --format table --lang {language}"))
            .with(0);
        assert!(page.starts_with(words), "{page}");
    }
    let forged = folder.text("b").replace("\"step\":\"", "\"step\":\"x");
    folder.put("forged", forged);
    let page = folder.run("replay forged --format table --lang en").with(1);
    assert!(
        page.starts_with("Tampered") && page.contains("outcome.step: found \"x"),
        "{page}"
    );
    let kept = "0".repeat(64);
    let json = folder.run(&format!("replay b --digest {kept}")).with(1);
    assert!(json.contains("\"verdict\":\"tampered\""), "{json}");
    folder.put("r2", LAWYER.replace("\"cases\": 9", "\"cases\": 3"));
    let json = folder.run("replay b --roster r2 --case c").with(1);
    assert!(
        json.contains("\"verdict\":\"inputs_differ\"") && json.contains("inputs.lawyers"),
        "{json}"
    );
}

#[test]
fn what_is_no_record_is_refused() {
    let folder = two();
    let error = folder.run("replay c").refused();
    assert!(error.starts_with("c: format: wrong_format"), "{error}");
    let error = folder.run("replay b --roster r").refused();
    assert!(error.contains("--case"), "{error}");
}

#[test]
fn two_records_are_told_from_rankings_by_their_format() {
    let folder = two();
    let json = folder.run("diff a b").with(0);
    assert!(
        json.contains("\"format\":\"dianyuan.record_diff/1\""),
        "{json}"
    );
    let page = folder.run("diff a b --format table --lang en").with(0);
    assert!(
        page.contains("outcome") && page.contains("Events: 1 → 3"),
        "{page}"
    );
    let page = folder.run("diff a b --format table --lang zh").with(0);
    assert!(page.contains("事件数：1 → 3"), "{page}");
    let page = folder.run("diff b b --format table --lang en").with(0);
    assert_eq!(page, "The two records are the same.\n");
    let other = folder
        .text("b")
        .replace("\"case\":\"C-1\"", "\"case\":\"C-2\"");
    folder.put("other", other);
    let error = folder.run("diff a other").refused();
    assert!(
        error.contains("expected two records of one case"),
        "{error}"
    );
    // A ranking and a record are no pair.
    let ranking = folder.run("rank --roster r --case c --policy p").with(0);
    folder.put("ranking", ranking);
    folder.run("diff ranking b").refused();
}

#[test]
fn rosters_beside_records_are_refused() {
    let folder = two();
    let error = folder.run("diff a b --rosters r r").refused();
    assert!(
        error.starts_with("r: not_with_records: found rosters beside records"),
        "{error}"
    );
}
