//! Objects of the interface that are freed once, and calls that make them.

use std::ptr;

use dianyuan_c::{dy_error, dy_status, dy_text, dy_text_data, dy_text_free, dy_text_len};

use super::error::{refusal, words};
use crate::targets::must;

/// An object that this process owns.
pub(crate) struct Owned<T> {
    object: *mut T,
    free: unsafe extern "C" fn(*mut T),
}

impl<T> Owned<T> {
    pub(crate) fn get(&self) -> *mut T {
        self.object
    }
}

impl<T> Drop for Owned<T> {
    fn drop(&mut self) {
        // SAFETY: the library made it, and it is freed here alone.
        unsafe { (self.free)(self.object) };
    }
}

/// Calls a function that makes an object, or refuses to. Outputs are written on success only, `err` on failure only.
///
/// # Errors
/// Where the call broke its word.
pub(crate) fn make<T>(
    free: unsafe extern "C" fn(*mut T),
    call: impl FnOnce(*mut *mut T, *mut *mut dy_error) -> dy_status,
) -> Result<Result<Owned<T>, String>, String> {
    // What stood there before; nobody looks behind it.
    let (no_object, no_error) = (ptr::dangling_mut::<T>(), ptr::dangling_mut::<dy_error>());
    let (mut object, mut error) = (no_object, no_error);
    let status = call(&raw mut object, &raw mut error);
    if status == dy_status::Ok {
        must(error == no_error, "a success that writes an error")?;
        must(
            object != no_object && !object.is_null(),
            "a success without an object",
        )?;
        return Ok(Ok(Owned { object, free }));
    }
    must(object == no_object, "a failure that writes an output")?;
    refused(status, no_error, error).map(Err)
}

/// Calls a function that changes something, or refuses to.
///
/// # Errors
/// Where the call broke its word.
pub(crate) fn change(
    call: impl FnOnce(*mut *mut dy_error) -> dy_status,
) -> Result<Result<(), String>, String> {
    let no_error = ptr::dangling_mut::<dy_error>();
    let mut error = no_error;
    let status = call(&raw mut error);
    if status == dy_status::Ok {
        must(error == no_error, "a success that writes an error")?;
        return Ok(Ok(()));
    }
    refused(status, no_error, error).map(Err)
}

fn refused(
    status: dy_status,
    no_error: *mut dy_error,
    error: *mut dy_error,
) -> Result<String, String> {
    must(
        error != no_error && !error.is_null(),
        "a failure without an error",
    )?;
    let error = Owned {
        object: error,
        free: dianyuan_c::dy_error_free,
    };
    refusal(status, &error)
}

/// Calls a function that makes a text.
///
/// # Errors
/// Where the call broke its word, and what is no text for C.
pub(crate) fn make_text(
    call: impl FnOnce(*mut *mut dy_text, *mut *mut dy_error) -> dy_status,
) -> Result<Result<String, String>, String> {
    let text = match make(dy_text_free, call)? {
        Ok(text) => text,
        Err(refusal) => return Ok(Err(refusal)),
    };
    // SAFETY: the text is alive, and what it lends is copied before it is freed.
    let (data, len) = unsafe { (words(dy_text_data(text.get()))?, dy_text_len(text.get())) };
    must(data.len() == len, "a text with a NUL inside")?;
    Ok(Ok(data.to_owned()))
}
