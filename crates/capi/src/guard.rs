//! The one place where a Rust result becomes a C status, and where a panic stops.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::dy_error;
use crate::status::dy_status;

/// Runs the body of one call. A failure or a panic becomes its status and, where the caller asked for
/// one, an error object.
///
/// A body borrows only immutable input and writes its output in its last step, so a panic leaves
/// nothing half done; that is why the assertion of unwind safety holds.
///
/// # Safety
/// `err` is NULL or valid for a write of one pointer.
pub(crate) unsafe fn guard(
    err: *mut *mut dy_error,
    body: impl FnOnce() -> Result<(), dy_error>,
) -> dy_status {
    let error = match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => return dy_status::Ok,
        Ok(Err(error)) => error,
        Err(payload) => dy_error::panic(payload.as_ref()),
    };
    let error = Box::new(error);
    // SAFETY: `error` is alive in its box.
    let status = unsafe { crate::error::dy_error_status(&raw const *error) };
    if !err.is_null() {
        // SAFETY: not NULL, and writable by this function's contract.
        unsafe { err.write(Box::into_raw(error)) };
    }
    status
}

#[cfg(test)]
#[path = "guard_tests.rs"]
mod tests;
