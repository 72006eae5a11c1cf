//! One finding: what, where, what was found and what was expected.

use std::borrow::Cow;
use std::fmt;

use super::kind::{Kind, Severity};
use crate::gate::Code;
use crate::model::{Case, CaseId, Firm, FirmId, Lawyer, LawyerId};
use crate::wire::{Faults, Json};

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Place {
    /// The policy of this id.
    Policy(String),
    /// The calibration of this digest.
    Calibration(String),
    /// A firm.
    Firm(FirmId),
    /// A lawyer.
    Lawyer(LawyerId),
    /// A case.
    Case(CaseId),
}

impl Place {
    /// The sort of record: `policy`, `calibration`, `firm`, `lawyer` or `case`.
    #[must_use]
    pub const fn sort(&self) -> &'static str {
        match self {
            Self::Policy(_) => "policy",
            Self::Calibration(_) => "calibration",
            Self::Firm(_) => "firm",
            Self::Lawyer(_) => "lawyer",
            Self::Case(_) => "case",
        }
    }

    /// The record's id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Policy(id) | Self::Calibration(id) => id,
            Self::Firm(id) => id.as_str(),
            Self::Lawyer(id) => id.as_str(),
            Self::Case(id) => id.as_str(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.sort(), self.id())
    }
}

impl From<&Lawyer> for Place {
    fn from(lawyer: &Lawyer) -> Self {
        Self::Lawyer(lawyer.id().clone())
    }
}

impl From<&Firm> for Place {
    fn from(firm: &Firm) -> Self {
        Self::Firm(firm.id().clone())
    }
}

impl From<&Case> for Place {
    fn from(case: &Case) -> Self {
        Self::Case(case.id().clone())
    }
}

/// One thing that is wrong or doubtful. It holds no personal text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    place: Place,
    path: String,
    kind: Kind,
    value: String,
    expected: Cow<'static, str>,
    counts: Vec<(Code, u32)>,
}

impl Finding {
    pub(super) fn new(
        kind: Kind,
        place: impl Into<Place>,
        path: impl Into<String>,
        value: impl Into<String>,
        expected: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            place: place.into(),
            path: path.into(),
            kind,
            value: value.into(),
            expected: expected.into(),
            counts: Vec::new(),
        }
    }

    pub(super) fn with_counts(mut self, counts: Vec<(Code, u32)>) -> Self {
        self.counts = counts;
        self
    }

    /// What was found.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// The record.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Path of the field inside the record, e.g. `capacity.units`; empty for the record itself.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was found there, in words fit to be logged.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// What was expected instead.
    #[must_use]
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// For a case without a lawyer, how many lawyers each code removes or holds for review.
    #[must_use]
    pub fn counts(&self) -> &[(Code, u32)] {
        &self.counts
    }

    pub(super) fn to_json(&self) -> Json<'_> {
        let mut entries = vec![
            ("code".into(), Json::from(self.kind.as_str())),
            ("severity".into(), Json::from(self.severity().as_str())),
            (
                "place".into(),
                Json::object([
                    ("sort", Json::from(self.place.sort())),
                    ("id", Json::from(self.place.id())),
                ]),
            ),
            ("path".into(), Json::from(self.path.as_str())),
            ("value".into(), Json::from(self.value.as_str())),
            ("expected".into(), Json::from(self.expected.as_ref())),
        ];
        if !self.counts.is_empty() {
            let counts = self.counts.iter().map(|(code, count)| {
                Json::object([
                    ("code", Json::from(code.as_str())),
                    ("count", Json::from(*count)),
                ])
            });
            entries.push(("counts".into(), Json::Array(counts.collect())));
        }
        Json::Object(entries)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: ", self.severity(), self.place)?;
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(
            f,
            "{}: found {}, expected {}",
            self.kind, self.value, self.expected
        )?;
        if !self.counts.is_empty() {
            let counts: Vec<String> = self
                .counts
                .iter()
                .map(|(code, count)| format!("{code} {count}"))
                .collect();
            write!(f, " ({})", counts.join(", "))?;
        }
        Ok(())
    }
}

/// An id or code as a finding may show it: as it is where it can only be one, else its length.
pub(super) fn shown(text: &str) -> String {
    let mut faults = Faults::new();
    faults.report("", &Json::from(text), "");
    let problem = faults.into_problems().pop();
    problem.map(|problem| problem.value).unwrap_or_default()
}

#[cfg(test)]
#[path = "finding_tests.rs"]
mod tests;
