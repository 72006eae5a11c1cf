//! The Java library and its example: the native library, then Maven.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::debian;
use crate::run::{cargo, program, root, run, succeeds, target};
use crate::steps::{Outcome, Steps};

/// Debian's packages: a JDK, and Maven, which fetches everything else.
const PACKAGES: [&str; 2] = ["default-jdk-headless", "maven"];

/// All steps, or one that says why there are none. The jar is made with the library for old systems, as it is given away;
/// where that was not built, with one for this machine. `DIANYUAN_NATIVE` names the folder of another one.
pub(crate) fn steps(steps: &mut Steps, library: Option<PathBuf>) {
    let mut ready = false;
    steps.step("Java tools", || match prepare() {
        Ok(()) => {
            ready = true;
            Outcome::Passed
        }
        Err(reason) => Outcome::Skipped(format!("no test of Java runs: {reason}")),
    });
    if !ready {
        return;
    }
    let named = env::var_os("DIANYUAN_NATIVE").map(PathBuf::from);
    let native = named.or(library).or_else(|| built(steps));
    if let Some(native) = native {
        steps.step("Java tests", || run(verify(&native)).into());
    }
}

/// The folder of a library for this machine.
fn built(steps: &mut Steps) -> Option<PathBuf> {
    let mut folder = None;
    steps.step("Java's native library", || {
        let built = run(cargo(&["build", "--release", "--package", "dianyuan-capi"]));
        folder = built.is_ok().then(|| target().join("release"));
        built.into()
    });
    folder
}

/// Sees to it that there is a compiler and Maven.
fn prepare() -> Result<(), String> {
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    debian::install(&missing.join(" and no "), &PACKAGES)
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

/// Maven's own log without what went well and without colours, but for the counts of tests.
const QUIET: [&str; 3] = [
    "-Dstyle.color=never",
    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
    "-Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=info",
];
