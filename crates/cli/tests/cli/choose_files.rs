//! The stream of the `choose` command, and what else it reads: what can be wrong with a file.

use std::io::{Read as _, Write as _};
use std::process::Stdio;

use dianyuan::choice::Ledger;

use crate::choose::{NOW, agency, choose, receive, run};
use crate::program::POLICY;

#[test]
fn a_torn_end_is_put_aside_and_said() {
    let folder = agency(1);
    run(&folder, "", &receive("k-1", "C-1")).with(0);
    let stored = folder.text("s");
    folder.put("s.torn-1", "what was there before");
    folder.put("s", stored.clone() + "{\"v\":1,\"str");
    let ended = run(&folder, "", &choose("k-2", "C-1", r#"["L-2","L-3"]"#));
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert_eq!(
        ended.err,
        "s: torn: 11 bytes behind the last whole command, never acknowledged, are now in s.torn-2\n"
    );
    assert_eq!(folder.text("s.torn-1"), "what was there before");
    assert_eq!(folder.text("s.torn-2"), "{\"v\":1,\"str");
    assert!(folder.text("s").starts_with(&stored));
    assert_eq!(
        Ledger::replay("dianyuan", &folder.text("s")).unwrap().seq(),
        3
    );
}

#[test]
fn a_stream_that_does_not_replay_is_refused_with_its_row() {
    let folder = agency(1);
    let commands = receive("k-1", "C-1") + &choose("k-2", "C-1", r#"["L-2","L-3"]"#);
    run(&folder, "", &commands).with(0);
    let changed = folder.text("s").replacen("L-2", "L-1", 1) + "torn";
    folder.put("s", &changed);
    for more in ["", "--status", "--show C-1"] {
        let error = run(&folder, more, "").refused();
        assert!(
            error.starts_with("s: row 3: prev: broken_chain: "),
            "{error}"
        );
    }
    let error = run(&folder, "--format json", "").refused();
    assert!(
        error.contains(r#""file":"s""#) && error.contains(r#""row":3"#),
        "{error}"
    );
    assert_eq!(folder.text("s"), changed);
    assert_eq!(folder.names(), ["c", "r", "s"]);
}

#[test]
fn a_second_process_is_told_that_the_stream_is_in_use() {
    let folder = agency(1);
    let mut first = folder
        .command(&format!(
            "choose --stream s --roster r --cases c --now {NOW}"
        ))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut commands, mut answers) = (first.stdin.take().unwrap(), first.stdout.take().unwrap());
    commands
        .write_all(receive("k-1", "C-1").as_bytes())
        .unwrap();
    answers.read_exact(&mut [0]).unwrap();
    let error = run(&folder, "", &receive("k-2", "C-2")).refused();
    assert!(
        error.starts_with("s: in_use: found a locked file"),
        "{error}"
    );
    run(&folder, "--status", "").with(0);
    drop(commands);
    assert!(first.wait().unwrap().success());
    let again = run(&folder, "", &receive("k-1", "C-1")).with(0);
    assert_eq!(again, "{\"id\":\"k-1\",\"repeats\":[1,1]}\n");
}

#[test]
fn a_stream_that_can_not_be_opened_is_named() {
    let folder = agency(1);
    for (stream, code) in [(".", "cannot_open"), ("none/s", "cannot_open")] {
        let arguments = format!("choose --stream {stream} --roster r --cases c --now {NOW}");
        let ended = folder.run_with(&arguments, &receive("k-1", "C-1"), &[]);
        let error = ended.refused();
        assert!(
            error.starts_with(&format!("{stream}: {code}: found ")),
            "{error}"
        );
    }
    let error = folder
        .run("choose --stream none --roster r --cases c --status")
        .refused();
    assert!(error.starts_with("none: cannot_read"), "{error}");
    assert_eq!(folder.names(), ["c", "r"]);
}

/// A full disk, as the limit on the size of files makes one.
#[cfg(unix)]
#[test]
fn what_can_not_be_stored_is_not_acknowledged() {
    let folder = agency(9);
    let commands: Vec<String> = (1..=9)
        .map(|number| receive(&format!("k-{number}"), &format!("C-{number}")))
        .collect();
    folder.put("k", commands.concat());
    let program = env!("CARGO_BIN_EXE_dianyuan");
    let script = format!(
        "trap '' XFSZ; ulimit -f 4; exec {program} choose --stream s --roster r --cases c --commands k --now {NOW}"
    );
    let mut shell = std::process::Command::new("sh");
    let output = shell
        .args(["-c", &script])
        .current_dir(folder.path("."))
        .output()
        .unwrap();
    let (out, error) = (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    );
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(error.starts_with("s: cannot_write: found "), "{error}");
    let stored = folder.text("s");
    assert!(
        stored.ends_with('\n'),
        "what could not be written is cut off"
    );
    let done = Ledger::replay("dianyuan", &stored).unwrap().seq();
    assert!((1..9).contains(&done), "{done} done");
    assert_eq!(out.lines().count() as u64, done, "{out}");
    let out = run(&folder, "", &commands.concat()).with(0);
    assert_eq!(out.matches("repeats").count() as u64, done, "{out}");
    assert_eq!(folder.names(), ["c", "k", "r", "s"]);
}

#[test]
fn a_policy_whose_windows_exceed_the_limit_is_refused_with_the_sum() {
    let folder = agency(1);
    folder.put("p", format!("{POLICY}[choice]\nwindow_hours = 60\n"));
    let error = run(&folder, "--policy p", &receive("k-1", "C-1")).refused();
    assert!(
        error.starts_with("p: choice: windows_exceed_limit: found 60 + "),
        "{error}"
    );
    assert!(
        error.contains(" hours, expected at most 72 hours, 3 days"),
        "{error}"
    );
    assert_eq!(folder.names(), ["c", "p", "r"], "no stream is made");
}

#[test]
fn a_stream_keeps_its_name() {
    let folder = agency(1);
    run(&folder, "--name hangzhou", &receive("k-1", "C-1")).with(0);
    assert!(folder.text("s").contains(r#""stream":"hangzhou""#));
    run(&folder, "", &choose("k-2", "C-1", r#"["L-2","L-3"]"#)).with(0);
    assert_eq!(
        Ledger::replay("hangzhou", &folder.text("s")).unwrap().seq(),
        3
    );
    let error = run(&folder, "--name wenzhou", "").refused();
    assert!(
        error.starts_with("s: row 1: stream: wrong_stream: "),
        "{error}"
    );
    let long = "x".repeat(129);
    let error = run(&folder, &format!("--name {long}"), "").refused();
    assert!(error.starts_with("--name: "), "{error}");
}

#[test]
fn two_files_are_not_both_standard_input() {
    let folder = agency(1);
    for arguments in [
        "choose --stream s --roster - --cases c",
        "choose --stream s --roster r --cases - --commands -",
    ] {
        let error = folder.run(arguments).refused();
        assert!(error.contains("stdin_twice"), "{error}");
    }
    // Nothing is read from it where no commands are.
    run(&folder, "", &receive("k-1", "C-1")).with(0);
    let arguments = "choose --stream s --roster r --cases - --status";
    folder.run_with(arguments, &folder.text("c"), &[]).with(0);
}

#[test]
fn answers_that_nobody_reads_end_the_run() {
    let folder = agency(2);
    folder.put("k", receive("k-1", "C-1") + &receive("k-2", "C-2"));
    let mut child = folder
        .command(&format!(
            "choose --stream s --roster r --cases c --commands k --now {NOW}"
        ))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.starts_with("stdout: cannot_answer: "), "{error}");
    assert_eq!(
        Ledger::replay("dianyuan", &folder.text("s")).unwrap().seq(),
        1
    );
}
