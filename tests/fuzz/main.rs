//! Fuzzes the wire: `cargo xtask fuzz --minutes N`.
//!
//! Inputs are made from the fixtures by a seeded generator, byte by byte and as JSON trees; an input with a new
//! outcome joins those that further mutations start from. Whatever comes in, nothing may panic, an error says
//! where and what was expected, and what could be read is written, and read back the same.

#![expect(
    clippy::print_stdout,
    reason = "it speaks to the person at the terminal, or to the log of a build server"
)]

mod bytes;
mod corpus;
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
        seed: 1,
        save: None,
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
            _ => None,
        };
        if fits.is_none() {
            println!("usage: fuzz [--minutes N] [--seed S] [--save FOLDER]; not {name} {value}");
            return ExitCode::from(2);
        }
    }
    if run::run(&plan) == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
