//! Cause trees: the built-in ones, and an agency's own.

use std::ffi::c_char;

use engine::Causes;

use crate::error::dy_error;
use crate::guard::guard;
use crate::object::{Out, free, get_optional, objects};
use crate::status::dy_status;
use crate::text::take;

/// Cause trees (案由, 罪名) and crosswalks between their vintages. Wherever NULL stands for one, the official trees
/// that are built in are meant.
///
/// It is immutable: any number of threads may use one at the same time. It lives until `dy_causes_free`; what was
/// made with it does not depend on it.
pub struct dy_causes {
    _private: [u8; 0],
}

objects! {
    4 dy_causes = Causes;
}

/// The same trees and one more: a cause tree or a crosswalk of your own, as text.
///
/// - `base`: the trees to add to; NULL for the official ones. It stays as it is.
/// - `text`, `text_len`: the tree or crosswalk (`crates/core/src/causes/format.md` describes both).
/// - `out`: receives the result, to be freed with `dy_causes_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_CAUSES` if the text is neither, or contradicts what is there; or that of a wrong
/// call. Any number of threads may call it at the same time.
///
/// # Safety
/// `base` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
/// written to during the call. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_causes_load(
    base: *const dy_causes,
    text: *const c_char,
    text_len: usize,
    out: *mut *mut dy_causes,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (base, text) = unsafe { (get_optional("base", base)?, take("text", text, text_len)?) };
        let base = base.map_or_else(Causes::official, Causes::clone);
        let more = base.with_file(text)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(more) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Frees trees. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `causes` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_causes_free(causes: *mut dy_causes) {
    // SAFETY: the same contract.
    unsafe { free(causes) };
}
