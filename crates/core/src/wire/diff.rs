//! Two rankings or two decision records compared, from JSON to JSON.

use super::Json;
use super::call::{FileText, read_options, with_files};
use crate::error::{Error, ErrorKind, Problem};
use crate::explain::{Comparison, compare};
use crate::record::Record;
use crate::roster::Roster;
use crate::wire::record::record;

record! {
    /// Options of [`diff_json`] as they stand in JSON.
    pub struct DiffOptions, DiffOptionsDraft {
        required {}
        optional {
            /// Texts of cause trees and crosswalks to load beside the built-in ones.
            causes: Vec<FileText>,
        }
    }
    personal false;
    check |_, _| {};
}

/// What differs between two texts of one case.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// They are rankings.
    Rankings(Comparison),
    /// They are decision records: `dianyuan.record_diff/1`, by [`Record::diff`].
    Records(Json<'static>),
}

impl Difference {
    /// Compares two rankings (`dianyuan.rank/1`) or two decision records (`dianyuan.record/1`) of one case, told apart by
    /// their `format`. With the rosters that two rankings were made from it is said because of which facts lawyers moved.
    ///
    /// # Errors
    /// Whatever is wrong with the first input that is wrong; [`Error::input`] names it: `before` or `after`, or
    /// `before_roster` where rosters stand beside records (a `Request`: a record holds digests of its profiles, so facts
    /// cannot be told from it). Two cases are a `Request`, without an input.
    ///
    /// # Example
    /// ```
    /// use dianyuan::wire::Difference;
    /// let record = |at: &str| format!(r#"{{"format": "dianyuan.record/1", "case": "C-1", "at": "{at}"}}"#);
    /// let (before, after) = (record("2026-11-25T10:00:00+08:00"), record("2026-11-25T11:00:00+08:00"));
    /// let json = Difference::of(&before, &after, None)?.to_json().to_canonical();
    /// assert!(json.contains(r#""differ":["at"]"#));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn of(
        before: &str,
        after: &str,
        rosters: Option<(&Roster, &Roster)>,
    ) -> Result<Self, Error> {
        let (Some(old), Some(new)) = (of_record("before", before)?, of_record("after", after)?)
        else {
            return compare(before, after, rosters).map(Self::Rankings);
        };
        if rosters.is_some() {
            let expected = "records alone, or two rankings with their rosters";
            let problem = Problem::new("not_with_records", "", "rosters beside records", expected);
            return Err(Error::one(ErrorKind::Request, problem).in_input("before_roster"));
        }
        if old.case() != new.case() {
            let expected = "two records of one case";
            let problem = Problem::new("other_case", "case", "another case", expected);
            return Err(Error::one(ErrorKind::Request, problem));
        }
        Ok(Self::Records(old.diff(&new)))
    }

    /// The difference as JSON: `dianyuan.diff/1` of rankings, `dianyuan.record_diff/1` of records.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        match self {
            Self::Rankings(comparison) => comparison.to_json(),
            Self::Records(json) => json.clone(),
        }
    }
}

/// The record that a text holds; none where the text says of itself that it is something else, or nothing.
fn of_record(input: &'static str, text: &str) -> Result<Option<Record>, Error> {
    match Record::from_json(text) {
        Ok(record) => Ok(Some(record)),
        Err(error)
            if error
                .problems()
                .iter()
                .any(|fault| fault.code == "duplicate_key") =>
        {
            Err(error.in_input(input))
        }
        Err(_) => Ok(None),
    }
}

/// Compares two rankings of one case (`dianyuan.rank/1`) from texts alone: who moved, by which signals, and,
/// with the rosters that the rankings were made from, because of which facts (`dianyuan.diff/1`). Two decision records
/// (`dianyuan.record/1`), told by their `format`, are compared without rosters (`dianyuan.record_diff/1`).
///
/// - `rosters`: the roster of `before` and that of `after`, as for [`rank_json`](crate::rank_json).
/// - `options`: a JSON object, maybe with `causes` as for [`rank_json`](crate::rank_json); empty text is `{}`.
///
/// # Errors
/// Whatever is wrong with the first input that is wrong, all of it; [`Error::input`] names it: `options`,
/// `causes`, `before_roster`, `after_roster`, `before`, `after`. Two cases are a `Request`, without an input; rosters
/// beside records are one, with the input `before_roster`.
///
/// # Example
/// ```
/// let case = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
///                "received": "2026-11-22T09:30:00+08:00"}"#;
/// let rank = |seed: &str| {
///     let options = format!(r#"{{"seed": "{seed}", "order": "lot"}}"#);
///     dianyuan::rank_json("{\"id\": \"L-1\"}\n{\"id\": \"L-2\"}", case, Some("none"), &options)
/// };
/// let json = dianyuan::diff_json(&rank("a")?, &rank("b")?, None, "")?;
/// assert!(json.contains(r#""inputs":["seed"]"#));
/// # Ok::<(), dianyuan::Error>(())
/// ```
pub fn diff_json(
    before: &str,
    after: &str,
    rosters: Option<(&str, &str)>,
    options: &str,
) -> Result<String, Error> {
    let options: DiffOptions = read_options(options).map_err(|error| error.in_input("options"))?;
    let causes = with_files(options.causes.as_deref())?;
    let rosters = match rosters {
        Some((old, new)) => {
            let read = |text, input| {
                Roster::from_json(text, &causes).map_err(|error: Error| error.in_input(input))
            };
            Some((read(old, "before_roster")?, read(new, "after_roster")?))
        }
        None => None,
    };
    let rosters = rosters.as_ref().map(|(old, new)| (old, new));
    let found = Difference::of(before, after, rosters)?;
    Ok(found.to_json().to_canonical())
}

#[cfg(test)]
#[path = "diff_tests.rs"]
mod tests;
