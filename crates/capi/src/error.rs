//! What went wrong, as an object: a status for programs, a text for people, JSON for both.

use std::any::Any;
use std::ffi::c_char;

use engine::{Error, ErrorKind, Problem};

use crate::status::dy_status;
use crate::text::Terminated;

/// What went wrong in one call: a status, a text for people and the faults as JSON.
///
/// It is immutable: any number of threads may read one at the same time. It depends on nothing else, and
/// lives until `dy_error_free`.
pub struct dy_error {
    status: dy_status,
    message: Terminated,
    json: Terminated,
}

impl dy_error {
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

    /// A text that is not UTF-8: the core tells the place, and the argument's name is added.
    pub(crate) fn not_utf8(argument: &'static str, error: &Error) -> Self {
        let named = |problem: &Problem| Problem {
            path: argument.to_owned(),
            ..problem.clone()
        };
        let problems = error.problems().iter().map(named).collect();
        Self {
            status: dy_status::NotUtf8,
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
        Self {
            status: dy_status::Panic,
            message: Terminated::new(format!("panic: the library has a fault: {told}")),
            json: Terminated::new(PANIC_JSON.to_owned()),
        }
    }
}

/// A panic is none of the core's kinds of error; in JSON it is told apart by a kind of its own.
const PANIC_JSON: &str = r#"{"kind":"panic","problems":[{"code":"panic","expected":"an answer","path":"","row":null,"value":"a fault of the library"}]}"#;

impl From<Error> for dy_error {
    fn from(error: Error) -> Self {
        Self {
            status: error.kind().into(),
            message: Terminated::new(error.to_string()),
            json: Terminated::new(error.to_json()),
        }
    }
}

/// The status that the failed call returned; `DY_STATUS_OK` for NULL. Cannot fail.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_status(error: *const dy_error) -> dy_status {
    // SAFETY: NULL, or alive by this function's contract; nothing writes to an error once it is made.
    unsafe { error.as_ref() }.map_or(dy_status::Ok, |error| error.status)
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
    // SAFETY: NULL, or alive by this function's contract; nothing writes to an error once it is made.
    unsafe { error.as_ref() }.map_or(c"".as_ptr(), |error| error.message.as_ptr())
}

/// The faults as JSON, `{"kind","problems":[{"code","row","path","value","expected"}]}`; `""` for
/// NULL. Cannot fail.
///
/// `row` counts from 1 and is null where the input is one record. `kind` is the status in words
/// (`record`, `policy`, …). For a wrong call it is `request`, for a text that is not UTF-8 `malformed`,
/// and `path` names the parameter then. The text is UTF-8, ends with NUL, belongs to `error` and lives
/// as long as it does.
///
/// # Safety
/// `error` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_json(error: *const dy_error) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract; nothing writes to an error once it is made.
    unsafe { error.as_ref() }.map_or(c"".as_ptr(), |error| error.json.as_ptr())
}

/// Frees an error and the texts it lent. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `error` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_error_free(error: *mut dy_error) {
    if !error.is_null() {
        // SAFETY: made by `Box::into_raw` in the guard, and given back once by this function's contract.
        drop(unsafe { Box::from_raw(error) });
    }
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
