//! Places inside a list of causes: dotted paths such as `7.19.205.5`.
//!
//! A path is a chain of segments; what stands before its last segment is its parent. The empty path
//! is the list itself.

use std::cmp::Ordering;

/// Longest path in bytes.
pub(super) const MAX_BYTES: usize = 128;
/// Most segments of a path.
pub(super) const MAX_DEPTH: usize = 8;
/// Longest segment in bytes.
const MAX_SEGMENT: usize = 32;

/// What is wrong with `path` as a place below the list itself, in the words of `expected`.
pub(super) fn fault(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("a path, for example 7.19.205.5");
    }
    if path.len() > MAX_BYTES {
        return Some("a path of at most 128 bytes");
    }
    if path.split('.').count() > MAX_DEPTH {
        return Some("a path of at most 8 segments");
    }
    path.split('.').find_map(segment_fault)
}

fn segment_fault(segment: &str) -> Option<&'static str> {
    if segment.is_empty() {
        return Some("a path without empty segments, for example 7.19.205.5");
    }
    if segment.len() > MAX_SEGMENT {
        return Some("segments of at most 32 characters");
    }
    if !segment
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
    {
        return Some("segments of ASCII letters, digits, `_` and `-`, separated by dots");
    }
    // `1` and `01` would be two names of one number.
    if is_number(segment) && segment.len() > 1 && segment.starts_with('0') {
        return Some("numbers without leading zeros");
    }
    None
}

/// The path above, and the empty path above a single segment. `None` for the empty path.
pub(super) fn parent(path: &str) -> Option<&str> {
    if path.is_empty() {
        return None;
    }
    Some(path.rsplit_once('.').map_or("", |(above, _)| above))
}

/// Pre-order of a tree: a path before everything below it, numbers by value, numbers before words.
pub(super) fn compare(a: &str, b: &str) -> Ordering {
    segments(a).map(sort_key).cmp(segments(b).map(sort_key))
}

/// Numbers have no leading zeros, so the longer one is the larger one.
fn sort_key(segment: &str) -> (bool, usize, &str) {
    if is_number(segment) {
        (false, segment.len(), segment)
    } else {
        (true, 0, segment)
    }
}

fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.split('.').filter(|segment| !segment.is_empty())
}

fn is_number(segment: &str) -> bool {
    segment.bytes().all(|b| b.is_ascii_digit())
}

/// What is wrong with `name` as the name of a list, in the words of `expected`.
pub(super) fn list_fault(name: &str) -> Option<&'static str> {
    let mut bytes = name.bytes();
    let fine = bytes.next().is_some_and(|b| b.is_ascii_lowercase())
        && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
        && name.len() <= MAX_SEGMENT;
    if fine {
        None
    } else {
        Some("a list name of the form [a-z][a-z0-9_-]*, at most 32 characters")
    }
}

/// What is wrong with `vintage` as the vintage of a list, in the words of `expected`.
pub(super) fn vintage_fault(vintage: &str) -> Option<&'static str> {
    let fine = (1..=MAX_SEGMENT).contains(&vintage.len()) && segment_fault(vintage).is_none();
    if fine {
        None
    } else {
        Some("a vintage of ASCII letters, digits, `_` and `-`, for example 2026")
    }
}

#[cfg(test)]
#[path = "path_tests.rs"]
mod tests;
