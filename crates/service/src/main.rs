//! Runs commands from standard input against a database file.
//!
//! `dianyuan-service DATABASE STREAM FOLDER`, where the folder has `roster.jsonl`, `cases.jsonl` and `policy.toml`. Each
//! line of standard input is `{"now": INSTANT, "command": COMMAND}`; its answer is a line of standard output:
//! `{"events": [...], "tries": 1}`, `{"repeats": {...}}`, `{"refused": ...}` or, where nothing could be stored,
//! `{"failed": ...}`. A line that is no command has the answer `{"unreadable": ...}`.

use std::io::{self, BufRead as _, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, error, fs};

use dianyuan::agency::Agency;
use dianyuan::choice::{Command, Event};
use dianyuan::model::Instant;
use dianyuan::wire::{Json, Wire as _};
use dianyuan::{Calibration, Case, Causes, Engine, Policy, Roster};
use dianyuan_service::{Answer, Service, ServiceError, Store};
use serde_json::Value;

type Failure = Box<dyn error::Error>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [database, stream, folder] => serve(Path::new(database), stream, Path::new(folder)),
        _ => Err("DATABASE STREAM FOLDER".into()),
    };
    let Err(failure) = done else {
        return ExitCode::SUCCESS;
    };
    // There is nothing left to do if nobody reads it.
    let _ = writeln!(io::stderr(), "error: {failure}");
    ExitCode::FAILURE
}

fn serve(database: &Path, stream: &str, folder: &Path) -> Result<(), Failure> {
    let store = Store::open(database, stream)?;
    let mut service = Service::new(store, Arc::new(agency(folder)?))?;
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let answer = match read(&line?) {
            Ok((now, command)) => shown(service.run(&command, &now)),
            Err(failure) => Json::object([("unreadable", Json::from(failure.to_string()))]),
        };
        writeln!(out, "{}", answer.to_canonical())?;
        out.flush()?;
    }
    Ok(())
}

/// The agency of a folder's files; its calibration is fitted for the day of the latest case.
fn agency(folder: &Path) -> Result<Agency, Failure> {
    let text = |name| fs::read_to_string(folder.join(name));
    let roster = Roster::from_json(&text("roster.jsonl")?, &Causes::official())?;
    let cases = Case::many_from_json(&text("cases.jsonl")?)?;
    let policy = Policy::from_text(&text("policy.toml")?)?;
    let days = cases.iter().map(|case| case.received().date());
    let day = days.max().ok_or("cases.jsonl has no case")?;
    let calibration = Calibration::fit(&roster, &policy, day)?;
    let agency = Agency::new(Engine::new(&roster, &policy, &calibration)?);
    Ok(cases.into_iter().fold(agency, Agency::with_case))
}

/// A line of standard input.
fn read(line: &str) -> Result<(Instant, Command), Failure> {
    let line: Value = serde_json::from_str(line)?;
    let now = line["now"].as_str().ok_or("expected now, an instant")?;
    Ok((
        now.parse()?,
        Command::from_json(&line["command"].to_string())?,
    ))
}

/// A line of standard output.
fn shown(answer: Result<Answer, ServiceError>) -> Json<'static> {
    match answer {
        Ok(Answer::Done { events, tries }) => Json::object([
            (
                "events",
                Json::Array(events.iter().map(Event::write).collect()),
            ),
            ("tries", Json::from(tries)),
        ]),
        Ok(Answer::Repeated { seq, events }) => {
            let repeats = [("seq", Json::from(seq)), ("events", Json::from(events))];
            Json::object([("repeats", Json::object(repeats))])
        }
        Ok(Answer::Refused(refusal)) => refusal.to_json(),
        Err(error) => Json::object([("failed", Json::from(error.to_string()))]),
    }
}
