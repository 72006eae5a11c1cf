//! A case (案件), read once and asked about often.

use std::ffi::c_char;

use engine::Case;

use crate::error::dy_error;
use crate::guard::guard;
use crate::object::{Out, free, look, objects};
use crate::status::dy_status;
use crate::text::{Terminated, empty, take};

/// A case, read and checked.
///
/// It is immutable: any number of threads may use one at the same time. It lives until `dy_case_free`; agencies and
/// rankings that were made with it do not depend on it.
pub struct dy_case {
    _private: [u8; 0],
}

objects! {
    8 dy_case = Known;
}

/// A case, and its id as C reads it.
pub(crate) struct Known {
    pub(crate) case: Case,
    id: Terminated,
}

/// Reads one case.
///
/// - `text`, `text_len`: the case as a JSON object (JSON Schema `case`).
/// - `out`: receives the case, to be freed with `dy_case_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault; or that of a wrong call. Any
/// number of threads may call it at the same time.
///
/// # Safety
/// The text is NULL, or readable for its length and not written to during the call. `out` and `err` are NULL or
/// writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_case_read(
    text: *const c_char,
    text_len: usize,
    out: *mut *mut dy_case,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let text = unsafe { take("text", text, text_len) }?;
        let case = Case::from_json(text)?;
        let id = Terminated::new(case.id().to_string());
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Known { case, id }) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// The id of the case; `""` for NULL. The text belongs to `case_`. Cannot fail.
///
/// # Safety
/// `case_` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_case_id(case_: *const dy_case) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(case_) }.map_or(empty(), |known| known.id.as_ptr())
}

/// Frees a case. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `case_` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_case_free(case_: *mut dy_case) {
    // SAFETY: the same contract.
    unsafe { free(case_) };
}
