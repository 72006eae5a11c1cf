//! A ranking as a page for people: what was asked, who stands where and why, and why the others may not.

mod candidates;
pub(crate) mod grid;
mod head;
mod reasons;

use std::fmt;

use dianyuan::ranking::Candidate;
use dianyuan::{Case, Engine, Ranking};

use crate::language::Language;

pub(crate) struct Page<'a> {
    pub(crate) language: Language,
    /// Columns of the screen.
    pub(crate) width: usize,
    pub(crate) engine: &'a Engine,
    pub(crate) case: &'a Case,
    pub(crate) ranking: &'a Ranking,
    /// Most candidates to show.
    pub(crate) shown: usize,
    /// Whether the ranking lists every candidate there is.
    pub(crate) is_complete: bool,
}

impl Page<'_> {
    fn candidates(&self) -> &[Candidate] {
        let all = self.ranking.candidates();
        &all[..all.len().min(self.shown)]
    }

    /// The name on a lawyer's page, if there is one, as one line of printable text.
    fn name(&self, id: &str) -> Option<String> {
        let display = self.engine.lawyer(id)?.display()?;
        Some(one_line(display.name()?.reveal()))
    }
}

impl fmt::Display for Page<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            self.head(),
            self.ranked(),
            self.failed_request(),
            self.reviews(),
            self.notes(),
            self.excluded(),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        f.write_str(&parts.join("\n"))
    }
}

/// Text without anything that a terminal would obey.
pub(crate) fn one_line(text: &str) -> String {
    let printable = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(printable).collect()
}

#[cfg(test)]
#[path = "mod_tests.rs"]
mod tests;
