//! What the table of settings is made of: its lines, and the words that a setting may hold.

use super::choice_rules::{DeclineReason, Fallback, Precondition};
use super::gate_rules::Gate;
use super::setting::{Form, Stricter, Value};
use crate::model::{CaseKind, Category, LegalGround, Training};

/// One line of the table of settings.
#[derive(Debug)]
pub struct Rule {
    /// Dotted path in the policy file.
    pub path: &'static str,
    /// Values it takes.
    pub form: Form,
    /// Which way is stricter, where its gate is locked.
    pub stricter: Stricter,
    /// Meaning and unit.
    pub doc: &'static str,
    pub(super) preset: Preset,
}

/// The value of a setting under the preset `none`, as the table writes it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Preset {
    Number(u32),
    Words(&'static [&'static str]),
}

impl Rule {
    /// The value under the preset `none`.
    #[must_use]
    pub fn default(&self) -> Value {
        match self.preset {
            Preset::Number(n) => Value::Number(n),
            Preset::Words(words) => {
                let mut words: Vec<Box<str>> = words.iter().map(|w| Box::from(*w)).collect();
                if !matches!(self.form, Form::Sequence(_)) {
                    words.sort();
                }
                Value::Words(words)
            }
        }
    }

    /// The gate it belongs to, if it is a gate's parameter.
    #[must_use]
    pub fn gate(&self) -> Option<Gate> {
        Gate::from_word(self.path.strip_prefix("gates.")?.split('.').next()?)
    }
}

/// Every word of a closed set.
macro_rules! every_word {
    ($set:ident) => {{
        const WORDS: [&str; $set::ALL.len()] = {
            let mut words = [""; $set::ALL.len()];
            let mut i = 0;
            while i < words.len() {
                words[i] = $set::ALL[i].as_str();
                i += 1;
            }
            words
        };
        &WORDS
    }};
}

pub(super) const CATEGORIES: &[&str] = every_word!(Category);
pub(super) const TRAININGS: &[&str] = every_word!(Training);
pub(super) const KINDS: &[&str] = every_word!(CaseKind);
pub(super) const FALLBACKS: &[&str] = every_word!(Fallback);
pub(super) const DECLINES: &[&str] = every_word!(DeclineReason);
pub(super) const PRECONDITIONS: &[&str] = every_word!(Precondition);

pub(super) const GROUNDS: &[&str] = &[
    LegalGround::StatutoryDuty.as_str(),
    LegalGround::Consent.as_str(),
];

/// Kinds in which a lawyer is appointed for the whole case; advice and drafting are done by who is on duty.
pub(super) const CHOSEN: &[&str] = &[
    CaseKind::Criminal.as_str(),
    CaseKind::Civil.as_str(),
    CaseKind::Administrative.as_str(),
    CaseKind::Arbitration.as_str(),
    CaseKind::StateCompensation.as_str(),
    CaseKind::NonLitigation.as_str(),
];

/// Every reason to decline that has a name.
pub(super) const GOOD_REASONS: &[&str] = &[
    DeclineReason::Conflict.as_str(),
    DeclineReason::Illness.as_str(),
    DeclineReason::Leave.as_str(),
    DeclineReason::HearingClash.as_str(),
    DeclineReason::Overload.as_str(),
];
