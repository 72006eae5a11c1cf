//! The source distribution built as on a machine that has Rust and maturin, and nothing else to build it from.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::python::Environment;
use crate::run::{program, run, succeeds, target};
use crate::steps::Steps;

/// The build, and programs with what came out of it.
pub(super) fn steps(steps: &mut Steps, environment: &Environment, file: &Path) {
    let wheels = target().join("python-sdist-wheel");
    let mut built = false;
    steps.step("build without a network", || {
        let outcome = build(environment, file, &wheels);
        built = outcome.is_ok();
        outcome.into()
    });
    if !can_be_cut() {
        let reason =
            "`unshare` may not take it away here; Cargo and pip were only told not to use it";
        steps.note_skipped("the network is cut", reason.to_owned());
    }
    if built {
        steps.step("programs", || environment.runs_alone(&wheels).into());
    }
}

/// Builds the wheel, everything anew, with no crate that Cargo has fetched before. That it is built counts, and not how fast
/// it is: without the optimiser it takes a quarter of the time.
fn build(environment: &Environment, file: &Path, wheels: &Path) -> Result<(), String> {
    let home = target().join("python-sdist-cargo");
    for folder in [wheels, &home] {
        // Of two wheels one could be an old one.
        let _ = fs::remove_dir_all(folder);
    }
    let mut build = environment.program("python");
    build
        .args(["-m", "pip", "wheel", "--disable-pip-version-check"])
        .args(["--no-index", "--no-build-isolation", "--no-deps"])
        // pip would take the wheel of an earlier run for this one's.
        .arg("--no-cache-dir")
        .arg("--wheel-dir")
        .args([wheels, file])
        .env("CARGO_HOME", home)
        .env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("PIP_FIND_LINKS");
    run(if can_be_cut() {
        without_network(&build)
    } else {
        build
    })
}

/// What starts a program in a network of its own, in which there is nothing.
const CUT: [&str; 2] = ["--map-root-user", "--net"];

/// Whether this system lets us do that.
fn can_be_cut() -> bool {
    let mut nothing = program("unshare", &CUT);
    nothing.arg("true");
    succeeds(nothing)
}

/// The same command, but cut off.
fn without_network(command: &Command) -> Command {
    let mut cut = program("unshare", &CUT);
    cut.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => cut.env(name, value),
            None => cut.env_remove(name),
        };
    }
    cut
}
