//! All findings of one check, and what was checked.

use std::fmt;

use super::finding::Finding;
use super::kind::Severity;
use crate::model::{Case, Date};
use crate::policy::Policy;
use crate::roster::Roster;
use crate::wire::{Json, Wire};

/// What a check found, in the order of policy, calibration, firms, lawyers and cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    as_of: Date,
    policy: (String, String, String),
    lawyers: u64,
    firms: u64,
    cases: u64,
    findings: Vec<Finding>,
}

impl Report {
    pub(super) fn new(
        roster: &Roster,
        cases: &[Case],
        policy: &Policy,
        as_of: Date,
        mut findings: Vec<Finding>,
    ) -> Self {
        findings.sort();
        Self {
            as_of,
            policy: (
                policy.id().to_owned(),
                policy.version().to_owned(),
                policy.digest().to_string(),
            ),
            lawyers: roster.len() as u64,
            firms: roster.firms().count() as u64,
            cases: cases.len() as u64,
            findings,
        }
    }

    /// Every finding.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How many findings are this grave.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let of_this = |finding: &&Finding| finding.severity() == severity;
        self.findings.iter().filter(of_this).count()
    }

    /// The report as canonical JSON (`dianyuan.check/1`).
    #[must_use]
    pub fn to_json(&self) -> String {
        let (id, version, digest) = &self.policy;
        let count = |severity| Json::from(self.count(severity) as u64);
        Json::object([
            ("format", Json::from("dianyuan.check/1")),
            ("as_of", self.as_of.write()),
            (
                "policy",
                Json::object([
                    ("id", Json::from(id.as_str())),
                    ("version", Json::from(version.as_str())),
                    ("digest", Json::from(digest.as_str())),
                ]),
            ),
            ("lawyers", Json::from(self.lawyers)),
            ("firms", Json::from(self.firms)),
            ("cases", Json::from(self.cases)),
            ("errors", count(Severity::Error)),
            ("warnings", count(Severity::Warning)),
            (
                "findings",
                Json::Array(self.findings.iter().map(Finding::to_json).collect()),
            ),
        ])
        .to_canonical()
    }
}

impl fmt::Display for Report {
    /// One finding a line, then one line on what was checked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.findings {
            writeln!(f, "{finding}")?;
        }
        let plural = |count: usize, word: &str| match count {
            1 => format!("1 {word}"),
            n => format!("{n} {word}s"),
        };
        let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        let (id, version, _) = &self.policy;
        write!(
            f,
            "{} and {}: {}, {}, {}, policy {id} {version}, on {}",
            plural(self.count(Severity::Error), "error"),
            plural(self.count(Severity::Warning), "warning"),
            plural(number(self.lawyers), "lawyer"),
            plural(number(self.firms), "firm"),
            plural(number(self.cases), "case"),
            self.as_of
        )
    }
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
