//! The Java library and its example: the native library, then Maven.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{cargo, program, root, run, succeeds, target};
use crate::steps::{Outcome, Steps};

/// Debian's packages: a JDK, and Maven, which fetches everything else.
const PACKAGES: [&str; 2] = ["default-jdk-headless", "maven"];

/// All steps, or one that says why there are none.
pub(crate) fn steps(steps: &mut Steps) {
    let mut native = None;
    steps.step("Java tools", || match prepare() {
        Ok(()) => {
            native = Some(folder());
            Outcome::Passed
        }
        Err(reason) => Outcome::Skipped(format!("no test of Java runs: {reason}")),
    });
    let Some(native) = native else {
        return;
    };
    let mut built = false;
    steps.step("Java's native library", || {
        let outcome = build(&native);
        built = outcome.is_ok();
        outcome.into()
    });
    if built {
        steps.step("Java tests", || run(verify(&native)).into());
    }
}

/// Sees to it that there is a compiler and Maven.
fn prepare() -> Result<(), String> {
    if missing().is_empty() {
        return Ok(());
    }
    let lacks = |what: &str| {
        format!(
            "there is no {}, and {what}; install {}",
            missing().join(" and no "),
            PACKAGES.join(" and ")
        )
    };
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err(lacks("no `apt-get` to install it with"));
    }
    if !succeeds(program("sh", &["-c", "test \"$(id -u)\" = 0"])) {
        return Err(lacks("only root may install it"));
    }
    run(program("apt-get", &["update", "--quiet"])).map_err(|error| lacks(&error))?;
    let mut command = program(
        "apt-get",
        &["install", "--yes", "--quiet", "--no-install-recommends"],
    );
    command
        .args(PACKAGES)
        .env("DEBIAN_FRONTEND", "noninteractive");
    run(command).map_err(|error| lacks(&error))
}

/// What is not there of the programs that are needed.
fn missing() -> Vec<&'static str> {
    let mut missing = Vec::new();
    if !succeeds(program("javac", &["-version"])) {
        missing.push("`javac`");
    }
    if !succeeds(program(maven(), &["--version"])) {
        missing.push("`mvn`");
    }
    missing
}

fn maven() -> &'static str {
    if cfg!(windows) { "mvn.cmd" } else { "mvn" }
}

/// Where the native library is, or will be.
fn folder() -> PathBuf {
    env::var_os("DIANYUAN_NATIVE").map_or_else(|| target().join("release"), PathBuf::from)
}

/// Builds the native library, unless `DIANYUAN_NATIVE` names one that is built.
fn build(native: &Path) -> Result<(), String> {
    if env::var_os("DIANYUAN_NATIVE").is_some() {
        println!("{} has it", native.display());
        return Ok(());
    }
    run(cargo(&["build", "--release", "--package", "dianyuan-capi"]))
}

/// Compiles, tests, documents and packs, and runs the example from the jar. Only warnings, faults and the counts of tests
/// are shown.
fn verify(native: &Path) -> Command {
    let mut command = program(maven(), &["--batch-mode", "--no-transfer-progress"]);
    command
        .arg("verify")
        .arg(format!("-Ddianyuan.native={}", native.display()))
        .args(QUIET)
        .current_dir(root().join("java"));
    command
}

/// Maven's own log without what went well, but for the counts of tests.
const QUIET: [&str; 2] = [
    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
    "-Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=info",
];
