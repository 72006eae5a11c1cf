//! The `choose` command, killed at any moment: what it has answered is there, once, and nothing is done twice.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::process::{ChildStdin, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use dianyuan::choice::{Event, Ledger};

use crate::choose::{NOW, RECEIVED, agency, command};
use crate::program::Folder;

const CASES: usize = 8;

/// Receipts, choices that pass somebody over, lawyers who decline, proposals and closed cases.
fn commands() -> Vec<String> {
    let mut all = Vec::new();
    for case in 1..=CASES {
        let id = format!("C-{case}");
        let mut add = |role: &str, kind: &str, data: &str| {
            let number = all.len() + 1;
            all.push(command(&format!("k-{number}"), role, &id, kind, data));
        };
        add("clerk", "receive", RECEIVED);
        add("client", "choose", r#"{"picks":["L-1","L-3"]}"#);
        add(
            "lawyer",
            "decline",
            r#"{"lawyer":"L-3","reason":"illness"}"#,
        );
        add("client", "choose", r#"{"picks":["L-2","L-1"]}"#);
        add("clerk", "propose", r#"{"lawyer":"L-2"}"#);
        add("official", "close", r#"{"reason":"done"}"#);
    }
    // A lawyer speaks under the lawyer's own id.
    let all = all.iter().map(|line| line.replace("lawyer-1", "L-3"));
    all.collect()
}

/// The next number of a seeded sequence (`SplitMix64`).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn arguments(stream: &str) -> String {
    format!("choose --stream {stream} --roster r --cases c --now {NOW} --format json")
}

/// Feeds all commands and kills the program after a while; the ids that were acknowledged by then.
fn killed(folder: &Folder, commands: &[String], after: Duration) -> Vec<String> {
    let mut child = folder
        .command(&arguments("s"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin: ChildStdin = child.stdin.take().unwrap();
    let stdout = BufReader::new(child.stdout.take().unwrap());
    let all = commands.concat();
    thread::scope(|scope| {
        // The program may be gone before it has read everything.
        scope.spawn(move || {
            let _ = stdin.write_all(all.as_bytes());
        });
        let answers = scope.spawn(|| {
            let lines = stdout.lines().map_while(Result::ok);
            lines.filter_map(|line| acknowledged(&line)).collect()
        });
        thread::sleep(after);
        child.kill().unwrap();
        child.wait().unwrap();
        answers.join().unwrap()
    })
}

/// The id that an answer acknowledges; none where a kill has cut the answer.
fn acknowledged(line: &str) -> Option<String> {
    assert!(
        !line.contains("refused") && !line.contains("error"),
        "{line}"
    );
    let whole = line.strip_prefix('{')?.strip_suffix('}')?;
    let (_, rest) = whole.split_once(r#""id":""#)?;
    Some(rest.split_once('"')?.0.to_owned())
}

/// The ids of the commands in a stream, in order. It has to replay.
fn stored(text: &str) -> Vec<String> {
    Ledger::replay("dianyuan", text).unwrap();
    let events = text.lines().map(|line| Event::from_json(line).unwrap());
    let first = events.filter(|event| event.head().command().is_some());
    first.map(|event| event.head().id().to_string()).collect()
}

#[test]
fn whatever_was_acknowledged_survives_a_kill_and_nothing_is_done_twice() {
    let rounds = env::var("DIANYUAN_ROUNDS").ok();
    let rounds: u64 = rounds.map_or(30, |rounds| rounds.parse().unwrap());
    let commands = commands();
    let folder = agency(CASES);
    let started = Instant::now();
    folder
        .run_with(&arguments("whole"), &commands.concat(), &[])
        .with(0);
    let usual = started.elapsed();
    let whole = folder.text("whole");
    let ids: Vec<String> = (1..=commands.len()).map(|n| format!("k-{n}")).collect();
    assert_eq!(stored(&whole), ids);

    let mut state = 20_261_125;
    let (mut in_between, mut torn) = (0, 0);
    for round in 0..rounds {
        let _ = fs::remove_file(folder.path("s"));
        let mut answered = BTreeSet::new();
        // Every other time twice, so that a stream that was reopened is torn too.
        for _ in 0..=round % 2 {
            let share = f64::from(u32::try_from(next(&mut state) >> 32).unwrap());
            let after = usual.mul_f64(share / f64::from(u32::MAX));
            answered.extend(killed(&folder, &commands, after));
        }
        let text = fs::read(folder.path("s")).unwrap_or_default();
        let ended = folder.run_with(&arguments("s"), "", &[]);
        assert_eq!(ended.code, Some(0), "round {round}: {ended:?}");
        let sound = fs::read(folder.path("s")).unwrap();
        assert!(text.starts_with(&sound));
        torn += u64::from(text.len() > sound.len());
        assert_eq!(ended.err.is_empty(), text.len() == sound.len(), "{ended:?}");

        let before = stored(std::str::from_utf8(&sound).unwrap());
        in_between += u64::from(!before.is_empty() && before.len() < ids.len());
        for id in &answered {
            let count = before.iter().filter(|stored| *stored == id).count();
            assert_eq!(count, 1, "round {round}: {id} was acknowledged");
        }
        let out = folder
            .run_with(&arguments("s"), &commands.concat(), &[])
            .with(0);
        let repeats = out.lines().filter(|line| line.contains("repeats"));
        assert_eq!(repeats.count(), before.len(), "round {round}: {out}");
        assert!(
            folder.text("s") == whole,
            "round {round}: as without a kill"
        );
    }
    let told = format!("{rounds} rounds: {in_between} streams cut short, {torn} torn");
    if env::var_os("DIANYUAN_ROUNDS").is_some() {
        io::stderr().write_all(told.as_bytes()).unwrap();
    }
    assert!(in_between > 0, "no kill came between two commands: {told}");
}
