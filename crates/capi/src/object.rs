//! Objects that callers hold: how they are handed out, looked at and taken back.
//!
//! Behind each pointer stands a mark that says of which sort the object is, so a pointer to another sort is found
//! and refused instead of being read as what it is not.

use crate::error::Failure;
use crate::status::dy_status;

/// A sort of object. `Self` is only a name for C, and never made.
///
/// # Safety
/// No two sorts have the same mark: a pointer is trusted by it.
pub(crate) unsafe trait Object: Sized {
    /// What lies behind the pointer. Every function may be called from any thread.
    type Value: Send + Sync + 'static;
    /// What stands in front of the value.
    const MARK: u64;
    /// The name in C.
    const NAME: &'static str;
}

/// Declares sorts of objects. The mark is a number from the table, spread over 64 bits so that other memory hardly
/// ever looks like it.
macro_rules! objects {
    ($( $number:literal $name:ident = $value:ty; )+) => { $(
        // SAFETY: the numbers in the table are different, and multiplying by an odd number keeps them so.
        unsafe impl $crate::object::Object for $name {
            type Value = $value;
            const MARK: u64 = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul($number);
            const NAME: &'static str = stringify!($name);
        }
    )+ };
}
pub(crate) use objects;

/// A value behind its mark.
#[repr(C)]
struct Marked<T> {
    mark: u64,
    value: T,
}

/// Hands a value out. It is taken back once, by [`free`].
pub(crate) fn hand_out<O: Object>(value: O::Value) -> *mut O {
    let marked = Marked {
        mark: O::MARK,
        value,
    };
    Box::into_raw(Box::new(marked)).cast()
}

/// The object, if the pointer is one of this sort.
///
/// # Safety
/// `object` is NULL, or came from this library and is not freed.
pub(crate) unsafe fn look<'a, O: Object>(object: *const O) -> Option<&'a O::Value> {
    let marked = object.cast::<Marked<O::Value>>();
    if marked.is_null() || !marked.is_aligned() {
        return None;
    }
    // SAFETY: every object of this library is alive by this function's contract, and starts with a mark.
    let mark = unsafe { *marked.cast::<u64>() };
    // SAFETY: the mark says that it was made by `hand_out` of this sort; values are changed only behind their own locks.
    (mark == O::MARK).then(|| unsafe { &(*marked).value })
}

/// The object, or what is wrong with the pointer.
///
/// # Safety
/// As for [`look`].
pub(crate) unsafe fn get<'a, O: Object>(
    argument: &'static str,
    object: *const O,
) -> Result<&'a O::Value, Failure> {
    if object.is_null() {
        return Err(missing(argument, "an object of this library"));
    }
    // SAFETY: the same contract.
    unsafe { look(object) }.ok_or_else(|| {
        Failure::misuse(
            dy_status::WrongObject,
            "wrong_object",
            argument,
            "an object of another sort, or one that was freed".to_owned(),
            O::NAME,
        )
    })
}

/// The same, where NULL means that the caller gives none.
///
/// # Safety
/// As for [`look`].
pub(crate) unsafe fn get_optional<'a, O: Object>(
    argument: &'static str,
    object: *const O,
) -> Result<Option<&'a O::Value>, Failure> {
    if object.is_null() {
        return Ok(None);
    }
    // SAFETY: the same contract.
    unsafe { get(argument, object) }.map(Some)
}

/// Takes an object back. NULL does nothing, and neither does an object of another sort, which stays as it was.
///
/// # Safety
/// `object` is NULL, or came from this library, is not freed yet, and no other thread uses it.
pub(crate) unsafe fn free<O: Object>(object: *mut O) {
    let marked = object.cast::<Marked<O::Value>>();
    // SAFETY: the same contract.
    if unsafe { look(object) }.is_some() {
        // SAFETY: made by `hand_out` of this sort, as its mark says, and given back once by this function's contract.
        let mut marked = unsafe { Box::from_raw(marked) };
        // Whoever looks at freed memory, against the contract, shall not find a mark there.
        // SAFETY: `marked` is alive, and the write is one of its own field.
        unsafe { (&raw mut marked.mark).write_volatile(0) };
        drop(marked);
    }
}

/// A NULL where something has to be.
pub(crate) fn missing(argument: &'static str, expected: &'static str) -> Failure {
    let found = "NULL".to_owned();
    Failure::misuse(
        dy_status::NullPointer,
        "null_pointer",
        argument,
        found,
        expected,
    )
}

/// A place for the object that a call makes, checked before any work is done.
pub(crate) struct Out<O>(*mut *mut O);

impl<O: Object> Out<O> {
    pub(crate) fn new(out: *mut *mut O) -> Result<Self, Failure> {
        if out.is_null() {
            return Err(missing("out", "a place for the result"));
        }
        Ok(Self(out))
    }

    /// Hands an object to the caller, who frees it.
    ///
    /// # Safety
    /// The pointer given to [`Out::new`] is valid for a write of one pointer.
    pub(crate) unsafe fn give(self, value: O::Value) {
        // SAFETY: not NULL, as `new` checked, and writable by this function's contract.
        unsafe { self.0.write(hand_out(value)) };
    }
}

#[cfg(test)]
#[path = "object_tests.rs"]
mod tests;
