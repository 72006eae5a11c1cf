//! An assignment as a page for people: what was found and proved, who serves whom, which seats stay empty and
//! why, and what it costs.

mod compared;
mod empty;
mod head;
mod pairs;
mod worth;

use std::fmt;

use dianyuan::assign::{Answer, Problem};

use crate::language::Language;
use crate::page::grid::{Fit, Grid, paragraph};

pub(super) struct Page<'a> {
    pub(super) language: Language,
    /// Columns of the screen.
    pub(super) width: usize,
    pub(super) problem: &'a Problem,
    pub(super) answer: &'a Answer,
    /// Most rows of a list.
    pub(super) shown: usize,
}

impl Page<'_> {
    /// A titled table of at most so many rows; nothing where there are none.
    fn table(
        &self,
        title: &str,
        header: Option<Vec<String>>,
        fits: &[Fit],
        rows: impl ExactSizeIterator<Item = Vec<String>>,
    ) -> String {
        let more = rows.len().saturating_sub(self.shown);
        if rows.len() == 0 {
            return String::new();
        }
        let grid = Grid::new(fits, header, rows.take(self.shown)).render(self.width);
        format!("{title}\n{grid}{}", self.more(more))
    }

    /// Lines of which the later ones of an entry are set in, under a title.
    fn entries(&self, title: &str, entries: impl ExactSizeIterator<Item = Vec<String>>) -> String {
        let more = entries.len().saturating_sub(self.shown);
        if entries.len() == 0 {
            return String::new();
        }
        let mut text = format!("{title}\n");
        for entry in entries.take(self.shown) {
            for (place, line) in entry.iter().enumerate() {
                let line = match place {
                    0 => paragraph(line, self.width),
                    _ => self.set_in(line),
                };
                text.push_str(&line);
            }
        }
        text + &self.more(more)
    }

    fn set_in(&self, text: &str) -> String {
        let lines = paragraph(text, self.width.saturating_sub(4));
        let lines = lines.lines().flat_map(|line| ["    ", line, "\n"]);
        lines.collect()
    }

    fn more(&self, more: usize) -> String {
        match more {
            0 => String::new(),
            more => paragraph(&self.language.more_rows(more), self.width),
        }
    }

    fn lawyer_ids<'p>(&'p self, lawyers: &'p [u32]) -> impl ExactSizeIterator<Item = &'p str> {
        lawyers.iter().map(|lawyer| self.problem.lawyer_id(*lawyer))
    }

    fn case_ids<'p>(&'p self, cases: &'p [u32]) -> impl ExactSizeIterator<Item = &'p str> {
        cases.iter().map(|case| self.problem.case_id(*case))
    }
}

impl fmt::Display for Page<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            self.head(),
            self.assigned(),
            self.empty(),
            self.shortages(),
            self.costs(),
            self.seat_worth(),
            self.pair_prices(),
            self.compared(),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        f.write_str(&parts.join("\n"))
    }
}
