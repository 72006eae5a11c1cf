//! A cause as it is written: `civil:7.19.205.5`.

use std::fmt;
use std::str::FromStr;

use super::path;
use crate::{Error, ErrorKind, Problem};

/// The code of a cause: a list, perhaps a vintage of it, and a path in it.
///
/// `civil:7.19.205.5` is a place in the list `civil`, at the vintage that is in force; `civil:` is
/// the whole list; `civil@2026:7.19.205.5` names the vintage. A code is only well formed: whether
/// the place exists, [`Causes::resolve`](super::Causes::resolve) says.
///
/// Codes are equal when they are written the same, so `civil:7` and `civil@2026:7` are not, and
/// they are ordered by list, vintage and path, byte by byte.
///
/// # Example
/// ```
/// use dianyuan::causes::CauseCode;
/// let code = CauseCode::parse("civil@2026:7.19.205.5")?;
/// assert_eq!(code.list(), "civil");
/// assert_eq!(code.vintage(), Some("2026"));
/// assert_eq!(code.path(), "7.19.205.5");
/// assert_eq!(code.to_string(), "civil@2026:7.19.205.5");
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CauseCode {
    list: Box<str>,
    vintage: Option<Box<str>>,
    path: Box<str>,
}

impl CauseCode {
    /// Reads a code.
    ///
    /// List names are `[a-z][a-z0-9_-]*`; a vintage and the dotted segments of a path are ASCII
    /// letters, digits, `_` and `-`, where a number has no leading zeros.
    ///
    /// # Errors
    /// [`ErrorKind::Request`] with the one problem `not_a_cause`, whose `expected` tells the first
    /// thing that is wrong with the text.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::CauseCode;
    /// assert!(CauseCode::parse("criminal:").is_ok());
    /// let error = CauseCode::parse("7.19.205").unwrap_err();
    /// assert_eq!(error.problems()[0].code, "not_a_cause");
    /// assert!(error.problems()[0].expected.contains("civil:7.19.205.5"));
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::read(text).map_err(|problem| Error::one(ErrorKind::Request, problem))
    }

    /// As [`CauseCode::parse`]; the path of the problem is the caller's to fill in.
    pub(super) fn read(text: &str) -> Result<Self, Problem> {
        let problem =
            |expected: &'static str| Problem::new("not_a_cause", "", shown(text), expected);
        let (head, path) = text
            .split_once(':')
            .ok_or_else(|| problem("list:path, for example civil:7.19.205.5"))?;
        let (list, vintage) = match head.split_once('@') {
            Some((list, vintage)) => (list, Some(vintage)),
            None => (head, None),
        };
        let fault = path::list_fault(list)
            .or_else(|| vintage.and_then(path::vintage_fault))
            .or_else(|| {
                if path.is_empty() {
                    None
                } else {
                    path::fault(path)
                }
            });
        match fault {
            Some(expected) => Err(problem(expected)),
            None => Ok(Self::from_parts(list, vintage, path)),
        }
    }

    /// A code from parts that are known to be well formed.
    pub(super) fn from_parts(list: &str, vintage: Option<&str>, path: &str) -> Self {
        Self {
            list: list.into(),
            vintage: vintage.map(Into::into),
            path: path.into(),
        }
    }

    /// The name of the list.
    #[must_use]
    pub fn list(&self) -> &str {
        &self.list
    }

    /// The vintage, where the code names one.
    #[must_use]
    pub fn vintage(&self) -> Option<&str> {
        self.vintage.as_deref()
    }

    /// The path in the list; empty for the whole list.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether the code means the whole list.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::CauseCode;
    /// assert!(CauseCode::parse("criminal:")?.is_whole_list());
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn is_whole_list(&self) -> bool {
        self.path.is_empty()
    }
}

impl fmt::Display for CauseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.list)?;
        if let Some(vintage) = &self.vintage {
            write!(f, "@{vintage}")?;
        }
        write!(f, ":{}", self.path)
    }
}

impl FromStr for CauseCode {
    type Err = Error;

    /// As [`CauseCode::parse`].
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

/// Text as a problem may show it: as it is when it can only be a code, else its length.
///
/// A host can put a person's name where a code belongs, and a problem must be fit to be logged. A
/// code that holds no digit and no separator could be such a name in Latin letters.
pub(crate) fn shown(text: &str) -> String {
    let is_code = text.len() <= 64
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"_-.:@".contains(&b))
        && text
            .bytes()
            .any(|b| b.is_ascii_digit() || b".:@".contains(&b));
    match text.chars().count() {
        0 => "empty text".to_owned(),
        _ if is_code => quoted(text),
        1 => "text of 1 character".to_owned(),
        n => format!("text of {n} characters"),
    }
}

/// What is known to be a code, as a problem shows it.
pub(super) fn quoted(code: impl fmt::Display) -> String {
    format!("\"{code}\"")
}

#[cfg(test)]
#[path = "code_tests.rs"]
mod tests;
