//! An agency (法律援助机构): what a ledger asks about lawyers and cases.

use std::ffi::c_char;

use engine::agency::Agency;

use crate::case::dy_case;
use crate::error::{Failure, dy_error};
use crate::guard::guard;
use crate::object::{Out, free, get, objects};
use crate::shared::Shared;
use crate::snapshot::dy_engine;
use crate::status::dy_status;
use crate::text::take;

/// An engine, the cases that a ledger is asked about, and the seed of lots.
///
/// It changes: any thread may call any function on one at any time, except that `dy_agency_free` comes last. A call works
/// on the agency as it was when the call began.
pub struct dy_agency {
    _private: [u8; 0],
}

objects! {
    12 dy_agency = Shared<Agency>;
}

/// An agency with an engine and no cases.
///
/// - `engine`: not NULL. The agency does not depend on it.
/// - `out`: receives the agency, to be freed with `dy_agency_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// `engine` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_agency_new(
    engine: *const dy_engine,
    out: *mut *mut dy_agency,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let engine = unsafe { get("engine", engine) }?;
        let agency = Agency::new(engine.clone());
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Shared::new(agency)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Puts a case in, in place of an older form of it.
///
/// - `agency`, `case_`: not NULL. The agency does not depend on the case.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// Objects are NULL or came from this library and are not freed. `err` is NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_agency_put_case(
    agency: *mut dy_agency,
    case_: *const dy_case,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        // SAFETY: by this function's contract.
        let (agency, known) = unsafe { (get("agency", agency)?, get("case_", case_)?) };
        agency.change(|agency| {
            agency.put_case(known.case.clone());
            Ok::<_, Failure>(())
        })
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Asks another engine from now on, such as one from `dy_engine_apply`. The cases stay.
///
/// - `agency`, `engine`: not NULL. The agency does not depend on the engine.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// Objects are NULL or came from this library and are not freed. `err` is NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_agency_set_engine(
    agency: *mut dy_agency,
    engine: *const dy_engine,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        // SAFETY: by this function's contract.
        let (agency, engine) = unsafe { (get("agency", agency)?, get("engine", engine)?) };
        agency.change(|agency| {
            *agency.engine_mut() = engine.clone();
            Ok::<_, Failure>(())
        })
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Sets the seed of lots. Its commitment is to be in the ledger before (a `commit_seed` command), or lots say that they
/// cannot be verified.
///
/// - `agency`: not NULL.
/// - `seed`, `seed_len`: any text.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// `agency` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
/// written to during the call. `err` is NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_agency_set_seed(
    agency: *mut dy_agency,
    seed: *const c_char,
    seed_len: usize,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        // SAFETY: by this function's contract.
        let (agency, seed) = unsafe { (get("agency", agency)?, take("seed", seed, seed_len)?) };
        agency.change(|agency| {
            *agency = agency.clone().with_seed(seed);
            Ok::<_, Failure>(())
        })
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Frees an agency. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `agency` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_agency_free(agency: *mut dy_agency) {
    // SAFETY: the same contract.
    unsafe { free(agency) };
}
