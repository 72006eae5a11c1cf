//! Words of fixed sets, such as a mechanism.

use std::fmt::Display;

use engine::{Error, ErrorKind, Problem};

use crate::error::Failure;

/// The value whose word this is.
pub(crate) fn word<T: Copy + Display>(
    argument: &'static str,
    text: &str,
    all: &[T],
) -> Result<T, Failure> {
    let found = all.iter().find(|one| one.to_string() == text);
    found.copied().ok_or_else(|| {
        let words: Vec<String> = all.iter().map(T::to_string).collect();
        let expected = format!("one of {}", words.join(" "));
        let problem = Problem::new("unknown_word", argument, "another word", expected);
        Error::one(ErrorKind::Request, problem)
            .in_input("options")
            .into()
    })
}
