//! The library for old systems: built, installed, and tested as it is given away.

use std::path::PathBuf;

use crate::install;
use crate::run::{cargo, run, target};
use crate::steps::{Outcome, Steps};

/// The build, then the tests of an installation, on this library. The folder of the library, if it was built.
pub(crate) fn steps(steps: &mut Steps) -> Option<PathBuf> {
    let mut ready = false;
    steps.step("Zig", || match install::zig() {
        Ok(_) => {
            ready = true;
            Outcome::Passed
        }
        Err(reason) => Outcome::Skipped(format!("no library for old systems is built: {reason}")),
    });
    if !ready {
        return None;
    }
    let mut installed = false;
    steps.step("portable library", || {
        let outcome = build();
        installed = outcome.is_ok();
        outcome.into()
    });
    if !installed {
        return None;
    }
    steps.step("portable library, tests", || test().into());
    Some(prefix().join("lib"))
}

/// Where the library for old systems is installed.
pub(crate) fn prefix() -> PathBuf {
    target().join("portable/prefix")
}

fn build() -> Result<(), String> {
    install::install_here(&install::portable(true)?, &prefix())
}

/// The tests of an installation; these also look at which C library this one asks for.
fn test() -> Result<(), String> {
    let mut tests = cargo(&["test", "--package", "dianyuan-tests", "--test", "surfaces"]);
    tests
        .args(["--", "install::"])
        .env("DIANYUAN_PREFIX", prefix())
        .env("DIANYUAN_GLIBC", install::GLIBC);
    run(tests)
}
