//! A fault on purpose, for the tests alone (feature `faults`): no other function has one that C could reach.

use crate::error::dy_error;
use crate::guard::guard;
use crate::object::Out;
use crate::status::dy_status;
use crate::text::dy_text;

/// Panics inside the guard, as a fault of the library would. It is in no header.
///
/// # Safety
/// `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
#[expect(
    clippy::missing_panics_doc,
    reason = "the guard ends it: no caller sees a panic"
)]
pub unsafe extern "C" fn dy_fault_panic(
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        // Something is alive that the panic has to free.
        let held = vec![0_u8; 4096];
        let _ = Out::new(out);
        assert!(held.is_empty(), "a fault on purpose");
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}
