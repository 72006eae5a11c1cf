//! Counts steps, tells an observer, and says when to stop.

use crate::observe::{Observer, Stage};

/// Steps between two calls of the observer.
const SELDOM: u64 = 8_192;

/// The steps of one piece of work.
pub(in crate::assign) struct Meter<'a> {
    observer: &'a mut dyn Observer,
    stage: Stage,
    steps: u64,
    budget: u64,
    next: u64,
    done: u64,
    of: u64,
    is_stopped: bool,
}

impl<'a> Meter<'a> {
    pub(in crate::assign) fn new(observer: &'a mut dyn Observer, budget: Option<u64>) -> Self {
        Self {
            observer,
            stage: Stage::Score,
            steps: 0,
            budget: budget.unwrap_or(u64::MAX),
            next: 0,
            done: 0,
            of: 0,
            is_stopped: false,
        }
    }

    /// A new stage begins; the observer hears of it at once.
    pub(in crate::assign) fn enter(&mut self, stage: Stage, of: u64) {
        self.stage = stage;
        self.done = 0;
        self.of = of;
        self.next = self.steps;
        self.count(0);
    }

    /// So many parts of the stage are done.
    pub(in crate::assign) fn progress(&mut self, done: u64) {
        self.done = done;
    }

    /// So many steps more.
    #[inline]
    pub(in crate::assign) fn count(&mut self, steps: u64) {
        self.steps += steps;
        if self.steps >= self.next || self.steps >= self.budget {
            self.tell();
        }
    }

    #[cold]
    fn tell(&mut self) {
        self.next = self.steps + SELDOM;
        let goes_on = self
            .observer
            .step(self.stage, self.steps, self.done, self.of);
        self.is_stopped |= !goes_on || self.steps >= self.budget;
    }

    /// Whether the work is to end.
    #[inline]
    pub(in crate::assign) fn is_stopped(&self) -> bool {
        self.is_stopped
    }
}
