//! Every test of every surface.

use std::fs;

use clap::Args;

use crate::c_tools;
use crate::java;
use crate::pages;
use crate::portable;
use crate::python;
use crate::run::{cargo, program, run, succeeds, target};
use crate::steps::{Outcome, Steps};

/// Run every test of every surface: Rust, C, Python, Java and the pages, and the lints.
#[derive(Args)]
pub(crate) struct Test {}

/// The Python crate is linked by maturin alone, which knows how an extension module is linked.
const ALL_BUT_PYTHON: [&str; 3] = ["--workspace", "--exclude", "dianyuan-python"];

impl Test {
    #[expect(
        clippy::unused_self,
        reason = "each chore runs as a value of its arguments; this one has none yet"
    )]
    pub(crate) fn run(&self) -> Result<(), String> {
        let mut steps = Steps::default();
        steps.step("format", format);
        steps.step("lints", lints);
        steps.step("documentation", documentation);
        steps.step("compilers and valgrind for C", c_tools::prepare);
        steps.step("tests in Rust and C", rust_and_c);
        for reason in take_skips() {
            steps.note_skipped("tests in Rust and C", reason);
        }
        steps.step("golden vectors, release build", golden);
        let library = portable::steps(&mut steps);
        // Before Python, whose plots need the font with Chinese characters that comes with the browser.
        pages::steps(&mut steps);
        python::steps(&mut steps);
        java::steps(&mut steps, library);
        steps.finish()
    }
}

fn format() -> Outcome {
    match component("rustfmt", "fmt") {
        Ok(()) => run(cargo(&["fmt", "--all", "--check"])).into(),
        Err(reason) => Outcome::Skipped(reason),
    }
}

fn lints() -> Outcome {
    if let Err(reason) = component("clippy", "clippy") {
        return Outcome::Skipped(reason);
    }
    let mut clippy = cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ]);
    // Nothing is linked here, so no Python is asked for: the crate is checked on a machine without one too.
    clippy
        .env("PYO3_NO_PYTHON", "1")
        .env("PYO3_BUILD_EXTENSION_MODULE", "1");
    run(clippy).into()
}

fn documentation() -> Outcome {
    let mut doc = cargo(&["doc", "--no-deps"]);
    doc.args(ALL_BUT_PYTHON)
        .env("RUSTDOCFLAGS", "--deny warnings");
    run(doc).into()
}

fn rust_and_c() -> Outcome {
    let mut tests = cargo(&["test", "--no-fail-fast"]);
    tests
        .args(ALL_BUT_PYTHON)
        .env("DIANYUAN_SKIPS", skips_file());
    // What an earlier run left out says nothing about this one.
    let _ = fs::remove_file(skips_file());
    run(tests).into()
}

/// The same numbers from the compiler's optimised code.
fn golden() -> Outcome {
    run(cargo(&[
        "test",
        "--release",
        "--package",
        "dianyuan-tests",
        "--test",
        "golden",
    ]))
    .into()
}

/// Where the tests write what they had to leave out.
fn skips_file() -> std::path::PathBuf {
    target().join("skipped-tests.txt")
}

/// What the tests wrote there.
fn take_skips() -> Vec<String> {
    let text = fs::read_to_string(skips_file()).unwrap_or_default();
    let mut reasons: Vec<String> = text
        .lines()
        .map(|line| line.trim_start_matches("SKIPPED ").to_owned())
        .collect();
    reasons.sort();
    reasons.dedup();
    reasons
}

/// Sees to it that a part of the Rust toolchain is there.
fn component(name: &str, subcommand: &str) -> Result<(), String> {
    if succeeds(cargo(&[subcommand, "--version"])) {
        return Ok(());
    }
    println!("`cargo {subcommand}` is missing");
    run(program("rustup", &["component", "add", name]))
        .map_err(|error| format!("`cargo {subcommand}` is missing, and {error}"))
}
