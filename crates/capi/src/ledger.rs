//! A ledger (台账): what happened in every case of an agency, and what may happen next.

use std::ffi::c_char;

use engine::choice::{Command, Event, Ledger};
use engine::model::Instant;
use engine::{Error, ErrorKind};

use crate::agency::dy_agency;
use crate::decision::{Outcome, dy_decision};
use crate::error::{Failure, dy_error};
use crate::guard::guard;
use crate::object::{Out, free, get, look, objects};
use crate::shared::Shared;
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, take};
use crate::watch::{Watch, dy_watch};

/// One stream of events, and where it leads.
///
/// A host keeps the events in its own database under a unique (stream, number). `dy_ledger_decide` says what a command
/// leads to and changes nothing; the host stores all of these events in one transaction, and then lets the ledger take them.
/// Where another process has stored an event under the same number, the insert fails; then the host reads what came
/// (`dy_ledger_apply`) and decides again. So a seat is never given away twice.
///
/// It changes: any thread may call any function on one at any time, except that `dy_ledger_free` comes last. A call works
/// on the ledger as it was when the call began.
pub struct dy_ledger {
    _private: [u8; 0],
}

objects! {
    13 dy_ledger = Shared<Ledger>;
}

/// The moment that a text says.
pub(crate) fn moment(argument: &'static str, text: &str) -> Result<Instant, Failure> {
    text.parse().map_err(|error: Error| {
        let of_call = Error::new(ErrorKind::Request, error.problems().to_vec());
        Failure::in_text(dy_status::Request, argument, &of_call)
    })
}

/// A ledger without events.
///
/// - `stream`, `stream_len`: the stream's name, 1 to 128 bytes without control characters.
/// - `out`: receives the ledger, to be freed with `dy_ledger_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_RECORD` for a wrong name; or that of a wrong call. Any number of threads may call
/// it at the same time.
///
/// # Safety
/// The text is NULL, or readable for its length and not written to during the call. `out` and `err` are NULL or
/// writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ledger_new(
    stream: *const c_char,
    stream_len: usize,
    out: *mut *mut dy_ledger,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let stream = unsafe { take("stream", stream, stream_len) }?;
        let ledger = Ledger::new(stream)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Shared::new(ledger)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// The ledger that stored events lead to.
///
/// - `stream`, `stream_len`: the stream's name.
/// - `events`, `events_len`: all of its events in their order (JSON Schema `event`), one JSON object on each line; NULL with
///   length 0 is none.
/// - `watch`: how to follow the call and to stop it; NULL for neither.
/// - `out`: receives the ledger, to be freed with `dy_ledger_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault, or with the first event that does
/// not follow from the one before (`broken_chain`, `wrong_number`, `wrong_stream`); `DY_STATUS_STOPPED`; or that of a
/// wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// The texts are NULL, or readable for their lengths and not written to during the call. `watch` is NULL or a `dy_watch`.
/// `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ledger_replay(
    stream: *const c_char,
    stream_len: usize,
    events: *const c_char,
    events_len: usize,
    watch: *const dy_watch,
    out: *mut *mut dy_ledger,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (stream, events, mut watch) = unsafe {
            (
                take("stream", stream, stream_len)?,
                take("events", events, events_len)?,
                Watch::new(watch)?,
            )
        };
        let ledger = Ledger::replay_observed(stream, events, &mut watch)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Shared::new(ledger)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// What a command leads to at a moment; nothing has changed yet.
///
/// A refusal is a decision, not an error: ask `dy_decision_outcome`. The same command again, under the same id, leads to
/// nothing and says so. A moment before the latest event counts as that event's: time does not go back.
///
/// - `ledger`, `agency`: not NULL.
/// - `command`, `command_len`: one command as a JSON object (JSON Schema `command`).
/// - `now`, `now_len`: the moment, RFC 3339 with its offset, such as `"2026-11-26T09:30:00+08:00"`. Civil dates are taken in
///   that offset.
/// - `watch`: how to follow the call and to stop it; NULL for neither.
/// - `out`: receives the decision, to be freed with `dy_decision_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, also for a refusal; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` for what is no command;
/// `DY_STATUS_REQUEST` for a wrong moment; `DY_STATUS_STOPPED`; or that of a wrong call. Any number of threads may call it
/// at the same time.
///
/// # Safety
/// Objects are NULL or came from this library and are not freed. The texts are NULL, or readable for their lengths and
/// not written to during the call. `watch` is NULL or a `dy_watch`. `out` and `err` are NULL or writable, and are two
/// places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ledger_decide(
    ledger: *const dy_ledger,
    agency: *const dy_agency,
    command: *const c_char,
    command_len: usize,
    now: *const c_char,
    now_len: usize,
    watch: *const dy_watch,
    out: *mut *mut dy_decision,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (ledger, agency, command, now, mut watch) = unsafe {
            (
                get("ledger", ledger)?,
                get("agency", agency)?,
                take("command", command, command_len)?,
                take("now", now, now_len)?,
                Watch::new(watch)?,
            )
        };
        let command = Command::from_json(command)?;
        let now = moment("now", now)?;
        let (ledger, agency) = (ledger.now()?, agency.now()?);
        let decided = ledger.decide_observed(&command, agency.as_ref(), &now, &mut watch)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Outcome::new(&command, decided)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Takes events that are stored, all of them or none.
///
/// - `ledger`: not NULL.
/// - `events`, `events_len`: the next events in their order, one JSON object on each line.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` as `dy_ledger_replay`; or that of a wrong call. Any
/// number of threads may call it at the same time.
///
/// # Safety
/// `ledger` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
/// written to during the call. `err` is NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ledger_apply(
    ledger: *mut dy_ledger,
    events: *const c_char,
    events_len: usize,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        // SAFETY: by this function's contract.
        let (ledger, events) =
            unsafe { (get("ledger", ledger)?, take("events", events, events_len)?) };
        let events = Event::many_from_json(events)?;
        ledger.change(|ledger| all(ledger, &events))
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Takes the events of a decision, once they are stored: as `dy_ledger_apply`, without reading them again.
///
/// - `ledger`, `decision`: not NULL. A decision without events changes nothing.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_RECORD` if the ledger has taken other events since (`wrong_number`) or is of another
/// stream; or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// Objects are NULL or came from this library and are not freed. `err` is NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ledger_take(
    ledger: *mut dy_ledger,
    decision: *const dy_decision,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        // SAFETY: by this function's contract.
        let (ledger, outcome) = unsafe { (get("ledger", ledger)?, get("decision", decision)?) };
        ledger.change(|ledger| all(ledger, outcome.events()))
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

fn all(ledger: &mut Ledger, events: &[Event]) -> Result<(), Error> {
    events.iter().try_for_each(|event| ledger.apply(event))
}

/// The number of the latest event; 0 before the first, and for NULL. Cannot fail.
///
/// # Safety
/// `ledger` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ledger_seq(ledger: *const dy_ledger) -> u64 {
    // SAFETY: NULL, or alive by this function's contract.
    let ledger = unsafe { look(ledger) }.and_then(|ledger| ledger.now().ok());
    ledger.map_or(0, |ledger| ledger.seq())
}

/// The digest of the latest event, 64 hexadecimal digits; `""` before the first. Whoever keeps it elsewhere finds any
/// change of the stream.
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
pub unsafe extern "C" fn dy_ledger_head(
    ledger: *const dy_ledger,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let ledger = unsafe { get("ledger", ledger) }?;
        let head = ledger.now()?.head();
        let head = head.map_or_else(String::new, |digest| digest.to_string());
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(head)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Frees a ledger. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `ledger` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ledger_free(ledger: *mut dy_ledger) {
    // SAFETY: the same contract.
    unsafe { free(ledger) };
}
