//! The signals of everyone who may be appointed, as a table.

use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{BooleanBuilder, StringBuilder, UInt32Builder};
use engine::Signal;
use engine::ranking::Candidate;

use crate::many::Rows;
use crate::table::PyTable;

/// A row for each case and lawyer who may be appointed: the value of each signal, and whether it rests on a known fact.
#[derive(Default)]
pub(crate) struct Features {
    case: StringBuilder,
    lawyer: StringBuilder,
    is_open: BooleanBuilder,
    values: [UInt32Builder; Signal::COUNT],
    known: [BooleanBuilder; Signal::COUNT],
}

impl Rows for Features {
    fn push(&mut self, case: &str, candidate: &Candidate) {
        self.case.append_value(case);
        self.lawyer.append_value(candidate.lawyer.as_str());
        self.is_open.append_value(candidate.is_open());
        for part in &candidate.contributions {
            self.values[part.signal as usize].append_value(part.value);
            self.known[part.signal as usize].append_value(part.known);
        }
    }

    fn finish(mut self) -> PyTable {
        let mut columns: Vec<(String, ArrayRef)> = vec![
            ("case".to_owned(), Arc::new(self.case.finish())),
            ("lawyer".to_owned(), Arc::new(self.lawyer.finish())),
            ("is_open".to_owned(), Arc::new(self.is_open.finish())),
        ];
        for (signal, column) in Signal::ALL.iter().zip(&mut self.values) {
            columns.push((signal.as_str().to_owned(), Arc::new(column.finish())));
        }
        for (signal, column) in Signal::ALL.iter().zip(&mut self.known) {
            columns.push((format!("{signal}_known"), Arc::new(column.finish())));
        }
        PyTable::of(columns)
    }
}
