//! The `assign` command.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::program::{Ended, Folder};

const TABLES: &str = "assign --edges edges.csv --lawyers lawyers.csv --cases cases.csv";

/// The synthetic tables that Rust, C and Python share.
fn shared() -> Folder {
    let folder = Folder::new();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/assign");
    for name in ["edges.csv", "lawyers.csv", "cases.csv", "groups.csv"] {
        folder.put(name, fs::read(fixtures.join(name)).unwrap());
    }
    folder
}

fn run(folder: &Folder, more: &str) -> Ended {
    folder.run(&format!("{TABLES} --groups groups.csv {more}"))
}

/// Tables of two cases and two lawyers in which everything fits.
fn small() -> Folder {
    let folder = Folder::new();
    folder.put(
        "edges.csv",
        "case,lawyer,score\nC-1,L-1,0.75\nC-1,L-2,0.5\nC-2,L-1,0.25\n",
    );
    folder.put("lawyers.csv", "lawyer,min,max\nL-1,0,1\nL-2,0,1\n");
    folder.put("cases.csv", "case,need\nC-1,1\nC-2,1\n");
    folder
}

#[test]
fn where_every_case_has_its_lawyers_the_status_is_0() {
    let folder = small();
    let json = folder.run(TABLES).with(0);
    for part in [
        r#"{"assignments":[{"case":"C-1","cost_exact":"0.25","lawyer":"L-2","score":0.5,"score_exact":"0.5"},"#,
        r#""format":"dianyuan.assign/1","mechanism":"optimal","objective":"seats-first","optimal":true"#,
        r#""seats":2,"seed":"","shortages":[],"status":"complete","total":0.75,"total_exact":"0.75","unassigned":[]}"#,
    ] {
        assert!(json.contains(part), "{part} in {json}");
    }
    assert_eq!(json.lines().count(), 1);
    let table = folder
        .run(&format!("{TABLES} --format table --lang en"))
        .with(0);
    assert!(
        table.contains("nothing better exists: proved") && table.contains("2 of 2 filled"),
        "{table}"
    );
}

#[test]
fn where_a_seat_stays_empty_the_status_is_1_and_the_table_says_why() {
    let folder = shared();
    let table = run(&folder, "--format table --lang en").with(1);
    for part in [
        "some seats stay empty",
        "C-7: 1 of 1 missing (shortage 1)",
        "has no seat left: L-5",
        "way out: one more seat at L-5: +1 seat, total +0.35",
        "these 2 cases need 2 seats; the 1 lawyer allowed to them has 1",
        "Mechanisms side by side",
        "Gini coefficient",
    ] {
        assert!(table.contains(part), "{part} in\n{table}");
    }
    let table = run(&folder, "--format table --lang zh").with(1);
    for part in [
        "有名额空缺",
        "需要 1 名律师，缺 1 名（短缺 1）",
        "名额已满：L-5",
        "L-5 增加 1 个名额：名额 +1，总分 +0.35",
        "这 2 个案件共需要 2 名律师，可指派的 1 名律师共有 1 个名额",
        "各方式对照",
    ] {
        assert!(table.contains(part), "{part} in\n{table}");
    }
}

#[test]
fn linked_cases_share_no_lawyer_and_opposing_sides_no_firm() {
    let json = run(&shared(), "").with(1);
    let lawyer = |case: &str| {
        let start = json
            .find(&format!(r#"{{"case":"{case}","cost_exact""#))
            .unwrap();
        let rest = &json[start..];
        let start = rest.find(r#""lawyer":""#).unwrap() + r#""lawyer":""#.len();
        &rest[start..start + 3]
    };
    // L-1 is the best for both co-defendants.
    assert_ne!(lawyer("C-1"), lawyer("C-2"));
    let firm_b = ["L-3", "L-4"];
    assert!(!(firm_b.contains(&lawyer("C-4")) && firm_b.contains(&lawyer("C-5"))));
}

#[test]
fn every_result_is_verified_and_a_changed_one_is_not() {
    let folder = shared();
    for mechanism in ["optimal", "rotation", "lot"] {
        let json = run(&folder, &format!("--mechanism {mechanism} --seed 7")).with(1);
        folder.put("result.json", &json);
        let verdict = run(&folder, "--verify result.json").with(0);
        let optimal = mechanism == "optimal";
        assert_eq!(
            verdict,
            format!(
                r#"{{"findings":[],"format":"dianyuan.verify/1","optimal":{optimal},"verified":true}}"#
            ) + "\n"
        );
    }
    let json = run(&folder, "").with(1);
    for (old, new, finding) in [
        (
            r#""lawyer":"L-1","score":0.9"#,
            r#""lawyer":"L-2","score":0.9"#,
            "assignments[0].score_exact",
        ),
        (
            r#""case":"C-6","cost"#,
            r#""case":"C-7","cost"#,
            "assignments[",
        ),
        (r#""seed":"""#, r#""seed":"x""#, "certificate"),
        (r#""optimal":true"#, r#""optimal":false"#, "optimal"),
        (r#""missing":1"#, r#""missing":2"#, "unassigned[0].missing"),
        (
            r#""seats_needed":2"#,
            r#""seats_needed":3"#,
            "shortages[0].seats_needed",
        ),
        (
            r#""cost_exact":"0""#,
            r#""cost_exact":"0.1""#,
            "assignments[0].cost_exact",
        ),
    ] {
        assert!(json.contains(old), "{old} in {json}");
        folder.put("result.json", json.replacen(old, new, 1));
        let found = run(&folder, "--verify result.json").with(1);
        assert!(
            found.contains(r#""verified":false"#) && found.contains(finding),
            "{new}: {found}"
        );
        let table = run(&folder, "--verify result.json --format table --lang zh").with(1);
        assert!(table.starts_with("核对未通过：\n  "), "{table}");
    }
}

#[test]
fn what_is_no_result_can_not_be_verified() {
    let folder = shared();
    for (text, code) in [("", "truncated"), ("{}", "missing"), ("[1]", "wrong_type")] {
        folder.put("result.json", text);
        let errors = run(&folder, "--verify result.json").refused();
        assert!(
            errors.starts_with("result.json: ") && errors.contains(code),
            "{errors}"
        );
    }
    let errors = run(&folder, "--verify none.json").refused();
    assert!(errors.starts_with("none.json: cannot_read"), "{errors}");
}

#[test]
fn the_order_of_rows_changes_no_byte() {
    let folder = shared();
    let expected = run(&folder, "").with(1);
    for name in ["edges.csv", "lawyers.csv", "cases.csv", "groups.csv"] {
        let text = folder.text(name);
        let mut lines: Vec<&str> = text.lines().collect();
        lines[1..].reverse();
        folder.put(name, lines.join("\r\n"));
    }
    assert_eq!(run(&folder, "").with(1), expected);
}

#[test]
fn mechanisms_of_a_later_version_are_refused_by_name() {
    let folder = small();
    for mechanism in ["serial", "stable", "fair"] {
        let errors = folder
            .run(&format!("{TABLES} --mechanism {mechanism}"))
            .refused();
        assert!(
            errors.contains(&format!("not_yet: found \"{mechanism}\""))
                && errors.contains("later version"),
            "{errors}"
        );
        let errors = folder
            .run(&format!("{TABLES} --mechanism {mechanism} --format json"))
            .refused();
        assert!(
            errors.starts_with(r#"{"kind":"request","problems":[{"code":"not_yet""#),
            "{errors}"
        );
    }
}

#[test]
fn columns_of_a_later_version_are_refused_where_they_are_filled() {
    let folder = small();
    folder.put(
        "edges.csv",
        "case,lawyer,score,rank\nC-1,L-1,1,\nC-2,L-2,1,2\n",
    );
    folder.put("cases.csv", "case,need,units\nC-1,1,1\nC-2,1,2\n");
    let errors = folder.run(TABLES).refused();
    assert!(
        errors.contains("edges.csv: row 3: rank: not_yet"),
        "{errors}"
    );
    assert!(
        errors.contains("cases.csv: row 3: units: not_yet"),
        "{errors}"
    );
    assert_eq!(errors.lines().count(), 2, "{errors}");
}

#[test]
fn every_fault_of_every_table_is_told_at_once_with_its_file_and_line() {
    let folder = small();
    folder.put(
        "edges.csv",
        "case,lawyer,score,fixed,forbidden\nC-1,L-1,NaN,,\nC-1,L-9,inf,,\nC-2,L-1,1000001,,\nC-2,L-2,1,1,1\nC-2,L-2,1,,\n",
    );
    folder.put("lawyers.csv", "lawyer,min,max\nL-1,2,1\nL-2,0,x\n");
    folder.put("cases.csv", "case,need\nC-1,0\nC-2,1\nC-2,1\n");
    let errors = folder.run(TABLES).refused();
    for fault in [
        "edges.csv: row 2: score: not_finite",
        "edges.csv: row 3: lawyer: unknown_id",
        "edges.csv: row 3: score: not_finite",
        "edges.csv: row 4: score: out_of_range",
        "edges.csv: row 5: ",
        "edges.csv: row 6: ",
        "lawyers.csv: row 2: ",
        "lawyers.csv: row 3: max: not_a_number",
        "cases.csv: row 2: need: out_of_range",
        "cases.csv: row 4: case: ",
    ] {
        assert!(
            errors.lines().any(|line| line.starts_with(fault)),
            "{fault} in\n{errors}"
        );
    }
    let errors = folder.run(&format!("{TABLES} --format json")).refused();
    assert!(
        errors.contains(r#""file":"lawyers.csv""#) && errors.contains(r#""path":"score""#),
        "{errors}"
    );
}

#[test]
fn a_budget_of_steps_leaves_a_stopped_result_with_its_bound() {
    let folder = shared();
    let json = run(&folder, "--steps 1").with(1);
    assert!(
        json.contains(r#""optimal":false"#) && json.contains(r#""status":"stopped""#),
        "{json}"
    );
    assert!(!json.contains(r#""bound":null"#), "{json}");
    folder.put("result.json", &json);
    let verdict = run(&folder, "--verify result.json").with(0);
    assert!(
        verdict.contains(r#""optimal":false,"verified":true"#),
        "{verdict}"
    );
    let table = run(&folder, "--steps 1 --format table --lang en").with(1);
    assert!(
        table.contains("stopped before it was done")
            && table.contains("no assignment is worth more"),
        "{table}"
    );
}

#[test]
fn the_price_of_a_pair_is_told_where_it_is_asked_for() {
    let folder = small();
    let asked = format!("{TABLES} --price C-1 L-1 --price C-2 L-2");
    let json = folder.run(&asked).with(0);
    assert!(
        json.contains(r#""pair_prices":[{"case":"C-1","forbidden":{"#)
            && json.contains(r#""seats":"1","#),
        "{json}"
    );
    let table = folder
        .run(&format!("{asked} --format table --lang en"))
        .with(0);
    for line in [
        "C-1 – L-1",
        "    forced: −1 seat",
        "    forbidden: nothing changes",
        "    cannot be forced",
    ] {
        assert!(table.contains(line), "{line} in\n{table}");
    }
    let errors = folder.run(&format!("{TABLES} --price C-9 L-9")).refused();
    assert_eq!(errors.matches("price: unknown_id").count(), 2, "{errors}");
}

#[test]
fn objectives_and_seeds_are_taken_and_told() {
    let folder = small();
    for objective in ["points-first", "minimums-first"] {
        let json = folder
            .run(&format!("{TABLES} --objective {objective} --seed 2026"))
            .with(0);
        assert!(
            json.contains(&format!(r#""objective":"{objective}""#))
                && json.contains(r#""seed":"2026""#),
            "{json}"
        );
    }
}

#[test]
fn one_table_may_come_from_standard_input() {
    let folder = small();
    let edges = folder.text("edges.csv");
    let from = |edges| format!("assign --edges {edges} --lawyers lawyers.csv --cases cases.csv");
    let expected = folder.run(&from("edges.csv")).with(0);
    let found = folder.run_with(&from("-"), &edges, &[]).with(0);
    assert_eq!(found, expected);
    let errors = folder
        .run_with(&from("-"), &edges.replace("0.75", "much"), &[])
        .refused();
    assert!(errors.starts_with("stdin: row 2: score: "), "{errors}");
    let errors = folder.run("assign --edges - --lawyers - --cases cases.csv");
    assert!(errors.refused().contains("stdin_twice"));
}

#[test]
fn wrong_usage_is_refused() {
    let folder = small();
    for arguments in [
        "assign",
        "assign --edges edges.csv --lawyers lawyers.csv",
        &format!("{TABLES} --mechanism best"),
        &format!("{TABLES} --objective best"),
        &format!("{TABLES} --steps -1"),
        &format!("{TABLES} --price C-1"),
        &format!("{TABLES} --verify r.json --mechanism lot"),
        &format!("{TABLES} --verify r.json --steps 5"),
        &format!("{TABLES} --format html"),
    ] {
        folder.run(arguments).refused();
    }
    assert!(folder.run("assign --help").with(0).contains("--verify"));
}

#[test]
fn long_tables_say_what_they_leave_out() {
    let folder = Folder::new();
    let rows = |row: &dyn Fn(u32) -> String| (0..80).map(row).collect::<String>();
    folder.put(
        "edges.csv",
        "case,lawyer,score\n".to_owned() + &rows(&|n| format!("C-{n:02},L-{n:02},1\n")),
    );
    folder.put(
        "lawyers.csv",
        "lawyer,min,max\n".to_owned() + &rows(&|n| format!("L-{n:02},0,1\n")),
    );
    folder.put(
        "cases.csv",
        "case,need\n".to_owned() + &rows(&|n| format!("C-{n:02},1\n")),
    );
    let table = folder
        .run(&format!("{TABLES} --format table --lang en"))
        .with(0);
    assert!(table.contains("30 more are not shown"), "{table}");
    assert!(table.contains("C-49") && !table.contains("C-50"), "{table}");
    let table = folder
        .run(&format!("{TABLES} --format table --lang en --top 80"))
        .with(0);
    assert!(
        !table.contains("not shown") && table.contains("C-79"),
        "{table}"
    );
}

/// Opposing cases that all want the same firm as their other side: more branches than anybody waits for.
#[cfg(unix)]
fn long() -> Folder {
    let folder = Folder::new();
    let (mut edges, mut lawyers, mut cases) = (String::new(), String::new(), String::new());
    for pair in 0..40 {
        writeln!(lawyers, "L-{pair},0,2\nM-{pair},0,1").unwrap();
        for (side, other) in [("A", "B"), ("B", "A")] {
            writeln!(cases, "{side}-{pair},1,{other}-{pair}").unwrap();
            writeln!(edges, "{side}-{pair},L-{pair},0.9").unwrap();
            writeln!(edges, "{side}-{pair},M-{pair},0.{pair:02}").unwrap();
        }
    }
    folder.put("edges.csv", "case,lawyer,score\n".to_owned() + &edges);
    folder.put("lawyers.csv", "lawyer,min,max\n".to_owned() + &lawyers);
    folder.put("cases.csv", "case,need,opposes\n".to_owned() + &cases);
    folder
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_a_stopped_result() {
    use std::process::{Command, Stdio};
    use std::thread::sleep;
    use std::time::Duration;

    let folder = long();
    let mut pause = Duration::from_millis(50);
    // While the tables are being read, Ctrl-C ends the program; then the next try waits longer.
    loop {
        let child = folder
            .command(TABLES)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        sleep(pause);
        let id = child.id().to_string();
        Command::new("kill").args(["-INT", &id]).status().unwrap();
        let output = child.wait_with_output().unwrap();
        if output.status.code().is_some() {
            let json = Ended::from(output).with(1);
            assert!(json.starts_with(r#"{"assignments":["#) && json.ends_with("}\n"));
            assert!(json.contains(r#""status":"stopped""#));
            assert!(json.contains(r#""optimal":false"#) && !json.contains(r#""bound":null"#));
            return;
        }
        pause *= 2;
    }
}
