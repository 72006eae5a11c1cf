//! One case against one roster, text in and text out.

use std::ffi::c_char;

use crate::error::dy_error;
use crate::guard::guard;
use crate::object::Out;
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, take, take_optional};

/// Ranks the lawyers of a roster for one case: who may be appointed, in which order and why, and
/// why the others may not.
///
/// The result is one JSON object without a line end: byte for byte what `dianyuan rank --format json`
/// prints for the same input, the same on every platform and from every language, whatever the order
/// of the roster's rows. Nothing is kept between calls.
///
/// - `roster`, `roster_len`: lawyers and firms as JSON Lines, as a JSON array or as one object. NULL
///   with length 0 is the empty text.
/// - `case_`, `case_len`: one case as a JSON object.
/// - `policy`, `policy_len`: a policy as TOML or JSON, or the name of a built-in one (`national`,
///   `hangzhou`, `none`). NULL with length 0 means `national`.
/// - `options`, `options_len`: a JSON object; each key may be left out. NULL with length 0, or the
///   empty text, means all defaults:
///     - `top`: how many candidates to name at most; 20.
///     - `as_of`: the civil date, such as `"2026-11-22"`, on which facts are looked at; the date of
///       the case's receipt.
///     - `seed`: text that decides ties and lots; `""`.
///     - `excluded`: how many of the excluded lawyers to name, each with all reasons; 100.
///     - `order`: `"points"`, or one of the neutral orders, `"rotation"` and `"lot"`; `"points"`.
///     - `causes`: a list of texts, each a cause tree or crosswalk of your own; `[]`.
/// - `out`: receives the result on success, to be freed with `dy_text_free`; otherwise it keeps what
///   it had. Must not be NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; otherwise it keeps what it
///   had. May be NULL.
///
/// Returns `DY_STATUS_OK`; for a wrong call `DY_STATUS_NULL_POINTER`, `_NOT_UTF8` or `_BAD_LENGTH`;
/// for a wrong input `DY_STATUS_MALFORMED`, `_RECORD`, `_POLICY`, `_CAUSES`, `_CALIBRATION` or
/// `_REQUEST`, with all of its faults at once in `err`.
///
/// Any number of threads may call it at the same time, on the same inputs too.
///
/// # Safety
/// Each text is NULL, or readable for its length and not written to during the call. `out` and `err`
/// are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_rank_json(
    roster: *const c_char,
    roster_len: usize,
    case_: *const c_char,
    case_len: usize,
    policy: *const c_char,
    policy_len: usize,
    options: *const c_char,
    options_len: usize,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: each text is NULL or readable for its length during the call, by this function's contract.
        let (roster, case, policy, options) = unsafe {
            (
                take("roster", roster, roster_len)?,
                take("case", case_, case_len)?,
                take_optional("policy", policy, policy_len)?,
                take("options", options, options_len)?,
            )
        };
        let ranking = engine::rank_json(roster, case, policy, options)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(ranking)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}
