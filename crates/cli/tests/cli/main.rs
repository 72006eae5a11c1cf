//! The program as people and other programs meet it: arguments, files, standard streams, exit status.

#![expect(
    clippy::unwrap_used,
    reason = "a panic is how a test reports, in what tests share too"
)]

mod assign;
mod bad_cases;
mod bad_policies;
mod bad_rosters;
mod check;
mod choose;
mod choose_files;
#[cfg(unix)]
mod choose_kills;
mod demo;
mod diff;
mod explain;
mod pages;
mod program;
mod rank;
mod replay;
mod schema;
mod usage;
mod width;
