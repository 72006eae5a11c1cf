//! The `rank` command.

use std::process::Stdio;

use crate::program::{CASE, Folder, LAWYER};

#[test]
fn json_is_what_the_library_gives_to_every_other_surface() {
    let folder = Folder::new();
    folder.run("demo --write city").with(0);
    let case = folder
        .text("city/cases.jsonl")
        .lines()
        .nth(1)
        .unwrap()
        .to_owned();
    folder.put("c", &case);
    let (roster, policy) = (
        folder.text("city/lawyers.jsonl"),
        folder.text("city/policy.toml"),
    );
    for (arguments, policy, options) in [
        ("", None, "{}"),
        ("--policy city/policy.toml", Some(policy.as_str()), ""),
        (
            "--policy hangzhou --top 3 --excluded 2",
            Some("hangzhou"),
            r#"{"top": 3, "excluded": 2}"#,
        ),
        (
            "--order lot --seed 抽签",
            None,
            r#"{"order": "lot", "seed": "抽签"}"#,
        ),
        (
            "--order rotation --as-of 2026-12-01",
            None,
            r#"{"order": "rotation", "as_of": "2026-12-01"}"#,
        ),
        ("--policy none --format json", Some("none"), "{}"),
    ] {
        let out = folder
            .run(&format!(
                "rank --roster city/lawyers.jsonl --case c {arguments}"
            ))
            .with(0);
        let wanted = dianyuan::rank_json(&roster, &case, policy, options).unwrap();
        assert!(out == wanted + "\n", "{arguments}");
    }
}

#[test]
fn loaded_causes_count_on_every_surface() {
    let folder = Folder::sound();
    let tree = "dianyuan-causes 1\nlist own\nvintage 1\ntitle Own\n1\t1\tHousing\n";
    folder.put("k", tree);
    folder.put("r", LAWYER.replace("civil:7.19.205", "own:1"));
    folder.put("c", CASE.replace("civil:7.19.205.5", "own:1"));
    let out = folder.run("rank --roster r --case c --causes k").with(0);
    let options =
        dianyuan::wire::Json::object([("causes", dianyuan::wire::Json::from(vec![tree]))]);
    let (roster, case) = (folder.text("r"), folder.text("c"));
    let wanted = dianyuan::rank_json(&roster, &case, None, &options.to_canonical()).unwrap();
    assert_eq!(out, wanted + "\n");
}

#[test]
fn without_a_lawyer_the_result_is_there_and_the_status_is_1() {
    let folder = Folder::sound();
    folder.put("c", CASE.replace(r#""vetoes": []"#, r#""vetoes": ["L-1"]"#));
    let out = folder.run("rank --roster r --case c").with(1);
    assert!(
        out.contains(r#""excluded_by_code":[{"code":"H16.vetoed","count":1}]"#),
        "{out}"
    );
    let page = folder
        .run("rank --roster r --case c --format table --lang en")
        .with(1);
    assert!(
        page.contains("Nobody on the roster may be appointed."),
        "{page}"
    );
}

#[test]
fn a_seat_that_stays_empty_or_waits_for_a_review_is_a_lack_too() {
    let folder = Folder::sound();
    let needed = |count: u32| {
        CASE.replace(
            r#""kind""#,
            &format!(r#""lawyers_needed": {count}, "kind""#),
        )
    };
    folder.put("c", needed(1));
    folder.run("rank --roster r --case c").with(0);
    folder.put("c", needed(2));
    folder.run("rank --roster r --case c").with(1);
    // Unknown parties leave every conflict to an official.
    folder.put("c", CASE.replace(r#", "parties": []"#, ""));
    let page = folder
        .run("rank --roster r --case c --format table --lang en")
        .with(1);
    assert!(page.contains("\n1! L-1 "), "{page}");
}

#[test]
fn a_short_list_says_nothing_of_who_is_left_out() {
    let folder = Folder::sound();
    let lawyer = LAWYER.replace('\n', "");
    folder.put("r", format!("{lawyer}\n{}\n", lawyer.replace("L-1", "L-2")));
    folder.put(
        "c",
        CASE.replace(r#""kind""#, r#""lawyers_needed": 2, "kind""#),
    );
    for top in [0, 1, 2] {
        let out = folder
            .run(&format!("rank --roster r --case c --top {top}"))
            .with(0);
        assert_eq!(out.matches(r#""place":"#).count(), top);
    }
}

#[test]
fn a_page_shows_names_points_and_signals() {
    let folder = Folder::sound();
    let page = folder
        .run("rank --roster r --case c --format table --lang en")
        .with(0);
    for words in [
        "Case          C-1, civil, 追索劳动报酬纠纷 (civil:7.19.205.5)",
        "Day           2026-11-22",
        "Policy        national 2026.1",
        "Jurisdiction  CN",
        "Roster        1 considered, 1 not excluded, 1 shown",
        "at most",
        "1  L-1     甲一",
        "* a neutral value stands in",
        "H15.unknown       1 availability: ",
    ] {
        assert!(page.contains(words), "{words} in\n{page}");
    }
    let page = folder
        .run("rank --roster r --case c --format table --lang zh")
        .with(0);
    for words in [
        "案件  C-1，民事，追索劳动报酬纠纷",
        "满分",
        "特长",
        "* 事实不明，以中性值代替",
    ] {
        assert!(page.contains(words), "{words} in\n{page}");
    }
}

#[test]
fn a_neutral_page_has_no_points_and_no_signals() {
    let folder = Folder::sound();
    let page = folder
        .run("rank --roster r --case c --order lot --format table --lang en")
        .with(0);
    assert!(page.contains("Order         lot, without scores"), "{page}");
    assert!(!page.contains("Points") && !page.contains("Spec"), "{page}");
}

#[test]
fn a_policy_of_no_jurisdiction_is_named_so() {
    let folder = Folder::sound();
    let page = folder
        .run("rank --roster r --case c --policy none --format table --lang en")
        .with(0);
    assert!(
        page.contains("Jurisdiction  none: no statute is applied"),
        "{page}"
    );
}

#[test]
fn a_failed_check_on_the_request_is_on_the_page() {
    let folder = Folder::sound();
    folder.put(
        "c",
        CASE.replace(r#""vetoes""#, r#""representatives": 2, "vetoes""#),
    );
    let page = folder
        .run("rank --roster r --case c --format table --lang en")
        .with(0);
    assert!(
        page.contains("Checks on the request that failed: H13.too_many"),
        "{page}"
    );
}

#[test]
fn standard_input_is_read_for_a_hyphen_once() {
    let folder = Folder::sound();
    let from_file = folder.run("rank --roster r --case c").with(0);
    let piped = folder
        .run_with("rank --roster r --case -", CASE, &[])
        .with(0);
    assert_eq!(piped, from_file);
    let piped = folder
        .run_with("rank --roster - --case c", LAWYER, &[])
        .with(0);
    assert_eq!(piped, from_file);
    let errors = folder
        .run_with("rank --roster - --case -", CASE, &[])
        .refused();
    assert!(errors.contains("stdin_twice"), "{errors}");
    let errors = folder
        .run_with("rank --roster r --case -", "{", &[])
        .refused();
    assert!(errors.starts_with("stdin: row 1: truncated"), "{errors}");
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let folder = Folder::sound();
    let mut command = folder.command("demo --lang en");
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}
