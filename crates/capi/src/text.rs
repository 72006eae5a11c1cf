//! Text in, borrowed for one call; text out, owned by a handle.

use std::ffi::c_char;
use std::slice;

use crate::error::Failure;
use crate::object::{free, look, objects};
use crate::status::dy_status;

/// The longest text that a function takes, in bytes: 1 GiB. Longer input is cut into several calls
/// (`dy_engine_apply` adds lawyers to an engine).
///
/// What is made of a text takes up to some ten times its bytes, and where memory runs out the process ends: a host
/// that takes text from strangers sets a lower limit of its own.
pub const DY_TEXT_MOST: usize = 1 << 30;

/// A text that a call made, such as a ranking as JSON.
///
/// It is immutable: any number of threads may read one at the same time. It depends on nothing else, and
/// lives until `dy_text_free`.
pub struct dy_text {
    _private: [u8; 0],
}

objects! {
    2 dy_text = Terminated;
}

/// The first byte of the text; `""` for NULL. Cannot fail.
///
/// The text is UTF-8, `dy_text_len` bytes long and followed by a NUL. It belongs to `text` and lives as long
/// as it does.
///
/// # Safety
/// `text` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_text_data(text: *const dy_text) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(text) }.map_or(empty(), Terminated::as_ptr)
}

/// The length of the text in bytes, without the NUL after it; 0 for NULL. Cannot fail.
///
/// # Safety
/// `text` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_text_len(text: *const dy_text) -> usize {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(text) }.map_or(0, Terminated::len)
}

/// Frees a text. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `text` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_text_free(text: *mut dy_text) {
    // SAFETY: the same contract.
    unsafe { free(text) };
}

/// The empty text, for NULL and for what is not there.
pub(crate) fn empty() -> *const c_char {
    c"".as_ptr()
}

/// Text with a NUL after it and none inside it, so that C's own string functions see all of it.
#[derive(Clone)]
pub(crate) struct Terminated(Box<str>);

impl Terminated {
    pub(crate) fn new(mut text: String) -> Self {
        if text.contains('\0') {
            text = text.replace('\0', INNER_NUL);
        }
        text.push('\0');
        Self(text.into_boxed_str())
    }

    pub(crate) fn as_ptr(&self) -> *const c_char {
        self.0.as_ptr().cast()
    }

    /// Bytes before the NUL.
    pub(crate) fn len(&self) -> usize {
        self.0.len() - 1
    }
}

/// What a NUL inside a text becomes; canonical JSON has none.
const INNER_NUL: &str = "\u{fffd}";

/// Adds a text to others, with a NUL after it and none inside it.
pub(crate) fn add_terminated(all: &mut String, text: &str) {
    if text.contains('\0') {
        all.push_str(&text.replace('\0', INNER_NUL));
    } else {
        all.push_str(text);
    }
    all.push('\0');
}

/// The caller's text. NULL is the empty text if the length is 0.
///
/// # Safety
/// `data` is NULL, or valid for reads of `len` bytes that nobody writes to for as long as `'a`.
pub(crate) unsafe fn take<'a>(
    argument: &'static str,
    data: *const c_char,
    len: usize,
) -> Result<&'a str, Failure> {
    if data.is_null() {
        if len == 0 {
            return Ok("");
        }
        return Err(Failure::misuse(
            dy_status::NullPointer,
            "null_pointer",
            argument,
            format!("NULL with length {len}"),
            "a text, or NULL with length 0",
        ));
    }
    if isize::try_from(len).is_err() {
        return Err(Failure::misuse(
            dy_status::BadLength,
            "bad_length",
            argument,
            format!("length {len}"),
            "the length of the text in bytes",
        ));
    }
    if len > DY_TEXT_MOST {
        return Err(Failure::misuse(
            dy_status::TooLong,
            "too_long",
            argument,
            format!("{len} bytes"),
            "at most 1073741824 bytes",
        ));
    }
    // SAFETY: not NULL, not longer than an object can be, and readable by this function's contract.
    let bytes = unsafe { slice::from_raw_parts(data.cast::<u8>(), len) };
    engine::text_from_bytes(bytes)
        .map_err(|error| Failure::in_text(dy_status::NotUtf8, argument, &error))
}

/// The same, where NULL with length 0 means that the caller gives no such text.
///
/// # Safety
/// As for [`take`].
pub(crate) unsafe fn take_optional<'a>(
    argument: &'static str,
    data: *const c_char,
    len: usize,
) -> Result<Option<&'a str>, Failure> {
    if data.is_null() && len == 0 {
        return Ok(None);
    }
    // SAFETY: the same contract.
    unsafe { take(argument, data, len) }.map(Some)
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
