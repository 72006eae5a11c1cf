//! One setting of a policy: a value, and where it comes from.

use crate::model::{Date, Label};
use crate::wire::record::record;

/// What a setting may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A whole number; 0 or 1 for a switch.
    Number(u32),
    /// Words, each once: sorted, or in the order written where the form is a sequence.
    Words(Vec<Box<str>>),
}

/// The form of a setting: which values it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A whole number in this range.
    Number(u32, u32),
    /// `true` or `false`.
    Switch,
    /// A list of these words.
    Words(&'static [&'static str]),
    /// A list of these words whose order counts, each once.
    Sequence(&'static [&'static str]),
    /// A list of the agency's own codes.
    Labels,
}

/// Which way is stricter, for the settings of locked gates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stricter {
    /// A larger number, or `true`.
    More,
    /// A smaller number, or `false`.
    Less,
    /// A list that holds all of the other and maybe more.
    Longer,
    /// A list that holds nothing that the other does not hold.
    Shorter,
    /// Neither: the setting may change freely.
    Free,
}

impl Stricter {
    /// Whether `new` is at least as strict as `old`.
    pub(crate) fn allows(self, old: &Value, new: &Value) -> bool {
        match (self, old, new) {
            (Self::Free, ..) => true,
            (Self::More, Value::Number(old), Value::Number(new)) => new >= old,
            (Self::Less, Value::Number(old), Value::Number(new)) => new <= old,
            (Self::Longer, Value::Words(old), Value::Words(new)) => {
                old.iter().all(|word| new.contains(word))
            }
            (Self::Shorter, Value::Words(old), Value::Words(new)) => {
                new.iter().all(|word| old.contains(word))
            }
            _ => false,
        }
    }

    /// What a stricter value is, in words.
    pub(crate) fn describe(self, old: &Value) -> String {
        match (self, old) {
            (Self::More, Value::Number(old)) => format!("at least {old}"),
            (Self::Less, Value::Number(old)) => format!("at most {old}"),
            (Self::Shorter, Value::Words(old)) => {
                format!("a list with nothing but [{}]", old.join(", "))
            }
            (_, Value::Words(old)) => format!("a list with all of [{}]", old.join(", ")),
            _ => "the same value".to_owned(),
        }
    }
}

record! {
    /// Where a legal number comes from: article, reliability, and validity.
    pub struct Source, SourceDraft {
        required {
            /// Statute and article, e.g. `法律援助法 第26条`.
            article: Label,
        }
        optional {
            /// Reliability of what was read: P primary text in full, O official excerpt, S press or mirror,
            /// L low, M unverified.
            tag: Label,
            /// First day the number is in force.
            from: Date,
            /// Last day it is in force, included.
            until: Date,
        }
    }
    personal false;
    check |source, faults| {
        if let Some(from) = source.from {
            crate::model::check_order_named("until", from, source.until, faults);
        }
    };
}

impl Source {
    /// Whether the number is in force on this day.
    #[must_use]
    pub fn in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A value with its sources; without sources it is the agency's own rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    pub(crate) value: Value,
    pub(crate) sources: Vec<Source>,
}

impl Setting {
    /// The value.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The statutes it rests on; empty for the agency's own rule.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
}

#[cfg(test)]
#[path = "setting_tests.rs"]
mod tests;
