//! Two processes over the same database file.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use dianyuan_service::Store;
use serde_json::Value;

use crate::audit::audit;
use crate::scene::{STREAM, close, folder, minute, receive, rounds, want, write_agency};

/// A running program, asked line by line.
struct Program {
    child: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
}

impl Program {
    fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_dianyuan-service"))
            .arg(folder.join("events.db"))
            .arg(STREAM)
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Self {
            to: child.stdin.take(),
            from: BufReader::new(child.stdout.take().unwrap()),
            child,
        }
    }

    fn say(&mut self, command: &str, at: usize) {
        let line = format!(r#"{{"now": "{}", "command": {command}}}"#, minute(at));
        let to = self.to.as_mut().expect("it still listens");
        writeln!(to, "{line}").unwrap();
    }

    fn hear(&mut self) -> Value {
        let mut line = String::new();
        self.from.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{line:?}: {error}"))
    }

    fn ask(&mut self, command: &str, at: usize) -> Value {
        self.say(command, at);
        self.hear()
    }

    /// Nothing more to say.
    fn end(mut self) {
        self.to = None;
        assert!(self.child.wait().unwrap().success());
    }
}

/// Whether this answer has the seat; if not, it says why.
fn has_seat(answer: &Value) -> bool {
    let of_kind = |kind: &str| {
        let events = answer["events"].as_array().into_iter().flatten();
        events
            .into_iter()
            .find(|event| event["type"] == kind)
            .cloned()
    };
    if of_kind("held").is_some() {
        return true;
    }
    let grounds = match of_kind("passed_over") {
        Some(passed) => passed["data"]["grounds"].clone(),
        None => answer["grounds"].clone(),
    };
    assert_eq!(grounds[0]["code"], "H14.units_full", "{answer}");
    false
}

#[test]
fn one_of_two_processes_has_the_last_seat_in_every_round() {
    let rounds = rounds(40);
    let folder = folder("processes");
    write_agency(&folder, 2 + rounds);
    let mut both = [Program::start(&folder), Program::start(&folder)];
    let mut cases = [0, 1];
    for case in cases {
        assert!(both[0].ask(&receive(case), 0)["events"].is_array());
    }
    let (mut wins, mut again) = ([0, 0], 0);
    for round in 1..=rounds {
        // Who is told first takes turns.
        for at in [round % 2, (round + 1) % 2] {
            both[at].say(&want(&format!("w-{round}-{at}"), cases[at]), round);
        }
        let answers = [both[0].hear(), both[1].hear()];
        let winners: Vec<usize> = (0..2).filter(|at| has_seat(&answers[*at])).collect();
        assert_eq!(winners.len(), 1, "round {round}: {answers:?}");
        let winner = winners[0];
        wins[winner] += 1;
        again += usize::from(
            answers
                .iter()
                .any(|answer| answer["tries"].as_u64() > Some(1)),
        );
        let next = 1 + round;
        assert!(both[winner].ask(&close(cases[winner]), round)["events"].is_array());
        assert!(both[winner].ask(&receive(next), round)["events"].is_array());
        cases[winner] = next;
    }
    assert!(
        wins.iter().all(|wins| *wins > 0),
        "one of them never won: {wins:?}"
    );
    assert!(
        again > 0 || rounds < 100,
        "nobody ever decided twice: that is no race"
    );
    both.into_iter().for_each(Program::end);
    audit(
        Store::open(&folder.join("events.db"), STREAM)
            .unwrap()
            .connection(),
    );
}

/// A process is killed while it works, and another gets all its commands once more: each is done once.
#[test]
fn a_killed_process_loses_nothing_and_nothing_is_done_twice() {
    // So many that pipes hold them all, and nobody waits for anybody.
    let number = 150;
    let folder = folder("killed");
    write_agency(&folder, number);
    let mut killed = Program::start(&folder);
    for case in 0..number {
        killed.say(&receive(case), case);
    }
    let answered = 40;
    for _ in 0..answered {
        assert!(killed.hear()["events"].is_array());
    }
    killed.child.kill().unwrap();
    killed.child.wait().unwrap();
    let mut other = Program::start(&folder);
    let (mut repeated, mut next) = (0, 1);
    for case in 0..number {
        let answer = other.ask(&receive(case), case);
        if let Some(events) = answer["events"].as_array() {
            assert_eq!(events[0]["seq"], next);
            next += events.len() as u64;
        } else {
            assert_eq!(answer["repeats"]["seq"], next, "{answer}");
            next += answer["repeats"]["events"].as_u64().unwrap();
            repeated += 1;
        }
    }
    assert!(
        repeated >= answered,
        "what was answered is stored: {repeated} of {answered}"
    );
    other.end();
    let store = Store::open(&folder.join("events.db"), STREAM).unwrap();
    let ledger = audit(store.connection());
    assert_eq!(
        (ledger.state().cases().count(), ledger.seq()),
        (number, next - 1)
    );
}

#[test]
fn what_is_no_command_is_answered_and_the_next_one_is_run() {
    let folder = folder("unreadable");
    write_agency(&folder, 1);
    let mut program = Program::start(&folder);
    assert!(program.ask("{}", 0)["unreadable"].is_string());
    assert!(program.ask(&want("w-1", 0), 0)["refused"].is_string());
    assert!(program.ask(&receive(0), 0)["events"].is_array());
    program.end();
}
