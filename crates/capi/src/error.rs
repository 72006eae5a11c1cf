//! What went wrong, as an object: a status for programs, a text for people, its problems one by one, and JSON.

use std::any::Any;
use std::ffi::c_char;

use engine::{Error, ErrorKind, Problem};

use crate::object::{free, look, objects};
use crate::status::dy_status;
use crate::text::{Terminated, empty};

/// What went wrong in one call: a status, a text for people and the problems, one by one or as JSON.
///
/// It is immutable: any number of threads may read one at the same time. It depends on nothing else, and
/// lives until `dy_error_free`.
pub struct dy_error {
    _private: [u8; 0],
}

objects! {
    1 dy_error = Failure;
}

/// What went wrong, inside the library.
pub(crate) struct Failure {
    status: dy_status,
    kind: Terminated,
    message: Terminated,
    json: Terminated,
    problems: Vec<Told>,
}

/// One problem, as C reads it.
struct Told {
    row: u64,
    code: Terminated,
    path: Terminated,
    value: Terminated,
    expected: Terminated,
}

impl Failure {
    /// A call that is wrong in itself: the argument, what was found there, and what was expected.
    pub(crate) fn misuse(
        status: dy_status,
        code: &'static str,
        argument: &'static str,
        found: String,
        expected: &'static str,
    ) -> Self {
        let problem = Problem::new(code, argument, found, expected);
        Self {
            status,
            ..Error::one(ErrorKind::Request, problem).into()
        }
    }

    /// What is wrong with the text of one argument: the core tells the place inside it, and the argument's name is
    /// put before that.
    pub(crate) fn in_text(status: dy_status, argument: &'static str, error: &Error) -> Self {
        let named = |problem: &Problem| Problem {
            path: argument.to_owned(),
            ..problem.clone()
        };
        let problems = error.problems().iter().map(named).collect();
        Self {
            status,
            ..Error::new(error.kind(), problems).into()
        }
    }

    /// A panic. Its text is shown only where it is a literal of the source: a formatted one may quote
    /// the input, and so a person's name.
    pub(crate) fn panic(payload: &(dyn Any + Send)) -> Self {
        let told = payload.downcast_ref::<&'static str>().map_or_else(
            || "its text may quote the input and is not repeated here".to_owned(),
            |literal| (*literal).to_owned(),
        );
        let problem = Problem::new("panic", "", "a fault of the library", "an answer");
        Self {
            status: dy_status::Panic,
            kind: Terminated::new("panic".to_owned()),
            message: Terminated::new(format!("panic: the library has a fault: {told}")),
            json: Terminated::new(PANIC_JSON.to_owned()),
            problems: vec![Told::of(&problem)],
        }
    }

    pub(crate) fn status(&self) -> dy_status {
        self.status
    }
}

impl Told {
    fn of(problem: &Problem) -> Self {
        Self {
            row: problem.row.unwrap_or(0),
            code: Terminated::new(problem.code.to_owned()),
            path: Terminated::new(problem.path.clone()),
            value: Terminated::new(problem.value.clone()),
            expected: Terminated::new(problem.expected.clone().into_owned()),
        }
    }
}

/// A panic is none of the core's kinds of error; in JSON it is told apart by a kind of its own.
const PANIC_JSON: &str = r#"{"kind":"panic","problems":[{"code":"panic","expected":"an answer","path":"","row":null,"value":"a fault of the library"}]}"#;

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self {
            status: error.kind().into(),
            kind: Terminated::new(error.kind().as_str().to_owned()),
            message: Terminated::new(error.to_string()),
            json: Terminated::new(error.to_json()),
            problems: error.problems().iter().map(Told::of).collect(),
        }
    }
}

/// The status that the failed call returned; `DY_STATUS_OK` for NULL. Cannot fail.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_status(error: *const dy_error) -> dy_status {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(error) }.map_or(dy_status::Ok, |error| error.status)
}

/// What sort of thing was wrong, as a stable word: `"malformed"`, `"record"`, `"policy"`, `"causes"`,
/// `"calibration"`, `"request"`, `"stopped"` or `"panic"`; `""` for NULL. Cannot fail.
///
/// For a wrong call it is `"request"`, for a text that is not UTF-8 `"malformed"`. The text belongs to `error`.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_kind(error: *const dy_error) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(error) }.map_or(empty(), |error| error.kind.as_ptr())
}

/// The whole of the fault in English, one line for each problem; `""` for NULL. Cannot fail.
///
/// It never holds personal text of the input: of a name it tells the kind and the length. The text is
/// UTF-8, ends with NUL, belongs to `error` and lives as long as it does.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_message(error: *const dy_error) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(error) }.map_or(empty(), |error| error.message.as_ptr())
}

/// The faults as JSON, `{"kind","problems":[{"code","row","path","value","expected"}]}`; `""` for
/// NULL. Cannot fail.
///
/// `row` counts from 1 and is null where the input is one record. For a wrong call, and for a text that is not
/// UTF-8, `path` names the parameter. The text is UTF-8, ends with NUL, belongs to `error` and lives as long
/// as it does.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_json(error: *const dy_error) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(error) }.map_or(empty(), |error| error.json.as_ptr())
}

/// How many problems there are, at least 1; 0 for NULL. Cannot fail.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_problem_count(error: *const dy_error) -> usize {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(error) }.map_or(0, |error| error.problems.len())
}

/// The line of the file, or the position in the array, of problem `index` (from 0), counted from 1. 0 where the input
/// is one record, for NULL, and beyond the last problem. Cannot fail.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_problem_row(error: *const dy_error, index: usize) -> u64 {
    // SAFETY: the same contract.
    unsafe { told(error, index) }.map_or(0, |problem| problem.row)
}

/// The stable word for the sort of problem `index` (from 0), such as `"out_of_range"`; `""` for NULL and beyond the
/// last. The text belongs to `error`. Cannot fail.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_problem_code(
    error: *const dy_error,
    index: usize,
) -> *const c_char {
    // SAFETY: the same contract.
    unsafe { told(error, index) }.map_or(empty(), |problem| problem.code.as_ptr())
}

/// The path of the field of problem `index` (from 0), such as `"specialities[0].cause"`, or the parameter of a wrong
/// call; `""` for the record itself, for NULL, and beyond the last. The text belongs to `error`. Cannot fail.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_problem_path(
    error: *const dy_error,
    index: usize,
) -> *const c_char {
    // SAFETY: the same contract.
    unsafe { told(error, index) }.map_or(empty(), |problem| problem.path.as_ptr())
}

/// What was found at problem `index` (from 0), in words fit to be logged; `""` for NULL and beyond the last. The text
/// belongs to `error`. Cannot fail.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_problem_value(
    error: *const dy_error,
    index: usize,
) -> *const c_char {
    // SAFETY: the same contract.
    unsafe { told(error, index) }.map_or(empty(), |problem| problem.value.as_ptr())
}

/// What was expected instead of problem `index` (from 0); `""` for NULL and beyond the last. The text belongs to
/// `error`. Cannot fail.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_problem_expected(
    error: *const dy_error,
    index: usize,
) -> *const c_char {
    // SAFETY: the same contract.
    unsafe { told(error, index) }.map_or(empty(), |problem| problem.expected.as_ptr())
}

/// # Safety
/// `error` is NULL or came from this library and is not freed.
unsafe fn told<'a>(error: *const dy_error, index: usize) -> Option<&'a Told> {
    // SAFETY: the same contract.
    unsafe { look(error) }.and_then(|error| error.problems.get(index))
}

/// Frees an error and the texts it lent. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `error` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_free(error: *mut dy_error) {
    // SAFETY: the same contract.
    unsafe { free(error) };
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
