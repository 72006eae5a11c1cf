//! An engine: a roster, a policy and a calibration made ready to rank many cases.

use std::ffi::c_char;

use engine::{Change, Engine};

use crate::calibration::dy_calibration;
use crate::candidates::Listed;
use crate::case::dy_case;
use crate::error::dy_error;
use crate::explanation::{Told, dy_explanation};
use crate::guard::guard;
use crate::object::{Out, free, get, look, objects};
use crate::policy::dy_policy;
use crate::rank_options::{dy_rank_options, of_ranking};
use crate::ranking::dy_ranking;
use crate::roster::dy_roster;
use crate::status::dy_status;
use crate::text::take;
use crate::watch::{Watch, dy_watch};

/// A snapshot that ranks: a roster, a policy and a calibration made ready.
///
/// It is immutable: any number of threads may use one at the same time. It lives until `dy_engine_free`; rankings,
/// explanations and agencies that were made with it do not depend on it, and it depends on nothing that it was made from.
pub struct dy_engine {
    _private: [u8; 0],
}

objects! {
    9 dy_engine = Engine;
}

/// Makes a roster ready under a policy and a calibration.
///
/// - `roster`, `policy`, `calibration`: not NULL.
/// - `watch`: how to follow the call and to stop it; NULL for neither.
/// - `out`: receives the engine, to be freed with `dy_engine_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_CAUSES` if the policy names a vintage of a cause list that is not there;
/// `DY_STATUS_RECORD` with every cause that the policy's vintages do not have; `DY_STATUS_STOPPED`; or that of a wrong
/// call. Any number of threads may call it at the same time.
///
/// # Safety
/// Objects are NULL or came from this library and are not freed. `watch` is NULL or a `dy_watch`. `out` and `err` are
/// NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_engine_new(
    roster: *const dy_roster,
    policy: *const dy_policy,
    calibration: *const dy_calibration,
    watch: *const dy_watch,
    out: *mut *mut dy_engine,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (roster, known, fitted, mut watch) = unsafe {
            (
                get("roster", roster)?,
                get("policy", policy)?,
                get("calibration", calibration)?,
                Watch::new(watch)?,
            )
        };
        let engine = Engine::new_observed(roster, &known.policy, &fitted.calibration, &mut watch)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(engine) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// A new engine with changes of the roster. The old one stays as it is for whoever uses it; both share what did not
/// change, so this takes little time and memory. The new one answers byte for byte as one made from the changed roster
/// with the same calibration.
///
/// - `engine`: not NULL.
/// - `changes`, `changes_len`: changes in their order (JSON Schema `change`) as JSON Lines, as a JSON array or as one
///   object: `{"type":"put_lawyer","lawyer":{…}}`, `{"type":"remove_lawyer","id":"L-1"}`,
///   `{"type":"put_firm","firm":{…}}`, `{"type":"remove_firm","id":"F-1"}`.
/// - `watch`: how to follow the call and to stop it; NULL for neither.
/// - `out`: receives the new engine, to be freed with `dy_engine_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault; `DY_STATUS_REQUEST` if somebody
/// to be removed is not there; `DY_STATUS_STOPPED`; or that of a wrong call. Any number of threads may call it at the
/// same time.
///
/// # Safety
/// `engine` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
/// written to during the call. `watch` is NULL or a `dy_watch`. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_engine_apply(
    engine: *const dy_engine,
    changes: *const c_char,
    changes_len: usize,
    watch: *const dy_watch,
    out: *mut *mut dy_engine,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (engine, changes, mut watch) = unsafe {
            (
                get("engine", engine)?,
                take("changes", changes, changes_len)?,
                Watch::new(watch)?,
            )
        };
        let changes = Change::many_from_json(changes)?;
        let mut engine = engine.clone();
        engine.apply_observed(&changes, &mut watch)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(engine) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Number of lawyers; 0 for NULL. Cannot fail.
///
/// # Safety
/// `engine` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_engine_len(engine: *const dy_engine) -> usize {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(engine) }.map_or(0, Engine::len)
}

/// Ranks everyone who may be appointed for a case.
///
/// - `engine`, `case_`: not NULL.
/// - `options`: NULL for all defaults.
/// - `watch`: how to follow the call and to stop it; NULL for neither.
/// - `out`: receives the ranking, to be freed with `dy_ranking_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_RECORD` if a cause of the case is in no tree; `DY_STATUS_REQUEST` for a wrong date;
/// `DY_STATUS_BAD_OPTIONS`; `DY_STATUS_STOPPED`; or that of a wrong call. Any number of threads may call it at the same
/// time.
///
/// # Safety
/// Objects are NULL or came from this library and are not freed. `options` is NULL or a `dy_rank_options` whose texts are
/// NULL, or readable for their lengths and not written to during the call. `watch` is NULL or a `dy_watch`. `out` and
/// `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_engine_rank(
    engine: *const dy_engine,
    case_: *const dy_case,
    options: *const dy_rank_options,
    watch: *const dy_watch,
    out: *mut *mut dy_ranking,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (engine, known, options, mut watch) = unsafe {
            (
                get("engine", engine)?,
                get("case_", case_)?,
                of_ranking(options)?,
                Watch::new(watch)?,
            )
        };
        let ranking = engine.rank_observed(&known.case, &options, &mut watch)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Listed::new(ranking)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Explains the place of one lawyer for a case, or why there is none, and what would change it.
///
/// - `engine`, `case_`: not NULL.
/// - `lawyer`, `lawyer_len`: the id of a lawyer on the roster.
/// - `options`: NULL for all defaults; `top` and `excluded` mean nothing here.
/// - `watch`: how to follow the call and to stop it; NULL for neither.
/// - `out`: receives the explanation, to be freed with `dy_explanation_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns what `dy_engine_rank` returns; `DY_STATUS_REQUEST` if there is no such lawyer. Any number of threads may call
/// it at the same time.
///
/// # Safety
/// As for `dy_engine_rank`; the text is NULL, or readable for its length and not written to during the call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_engine_explain(
    engine: *const dy_engine,
    case_: *const dy_case,
    lawyer: *const c_char,
    lawyer_len: usize,
    options: *const dy_rank_options,
    watch: *const dy_watch,
    out: *mut *mut dy_explanation,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (engine, known, lawyer, options, mut watch) = unsafe {
            (
                get("engine", engine)?,
                get("case_", case_)?,
                take("lawyer", lawyer, lawyer_len)?,
                of_ranking(options)?,
                Watch::new(watch)?,
            )
        };
        let explanation = engine.explain_observed(&known.case, lawyer, &options, &mut watch)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Told(explanation)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Frees an engine. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `engine` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_engine_free(engine: *mut dy_engine) {
    // SAFETY: the same contract.
    unsafe { free(engine) };
}
