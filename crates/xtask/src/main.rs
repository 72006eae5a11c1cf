//! The project's own chores. `cargo xtask help` lists them; each has a file of its own.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a chore speaks to the person at the terminal, or to the log of a build server"
)]

mod abi;
mod bench;
mod c_tools;
mod debian;
mod fuzz;
mod header;
mod install;
mod java;
mod mutants;
mod pages;
mod portable;
mod python;
mod run;
mod sample;
mod sdist;
mod steps;
mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The project's own chores.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

/// One variant for each chore, with a `run` in the file of its name.
#[derive(Subcommand)]
enum Chore {
    Test(test::Test),
    Header(header::Header),
    Abi(abi::Abi),
    Install(install::Install),
    Sample(sample::Sample),
    Sdist(sdist::Sdist),
    Bench(bench::Bench),
    Fuzz(fuzz::Fuzz),
    Mutants(mutants::Mutants),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().chore {
        Chore::Test(chore) => chore.run(),
        Chore::Header(chore) => chore.run(),
        Chore::Abi(chore) => chore.run(),
        Chore::Install(chore) => chore.run(),
        Chore::Sample(chore) => chore.run(),
        Chore::Sdist(chore) => chore.run(),
        Chore::Bench(chore) => chore.run(),
        Chore::Fuzz(chore) => chore.run(),
        Chore::Mutants(chore) => chore.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}
