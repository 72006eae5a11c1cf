//! Benchmarks: the criterion suites, and rankings and assignments beside peers in one run, a year of choices, what
//! other languages than Rust cost, and tables in Python beside peers.

mod assign;
mod choice;
mod faces;
mod python;
mod rank;

use std::fs;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::run::{cargo, run, target};

/// Run the benchmarks: the criterion suites, then rankings beside polars, then assignments beside solvers of flows,
/// then a year of choices, then the same calls through Rust, C, Java and Python, then many cases and rosters in Python.
#[derive(Args)]
pub(crate) struct Bench {
    /// Run these alone.
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Part>,
    /// Write the comparisons to benches/record under today's date.
    #[arg(long)]
    record: bool,
    #[command(flatten)]
    rank: rank::Rank,
    #[command(flatten)]
    assign: assign::Assign,
    #[command(flatten)]
    choice: choice::Choice,
    #[command(flatten)]
    faces: faces::Faces,
    #[command(flatten)]
    python: python::Python,
}

/// A part of the benchmarks.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The criterion suites.
    Suites,
    /// Rankings beside polars.
    Rank,
    /// Assignments beside OR-tools, LEMON and `SciPy`.
    Assign,
    /// A year of the synthetic city, lived through the ledger three ways.
    Choice,
    /// The same calls through Rust, C, Java and Python, how soon calls stop, and how large the libraries are.
    Faces,
    /// Many cases and rosters in Python, beside polars and `DuckDB`.
    Python,
}

impl Bench {
    pub(crate) fn run(&self) -> Result<(), String> {
        let wants = |part| self.only.is_empty() || self.only.contains(&part);
        if wants(Part::Suites) {
            run(cargo(&["bench", "--package", "dianyuan-benches"]))?;
        }
        if wants(Part::Rank) {
            self.rank.run(self.record)?;
        }
        if wants(Part::Assign) {
            self.assign.run(self.record)?;
        }
        if wants(Part::Choice) {
            self.choice.run(self.record)?;
        }
        if wants(Part::Faces) {
            self.faces.run(self.record)?;
        }
        if wants(Part::Python) {
            self.python.run(self.record)?;
        }
        Ok(())
    }
}

/// Builds a program of the benches as users have it, and says where it is.
fn release(name: &str) -> Result<PathBuf, String> {
    let mut build = cargo(&[
        "build",
        "--release",
        "--package",
        "dianyuan-benches",
        "--bin",
    ]);
    build.arg(name);
    run(build)?;
    Ok(target()
        .join("release")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

/// A folder for what a comparison needs and finds.
fn folder(name: &str) -> Result<PathBuf, String> {
    let folder = target().join("bench-peers").join(name);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

/// How many others were at work over the last minute, where the system tells.
fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().unwrap_or("unknown").to_owned()
}
