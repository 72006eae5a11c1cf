//! The smallest change that would make a lawyer first, or one who is excluded eligible.
//!
//! A change of one fact moves one signal, so what the others need not be asked again: the points that are
//! missing say how much of that signal is needed, and as each step of a fact moves it one way only, the first
//! step that is enough is found by halving. Every answer is then checked by ranking again, with the change and
//! with one step less.

mod edit;
mod lever;
mod time;
mod weight;

pub use lever::Unit;

use std::cmp::Ordering;

use self::edit::{path, value, with};
use self::lever::{Lever, levers};
use crate::engine::{Change, Engine};
use crate::error::Error;
use crate::gate::Verdict;
use crate::model::{Case, Date, Lawyer};
use crate::observe::Watch;
use crate::policy::Signal;
use crate::ranking::{Prepared, RankOptions, Standing};
use crate::wire::{Json, Wire as _};

/// The smallest change that does it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SmallestChange {
    /// One fact of the lawyer.
    Fact(FactChange),
    /// Only time: eligible from this day.
    Time {
        /// The first day.
        from: Date,
    },
    /// One integer weight of the policy.
    Weight {
        /// Whose weight.
        signal: Signal,
        /// The weight now.
        from: u32,
        /// The weight that is enough.
        to: u32,
    },
}

/// A change of one fact of a lawyer.
#[derive(Clone, Debug, PartialEq)]
pub struct FactChange {
    /// Path of the field in the profile, e.g. `caseload.units`.
    pub field: String,
    /// Its value now; null where it is unknown.
    pub from: Json<'static>,
    /// The value that is enough.
    pub to: Json<'static>,
    /// How many steps that is; with one step less it is not enough.
    pub steps: u32,
    /// What a step is.
    pub unit: Unit,
    /// The signal that the fact feeds.
    pub signal: Signal,
    /// By how much the signal changes, in millionths.
    pub micro: u32,
    /// The profile with the change.
    pub(crate) lawyer: Box<Lawyer>,
}

impl FactChange {
    /// The profile with the change made.
    #[must_use]
    pub fn lawyer(&self) -> &Lawyer {
        &self.lawyer
    }
}

impl SmallestChange {
    /// `{"kind": "fact" | "time" | "weight", …}`.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        match self {
            Self::Fact(fact) => Json::object([
                ("kind", Json::from("fact")),
                ("field", Json::from(fact.field.clone())),
                ("from", fact.from.clone()),
                ("to", fact.to.clone()),
                ("steps", Json::from(fact.steps)),
                ("unit", fact.unit.write()),
                ("signal", Json::from(fact.signal.as_str())),
                ("micro", Json::from(fact.micro)),
            ]),
            Self::Time { from } => Json::object([
                ("kind", Json::from("time")),
                ("eligible_from", from.write()),
            ]),
            Self::Weight { signal, from, to } => Json::object([
                ("kind", Json::from("weight")),
                ("signal", Json::from(signal.as_str())),
                ("from", Json::from(*from)),
                ("to", Json::from(*to)),
            ]),
        }
    }
}

/// What is looked for.
pub(super) struct Search<'a> {
    pub(super) engine: &'a Engine,
    pub(super) case: &'a Case,
    pub(super) options: &'a RankOptions,
    pub(super) prepared: &'a Prepared<'a>,
    pub(super) lawyer: &'a Lawyer,
    /// The first of the others; none where there is nobody else, or where the lawyer is excluded.
    pub(super) first: Option<Standing<'a>>,
    pub(super) excluded: bool,
}

impl Search<'_> {
    /// The smallest change of a fact; else, for an excluded lawyer, the first day that is enough; else, for an
    /// eligible one, the smallest change of a weight.
    pub(super) fn smallest(&self, watch: &mut Watch<'_>) -> Result<Option<SmallestChange>, Error> {
        let known_on = self.engine.calibration().as_of();
        let policy = self.engine.policy();
        let mut changes = Vec::new();
        for lever in levers(self.lawyer, self.case, policy, known_on) {
            changes.extend(self.fewest(&lever, watch)?);
        }
        let changes = changes.into_iter();
        // Of equal ones the first: signals come in their order, and levers in theirs.
        let fact = changes.min_by_key(|change| (change.micro, change.signal.index()));
        match fact {
            Some(fact) => Ok(Some(SmallestChange::Fact(fact))),
            None if self.excluded => {
                let day = self.first_day(watch)?;
                Ok(day.map(|from| SmallestChange::Time { from }))
            }
            None => self.smallest_weight(watch),
        }
    }

    /// The fewest steps of a lever that are enough, if any are.
    fn fewest(
        &self,
        lever: &Lever<'_>,
        watch: &mut Watch<'_>,
    ) -> Result<Option<FactChange>, Error> {
        let mut enough = |steps: u32| -> Result<bool, Error> {
            watch.done_long()?;
            let changed = self.changed(lever, steps);
            Ok(changed.is_some_and(|lawyer| self.is_enough(lawyer)))
        };
        let mut high = lever.most;
        if high == 0 || !enough(high)? {
            return Ok(None);
        }
        let mut low = 1;
        while low < high {
            let middle = low + (high - low) / 2;
            if enough(middle)? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        let Some(lawyer) = self.changed(lever, high) else {
            return Ok(None);
        };
        // One step less is not enough; where steps are not all alike, nothing is claimed.
        if high > 1 && enough(high - 1)? || !self.holds(&lawyer, watch)? {
            return Ok(None);
        }
        let signal = |lawyer: &Lawyer| self.contribution(lawyer, lever.signal);
        Ok(Some(FactChange {
            field: path(&lever.steps),
            from: value(self.lawyer, &lever.steps),
            to: value(&lawyer, &lever.steps),
            steps: high,
            unit: lever.unit,
            signal: lever.signal,
            micro: signal(&lawyer).abs_diff(signal(self.lawyer)),
            lawyer: Box::new(lawyer),
        }))
    }

    fn changed(&self, lever: &Lever<'_>, steps: u32) -> Option<Lawyer> {
        with(self.lawyer, &lever.steps, (lever.after)(steps)?)
    }

    /// Whether the changed profile would do, by its own standing and the gates.
    fn is_enough(&self, lawyer: Lawyer) -> bool {
        self.asked(lawyer, |prepared, standing, is_open| {
            let is_first = self
                .first
                .as_ref()
                .is_none_or(|first| standing.compare(first, &prepared.ties) == Ordering::Less);
            is_open && is_first
        })
    }

    fn contribution(&self, lawyer: &Lawyer, signal: Signal) -> u32 {
        self.asked(lawyer.clone(), |prepared, standing, _| {
            let all = prepared.signal_values(&standing.row);
            all[signal.index()]
        })
    }

    /// Asks about a changed profile: where it stands, and whether no gate fails it.
    fn asked<T>(
        &self,
        lawyer: Lawyer,
        answer: impl FnOnce(&Prepared<'_>, &Standing<'_>, bool) -> T,
    ) -> T {
        let id = lawyer.id().clone();
        let mut engine = self.engine.clone();
        let change = Change::PutLawyer(Box::new(lawyer));
        engine
            .apply(&[change])
            .expect("its causes are those of the profile and of the case");
        let prepared = Prepared::new(engine.context(), self.case, self.options)
            .expect("the case was read under the same causes");
        let row = prepared.row(id.as_str()).expect("it was just put in");
        let standing = prepared.standing(row);
        let fails = prepared.reasons(&row);
        let is_open = fails.iter().all(|reason| reason.verdict() != Verdict::Fail);
        answer(&prepared, &standing, is_open)
    }

    /// Ranks again with the change.
    fn holds(&self, lawyer: &Lawyer, watch: &mut Watch<'_>) -> Result<bool, Error> {
        watch.done_long()?;
        let mut engine = self.engine.clone();
        let change = Change::PutLawyer(Box::new(lawyer.clone()));
        if engine.apply(&[change]).is_err() {
            return Ok(false);
        }
        let Ok(prepared) = Prepared::new(engine.context(), self.case, self.options) else {
            return Ok(false);
        };
        let Some(row) = prepared.row(lawyer.id().as_str()) else {
            return Ok(false);
        };
        if prepared.is_removed(&row) {
            return Ok(false);
        }
        if self.excluded {
            return Ok(true);
        }
        let first = prepared.first(None, watch)?;
        Ok(first.is_some_and(|first| first.row.number() == row.number()))
    }
}
