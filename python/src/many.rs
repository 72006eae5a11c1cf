//! Many cases against one engine, as tables.

use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{BooleanBuilder, StringBuilder, UInt32Builder};
use engine::ranking::Candidate;
use engine::{Error, Observer, RankOptions, Signal, Stage};
use pyo3::prelude::*;

use crate::case::PyCase;
use crate::error::Failure;
use crate::table::PyTable;
use crate::values;

/// The cases: a list of `Case`, or records.
pub(crate) fn cases(value: &Bound<'_, PyAny>) -> Result<Vec<engine::Case>, Failure> {
    if let Ok(cases) = value.extract::<Vec<Bound<'_, PyCase>>>() {
        return Ok(cases.iter().map(|case| case.get().0.clone()).collect());
    }
    let text = values::records("cases", value)?;
    let cases = value
        .py()
        .detach(|| engine::Case::many_from_json(text.as_str()));
    Ok(cases.map_err(|error| error.in_input("cases"))?)
}

/// Ranks case after case, and hands over each candidate.
pub(crate) fn each(
    engine: &engine::Engine,
    cases: &[engine::Case],
    options: &RankOptions,
    observer: &mut dyn Observer,
    take: &mut dyn FnMut(&engine::Case, &Candidate),
) -> Result<(), Error> {
    let of = cases.len() as u64;
    for (done, case) in (0..).zip(cases) {
        let mut within = Within { observer, done, of };
        let ranking = engine.rank_observed(case, options, &mut within);
        let ranking = ranking.map_err(|error| error.in_input("cases"))?;
        for candidate in ranking.candidates() {
            take(case, candidate);
        }
    }
    Ok(())
}

/// Tells how many cases are done, while one of them is ranked.
struct Within<'a> {
    observer: &'a mut dyn Observer,
    done: u64,
    of: u64,
}

impl Observer for Within<'_> {
    fn step(&mut self, stage: Stage, steps: u64, _done: u64, _of: u64) -> bool {
        self.observer.step(stage, steps, self.done, self.of)
    }
}

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
    pub(crate) fn push(&mut self, case: &engine::Case, candidate: &Candidate) {
        self.case.append_value(case.id().as_str());
        self.place.append_value(candidate.place);
        self.lawyer.append_value(candidate.lawyer.as_str());
        self.points.append_option(candidate.points);
        self.is_open.append_value(candidate.is_open());
        for (at, column) in self.signals.iter_mut().enumerate() {
            column.append_option(candidate.contributions.get(at).map(|part| part.points));
        }
    }

    pub(crate) fn finish(mut self) -> PyTable {
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

/// A row for each case and lawyer who may be appointed: the value of each signal, and whether it rests on a known fact.
#[derive(Default)]
pub(crate) struct Features {
    case: StringBuilder,
    lawyer: StringBuilder,
    is_open: BooleanBuilder,
    values: [UInt32Builder; Signal::COUNT],
    known: [BooleanBuilder; Signal::COUNT],
}

impl Features {
    pub(crate) fn push(&mut self, case: &engine::Case, candidate: &Candidate) {
        self.case.append_value(case.id().as_str());
        self.lawyer.append_value(candidate.lawyer.as_str());
        self.is_open.append_value(candidate.is_open());
        for part in &candidate.contributions {
            self.values[part.signal as usize].append_value(part.value);
            self.known[part.signal as usize].append_value(part.known);
        }
    }

    pub(crate) fn finish(mut self) -> PyTable {
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
