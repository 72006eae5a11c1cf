//! Why one lawyer has a place, or none.

use engine::Explanation;
use engine::render::{self, Audience, Language};

use crate::error::dy_error;
use crate::guard::guard;
use crate::object::{Out, free, get, look, objects};
use crate::options;
use crate::ranking::DY_NO_POINTS;
use crate::status::dy_status;
use crate::text::{Terminated, dy_text};

/// Why one lawyer has this place for a case, or none, and the smallest change that would alter it.
///
/// It is immutable: any number of threads may read one at the same time. It depends on nothing else, and lives until
/// `dy_explanation_free`.
pub struct dy_explanation {
    _private: [u8; 0],
}

objects! {
    11 dy_explanation = Told;
}

/// An explanation, which may be large.
pub(crate) struct Told(pub(crate) Explanation);

/// The language of words for people.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum dy_language {
    /// Chinese, simplified.
    Zh = 0,
    /// British English.
    En = 1,
}

/// Who reads words for people.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum dy_audience {
    /// The client (受援人): plain and short, no legal citation, nothing private about anyone else.
    Client = 0,
    /// An official of the agency: complete, with every parameter and the legal basis.
    Staff = 1,
}

/// The place, from 1; 0 for a lawyer who is excluded, and for NULL. Cannot fail.
///
/// # Safety
/// `explanation` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_explanation_place(explanation: *const dy_explanation) -> u32 {
    // SAFETY: NULL, or alive by this function's contract.
    let place = unsafe { look(explanation) }.and_then(|told| told.0.place);
    place.unwrap_or(0)
}

/// The points, out of 1 000 000; `DY_NO_POINTS` for a lawyer who is excluded, in a neutral order, and for NULL. Cannot
/// fail.
///
/// # Safety
/// `explanation` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_explanation_points(explanation: *const dy_explanation) -> u32 {
    // SAFETY: NULL, or alive by this function's contract.
    let points = unsafe { look(explanation) }.and_then(|told| told.0.points);
    points.unwrap_or(DY_NO_POINTS)
}

/// The whole explanation as one JSON object (JSON Schema `explanation`) without a line end, byte for byte what
/// `dy_explain_json` and `dianyuan explain --format json` give for the same input.
///
/// - `explanation`: not NULL.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// `explanation` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two
/// places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_explanation_json(
    explanation: *const dy_explanation,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let told = unsafe { get("explanation", explanation) }?;
        let json = render::explanation_json(&told.0).to_canonical();
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(json)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// The explanation in words, several sentences on several lines.
///
/// What others wrote (ids, an official's reason) stands in it as it is: whoever puts the words on a page escapes them.
///
/// - `explanation`: not NULL.
/// - `language`: a `dy_language`.
/// - `audience`: a `dy_audience`; what an official reads is not for the client's eyes.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_BAD_OPTIONS` for another number; or that of a wrong call. Any number of threads
/// may call it at the same time.
///
/// # Safety
/// `explanation` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two
/// places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_explanation_words(
    explanation: *const dy_explanation,
    language: u32,
    audience: u32,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let told = unsafe { get("explanation", explanation) }?;
        let languages = [Language::Zh, Language::En];
        let language = options::value("language", language, &languages, "a dy_language")?;
        let audiences = [Audience::Client, Audience::Staff];
        let audience = options::value("audience", audience, &audiences, "a dy_audience")?;
        let words = render::explanation(&told.0, language, audience);
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(words)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Frees an explanation. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `explanation` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_explanation_free(explanation: *mut dy_explanation) {
    // SAFETY: the same contract.
    unsafe { free(explanation) };
}
