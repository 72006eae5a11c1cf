//! Lots drawn again by a program that has nothing of ours: twenty lines of Python and its standard library.

use std::fs::File;
use std::path::Path;
use std::process::{Command as Process, Stdio};

use dianyuan::choice::{Command, Ledger, commitment};
use dianyuan_tests::{root, skip};

use crate::fake::{Fake, policy};

/// A stream in which lots are drawn: some by a seed that was committed before, some by one that never was.
fn stream() -> Vec<String> {
    let mut fake = Fake::new(9, 30, policy("choice.fallback = ['lot']"));
    let mut ledger = Ledger::new("city").unwrap();
    let mut lines = Vec::new();
    let mut run = |fake: &Fake, minute: usize, json: &str| {
        let now = format!("2026-11-25T09:{minute:02}:00+08:00")
            .parse()
            .unwrap();
        let command = Command::from_json(json).unwrap();
        for event in ledger.decide(&command, fake, &now).unwrap().events() {
            ledger.apply(event).unwrap();
            lines.push(event.to_json());
        }
    };
    let committed = commitment("种子 2026");
    run(
        &fake,
        0,
        &format!(
            r#"{{"id": "s", "actor": {{"id": "o", "role": "official"}}, "type": "commit_seed",
                "data": {{"commitment": "{committed}"}}}}"#
        ),
    );
    for number in 1..=20 {
        let seed = if number <= 15 {
            "种子 2026"
        } else {
            "another"
        };
        fake.seed = Some(seed.to_owned());
        let receive = format!(
            r#"{{"id": "r-{number}", "actor": {{"id": "x", "role": "clerk"}}, "case": "案-{number}", "type": "receive",
                "data": {{"kind": "civil", "route": "notified", "units": 1, "from": "2026-11-25T09:00:00+08:00"}}}}"#
        );
        run(&fake, number, &receive);
    }
    lines
}

/// What the program says, and whether it is content; `None` where there is no Python.
fn redraw(name: &str, lines: &[String]) -> Option<(String, bool)> {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("redraw-{name}.jsonl"));
    std::fs::write(&file, lines.join("\n")).unwrap();
    let output = Process::new("python3")
        .arg(root().join("tests/choice/redraw.py"))
        .stdin(Stdio::from(File::open(file).unwrap()))
        .output();
    let Ok(output) = output else {
        skip("lots drawn again by Python", "there is no python3");
        return None;
    };
    let code = output.status.code();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        matches!(code, Some(0 | 1)) && !told.is_empty(),
        "{code:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some((told.trim_end().to_owned(), code == Some(0)))
}

#[test]
fn an_independent_program_draws_every_lot_again() {
    if let Some(found) = redraw("true", &stream()) {
        assert_eq!(found, ("20 lots drawn again, 0 differ".to_owned(), true));
    }
}

/// Each tampering by itself is found: another winner, another seed, the winner without a ticket, a commitment that was
/// never published, a standing that sounds better.
#[test]
fn an_independent_program_finds_every_tampering() {
    let true_stream = stream();
    let of = |lawyer: &str| format!(r#""lawyer":"{lawyer}""#);
    let at = |kind: &str, last: bool| {
        let kind = format!(r#""type":"{kind}""#);
        let mut places = (0..true_stream.len()).filter(|at| true_stream[*at].contains(&kind));
        let place = if last {
            places.next_back()
        } else {
            places.next()
        };
        place.expect("there are such events")
    };
    // The winner's ticket is not the first one, so that a comma stands before it.
    let is_held = |line: &String| line.contains(r#""type":"held""#) && !line.contains(&of("L-0"));
    let held = true_stream.iter().position(is_held).unwrap();
    let winner = true_stream[held].split(r#""lawyer":""#).nth(1).unwrap();
    let winner = winner.split('"').next().unwrap();
    let ticket = format!(r#","{winner}""#);
    for (name, place, from, to) in [
        ("winner", held, of(winner), of("L-0")),
        ("seed", held, "种子 2026".into(), "种子 2027".into()),
        ("ticket", held, ticket, String::new()),
        (
            "uncommitted",
            at("seed_committed", false),
            commitment("种子 2026"),
            commitment("x"),
        ),
        (
            "standing",
            at("held", true),
            r#""different""#.into(),
            r#""committed""#.into(),
        ),
    ] {
        let mut lines = true_stream.clone();
        lines[place] = lines[place].replacen(&from, &to, 1);
        assert_ne!(lines[place], true_stream[place], "{name} changes {from}");
        if let Some((told, is_content)) = redraw(name, &lines) {
            assert!(
                !is_content && !told.ends_with(" 0 differ"),
                "{name}: {told}"
            );
        }
    }
}
