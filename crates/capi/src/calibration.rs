//! A calibration: what is usual on a roster.

use std::ffi::c_char;

use engine::{Calibration, Date, Error, ErrorKind};

use crate::error::{Failure, dy_error};
use crate::guard::guard;
use crate::object::{Out, free, get, look, objects};
use crate::policy::dy_policy;
use crate::roster::dy_roster;
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, empty, take};
use crate::watch::{Watch, dy_watch};

/// Everything that is estimated from a roster: priors of past performance, and values that stand in for unknown facts.
///
/// It is immutable: any number of threads may use one at the same time. It lives until `dy_calibration_free`;
/// engines that were made with it do not depend on it.
pub struct dy_calibration {
    _private: [u8; 0],
}

objects! {
    7 dy_calibration = Fitted;
}

/// A calibration, and its digest as C reads it.
pub(crate) struct Fitted {
    pub(crate) calibration: Calibration,
    digest: Terminated,
}

impl From<Calibration> for Fitted {
    fn from(calibration: Calibration) -> Self {
        Self {
            digest: Terminated::new(calibration.digest().to_string()),
            calibration,
        }
    }
}

/// The civil date that a text says.
pub(crate) fn day(argument: &'static str, text: &str) -> Result<Date, Failure> {
    text.parse().map_err(|error: Error| {
        let of_call = Error::new(ErrorKind::Request, error.problems().to_vec());
        Failure::in_text(dy_status::Request, argument, &of_call)
    })
}

/// Fits a calibration to what was known of a roster on a day. The order of rows changes nothing.
///
/// - `roster`, `policy`: not NULL.
/// - `as_of`, `as_of_len`: the civil date, such as `"2026-11-26"`.
/// - `watch`: how to follow the call and to stop it; NULL for neither.
/// - `out`: receives the calibration, to be freed with `dy_calibration_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_REQUEST` for a wrong date; `DY_STATUS_STOPPED`; or that of a wrong call. Any number
/// of threads may call it at the same time.
///
/// # Safety
/// Objects are NULL or came from this library and are not freed. The text is NULL, or readable for its length and not
/// written to during the call. `watch` is NULL or a `dy_watch`. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_calibration_fit(
    roster: *const dy_roster,
    policy: *const dy_policy,
    as_of: *const c_char,
    as_of_len: usize,
    watch: *const dy_watch,
    out: *mut *mut dy_calibration,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (roster, known, as_of, mut watch) = unsafe {
            (
                get("roster", roster)?,
                get("policy", policy)?,
                take("as_of", as_of, as_of_len)?,
                Watch::new(watch)?,
            )
        };
        let as_of = day("as_of", as_of)?;
        let fitted = Calibration::fit_observed(roster, &known.policy, as_of, &mut watch)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(fitted.into()) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Reads a calibration that `dy_calibration_json` wrote.
///
/// - `text`, `text_len`: the JSON object.
/// - `out`: receives the calibration, to be freed with `dy_calibration_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault; or that of a wrong call. Any
/// number of threads may call it at the same time.
///
/// # Safety
/// The text is NULL, or readable for its length and not written to during the call. `out` and `err` are NULL or
/// writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_calibration_read(
    text: *const c_char,
    text_len: usize,
    out: *mut *mut dy_calibration,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let text = unsafe { take("text", text, text_len) }?;
        let calibration = Calibration::from_json(text)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(calibration.into()) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// SHA-256 of the calibration's canonical JSON, 64 hexadecimal digits, as rankings and events carry it; `""` for NULL.
/// The text belongs to `calibration`. Cannot fail.
///
/// # Safety
/// `calibration` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_calibration_digest(
    calibration: *const dy_calibration,
) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(calibration) }.map_or(empty(), |fitted| fitted.digest.as_ptr())
}

/// The calibration as canonical JSON. Keep it beside what was decided with it: with the roster and the policy it gives
/// the same engine again.
///
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// `calibration` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two
/// places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_calibration_json(
    calibration: *const dy_calibration,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let fitted = unsafe { get("calibration", calibration) }?;
        let json = fitted.calibration.to_json().to_canonical();
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(json)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Frees a calibration. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `calibration` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_calibration_free(calibration: *mut dy_calibration) {
    // SAFETY: the same contract.
    unsafe { free(calibration) };
}
