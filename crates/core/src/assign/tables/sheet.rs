//! One table as text: a header line, and a row on each further line.

use std::borrow::Cow;

use csv_core::{ReadRecordResult, Reader};

use super::cell::Cell;
use crate::assign::draft::Faults;
use crate::error::Problem as Fault;
use crate::wire::shown_text;

/// What a table is called and which columns it may have, by their paths in faults: table, dot, column.
pub(super) struct Shape {
    pub(super) table: &'static str,
    pub(super) required: &'static [&'static str],
    pub(super) optional: &'static [&'static str],
}

impl Shape {
    fn paths(&self) -> impl Iterator<Item = &'static str> {
        self.required.iter().chain(self.optional).copied()
    }

    fn columns(&self) -> impl Iterator<Item = &'static str> {
        self.paths().map(column)
    }

    fn words(&self) -> String {
        self.columns().collect::<Vec<_>>().join(" ")
    }
}

/// The column's name in its path.
fn column(path: &'static str) -> &'static str {
    path.split_once('.').map_or(path, |(_, column)| column)
}

/// The rows of a table, one after the other.
pub(super) struct Sheet<'t> {
    table: &'static str,
    lines: std::iter::Zip<std::ops::RangeFrom<u64>, std::str::Lines<'t>>,
    /// How many cells a row has.
    width: usize,
    /// Each column of the shape: its path, and where it stands, if it does.
    columns: Vec<(&'static str, Option<usize>)>,
    /// The number of the present row.
    row: u64,
    /// The cells of the present row.
    cells: Vec<Cow<'t, str>>,
}

/// Whether a row has a cell for each column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// It has.
    Whole,
    /// It has not, which is reported; its id may still be told.
    Broken,
}

impl<'t> Sheet<'t> {
    /// Reads the header; `None` where it does not say what the rows hold, which is then reported.
    pub(super) fn open(shape: &Shape, text: &'t str, faults: &mut Faults) -> Option<Self> {
        let mut sheet = Self {
            table: shape.table,
            lines: (1..).zip(text.lines()),
            width: 0,
            columns: Vec::new(),
            row: 0,
            cells: Vec::new(),
        };
        let Some(line) = sheet.advance(faults) else {
            let expected = format!("a header line with the columns {}", shape.words());
            faults.report(1, shape.table, "missing", "an empty table", expected);
            return None;
        };
        let row = sheet.row;
        let mut is_sound = line == Line::Whole;
        for (at, cell) in sheet.cells.iter().enumerate() {
            let value = shown_text(cell);
            if sheet.cells[..at].contains(cell) {
                let expected = "each column once";
                faults.report(row, shape.table, "duplicate_column", value, expected);
                is_sound = false;
            } else if !shape.columns().any(|column| column == cell) {
                let expected = format!("one of the columns {}", shape.words());
                faults.report(row, shape.table, "unknown_column", value, expected);
                is_sound = false;
            }
        }
        let place = |path| sheet.cells.iter().position(|cell| cell == column(path));
        for path in shape.required {
            if place(path).is_none() {
                let expected = "a column of this name";
                faults.report(row, *path, "missing_column", "nothing", expected);
                is_sound = false;
            }
        }
        sheet.columns = shape.paths().map(|path| (path, place(path))).collect();
        sheet.width = sheet.cells.len();
        is_sound.then_some(sheet)
    }

    /// Goes to the next row.
    pub(super) fn next(&mut self, faults: &mut Faults) -> Option<Line> {
        let line = self.advance(faults)?;
        if line == Line::Whole && self.cells.len() != self.width {
            let value = format!("{} cells", self.cells.len());
            let expected = format!("{} cells, as the header has", self.width);
            faults.report(self.row, self.table, "wrong_cells", value, expected);
            return Some(Line::Broken);
        }
        Some(line)
    }

    /// A cell of the present row by the column's place in the shape; empty where there is none.
    pub(super) fn cell(&self, column: usize) -> Cell<'_> {
        let (path, place) = self.columns[column];
        let text = place.and_then(|place| self.cells.get(place));
        Cell {
            row: self.row,
            path,
            text: text.map_or("", |text| text),
        }
    }

    /// Goes to the next line that is not blank.
    fn advance(&mut self, faults: &mut Faults) -> Option<Line> {
        let (row, text) = self.lines.find(|(_, line)| !line.trim().is_empty())?;
        self.row = row;
        self.cells.clear();
        if !text.contains('"') {
            self.cells.extend(text.split(',').map(Cow::Borrowed));
        } else if !quoted(text, &mut self.cells) {
            let value = "a quotation mark without its second";
            let expected = "quotation marks in pairs, on one line";
            faults.report(row, self.table, "unclosed_quote", value, expected);
            return Some(Line::Broken);
        }
        Some(Line::Whole)
    }
}

/// The cells of a line that has quotation marks in it; `false` if one has no second.
fn quoted(line: &str, cells: &mut Vec<Cow<'_, str>>) -> bool {
    let mut reader = Reader::new();
    let mut text = vec![0; line.len() + 1];
    let mut ends = vec![0; line.len() + 1];
    // A byte order mark is taken off what is read first; on this line it would be a part of an id.
    let _ = reader.read_record(b"\n", &mut text, &mut ends);
    let (_, _, length, count) = reader.read_record(line.as_bytes(), &mut text, &mut ends);
    let (result, _, _, last) = reader.read_record(b"\n", &mut text[length..], &mut ends[count..]);
    let mut start = 0;
    for end in &ends[..count + last] {
        let cell = String::from_utf8_lossy(&text[start..*end]).into_owned();
        cells.push(Cow::Owned(cell));
        start = *end;
    }
    matches!(result, ReadRecordResult::Record)
}

/// A text whose lines cannot be counted, or whose first column cannot be told.
pub(super) fn unreadable(shape: &Shape, mut fault: Fault, faults: &mut Faults) {
    let row = fault.row.take().unwrap_or(1);
    faults.adopt(row, shape.table, fault);
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
