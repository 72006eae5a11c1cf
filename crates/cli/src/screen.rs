//! What standard output is, and how wide.

use std::env;
use std::io::{self, IsTerminal as _};

use console::Term;

use crate::args::Format;

/// Columns where nobody says how many there are.
const USUAL: usize = 100;

/// Fewest columns that a table is made for; below, the terminal breaks lines.
const FEWEST: usize = 60;

/// The form asked for, else tables for people and JSON for programs.
pub(crate) fn format(asked: Option<Format>) -> Format {
    asked.unwrap_or_else(|| {
        if io::stdout().is_terminal() {
            Format::Table
        } else {
            Format::Json
        }
    })
}

/// Columns of the page: what `COLUMNS` says, else the terminal.
pub(crate) fn width() -> usize {
    let stated = env::var("COLUMNS").ok().and_then(|text| text.parse().ok());
    let measured = || Term::stdout().size_checked();
    let columns = stated.or_else(|| measured().map(|(_, columns)| usize::from(columns)));
    columns.unwrap_or(USUAL).max(FEWEST)
}
