//! What a ledger shows: its state, where cases stand, whom a client is shown, what a case was decided by.

use std::ffi::c_char;

use engine::Order;
use engine::agency::Status;
use engine::choice::Event;
use engine::record::Record;

use crate::agency::dy_agency;
use crate::case::dy_case;
use crate::error::dy_error;
use crate::guard::guard;
use crate::ledger::{dy_ledger, moment};
use crate::object::{Out, get, get_optional, missing};
use crate::options;
use crate::roster::dy_roster;
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, take};
use crate::watch::{Watch, dy_watch};

/// Everything that the ledger's events lead to, as canonical JSON: the same events give the same bytes.
///
/// - `ledger`: not NULL.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// `ledger` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ledger_state_json(
    ledger: *const dy_ledger,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let ledger = unsafe { get("ledger", ledger) }?;
        let json = ledger.now()?.state().to_json();
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(json.to_canonical())) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Where every open case stands, what is overdue, and what lawyers have in hand: `dianyuan.status/1`, whatever is overdue
/// first.
///
/// - `ledger`, `agency`: not NULL.
/// - `now`, `now_len`: the moment, RFC 3339 with its offset.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_REQUEST` for a wrong moment; or that of a wrong call. Any number of threads may call
/// it at the same time.
///
/// # Safety
/// Objects are NULL or came from this library and are not freed. The text is NULL, or readable for its length and not
/// written to during the call. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ledger_status_json(
    ledger: *const dy_ledger,
    agency: *const dy_agency,
    now: *const c_char,
    now_len: usize,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (ledger, agency, now) = unsafe {
            (
                get("ledger", ledger)?,
                get("agency", agency)?,
                take("now", now, now_len)?,
            )
        };
        let now = moment("now", now)?;
        let (ledger, agency) = (ledger.now()?, agency.now()?);
        let json = Status::of(&ledger, &agency, &now).to_json().to_canonical();
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(json)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Whom the client is shown for a case now, by profiles brought up to date by the ledger's books: 3 to 5 as the policy
/// says, in bands of like points, least shown first. It helps and does not limit. A `shown` command records that it was
/// shown.
///
/// - `ledger`, `agency`: not NULL.
/// - `case_id`, `case_id_len`: the id of a case that both have.
/// - `now`, `now_len`: the moment, RFC 3339 with its offset.
/// - `order`: a `dy_order`; with another than `DY_ORDER_POINTS` the list is neutral, and nobody is scored.
/// - `seed`, `seed_len`: text that decides ties and the lot.
/// - `watch`: how to follow the call and to stop it; NULL for neither.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_REQUEST` for a case that either has not, and for a wrong moment;
/// `DY_STATUS_BAD_OPTIONS` for a wrong order; `DY_STATUS_STOPPED`; or that of a wrong call. Any number of threads may call
/// it at the same time.
///
/// # Safety
/// Objects are NULL or came from this library and are not freed. The texts are NULL, or readable for their lengths and
/// not written to during the call. `watch` is NULL or a `dy_watch`. `out` and `err` are NULL or writable, and are two
/// places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ledger_shortlist_json(
    ledger: *const dy_ledger,
    agency: *const dy_agency,
    case_id: *const c_char,
    case_id_len: usize,
    now: *const c_char,
    now_len: usize,
    order: u32,
    seed: *const c_char,
    seed_len: usize,
    watch: *const dy_watch,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (ledger, agency, id, now, seed, mut watch) = unsafe {
            (
                get("ledger", ledger)?,
                get("agency", agency)?,
                take("case_id", case_id, case_id_len)?,
                take("now", now, now_len)?,
                take("seed", seed, seed_len)?,
                Watch::new(watch)?,
            )
        };
        let now = moment("now", now)?;
        let orders = [Order::Points, Order::Rotation, Order::Lot];
        let order = options::value("order", order, &orders, "a dy_order")?;
        let (ledger, agency) = (ledger.now()?, agency.now()?);
        let list = agency.shortlist_observed(ledger.state(), id, &now, order, seed, &mut watch)?;
        let json = list.to_json().to_canonical();
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(json)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// The decision record of a case: everything that it was decided by, without a name in it, for `dy_record_replay_json` and
/// for whoever asks later.
///
/// - `ledger`, `agency`: not NULL.
/// - `events`, `events_len`: the stream's events as they are stored, one JSON object on each line; those of other cases may
///   be among them.
/// - `case_id`, `case_id_len`: the id of a case that both have.
/// - `now`, `now_len`: the moment, RFC 3339 with its offset.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` for what is no event; `DY_STATUS_REQUEST` for a case
/// that either has not, and for a wrong moment; or that of a wrong call. Any number of threads may call it at the same
/// time.
///
/// # Safety
/// Objects are NULL or came from this library and are not freed. The texts are NULL, or readable for their lengths and
/// not written to during the call. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ledger_record_json(
    ledger: *const dy_ledger,
    agency: *const dy_agency,
    events: *const c_char,
    events_len: usize,
    case_id: *const c_char,
    case_id_len: usize,
    now: *const c_char,
    now_len: usize,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (ledger, agency, events, id, now) = unsafe {
            (
                get("ledger", ledger)?,
                get("agency", agency)?,
                take("events", events, events_len)?,
                take("case_id", case_id, case_id_len)?,
                take("now", now, now_len)?,
            )
        };
        let events = Event::many_from_json(events)?;
        let now = moment("now", now)?;
        let (ledger, agency) = (ledger.now()?, agency.now()?);
        let record = Record::make(&agency, ledger.state(), &events, id, &now, None)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(record.to_json())) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Goes through a decision record again: points, order, lots, outcome; with the roster and the case as they were also
/// signals and gates. The result is JSON with a verdict (`reproduced`, `tampered`, `inputs_differ`, `engine_differs`) and
/// every field that disagrees.
///
/// - `record`, `record_len`: what `dy_ledger_record_json` gave.
/// - `roster`, `case_`: as they were; both NULL for the record alone, not one alone.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, whatever the verdict; `DY_STATUS_MALFORMED`, `DY_STATUS_RECORD` or `DY_STATUS_POLICY` for what is no
/// record; or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// Objects are NULL or came from this library and are not freed. The text is NULL, or readable for its length and not
/// written to during the call. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_record_replay_json(
    record: *const c_char,
    record_len: usize,
    roster: *const dy_roster,
    case_: *const dy_case,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (record, roster, known) = unsafe {
            (
                take("record", record, record_len)?,
                get_optional("roster", roster)?,
                get_optional("case_", case_)?,
            )
        };
        let inputs = match (roster, known) {
            (Some(roster), Some(known)) => Some((roster, &known.case)),
            (None, None) => None,
            (None, Some(_)) => return Err(missing("roster", "roster and case, or neither")),
            (Some(_), None) => return Err(missing("case_", "roster and case, or neither")),
        };
        let replay = Record::from_json(record)?.replay(inputs)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(replay.to_json().to_canonical())) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}
