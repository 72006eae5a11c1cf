//! The numbers that functions answer with.

use engine::ErrorKind;

/// How a call ended.
///
/// A number never changes its meaning and is never used again. 1 to 99 say that the call itself was
/// wrong, or that the library is; 100 to 998 say that an input is wrong, and `dy_error` tells where.
/// Later versions may add numbers: treat one you do not know as a failure.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum dy_status {
    /// Done; the outputs are written.
    Ok = 0,
    /// A pointer that must point somewhere is NULL.
    NullPointer = 1,
    /// A text is not UTF-8.
    NotUtf8 = 2,
    /// A length is larger than any object can be, such as `(size_t)-1`.
    BadLength = 3,
    /// A text is longer than `DY_TEXT_MOST`.
    TooLong = 4,
    /// A struct of options or a `dy_watch` is wrong: its size, a number that names nothing, or fields that this
    /// version of the library does not know.
    BadOptions = 5,
    /// A pointer is an object of another sort than the parameter, or one that was freed.
    WrongObject = 6,
    /// The call was stopped by its `dy_watch`; nothing was made.
    Stopped = 7,
    /// The library met a fault of its own. Please report it.
    Panic = 99,
    /// A text is not what it should be as text: not JSON, not TOML, cut short.
    Malformed = 100,
    /// Records (lawyers, firms, cases) hold faults.
    Record = 101,
    /// A policy is wrong, or loosens a gate that the policy it extends has locked.
    Policy = 102,
    /// A cause tree or crosswalk is wrong.
    Causes = 103,
    /// A calibration is wrong, or does not belong to the policy it is used with.
    Calibration = 104,
    /// An option is out of range, or names something that is not there.
    Request = 105,
    /// An input is wrong in a way that has no number of its own.
    Unknown = 999,
}

impl From<ErrorKind> for dy_status {
    fn from(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::Malformed => Self::Malformed,
            ErrorKind::Record => Self::Record,
            ErrorKind::Policy => Self::Policy,
            ErrorKind::Causes => Self::Causes,
            ErrorKind::Calibration => Self::Calibration,
            ErrorKind::Request => Self::Request,
            ErrorKind::Stopped => Self::Stopped,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
#[path = "status_tests.rs"]
mod tests;
