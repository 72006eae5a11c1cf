//! A few seconds of the fuzzing that `cargo xtask fuzz` does for as long as one likes, with everything that is nested
//! too deep.

#![expect(
    clippy::print_stdout,
    reason = "it speaks to the person at the terminal, or to the log of a build server"
)]

mod bombs;
mod bytes;
mod c;
mod corpus;
mod memory;
mod random;
mod run;
mod structure;
mod targets;

use std::time::Duration;

/// Alone in its process, so that nobody else's memory is counted.
#[test]
fn nothing_breaks() {
    let plan = run::Plan {
        time: Duration::from_secs(600),
        executions: 4_000,
        seed: 2026,
        save: None,
        only: String::new(),
    };
    assert_eq!(run::run(&plan), 0);
}
