//! A roster (名册): lawyers and firms.

use std::ffi::c_char;

use engine::roster::{Query, found_json};
use engine::{Causes, Roster};

use crate::causes::dy_causes;
use crate::error::dy_error;
use crate::guard::guard;
use crate::object::{Out, free, get, get_optional, look, objects};
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, take, take_optional};
use crate::watch::{Watch, dy_watch};

/// A roster: lawyers and firms, each id once, each cause known.
///
/// It is immutable: any number of threads may use one at the same time. It lives until `dy_roster_free`; engines
/// that were made from it do not depend on it.
pub struct dy_roster {
    _private: [u8; 0],
}

objects! {
    6 dy_roster = Roster;
}

/// Reads a roster.
///
/// - `text`, `text_len`: lawyers and firms (JSON Schemas `lawyer` and `firm`) as JSON Lines, as a JSON array or as one
///   object. NULL with length 0 is the empty roster.
/// - `causes`: the trees that specialities are looked up in; NULL for the official ones.
/// - `watch`: how to follow the call and to stop it; NULL for neither.
/// - `out`: receives the roster, to be freed with `dy_roster_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault of every row, an id that stands
/// twice and an unknown cause among them; `DY_STATUS_STOPPED`; or that of a wrong call. Any number of threads may call it
/// at the same time.
///
/// # Safety
/// The text is NULL, or readable for its length and not written to during the call. `causes` is NULL or came from this
/// library and is not freed. `watch` is NULL or a `dy_watch`. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_roster_read(
    text: *const c_char,
    text_len: usize,
    causes: *const dy_causes,
    watch: *const dy_watch,
    out: *mut *mut dy_roster,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (text, causes, mut watch) = unsafe {
            (
                take("text", text, text_len)?,
                get_optional("causes", causes)?,
                Watch::new(watch)?,
            )
        };
        // Trees are shared, so a clone costs nothing.
        let causes = causes.map_or_else(Causes::official, Causes::clone);
        let roster = Roster::from_json_observed(text, &causes, &mut watch)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(roster) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Number of lawyers; 0 for NULL. Cannot fail.
///
/// # Safety
/// `roster` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_roster_len(roster: *const dy_roster) -> usize {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(roster) }.map_or(0, Roster::len)
}

/// Searches the roster by name, firm, speciality or place: the client may name anyone, whatever a shortlist shows.
/// Whether they may be appointed is not asked here.
///
/// The result is one JSON object, `dianyuan.find/1`: ids of lawyers, the best fit first, with why they fit.
///
/// - `query`, `query_len`: a JSON object with any of `name`, `firm` (an id), `firm_name`, `cause`, `region`, `most`; all
///   have to fit. NULL with length 0 means `{}`, which everybody fits.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_REQUEST` for a wrong query; or that of a wrong call. Any
/// number of threads may call it at the same time.
///
/// # Safety
/// `roster` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
/// written to during the call. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_roster_find_json(
    roster: *const dy_roster,
    query: *const c_char,
    query_len: usize,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (roster, query) = unsafe {
            (
                get("roster", roster)?,
                take_optional("query", query, query_len)?,
            )
        };
        let query = query.map_or_else(|| Ok(Query::new()), Query::from_json)?;
        let found = roster.find(&query)?;
        let json = found_json(&found).to_canonical();
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(json)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Frees a roster. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `roster` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_roster_free(roster: *mut dy_roster) {
    // SAFETY: the same contract.
    unsafe { free(roster) };
}
