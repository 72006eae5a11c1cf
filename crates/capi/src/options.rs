//! Structs of options, which may grow: each begins with its size, so that a program and a library of different
//! versions understand one another.

use std::mem::size_of;
use std::ptr;

use crate::error::Failure;
use crate::status::dy_status;

/// A struct of options.
///
/// # Safety
/// The struct is `repr(C)`, its first field is a `usize` with its size, every pattern of bits is a value, and there is
/// no padding.
pub(crate) unsafe trait Options: Copy {
    /// Bytes of the struct in the first version of the interface.
    const FEWEST: usize;
    /// The defaults, with the size of this version.
    fn defaults() -> Self;
}

/// The largest size that anyone can mean; so much is looked at behind the fields that this version knows.
const MOST: usize = 4096;

/// The caller's options, or the defaults for NULL. Fields that an older program does not have keep their defaults; of a
/// newer one, fields that this version does not know have to be 0.
///
/// # Safety
/// `options` is NULL, or points to a size and is readable for that size.
pub(crate) unsafe fn read<T: Options>(
    argument: &'static str,
    options: *const T,
) -> Result<T, Failure> {
    let mut read = T::defaults();
    if options.is_null() {
        return Ok(read);
    }
    // SAFETY: not NULL, and it begins with a size by this function's contract; C may have put it anywhere.
    let size = unsafe { options.cast::<usize>().read_unaligned() };
    if size < T::FEWEST || size > MOST {
        return Err(wrong(
            argument,
            format!("size {size}"),
            "sizeof of the struct",
        ));
    }
    let known = size_of::<T>();
    for at in known..size {
        // SAFETY: `at` is below the size, and the struct is readable for that.
        if unsafe { options.cast::<u8>().add(at).read() } != 0 {
            let found = format!("something at byte {at}");
            let expected = "0 in fields that this version of the library does not know";
            return Err(wrong(argument, found, expected));
        }
    }
    // SAFETY: both are valid for so many bytes, they do not overlap, and any bytes are a value by the trait's contract.
    unsafe {
        ptr::copy_nonoverlapping(
            options.cast::<u8>(),
            (&raw mut read).cast::<u8>(),
            size.min(known),
        );
    }
    Ok(read)
}

/// Writes the defaults into the caller's struct of this size.
///
/// # Safety
/// `options` is NULL or writable for `size` bytes.
pub(crate) unsafe fn init<T: Options>(options: *mut T, size: usize) {
    if options.is_null() || !(T::FEWEST..=MOST).contains(&size) {
        return;
    }
    let defaults = T::defaults();
    let known = size_of::<T>().min(size);
    let bytes = options.cast::<u8>();
    // SAFETY: the struct is writable for `size` bytes, `known` is no more than that and than the defaults have, and they
    // do not overlap; the last write is one of the size that it begins with.
    unsafe {
        ptr::write_bytes(bytes, 0, size);
        ptr::copy_nonoverlapping((&raw const defaults).cast::<u8>(), bytes, known);
        options.cast::<usize>().write_unaligned(size);
    }
}

/// The value of a number, if it names one.
pub(crate) fn value<T: Copy>(
    argument: &'static str,
    number: u32,
    values: &[T],
    expected: &'static str,
) -> Result<T, Failure> {
    usize::try_from(number)
        .ok()
        .and_then(|number| values.get(number))
        .copied()
        .ok_or_else(|| wrong(argument, number.to_string(), expected))
}

/// Options that cannot be.
pub(crate) fn wrong(argument: &'static str, found: String, expected: &'static str) -> Failure {
    Failure::misuse(
        dy_status::BadOptions,
        "bad_options",
        argument,
        found,
        expected,
    )
}

#[cfg(test)]
#[path = "options_tests.rs"]
mod tests;
