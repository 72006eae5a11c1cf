//! Two rankings of one case compared, text in and text out.

use std::ffi::c_char;

use crate::error::{Failure, dy_error};
use crate::guard::guard;
use crate::object::{Out, missing};
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, take, take_optional};

/// Compares two rankings of one case: who moved, by which signals, and, with the rosters that the rankings
/// were made from, because of which facts; or two decision records of one case.
///
/// The result is one JSON object (`dianyuan.diff/1`, of records `dianyuan.record_diff/1`) without a line end, byte for byte what
/// `dianyuan diff --format json` prints for the same input. Nothing is kept between calls.
///
/// - `before`, `after` and their lengths: two rankings (`dy_rank_json`, `dy_ranking_json`) or two records
///   (`dy_ledger_record_json`), the earlier one first.
/// - `before_roster`, `after_roster` and their lengths: the rosters that they were made from, as for
///   `dy_rank_json`; both NULL for a comparison without facts and for records, not one alone.
/// - `options`, `options_len`: a JSON object, maybe with `causes` as for `dy_rank_json`; NULL or the empty text
///   is `{}`.
/// - `out`: receives the result on success, to be freed with `dy_text_free`; otherwise it keeps what
///   it had. Must not be NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; otherwise it keeps what it
///   had. May be NULL.
///
/// Returns `DY_STATUS_OK`, or the status of the first input that is wrong: `DY_STATUS_MALFORMED`,
/// `DY_STATUS_RECORD`, `DY_STATUS_CAUSES`; `DY_STATUS_REQUEST` for wrong options and for rankings of two
/// different cases; `DY_STATUS_NULL_POINTER` for one roster without the other.
///
/// Any number of threads may call it at the same time, on the same inputs too.
///
/// # Safety
/// Each text is NULL, or readable for its length and not written to during the call. `out` and `err`
/// are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_diff_json(
    before: *const c_char,
    before_len: usize,
    after: *const c_char,
    after_len: usize,
    before_roster: *const c_char,
    before_roster_len: usize,
    after_roster: *const c_char,
    after_roster_len: usize,
    options: *const c_char,
    options_len: usize,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: each text is NULL or readable for its length during the call, by this function's contract.
        let (before, after, rosters, options) = unsafe {
            (
                take("before", before, before_len)?,
                take("after", after, after_len)?,
                (
                    take_optional("before_roster", before_roster, before_roster_len)?,
                    take_optional("after_roster", after_roster, after_roster_len)?,
                ),
                take("options", options, options_len)?,
            )
        };
        let rosters = match rosters {
            (Some(before), Some(after)) => Some((before, after)),
            (None, None) => None,
            (None, Some(_)) => return Err(alone("before_roster")),
            (Some(_), None) => return Err(alone("after_roster")),
        };
        let comparison = engine::diff_json(before, after, rosters, options)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(comparison)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// One roster without the other.
fn alone(argument: &'static str) -> Failure {
    missing(argument, "both rosters, or neither")
}
