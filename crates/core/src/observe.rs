//! Long work tells how far it is, and may be stopped.

use std::any::Any;

use crate::error::{Error, ErrorKind, Problem};
use crate::wire::record::words;

words! {
    /// What long work is busy with.
    pub enum Stage {
        /// Assigning: seats, minimums and the total score.
        Score = "score",
        /// Assigning: policy tie keys and tie hashes.
        Ties = "ties",
        /// Assigning: branches of opposing cases.
        Opposing = "opposing",
        /// Assigning: cases one after the other, of rotation and lot.
        Turns = "turns",
        /// Assigning: reasons and ways out of seats that stayed empty.
        Reasons = "reasons",
        /// A text becomes records, and the records a roster or a list of events. Parts are lines; in an array the
        /// number of its elements is not known before the end.
        Reading = "reading",
        /// Priors and neutral values are fitted. Parts are lawyers.
        Fitting = "fitting",
        /// A snapshot is made, or brought up to date. Parts are firms, lawyers and changes; one that is gone over
        /// twice counts twice.
        Building = "building",
        /// Everyone is asked about a case, and those who are listed are written up. Parts are lawyers.
        Ranking = "ranking",
        /// Changes are tried, each on everyone. How many there will be is not known.
        Explaining = "explaining",
        /// Events lead from state to state. Parts are events.
        Replaying = "replaying",
    }
}

/// Asked now and then during long work.
///
/// A call that takes an observer gives the same result as the one without. Where the observer stops it, nothing is
/// made or changed, and the error is of kind [`ErrorKind::Stopped`]; `assign` alone gives what it has by then, and
/// says that it was stopped.
///
/// The observer is asked as each stage begins, and then at least once in 1,024 lawyers, 256 lines or events, or, while
/// ranking or explaining, in 16,384 lawyers who are looked at: every few milliseconds, and of a million lawyers within
/// some tens. It should answer at once.
///
/// # Example
/// ```
/// use dianyuan::{Causes, ErrorKind, Observer, Roster, Stage};
///
/// /// Gives up at the fifth question.
/// struct Patience(u32);
///
/// impl Observer for Patience {
///     fn step(&mut self, stage: Stage, _steps: u64, done: u64, of: u64) -> bool {
///         println!("{stage}: {done} of {of}");
///         self.0 += 1;
///         self.0 < 5
///     }
/// }
///
/// let lines: Vec<String> = (0..2_000).map(|n| format!(r#"{{"id": "L-{n}"}}"#)).collect();
/// let text = lines.join("\n");
/// let stopped = Roster::from_json_observed(&text, &Causes::official(), &mut Patience(0));
/// assert_eq!(stopped.unwrap_err().kind(), ErrorKind::Stopped);
/// assert_eq!(Roster::from_json_observed(&text, &Causes::official(), &mut ())?.len(), 2_000);
/// # Ok::<(), dianyuan::Error>(())
/// ```
pub trait Observer {
    /// So many steps are done in all since the call began, and so many parts of the stage out of so many (0 where that
    /// is unknown). `done` goes back only where another stage begins. `false` stops the work at the next place where
    /// the result is consistent.
    fn step(&mut self, stage: Stage, steps: u64, done: u64, of: u64) -> bool;

    /// What was half made when the work was stopped, to be freed: at once, where nothing else is said. A million
    /// profiles take seconds, so whoever wants the call to return at once hands them to another thread.
    fn discard(&mut self, rest: Box<dyn Any + Send>) {
        drop(rest);
    }
}

/// Never stops anything.
impl Observer for () {
    fn step(&mut self, _: Stage, _: u64, _: u64, _: u64) -> bool {
        true
    }
}

/// Steps between two questions of a stage: what takes a few milliseconds.
const fn seldom(stage: Stage) -> u64 {
    match stage {
        Stage::Ranking | Stage::Explaining => 16_384,
        Stage::Reading | Stage::Replaying => 256,
        _ => 1_024,
    }
}

/// Counts the steps of one call and asks its observer now and then; an error is that it said stop.
pub(crate) struct Watch<'a> {
    observer: &'a mut dyn Observer,
    stage: Stage,
    steps: u64,
    next: u64,
    done: u64,
    of: u64,
}

impl<'a> Watch<'a> {
    pub(crate) fn new(observer: &'a mut dyn Observer) -> Self {
        Self {
            observer,
            stage: Stage::Reading,
            steps: 0,
            next: 0,
            done: 0,
            of: 0,
        }
    }

    /// A stage of so many parts begins; the observer hears of it at once.
    pub(crate) fn enter(&mut self, stage: Stage, of: u64) -> Result<(), Error> {
        self.stage = stage;
        self.done = 0;
        self.of = of;
        self.ask()
    }

    /// The stage has so many parts more than was known.
    pub(crate) fn extend(&mut self, parts: usize) {
        self.of += parts as u64;
    }

    /// So many parts more are done, each of them a step.
    #[inline]
    pub(crate) fn done(&mut self, parts: usize) -> Result<(), Error> {
        self.done += parts as u64;
        self.spend(parts)
    }

    /// One part more is done, which took so long that the observer is asked at once.
    pub(crate) fn done_long(&mut self) -> Result<(), Error> {
        self.done += 1;
        self.steps += 1;
        self.ask()
    }

    /// So many steps more, which bring no part to its end.
    #[inline]
    pub(crate) fn spend(&mut self, steps: usize) -> Result<(), Error> {
        self.steps += steps as u64;
        if self.steps < self.next {
            return Ok(());
        }
        self.ask()
    }

    /// Asks, however few the steps.
    #[cold]
    pub(crate) fn ask(&mut self) -> Result<(), Error> {
        self.next = self.steps + seldom(self.stage);
        let goes_on = self
            .observer
            .step(self.stage, self.steps, self.done, self.of);
        if goes_on {
            return Ok(());
        }
        let problem = Problem::new("stopped", "", "a stop", "to go on to the end");
        Err(Error::one(ErrorKind::Stopped, problem))
    }

    /// Lets the observer free what was half made, and gives the error back.
    #[cold]
    pub(crate) fn discard<T: Send + 'static>(&mut self, rest: T, stopped: Error) -> Error {
        self.observer.discard(Box::new(rest));
        stopped
    }
}

/// One observer of several calls in turn, to whom their steps are one sum.
pub(crate) struct Onward<'a> {
    observer: &'a mut dyn Observer,
    /// Steps of the calls before this one.
    before: u64,
    steps: u64,
}

impl<'a> Onward<'a> {
    pub(crate) fn new(observer: &'a mut dyn Observer) -> Self {
        Self {
            observer,
            before: 0,
            steps: 0,
        }
    }

    /// Another call begins.
    pub(crate) fn next(&mut self) {
        self.before = self.steps;
    }
}

impl Observer for Onward<'_> {
    fn step(&mut self, stage: Stage, steps: u64, done: u64, of: u64) -> bool {
        self.steps = self.before + steps;
        self.observer.step(stage, self.steps, done, of)
    }

    fn discard(&mut self, rest: Box<dyn Any + Send>) {
        self.observer.discard(rest);
    }
}

#[cfg(test)]
#[path = "observe_tests.rs"]
mod tests;
