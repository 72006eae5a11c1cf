//! The `demo` command.

use crate::program::Folder;

#[test]
fn the_demo_shows_a_ranking_in_both_languages() {
    let folder = Folder::new();
    let english = folder.run("demo --lang en").with(0);
    for line in [
        "The data is SYNTHETIC",
        "Case          C-",
        "Policy        sample-city",
        "#  Lawyer  Name",
        "* a neutral value stands in for an unknown fact",
        "! under review",
        "Who may not be appointed, and why",
        "And all 200 cases of the sample, each against all 300 lawyers:",
        "To try next:",
    ] {
        assert!(english.contains(line), "{line} in\n{english}");
    }
    let chinese = folder.run("demo --lang zh").with(0);
    for line in [
        "合成数据",
        "案件  C-",
        "! 有待核查",
        "不能指派的原因",
        "全部 200 件案件",
        "接下来可以试",
    ] {
        assert!(chinese.contains(line), "{line} in\n{chinese}");
    }
    assert!(!chinese.contains("Meaning") && !english.contains("含义"));
}

#[test]
fn the_environment_chooses_the_language() {
    let folder = Folder::new();
    let with = |set: &[(&str, &str)]| folder.run_with("demo", "", set).with(0);
    assert!(with(&[("LANG", "zh_CN.UTF-8")]).contains("合成数据"));
    assert!(with(&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "C")]).contains("SYNTHETIC"));
    assert!(with(&[]).contains("SYNTHETIC"));
}

#[test]
fn what_the_demo_writes_can_be_ranked_and_checked() {
    let folder = Folder::new();
    let listed = folder.run("demo --write city --lang en").with(0);
    for name in ["lawyers.jsonl", "cases.jsonl", "policy.toml"] {
        assert!(listed.contains(&format!("city/{name}\n")), "{listed}");
    }
    let case = folder
        .text("city/cases.jsonl")
        .lines()
        .next()
        .unwrap()
        .to_owned();
    let files = "--roster city/lawyers.jsonl --policy city/policy.toml";
    let ranking = folder
        .run_with(&format!("rank {files} --case -"), &case, &[])
        .with(0);
    assert!(ranking.starts_with(r#"{"as_of":"2026-"#), "{ranking}");
    let report = folder
        .run(&format!("check {files} --cases city/cases.jsonl"))
        .with(1);
    assert!(
        report.contains(r#""format":"dianyuan.check/1""#),
        "{report}"
    );
    assert!(report.contains(r#""code":"no_lawyer""#), "{report}");
}

#[test]
fn the_demo_shows_what_rank_shows_of_the_same_files() {
    let folder = Folder::new();
    // Wide enough for every column of both.
    let wide = [("COLUMNS", "200")];
    let demo = folder.run_with("demo --lang en", "", &wide).with(0);
    folder.run("demo --write city").with(0);
    let id = demo.split("Case          ").nth(1).unwrap();
    let id = id.split(',').next().unwrap();
    let cases = folder.text("city/cases.jsonl");
    let case = cases
        .lines()
        .find(|line| line.contains(&format!("\"{id}\"")))
        .unwrap();
    let files = "--roster city/lawyers.jsonl --policy city/policy.toml --top 300";
    let arguments = format!("rank {files} --case - --format table --lang en");
    let page = folder.run_with(&arguments, case, &wide).with(0);
    let first = |text: &str| {
        let line = text
            .lines()
            .find(|line| line.trim_start().starts_with("1  L-"));
        line.unwrap()
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(first(&demo), first(&page));
}

#[test]
fn nothing_is_written_over() {
    let folder = Folder::new();
    folder.run("demo --write city").with(0);
    let before = folder.text("city/policy.toml");
    let errors = folder.run("demo --write city").refused();
    assert!(
        errors.contains("city/lawyers.jsonl: cannot_write: found a file that is there"),
        "{errors}"
    );
    assert_eq!(folder.text("city/policy.toml"), before);

    let folder = Folder::new();
    folder.put("policy.toml", "mine");
    folder.run("demo --write .").refused();
    assert_eq!(folder.names(), ["policy.toml"]);
    assert_eq!(folder.text("policy.toml"), "mine");
}
