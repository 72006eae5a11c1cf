//! The one error of this crate: a kind for programs, problems for people.

use std::borrow::Cow;
use std::fmt;

use crate::wire::Json;

/// What sort of input was at fault, if any was. Each edge maps it: C to a status number, Python to a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is not what it should be as text: not UTF-8, not JSON, not TOML, cut short.
    Malformed,
    /// Records (lawyers, firms, cases) hold faults.
    Record,
    /// A policy is wrong, or loosens a gate that the policy it extends has locked.
    Policy,
    /// A cause tree or crosswalk is wrong.
    Causes,
    /// A calibration is wrong, or does not belong to the policy it is used with.
    Calibration,
    /// An argument of the call is out of range, or names something that is not there.
    Request,
    /// No input was at fault: the caller's [`Observer`](crate::Observer) stopped the call, and nothing was made.
    Stopped,
}

impl ErrorKind {
    /// Every kind, in the order of declaration.
    pub const ALL: [Self; 7] = [
        Self::Malformed,
        Self::Record,
        Self::Policy,
        Self::Causes,
        Self::Calibration,
        Self::Request,
        Self::Stopped,
    ];

    /// The stable word that stands in `error` JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::Record => "record",
            Self::Policy => "policy",
            Self::Causes => "causes",
            Self::Calibration => "calibration",
            Self::Request => "request",
            Self::Stopped => "stopped",
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One fault: where it is, what was found there, and what was expected.
///
/// `value` never holds personal text: of such text it tells the kind and the length only.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Problem {
    /// Line of the file, or position in an array, counted from 1. None where the input is one record.
    pub row: Option<u64>,
    /// Path of the field inside the record, e.g. `specialities[0].cause`; empty for the record itself.
    pub path: String,
    /// Stable word for the sort of fault, e.g. `out_of_range`.
    pub code: &'static str,
    /// What was found, in words fit to be logged.
    pub value: String,
    /// What was expected instead.
    pub expected: Cow<'static, str>,
}

impl Problem {
    /// A fault without a row.
    #[must_use]
    pub fn new(
        code: &'static str,
        path: impl Into<String>,
        value: impl Into<String>,
        expected: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            row: None,
            path: path.into(),
            code,
            value: value.into(),
            expected: expected.into(),
        }
    }

    /// The same fault, at this row.
    #[must_use]
    pub fn at_row(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }

    /// The fault as it stands in `error` JSON: `{"code","row","path","value","expected"}`.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        Json::object([
            ("code", Json::from(self.code)),
            ("row", self.row.map_or(Json::Null, Json::from)),
            ("path", Json::from(self.path.clone())),
            ("value", Json::from(self.value.clone())),
            ("expected", Json::from(self.expected.clone().into_owned())),
        ])
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(row) = self.row {
            write!(f, "row {row}: ")?;
        }
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(
            f,
            "{}: found {}, expected {}",
            self.code, self.value, self.expected
        )
    }
}

/// Everything that was wrong with one input, all of it at once; or that the caller stopped the call.
///
/// # Example
/// ```
/// use dianyuan::{Case, ErrorKind};
/// let error = Case::from_json(r#"{"id": "", "kind": "civic"}"#).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Record);
/// assert!(error.problems().len() >= 3); // id, kind, and the missing causes
/// assert!(error.to_json().starts_with(r#"{"kind":"record","problems":[{"#));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text())]
pub struct Error {
    kind: ErrorKind,
    /// Which of several inputs was at fault.
    input: Option<&'static str>,
    problems: Vec<Problem>,
}

impl Error {
    /// An error of several faults; they are put in the order of row, then path.
    #[must_use]
    pub fn new(kind: ErrorKind, mut problems: Vec<Problem>) -> Self {
        problems.sort();
        problems.dedup();
        Self {
            kind,
            input: None,
            problems,
        }
    }

    /// An error of one fault.
    #[must_use]
    pub fn one(kind: ErrorKind, problem: Problem) -> Self {
        Self {
            kind,
            input: None,
            problems: vec![problem],
        }
    }

    /// `Ok` when there are no faults.
    ///
    /// # Errors
    /// All of `problems`, under `kind`.
    pub fn unless_empty(kind: ErrorKind, problems: Vec<Problem>) -> Result<(), Self> {
        if problems.is_empty() {
            Ok(())
        } else {
            Err(Self::new(kind, problems))
        }
    }

    /// The same error, with the name of the input that was at fault: `roster`, `case`, `policy` …
    #[must_use]
    pub fn in_input(mut self, input: &'static str) -> Self {
        self.input = Some(input);
        self
    }

    /// Which of several inputs was at fault, where a call takes several.
    #[must_use]
    pub fn input(&self) -> Option<&'static str> {
        self.input
    }

    /// What sort of input was at fault.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Every fault, in the order of row, then path; never empty.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The error as `{"kind","problems":[{"code","row","path","value","expected"}]}`, canonical.
    #[must_use]
    pub fn to_json(&self) -> String {
        let problems = self.problems.iter().map(Problem::to_json).collect();
        let entries = vec![
            ("kind".into(), Json::from(self.kind.as_str())),
            ("problems".into(), Json::Array(problems)),
        ];
        Json::Object(entries).to_canonical()
    }

    fn text(&self) -> String {
        let input = self
            .input
            .map_or(String::new(), |input| format!("{input}: "));
        let mut text = match self.problems.len() {
            1 => format!("{input}{}: ", self.kind),
            n => format!("{input}{}: {n} problems", self.kind),
        };
        for problem in &self.problems {
            if self.problems.len() > 1 {
                text.push_str("\n  ");
            }
            text.push_str(&problem.to_string());
        }
        text
    }
}

/// The JSON Schema of an error.
pub(crate) fn error_schema() -> Json<'static> {
    let typed = |name: &'static str| Json::object([("type", Json::from(name))]);
    let row = Json::object([("type", Json::from(vec!["integer", "null"]))]);
    let problem = Json::object([
        ("type", Json::from("object")),
        (
            "properties",
            Json::object([
                ("code", typed("string")),
                ("row", row),
                ("path", typed("string")),
                ("value", typed("string")),
                ("expected", typed("string")),
            ]),
        ),
        (
            "required",
            Json::from(vec!["code", "row", "path", "value", "expected"]),
        ),
    ]);
    let kinds: Vec<&'static str> = ErrorKind::ALL.iter().map(|kind| kind.as_str()).collect();
    Json::object([
        ("type", Json::from("object")),
        (
            "properties",
            Json::object([
                ("kind", Json::object([("enum", Json::from(kinds))])),
                (
                    "problems",
                    Json::object([
                        ("type", Json::from("array")),
                        ("items", problem),
                        ("minItems", Json::Int(1)),
                    ]),
                ),
            ]),
        ),
        ("required", Json::from(vec!["kind", "problems"])),
    ])
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
