//! Fuzzes the wire and the functions of the C interface: `cargo xtask fuzz --minutes N`.
//!
//! Inputs are made from the fixtures by a seeded generator, byte by byte and as JSON trees; an input with a new
//! outcome joins those that further mutations start from. Whatever comes in, nothing may panic, an error says
//! where and what was expected, and what could be read is written, and read back the same. Of C, outputs are as they
//! were wherever a call fails, every object's memory is given back, and no text is nested so deep that it ends the stack.

#![expect(
    clippy::print_stdout,
    reason = "it speaks to the person at the terminal, or to the log of a build server"
)]

mod bombs;
mod bytes;
mod c;
mod corpus;
mod memory;
mod random;
mod run;
mod structure;
mod targets;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    let mut plan = run::Plan {
        time: Duration::from_secs(60),
        executions: u64::MAX,
        seed: 1,
        save: None,
        only: String::new(),
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        let fits = match name.as_str() {
            "--minutes" => value
                .parse()
                .ok()
                .filter(|minutes: &f64| (0.0..=100_000.0).contains(minutes))
                .map(|minutes| {
                    plan.time = Duration::from_secs_f64(minutes * 60.0);
                }),
            "--seed" => value.parse().ok().map(|seed| plan.seed = seed),
            "--save" => {
                plan.save = Some(PathBuf::from(&value));
                Some(())
            }
            "--only" if !targets::Target::named(&value).is_empty() => {
                plan.only.clone_from(&value);
                Some(())
            }
            _ => None,
        };
        if fits.is_none() {
            println!(
                "usage: fuzz [--minutes N] [--seed S] [--save FOLDER] [--only NAME]; not {name} {value}"
            );
            return ExitCode::from(2);
        }
    }
    if run::run(&plan) == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
