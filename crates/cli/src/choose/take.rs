//! Commands, one after the other: each is stored before it is answered, and answered before the next is read.

use std::fs::File;
use std::io::{self, BufRead, BufReader};

use dianyuan::agency::Agency;
use dianyuan::choice::Command;
use dianyuan::{Error, ErrorKind, Problem, text_from_bytes};

use super::answer::Answers;
use super::clock::Clock;
use super::stream::Stream;
use crate::failure::Failure;
use crate::input;

/// Where commands come from.
pub(super) struct Commands {
    name: String,
    lines: Box<dyn BufRead>,
}

/// The commands of a file, or of standard input for `-`.
pub(super) fn open(name: &str) -> Result<Commands, Failure> {
    let lines: Box<dyn BufRead> = match name {
        "-" => Box::new(io::stdin().lock()),
        file => {
            let opened = File::open(file).map_err(|error| input::cannot_read(&error));
            let opened = opened.map_err(|error| Failure::of(file, error))?;
            Box::new(BufReader::new(opened))
        }
    };
    let name = input::shown(name).to_owned();
    Ok(Commands { name, lines })
}

/// Does every command; whether any was refused or is none.
pub(super) fn all(
    mut commands: Commands,
    stream: &mut Stream,
    agency: &Agency,
    clock: &Clock,
    answers: &mut Answers<'_>,
) -> Result<bool, Failure> {
    let mut is_lacking = false;
    let mut line = Vec::new();
    for row in 1_u64.. {
        line.clear();
        let read = commands.lines.read_until(b'\n', &mut line);
        let read = read.map_err(|error| input::cannot_read(&error));
        if read.map_err(|error| Failure::of(&commands.name, error))? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match command(&line) {
            Ok(command) => is_lacking |= one(&command, stream, agency, clock, answers)?,
            Err(error) => {
                is_lacking = true;
                answers.faulty(row, &error)?;
            }
        }
    }
    Ok(is_lacking)
}

/// One line as a command.
fn command(line: &[u8]) -> Result<Command, Error> {
    let text = text_from_bytes(line.trim_ascii())?;
    if text.starts_with('{') {
        return Command::from_json(text);
    }
    let found = format!("a line of {} bytes", text.len());
    let problem = Problem::new("not_a_line", "", found, "one command, an object");
    Err(Error::one(ErrorKind::Malformed, problem))
}

/// Does one command and answers it; whether it was refused.
pub(super) fn one(
    command: &Command,
    stream: &mut Stream,
    agency: &Agency,
    clock: &Clock,
    answers: &mut Answers<'_>,
) -> Result<bool, Failure> {
    let now = clock.now();
    let decided = stream.ledger().decide(command, agency, &now);
    // Reasons are told as they were found: before anything has changed.
    let answer = answers.of(stream.ledger(), command, &decided, &now);
    if let Ok(decided) = &decided {
        stream.append(decided.events())?;
    }
    answers.write(&answer)?;
    Ok(decided.is_err())
}
