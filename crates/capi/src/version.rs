//! Which version of the library is running, and what it reads and writes.

use std::ffi::c_char;

use engine::{Error, ErrorKind, Problem, SCHEMAS};

use crate::error::dy_error;
use crate::guard::guard;
use crate::object::Out;
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, take};

/// The version of this interface: of functions, structs and numbers. A library with the same number runs every program
/// that was compiled with this header or an older one of that number; functions may be added under the same number. It is
/// part of the library's name: `libdianyuan.so.1`.
pub const DY_ABI_VERSION: u32 = 1;

/// `VERSION` of the core with a NUL after it; the test says that they are the same.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "\0");

/// The version of the library that is running, such as `"0.1.0"`. Cannot fail.
///
/// Compare it with `DY_VERSION`, the version of the header that the program was compiled with. The text ends
/// with NUL and lives for ever.
#[unsafe(no_mangle)]
pub extern "C" fn dy_version() -> *const c_char {
    VERSION.as_ptr().cast()
}

/// The `DY_ABI_VERSION` of the library that is running. A program that finds another number than that of its header was not
/// made for this library, and should say so and end. Cannot fail.
#[unsafe(no_mangle)]
pub extern "C" fn dy_abi_version() -> u32 {
    DY_ABI_VERSION
}

/// The version of the scoring rules. Two libraries with the same number give every lawyer the same points
/// for the same input. Cannot fail.
#[unsafe(no_mangle)]
pub extern "C" fn dy_score_version() -> u32 {
    engine::SCORE_VERSION
}

/// The JSON Schema (2020-12) of what goes in or comes out as JSON.
///
/// - `name`, `name_len`: `lawyer`, `firm`, `case`, `policy`, `change`, `command`, `event`, `ranking`, `explanation`,
///   `comparison`, `assignment` or `error`.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_REQUEST` for another name; or that of a wrong call. Any number of threads may call it
/// at the same time.
///
/// # Safety
/// The text is NULL, or readable for its length and not written to during the call. `out` and `err` are NULL or
/// writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_schema_json(
    name: *const c_char,
    name_len: usize,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let name = unsafe { take("name", name, name_len) }?;
        let schema = engine::schema(name).ok_or_else(|| {
            let found = format!("text of {} bytes", name.len());
            let problem = Problem::new("not_found", "name", found, SCHEMAS.join(", "));
            Error::one(ErrorKind::Request, problem)
        })?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(schema.to_canonical())) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

#[cfg(test)]
#[path = "version_tests.rs"]
mod tests;
