//! Text in, borrowed for one call; text out, owned by a handle.

use std::ffi::c_char;
use std::slice;

use crate::error::dy_error;
use crate::status::dy_status;

/// A text that a call made, such as a ranking as JSON.
///
/// It is immutable: any number of threads may read one at the same time. It depends on nothing else, and
/// lives until `dy_text_free`.
pub struct dy_text(Terminated);

impl dy_text {
    pub(crate) fn new(text: String) -> Self {
        Self(Terminated::new(text))
    }
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
    // SAFETY: NULL, or alive by this function's contract; nothing writes to a text once it is made.
    unsafe { text.as_ref() }.map_or(c"".as_ptr(), |text| text.0.as_ptr())
}

/// The length of the text in bytes, without the NUL after it; 0 for NULL. Cannot fail.
///
/// # Safety
/// `text` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_text_len(text: *const dy_text) -> usize {
    // SAFETY: NULL, or alive by this function's contract; nothing writes to a text once it is made.
    unsafe { text.as_ref() }.map_or(0, |text| text.0.len())
}

/// Frees a text. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `text` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_text_free(text: *mut dy_text) {
    if !text.is_null() {
        // SAFETY: made by `Box::into_raw` in `give`, and given back once by this function's contract.
        drop(unsafe { Box::from_raw(text) });
    }
}

/// Text with a NUL after it and none inside it, so that C's own string functions see all of it.
pub(crate) struct Terminated(Box<str>);

impl Terminated {
    /// A NUL inside the text becomes U+FFFD; canonical JSON has none.
    pub(crate) fn new(mut text: String) -> Self {
        if text.contains('\0') {
            text = text.replace('\0', "\u{fffd}");
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

/// The caller's text. NULL is the empty text if the length is 0.
///
/// # Safety
/// `data` is NULL, or valid for reads of `len` bytes that nobody writes to for as long as `'a`.
pub(crate) unsafe fn take<'a>(
    argument: &'static str,
    data: *const c_char,
    len: usize,
) -> Result<&'a str, dy_error> {
    if data.is_null() {
        if len == 0 {
            return Ok("");
        }
        return Err(dy_error::misuse(
            dy_status::NullPointer,
            "null_pointer",
            argument,
            format!("NULL with length {len}"),
            "a text, or NULL with length 0",
        ));
    }
    if isize::try_from(len).is_err() {
        return Err(dy_error::misuse(
            dy_status::BadLength,
            "bad_length",
            argument,
            format!("length {len}"),
            "the length of the text in bytes",
        ));
    }
    // SAFETY: not NULL, not longer than an object can be, and readable by this function's contract.
    let bytes = unsafe { slice::from_raw_parts(data.cast::<u8>(), len) };
    engine::text_from_bytes(bytes).map_err(|error| dy_error::not_utf8(argument, &error))
}

/// The same, where NULL with length 0 means that the caller gives no such text.
///
/// # Safety
/// As for [`take`].
pub(crate) unsafe fn take_optional<'a>(
    argument: &'static str,
    data: *const c_char,
    len: usize,
) -> Result<Option<&'a str>, dy_error> {
    if data.is_null() && len == 0 {
        return Ok(None);
    }
    // SAFETY: the same contract.
    unsafe { take(argument, data, len) }.map(Some)
}

/// A place for the result of a call, checked before any work is done.
pub(crate) struct Out(*mut *mut dy_text);

impl Out {
    pub(crate) fn new(out: *mut *mut dy_text) -> Result<Self, dy_error> {
        if out.is_null() {
            return Err(dy_error::misuse(
                dy_status::NullPointer,
                "null_pointer",
                "out",
                "NULL".to_owned(),
                "a place for the result",
            ));
        }
        Ok(Self(out))
    }

    /// Hands a text to the caller, who frees it.
    ///
    /// # Safety
    /// The pointer given to [`Out::new`] is valid for a write of one pointer.
    pub(crate) unsafe fn give(self, text: String) {
        let text = Box::into_raw(Box::new(dy_text::new(text)));
        // SAFETY: not NULL, as `new` checked, and writable by this function's contract.
        unsafe { self.0.write(text) };
    }
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
