//! What the C suite is compiled with and run under, beside gcc: clang with its sanitizers, and valgrind.

use crate::debian;
use crate::run::{program, succeeds};
use crate::steps::Outcome;

/// Tools, which are also the names of Debian's packages.
const TOOLS: [&str; 2] = ["clang", "valgrind"];

/// Sees to it that they are there. The tests say for themselves what they leave out without them.
pub(crate) fn prepare() -> Outcome {
    let mut missing = Vec::new();
    for tool in TOOLS {
        if !is_there(tool)
            && let Err(reason) = debian::install(tool, &[tool])
        {
            missing.push(reason);
        }
    }
    if missing.is_empty() {
        Outcome::Passed
    } else {
        Outcome::Skipped(missing.join("; "))
    }
}

/// By its name, or by that with a version behind it.
fn is_there(tool: &str) -> bool {
    let mut names = (11..=25).map(|version| format!("{tool}-{version}"));
    succeeds(program(tool, &["--version"]))
        || names.any(|name| succeeds(program(&name, &["--version"])))
}
