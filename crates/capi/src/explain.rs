//! Why one lawyer has a place, or none, text in and text out.

use std::ffi::c_char;

use crate::error::dy_error;
use crate::guard::guard;
use crate::object::Out;
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, take, take_optional};

/// Explains the place of one lawyer for one case: the place or why there is none, the points of each signal
/// and the facts they come from, how far the first is ahead, the smallest change that would alter it, and
/// all this in words, in Chinese and in English.
///
/// The result is one JSON object (`dianyuan.explain/1`) without a line end, byte for byte what
/// `dianyuan explain --format json` prints for the same input. Nothing is kept between calls.
///
/// - `roster`, `case_`, `policy`, `options` and their lengths: as for `dy_rank_json`; `top` and `excluded` mean
///   nothing here.
/// - `lawyer`, `lawyer_len`: the id of a lawyer on the roster.
/// - `out`: receives the result on success, to be freed with `dy_text_free`; otherwise it keeps what
///   it had. Must not be NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; otherwise it keeps what it
///   had. May be NULL.
///
/// Returns what `dy_rank_json` returns; `DY_STATUS_REQUEST` if there is no such lawyer.
///
/// Any number of threads may call it at the same time, on the same inputs too.
///
/// # Safety
/// Each text is NULL, or readable for its length and not written to during the call. `out` and `err`
/// are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_explain_json(
    roster: *const c_char,
    roster_len: usize,
    case_: *const c_char,
    case_len: usize,
    lawyer: *const c_char,
    lawyer_len: usize,
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
        let (roster, case, lawyer, policy, options) = unsafe {
            (
                take("roster", roster, roster_len)?,
                take("case", case_, case_len)?,
                take("lawyer", lawyer, lawyer_len)?,
                take_optional("policy", policy, policy_len)?,
                take("options", options, options_len)?,
            )
        };
        let explanation = engine::explain_json(roster, case, lawyer, policy, options)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(explanation)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}
