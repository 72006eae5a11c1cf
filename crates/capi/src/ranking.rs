//! A ranking, read place by place or as JSON.

use std::ffi::c_char;
use std::ptr;

use engine::Signal;

use crate::candidates::{Listed, dy_candidate, dy_contribution};
use crate::error::dy_error;
use crate::guard::guard;
use crate::object::{Out, free, get, look, objects};
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, empty};

/// What `dy_ranking_points` and `dy_explanation_points` answer where there are no points: in a neutral order, and for
/// whoever is excluded.
pub const DY_NO_POINTS: u32 = u32::MAX;

/// Who may be appointed for a case, in order, and why the others may not.
///
/// It is immutable: any number of threads may read one at the same time. It depends on nothing else, and lives until
/// `dy_ranking_free`. `index` counts the listed candidates from 0.
pub struct dy_ranking {
    _private: [u8; 0],
}

objects! {
    10 dy_ranking = Listed;
}

/// How many candidates are listed; 0 for NULL. Cannot fail.
///
/// # Safety
/// `ranking` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ranking_len(ranking: *const dy_ranking) -> usize {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(ranking) }.map_or(0, |listed| listed.candidates().len())
}

/// How many lawyers were on the roster; 0 for NULL. Cannot fail.
///
/// # Safety
/// `ranking` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ranking_considered(ranking: *const dy_ranking) -> u32 {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(ranking) }.map_or(0, |listed| listed.ranking().considered())
}

/// The id of a candidate; `""` for NULL and beyond the last. The text belongs to `ranking`. Cannot fail.
///
/// # Safety
/// `ranking` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ranking_lawyer(
    ranking: *const dy_ranking,
    index: usize,
) -> *const c_char {
    // SAFETY: the same contract.
    unsafe { candidate(ranking, index) }.map_or(empty(), |candidate| candidate.lawyer)
}

/// The place of a candidate, from 1; 0 for NULL and beyond the last. Cannot fail.
///
/// # Safety
/// `ranking` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ranking_place(ranking: *const dy_ranking, index: usize) -> u32 {
    // SAFETY: the same contract.
    unsafe { candidate(ranking, index) }.map_or(0, |candidate| candidate.place)
}

/// The points of a candidate, out of 1 000 000; `DY_NO_POINTS` in a neutral order, for NULL and beyond the last. Cannot
/// fail.
///
/// # Safety
/// `ranking` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ranking_points(ranking: *const dy_ranking, index: usize) -> u32 {
    // SAFETY: the same contract.
    unsafe { candidate(ranking, index) }.map_or(DY_NO_POINTS, |candidate| candidate.points)
}

/// 1 if the candidate may be shortlisted, held and proposed. 0 if a review is open that an official has to answer first,
/// for NULL, and beyond the last. Cannot fail.
///
/// # Safety
/// `ranking` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ranking_is_open(ranking: *const dy_ranking, index: usize) -> u32 {
    // SAFETY: the same contract.
    unsafe { candidate(ranking, index) }.map_or(0, |candidate| candidate.is_open)
}

/// # Safety
/// `ranking` is NULL or came from this library and is not freed.
unsafe fn candidate<'a>(ranking: *const dy_ranking, index: usize) -> Option<&'a dy_candidate> {
    // SAFETY: the same contract.
    unsafe { look(ranking) }.and_then(|listed| listed.candidates().get(index))
}

/// What each signal contributes to a candidate's points, all signals in their fixed order. NULL in a neutral order, for
/// NULL and beyond the last. The array belongs to `ranking`. Cannot fail.
///
/// - `len`: receives how many there are, 0 with NULL; may be NULL.
///
/// # Safety
/// `ranking` is NULL or came from this library and is not freed. `len` is NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ranking_contributions(
    ranking: *const dy_ranking,
    index: usize,
    len: *mut usize,
) -> *const dy_contribution {
    // SAFETY: the same contract.
    let (first, parts) = unsafe { candidate(ranking, index) }
        .map_or((ptr::null(), 0), |candidate| {
            (candidate.contributions, candidate.contributions_len)
        });
    if !len.is_null() {
        // SAFETY: not NULL, and writable by this function's contract.
        unsafe { len.write(parts) };
    }
    first
}

/// All candidates in their order, in one call, for whoever comes over a bridge that is slow to cross. NULL where nobody is
/// listed, and for NULL. The array belongs to `ranking`. Cannot fail.
///
/// - `len`: receives how many there are, 0 with NULL; may be NULL.
///
/// # Safety
/// `ranking` is NULL or came from this library and is not freed. `len` is NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ranking_candidates(
    ranking: *const dy_ranking,
    len: *mut usize,
) -> *const dy_candidate {
    // SAFETY: NULL, or alive by this function's contract.
    let candidates = unsafe { look(ranking) }.map_or(&[][..], Listed::candidates);
    if !len.is_null() {
        // SAFETY: not NULL, and writable by this function's contract.
        unsafe { len.write(candidates.len()) };
    }
    if candidates.is_empty() {
        ptr::null()
    } else {
        candidates.as_ptr()
    }
}

/// The word of a signal, such as `"speciality"`; `""` for a number that is none. The text lives for ever. Cannot fail.
#[unsafe(no_mangle)]
pub extern "C" fn dy_signal_word(signal: u32) -> *const c_char {
    const WORDS: [&std::ffi::CStr; Signal::COUNT] = [
        c"speciality",
        c"caseload",
        c"performance",
        c"experience",
        c"proximity",
        c"language",
        c"continuity",
        c"training",
        c"home_visit",
        c"preference",
    ];
    let word = usize::try_from(signal).ok().and_then(|at| WORDS.get(at));
    word.map_or(empty(), |word| word.as_ptr())
}

/// The whole ranking as one JSON object (JSON Schema `ranking`) without a line end: reasons, reviews, notes and the
/// excluded too. Byte for byte what `dy_rank_json` and `dianyuan rank --format json` give for the same input.
///
/// - `ranking`: not NULL.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// `ranking` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two
/// places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ranking_json(
    ranking: *const dy_ranking,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let listed = unsafe { get("ranking", ranking) }?;
        let json = listed.ranking().to_json();
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(json)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Frees a ranking. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `ranking` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_ranking_free(ranking: *mut dy_ranking) {
    // SAFETY: the same contract.
    unsafe { free(ranking) };
}

#[cfg(test)]
#[path = "ranking_tests.rs"]
mod tests;
