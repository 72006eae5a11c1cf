//! The `dianyuan` command: rankings, assignments, choices, checks and schemas from files, as tables for people and as
//! the same JSON that the library gives.

mod args;
mod assign;
mod check;
mod choose;
mod day;
mod demo;
mod diff;
mod explain;
mod failure;
mod input;
mod language;
mod outcome;
mod page;
mod progress;
mod rank;
mod record_diff;
mod replay;
mod roster;
mod schema;
mod screen;
mod seats;
mod shortlist;
mod words;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Arguments, Command};

fn main() -> ExitCode {
    let (result, as_json) = match Arguments::parse().command {
        Command::Demo(demo) => (demo::run(&demo), false),
        Command::Rank(rank) => (rank::run(&rank), rank.errors_as_json()),
        Command::Explain(one) => (explain::run(&one), one.errors_as_json()),
        Command::Diff(diff) => (diff::run(&diff), diff.errors_as_json()),
        Command::Replay(replay) => (replay::run(&replay), replay.errors_as_json()),
        Command::Roster(roster) => (roster::run(&roster), false),
        Command::Assign(assign) => (assign::run(&assign), assign.errors_as_json()),
        Command::Choose(choose) => (choose::run(&choose), choose.errors_as_json()),
        Command::Check(check) => (check::run(&check), check.errors_as_json()),
        Command::Schema(schema) => (Ok(schema::run(&schema)), false),
    };
    outcome::finish(result, as_json)
}
