//! A policy (政策): weights, parameters of gates, rules of choice.

use std::ffi::c_char;

use engine::Policy;

use crate::error::dy_error;
use crate::guard::guard;
use crate::object::{Out, free, get, look, objects};
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, empty, take};

/// A policy: weights, parameters of gates, rules of client choice, deadlines.
///
/// It is immutable: any number of threads may use one at the same time. It lives until `dy_policy_free`; engines
/// that were made with it do not depend on it.
pub struct dy_policy {
    _private: [u8; 0],
}

objects! {
    5 dy_policy = Known;
}

/// A policy, and what it says of itself as C reads it.
pub(crate) struct Known {
    pub(crate) policy: Policy,
    id: Terminated,
    version: Terminated,
    digest: Terminated,
}

/// Reads a policy.
///
/// - `text`, `text_len`: TOML or JSON, or the name of a built-in one: `national`, `hangzhou`, `none`.
/// - `out`: receives the policy, to be freed with `dy_policy_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_POLICY` with every wrong setting, also one that loosens what the policy it
/// extends has locked, and waiting times whose sum outlasts the legal term; `DY_STATUS_MALFORMED`; or that of a wrong
/// call. Any number of threads may call it at the same time.
///
/// # Safety
/// The text is NULL, or readable for its length and not written to during the call. `out` and `err` are NULL or
/// writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_policy_read(
    text: *const c_char,
    text_len: usize,
    out: *mut *mut dy_policy,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let text = unsafe { take("text", text, text_len) }?;
        let policy = match Policy::preset(text.trim()) {
            Some(policy) => policy,
            None => Policy::from_text(text)?,
        };
        let known = Known {
            id: Terminated::new(policy.id().to_owned()),
            version: Terminated::new(policy.version().to_owned()),
            digest: Terminated::new(policy.digest().to_string()),
            policy,
        };
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(known) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// The policy's id; `""` for NULL. The text belongs to `policy`. Cannot fail.
///
/// # Safety
/// `policy` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_policy_id(policy: *const dy_policy) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(policy) }.map_or(empty(), |known| known.id.as_ptr())
}

/// The policy's version; `""` for NULL. The text belongs to `policy`. Cannot fail.
///
/// # Safety
/// `policy` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_policy_version(policy: *const dy_policy) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(policy) }.map_or(empty(), |known| known.version.as_ptr())
}

/// SHA-256 of the policy's canonical JSON, 64 hexadecimal digits, as rankings and events carry it; `""` for NULL. The
/// text belongs to `policy`. Cannot fail.
///
/// # Safety
/// `policy` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_policy_digest(policy: *const dy_policy) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(policy) }.map_or(empty(), |known| known.digest.as_ptr())
}

/// Every setting of the policy as canonical JSON, which `dy_policy_read` reads again.
///
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// `policy` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_policy_json(
    policy: *const dy_policy,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let known = unsafe { get("policy", policy) }?;
        let json = known.policy.to_json().to_canonical();
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(json)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Frees a policy. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `policy` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_policy_free(policy: *mut dy_policy) {
    // SAFETY: the same contract.
    unsafe { free(policy) };
}
