//! What a command leads to: events to be stored, or why nothing may happen.

use std::ffi::c_char;

use engine::choice::{Command, Decided, Event, Refusal, answer_json};

use crate::error::dy_error;
use crate::guard::guard;
use crate::object::{Out, free, get, look, objects};
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, empty};

/// What a command leads to. `index` counts its events from 0.
///
/// It is immutable: any number of threads may read one at the same time. It depends on nothing else, and lives until
/// `dy_decision_free`.
pub struct dy_decision {
    _private: [u8; 0],
}

objects! {
    14 dy_decision = Outcome;
}

/// What a command leads to.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum dy_outcome {
    /// These events are to be stored; none where time brought nothing.
    Done = 0,
    /// The command was done before; nothing is to be stored.
    Repeated = 1,
    /// It may not be; nothing is to be stored.
    Refused = 2,
}

/// A decision, and what of it C reads in place.
pub(crate) struct Outcome {
    sort: dy_outcome,
    events: Vec<Event>,
    told: Vec<Told>,
    seq: u64,
    repeats: u64,
    refusal: Terminated,
    detail: Terminated,
    json: Terminated,
}

/// An event as C reads it.
struct Told {
    json: Terminated,
    id: Terminated,
    kind: Terminated,
}

impl Outcome {
    pub(crate) fn new(command: &Command, decided: Result<Decided, Refusal>) -> Self {
        let json = Terminated::new(answer_json(command, &decided).to_canonical());
        let mut new = Self {
            sort: dy_outcome::Done,
            events: Vec::new(),
            told: Vec::new(),
            seq: 0,
            repeats: 0,
            refusal: Terminated::new(String::new()),
            detail: Terminated::new(String::new()),
            json,
        };
        match decided {
            Ok(decided) => {
                new.events = decided.events().to_vec();
                new.seq = new.events.first().map_or(0, Event::seq);
                new.told = new.events.iter().map(Told::of).collect();
                if let Some((seq, events)) = decided.repeats() {
                    new.sort = dy_outcome::Repeated;
                    (new.seq, new.repeats) = (seq, events);
                }
            }
            Err(refusal) => {
                new.sort = dy_outcome::Refused;
                new.refusal = Terminated::new(refusal.code().as_str().to_owned());
                new.detail = Terminated::new(refusal.detail().to_owned());
            }
        }
        new
    }

    pub(crate) fn events(&self) -> &[Event] {
        &self.events
    }
}

impl Told {
    fn of(event: &Event) -> Self {
        Self {
            json: Terminated::new(event.to_json()),
            id: Terminated::new(event.head().id().to_string()),
            kind: Terminated::new(event.what().kind().to_owned()),
        }
    }
}

/// A `dy_outcome`; `DY_OUTCOME_REFUSED` for NULL. Cannot fail.
///
/// # Safety
/// `decision` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_decision_outcome(decision: *const dy_decision) -> u32 {
    // SAFETY: NULL, or alive by this function's contract.
    let outcome = unsafe { look(decision) }.map(|decision| decision.sort);
    outcome.unwrap_or(dy_outcome::Refused) as u32
}

/// How many events are to be stored; 0 for NULL. Cannot fail.
///
/// # Safety
/// `decision` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_decision_len(decision: *const dy_decision) -> usize {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(decision) }.map_or(0, |decision| decision.told.len())
}

/// The number of the first event that is to be stored, or of the first one that was stored when the command was done
/// before; 0 where there is none, and for NULL. Cannot fail.
///
/// # Safety
/// `decision` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_decision_seq(decision: *const dy_decision) -> u64 {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(decision) }.map_or(0, |decision| decision.seq)
}

/// How many events were stored when the command was done before; 0 unless it was, and for NULL. Cannot fail.
///
/// # Safety
/// `decision` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_decision_repeats(decision: *const dy_decision) -> u64 {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(decision) }.map_or(0, |decision| decision.repeats)
}

/// An event as one line of JSON without a line end (JSON Schema `event`), to be stored as it is under (stream,
/// `dy_decision_seq` + `index`); `""` for NULL and beyond the last. The text belongs to `decision`. Cannot fail.
///
/// # Safety
/// `decision` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_decision_event(
    decision: *const dy_decision,
    index: usize,
) -> *const c_char {
    // SAFETY: the same contract.
    unsafe { told(decision, index) }.map_or(empty(), |told| told.json.as_ptr())
}

/// The id of an event; `""` for NULL and beyond the last. The first has the id of the command, further ones `#2`, `#3` …
/// behind it. The text belongs to `decision`. Cannot fail.
///
/// # Safety
/// `decision` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_decision_event_id(
    decision: *const dy_decision,
    index: usize,
) -> *const c_char {
    // SAFETY: the same contract.
    unsafe { told(decision, index) }.map_or(empty(), |told| told.id.as_ptr())
}

/// What happened, as a stable word such as `"held"`; `""` for NULL and beyond the last. The text belongs to `decision`.
/// Cannot fail.
///
/// # Safety
/// `decision` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_decision_event_type(
    decision: *const dy_decision,
    index: usize,
) -> *const c_char {
    // SAFETY: the same contract.
    unsafe { told(decision, index) }.map_or(empty(), |told| told.kind.as_ptr())
}

/// # Safety
/// `decision` is NULL or came from this library and is not freed.
unsafe fn told<'a>(decision: *const dy_decision, index: usize) -> Option<&'a Told> {
    // SAFETY: the same contract.
    unsafe { look(decision) }.and_then(|decision| decision.told.get(index))
}

/// Why nothing may happen, as a stable word such as `"ineligible"`; `""` unless it was refused, and for NULL. The text
/// belongs to `decision`. Cannot fail.
///
/// # Safety
/// `decision` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_decision_refusal(decision: *const dy_decision) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(decision) }.map_or(empty(), |decision| decision.refusal.as_ptr())
}

/// What was found and what was expected, in English words fit to be logged; `""` unless it was refused, and for NULL. The
/// rules behind it are in `dy_decision_json`. The text belongs to `decision`. Cannot fail.
///
/// # Safety
/// `decision` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_decision_detail(decision: *const dy_decision) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(decision) }.map_or(empty(), |decision| decision.detail.as_ptr())
}

/// The answer as JSON, as `dianyuan choose --format json` prints it: `{"id","seq","events"}` with the types of events,
/// `{"id","repeats"}`, or `{"id","refused","detail","grounds"}`.
///
/// - `decision`: not NULL.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// `decision` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two
/// places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_decision_json(
    decision: *const dy_decision,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let decision = unsafe { get("decision", decision) }?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(decision.json.clone()) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Frees a decision. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `decision` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_decision_free(decision: *mut dy_decision) {
    // SAFETY: the same contract.
    unsafe { free(decision) };
}
