//! The one place where a Rust result becomes a C status, and where a panic stops.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::{Failure, dy_error};
use crate::object::hand_out;
use crate::status::dy_status;

/// Runs the body of one call. A failure or a panic becomes its status and, where the caller asked for
/// one, an error object.
///
/// A body writes its output in its last step, and what it changes (an agency, a ledger) stands behind a lock that a
/// panic poisons, so a panic leaves nothing half done; that is why the assertion of unwind safety holds.
///
/// # Safety
/// `err` is NULL or valid for a write of one pointer.
pub(crate) unsafe fn guard(
    err: *mut *mut dy_error,
    body: impl FnOnce() -> Result<(), Failure>,
) -> dy_status {
    let failure = match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => return dy_status::Ok,
        Ok(Err(failure)) => failure,
        Err(payload) => Failure::panic(payload.as_ref()),
    };
    let status = failure.status();
    if !err.is_null() {
        // SAFETY: not NULL, and writable by this function's contract.
        unsafe { err.write(hand_out(failure)) };
    }
    status
}

#[cfg(test)]
#[path = "guard_tests.rs"]
mod tests;
