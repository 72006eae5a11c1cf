//! What must hold of every error that C gets.

use std::ffi::{CStr, c_char};

use dianyuan_c::{
    dy_error, dy_error_json, dy_error_kind, dy_error_message, dy_error_problem_code,
    dy_error_problem_count, dy_error_problem_expected, dy_error_problem_path, dy_error_problem_row,
    dy_error_problem_value, dy_error_status, dy_status,
};
use serde_json::Value;

use super::object::Owned;
use crate::corpus::CANARY;
use crate::targets::{canonical, must};

/// A text that an object lent.
///
/// # Errors
/// What is not UTF-8.
///
/// # Safety
/// `text` ends with NUL and lives as long as `'a`.
pub(crate) unsafe fn words<'a>(text: *const c_char) -> Result<&'a str, String> {
    must(!text.is_null(), "NULL in place of a text")?;
    // SAFETY: not NULL, and the rest is this function's contract.
    let text = unsafe { CStr::from_ptr(text) };
    text.to_str()
        .map_err(|error| format!("a text that is not UTF-8: {error}"))
}

/// The outcome of a refused call in a few words: its status, and a code at a path for each sort of problem.
///
/// # Errors
/// An error that says less than the manual promises, or more than it may.
pub(crate) fn refusal(status: dy_status, error: &Owned<dy_error>) -> Result<String, String> {
    let error = error.get();
    // SAFETY: the error is alive, and so is what it lends.
    let (said, kind, message, json, count) = unsafe {
        (
            dy_error_status(error),
            words(dy_error_kind(error))?,
            words(dy_error_message(error))?,
            words(dy_error_json(error))?,
            dy_error_problem_count(error),
        )
    };
    must(
        status != dy_status::Panic,
        &format!("a panic reached C: {message}"),
    )?;
    must(said == status, "an error of another status")?;
    must(
        status != dy_status::Unknown,
        "a failure without a status of its own",
    )?;
    must(
        !kind.is_empty() && !message.is_empty(),
        "an error that says nothing",
    )?;
    must(
        !json.contains(CANARY) && !message.contains(CANARY),
        &format!("an error that shows personal text: {message}"),
    )?;
    let json = canonical(json)?;
    must(
        json["kind"] == kind,
        "an error whose JSON is of another kind",
    )?;
    let problems = json["problems"]
        .as_array()
        .ok_or("an error without problems")?;
    must(
        count > 0 && problems.len() == count,
        "an error whose problems do not count up",
    )?;
    let mut sorts = Vec::new();
    for (index, problem) in problems.iter().enumerate() {
        sorts.push(one(error, index, problem)?);
    }
    sorts.sort();
    sorts.dedup();
    sorts.truncate(6);
    Ok(format!("{status:?} {}", sorts.join(" ")))
}

/// One problem, as words and as JSON.
fn one(error: *const dy_error, index: usize, json: &Value) -> Result<String, String> {
    // SAFETY: the caller's error is alive, and so is what it lends.
    let (row, code, path, value, expected) = unsafe {
        (
            dy_error_problem_row(error, index),
            words(dy_error_problem_code(error, index))?,
            words(dy_error_problem_path(error, index))?,
            words(dy_error_problem_value(error, index))?,
            words(dy_error_problem_expected(error, index))?,
        )
    };
    must(
        json["row"].as_u64().unwrap_or(0) == row
            && json["code"] == code
            && json["path"] == path
            && json["value"] == value
            && json["expected"] == expected,
        "a problem that is another one as JSON",
    )?;
    must(
        !code.is_empty() && !value.is_empty() && !expected.is_empty(),
        "a problem that found or expected nothing",
    )?;
    let path: String = path
        .chars()
        .filter(|c| !c.is_ascii_digit())
        .take(40)
        .collect();
    Ok(format!("{code}@{path}"))
}
