//! Rules that an observer may stop. Once it has, they say no to everything at once, and what was decided by that is
//! thrown away.

use std::cell::{Cell, RefCell};

use super::eligibility::{Answer, Eligibility, Question};
use super::ground::Ground;
use crate::error::Error;
use crate::model::LawyerId;
use crate::observe::{Observer, Onward, Stage, Watch};
use crate::policy::Policy;

/// The rules, and whoever may stop them.
pub(super) struct Watched<'a> {
    rules: &'a dyn Eligibility,
    observer: RefCell<Onward<'a>>,
    stopped: Cell<Option<Error>>,
    is_stopped: Cell<bool>,
}

impl<'a> Watched<'a> {
    pub(super) fn new(rules: &'a dyn Eligibility, observer: &'a mut dyn Observer) -> Self {
        Self {
            rules,
            observer: RefCell::new(Onward::new(observer)),
            stopped: Cell::new(None),
            is_stopped: Cell::new(false),
        }
    }

    /// Whether nobody stopped it.
    ///
    /// # Errors
    /// `Stopped`.
    pub(super) fn finish(self) -> Result<(), Error> {
        self.stopped.into_inner().map_or(Ok(()), Err)
    }

    /// What the rules say, or `otherwise` once the observer has said stop.
    fn ask<T>(
        &self,
        ask: impl FnOnce(&dyn Eligibility, &mut Onward<'a>) -> Result<T, Error>,
        otherwise: impl FnOnce() -> T,
    ) -> T {
        if self.is_stopped.get() {
            return otherwise();
        }
        let observer = &mut *self.observer.borrow_mut();
        observer.next();
        ask(self.rules, observer).unwrap_or_else(|stopped| {
            self.is_stopped.set(true);
            self.stopped.set(Some(stopped));
            otherwise()
        })
    }
}

fn no() -> Answer {
    Answer::No(vec![Ground::own("nobody")])
}

impl Eligibility for Watched<'_> {
    fn policy(&self) -> &Policy {
        self.rules.policy()
    }

    fn calibration(&self) -> Option<String> {
        self.rules.calibration()
    }

    fn check(&self, question: &Question<'_>, lawyer: &LawyerId) -> Answer {
        let check = |rules: &dyn Eligibility, observer: &mut Onward<'_>| {
            // Many may be asked about one by one, and each takes long on a large roster.
            Watch::new(observer).enter(Stage::Ranking, 1)?;
            Ok(rules.check(question, lawyer))
        };
        self.ask(check, no)
    }

    fn check_all(&self, question: &Question<'_>, lawyers: &[LawyerId]) -> Vec<Answer> {
        self.ask(
            |rules, observer| rules.check_all_observed(question, lawyers, observer),
            || lawyers.iter().map(|_| no()).collect(),
        )
    }

    fn check_replacement(&self, question: &Question<'_>, granted: u32) -> Vec<Ground> {
        self.rules.check_replacement(question, granted)
    }

    fn lawyers(&self) -> Vec<LawyerId> {
        self.ask(|rules, _| Ok(rules.lawyers()), Vec::new)
    }

    fn best_ranked(&self, question: &Question<'_>) -> Vec<LawyerId> {
        self.ask(
            |rules, observer| rules.best_ranked_observed(question, observer),
            Vec::new,
        )
    }

    fn on_duty(&self, question: &Question<'_>) -> Vec<LawyerId> {
        self.ask(|rules, _| Ok(rules.on_duty(question)), Vec::new)
    }

    fn seed(&self) -> Option<&str> {
        self.rules.seed()
    }
}
