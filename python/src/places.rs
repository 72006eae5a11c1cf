//! Who was ranked where, as a table.

use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{BooleanBuilder, StringBuilder, UInt32Builder};
use engine::Signal;
use engine::ranking::Candidate;

use crate::candidate::PyCandidate;
use crate::many::Rows;
use crate::table::PyTable;

/// A row for each candidate: which case, where, who, how many points, and how many of them by each signal.
#[derive(Default)]
pub(crate) struct Places {
    case: StringBuilder,
    place: UInt32Builder,
    lawyer: StringBuilder,
    points: UInt32Builder,
    is_open: BooleanBuilder,
    signals: [UInt32Builder; Signal::COUNT],
}

impl Places {
    /// A candidate that Python holds, who may come from a pickle.
    pub(crate) fn push_held(&mut self, case: &str, candidate: &PyCandidate) {
        self.place.append_value(candidate.place);
        self.lawyer.append_value(&candidate.lawyer);
        self.points.append_option(candidate.points);
        self.is_open.append_value(candidate.is_open);
        self.end(case, candidate.part_points());
    }

    fn end(&mut self, case: &str, mut parts: impl Iterator<Item = u32>) {
        self.case.append_value(case);
        for column in &mut self.signals {
            column.append_option(parts.next());
        }
    }
}

impl Rows for Places {
    fn push(&mut self, case: &str, candidate: &Candidate) {
        self.place.append_value(candidate.place);
        self.lawyer.append_value(candidate.lawyer.as_str());
        self.points.append_option(candidate.points);
        self.is_open.append_value(candidate.is_open());
        let parts = candidate.contributions.iter();
        self.end(case, parts.map(|part| part.points));
    }

    fn finish(mut self) -> PyTable {
        let mut columns: Vec<(&str, ArrayRef)> = vec![
            ("case", Arc::new(self.case.finish())),
            ("place", Arc::new(self.place.finish())),
            ("lawyer", Arc::new(self.lawyer.finish())),
            ("points", Arc::new(self.points.finish())),
            ("is_open", Arc::new(self.is_open.finish())),
        ];
        for (signal, column) in Signal::ALL.iter().zip(&mut self.signals) {
            columns.push((signal.as_str(), Arc::new(column.finish())));
        }
        PyTable::of(columns)
    }
}
