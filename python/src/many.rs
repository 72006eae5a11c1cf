//! Many cases against one engine, shared among threads.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use engine::ranking::Candidate;
use engine::{Case, Engine, Error, Observer, RankOptions, Stage};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::case::PyCase;
use crate::error::Failure;
use crate::table::PyTable;
use crate::values;

/// The cases: a list of `Case`, or records.
pub(crate) fn cases(
    value: &Bound<'_, PyAny>,
    progress: Option<&Bound<'_, PyAny>>,
) -> Result<Vec<Case>, Failure> {
    if let Ok(cases) = value.extract::<Vec<Bound<'_, PyCase>>>() {
        return Ok(cases.iter().map(|case| case.get().0.clone()).collect());
    }
    let text = values::records("cases", value, progress)?;
    let cases = value.py().detach(|| Case::many_from_json(text.as_str()));
    Ok(cases.map_err(|error| error.in_input("cases"))?)
}

/// Rows of a table that grows by one candidate after the other.
pub(crate) trait Rows: Default {
    /// A candidate for a case.
    fn push(&mut self, case: &str, candidate: &Candidate);

    /// The table.
    fn finish(self) -> PyTable;
}

/// How many threads share the work: as many as are asked for, or as the machine has cores.
pub(crate) fn threads(asked: Option<usize>) -> Result<usize, Failure> {
    match asked {
        Some(0) => Err(PyValueError::new_err("threads must be 1 or more, not 0").into()),
        Some(asked) => Ok(asked),
        None => Ok(thread::available_parallelism().map_or(1, NonZero::get)),
    }
}

/// Ranks every case, and makes a table of all candidates, in the order of cases and places: the same for any number of threads.
/// Of several cases that cannot be ranked the first is told.
pub(crate) fn table<R: Rows>(
    engine: &Engine,
    cases: &[Case],
    options: &RankOptions,
    threads: usize,
    observer: &mut dyn Observer,
) -> Result<PyTable, Error> {
    let pieces = cases.len().div_ceil(PIECE);
    let work = Work {
        engine,
        cases,
        options,
        next: AtomicUsize::new(0),
        done: AtomicUsize::new(0),
        end: AtomicUsize::new(cases.len()),
    };
    let mut tables: Vec<Option<PyTable>> = Vec::new();
    tables.resize_with(pieces, || None);
    let mut wrong: Option<(usize, Error)> = None;
    thread::scope(|scope| {
        let (send, made) = mpsc::channel();
        for _ in 0..threads.min(pieces) {
            let (work, send) = (&work, send.clone());
            scope.spawn(move || work.run::<R>(&send));
        }
        drop(send);
        loop {
            match made.recv_timeout(EVERY) {
                Ok(Made::Piece(piece, table)) => tables[piece] = Some(table),
                Ok(Made::Fault(case, error)) => {
                    if wrong.as_ref().is_none_or(|(before, _)| case < *before) {
                        wrong = Some((case, error));
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            let done = work.done.load(Ordering::Relaxed) as u64;
            if !observer.step(Stage::Ranking, done, done, cases.len() as u64) {
                // What the observer raised is raised, and what was made is not looked at.
                work.end.store(0, Ordering::Relaxed);
            }
        }
    });
    let mut tables = tables.into_iter().flatten();
    match (wrong, tables.next()) {
        (Some((_, error)), _) => Err(error.in_input("cases")),
        (None, Some(first)) => Ok(PyTable::joined(first, tables)),
        (None, None) => Ok(R::default().finish()),
    }
}

/// Cases that a thread ranks before it takes more: few enough that all threads end at about one time.
const PIECE: usize = 16;

/// Between two looks at the caller where no piece comes.
const EVERY: Duration = Duration::from_millis(20);

/// What the threads share.
struct Work<'a> {
    engine: &'a Engine,
    cases: &'a [Case],
    options: &'a RankOptions,
    /// The first piece that nobody has taken.
    next: AtomicUsize,
    /// Cases that are done.
    done: AtomicUsize,
    /// From this case on nothing needs to be ranked: it is the first that cannot be, or the caller stopped.
    end: AtomicUsize,
}

/// What a thread made.
enum Made {
    /// The piece and its rows.
    Piece(usize, PyTable),
    /// The case that cannot be ranked, and why.
    Fault(usize, Error),
}

impl Work<'_> {
    /// Ranks piece after piece while there are any.
    fn run<R: Rows>(&self, send: &Sender<Made>) {
        loop {
            let piece = self.next.fetch_add(1, Ordering::Relaxed);
            let first = piece * PIECE;
            if first >= self.end.load(Ordering::Relaxed) {
                return;
            }
            let mut rows = R::default();
            let cases = self.cases.iter().enumerate().skip(first).take(PIECE);
            let faulty = cases
                .map(|(at, case)| self.rank(at, case, &mut rows))
                .find_map(Result::err);
            let made = faulty.unwrap_or_else(|| Made::Piece(piece, rows.finish()));
            if send.send(made).is_err() {
                return;
            }
        }
    }

    fn rank<R: Rows>(&self, at: usize, case: &Case, rows: &mut R) -> Result<(), Made> {
        let mut until = Until { end: &self.end, at };
        let ranking = self
            .engine
            .rank_observed(case, self.options, &mut until)
            .map_err(|error| {
                self.end.fetch_min(at, Ordering::Relaxed);
                Made::Fault(at, error)
            })?;
        for candidate in ranking.candidates() {
            rows.push(case.id().as_str(), candidate);
        }
        self.done.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}

/// Stops the ranking of a case that is no longer needed.
struct Until<'a> {
    end: &'a AtomicUsize,
    at: usize,
}

impl Observer for Until<'_> {
    fn step(&mut self, _: Stage, _: u64, _: u64, _: u64) -> bool {
        self.at < self.end.load(Ordering::Relaxed)
    }
}
