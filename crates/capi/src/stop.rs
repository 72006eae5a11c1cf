//! A wish to stop, which one thread has and another one heeds.

use std::any::Any;
use std::mem;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::object::{free, hand_out, look, objects};

/// A wish that calls be stopped. Any number of calls may look at one, each by its `dy_watch`.
///
/// Every function here may be called from any thread at any time, also while calls look at it; it lives until
/// `dy_stop_free`, which comes after the last of these calls has returned.
pub struct dy_stop {
    _private: [u8; 0],
}

objects! {
    3 dy_stop = Wish;
}

/// A wish to stop, and what calls that heeded it had made by then.
#[derive(Default)]
pub(crate) struct Wish {
    requested: AtomicBool,
    left: Mutex<Vec<Box<dyn Any + Send>>>,
}

impl Wish {
    pub(crate) fn is_requested(&self) -> bool {
        self.requested.load(Ordering::Acquire)
    }

    /// Keeps what a stopped call leaves behind: to free half a roster of a million takes seconds, and the call shall
    /// return at once.
    pub(crate) fn keep(&self, left: Box<dyn Any + Send>) {
        let mut kept = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push(left);
    }

    fn reset(&self) {
        self.requested.store(false, Ordering::Release);
        let left = {
            let mut kept = self.left.lock().unwrap_or_else(PoisonError::into_inner);
            mem::take(&mut *kept)
        };
        drop(left);
    }
}

/// A wish that nobody has yet. To be freed with `dy_stop_free`. Cannot fail.
#[unsafe(no_mangle)]
pub extern "C" fn dy_stop_new() -> *mut dy_stop {
    hand_out(Wish::default())
}

/// Asks every call that looks at it to stop. They return `DY_STATUS_STOPPED` at their next step, some milliseconds
/// later, and calls that begin after this return it at once, until `dy_stop_reset`. So that they need not wait for it, what
/// they had made by then is freed by `dy_stop_reset` or `dy_stop_free`. NULL does nothing. Cannot fail.
///
/// # Safety
/// `stop` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_stop_request(stop: *const dy_stop) {
    // SAFETY: NULL, or alive by this function's contract.
    if let Some(stop) = unsafe { look(stop) } {
        stop.requested.store(true, Ordering::Release);
    }
}

/// 1 after `dy_stop_request`, until `dy_stop_reset`; else 0, also for NULL. Cannot fail.
///
/// # Safety
/// `stop` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_stop_is_requested(stop: *const dy_stop) -> u32 {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(stop) }.map_or(0, |stop| u32::from(stop.is_requested()))
}

/// Takes the wish back, for further calls, and frees what stopped calls had made by then, which for a large roster takes a
/// while. NULL does nothing. Cannot fail.
///
/// # Safety
/// `stop` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_stop_reset(stop: *const dy_stop) {
    // SAFETY: NULL, or alive by this function's contract.
    if let Some(stop) = unsafe { look(stop) } {
        stop.reset();
    }
}

/// Frees it, and what stopped calls had made by then. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `stop` is NULL, or came from this library, is not freed yet, and neither a call nor another thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_stop_free(stop: *mut dy_stop) {
    // SAFETY: the same contract.
    unsafe { free(stop) };
}
