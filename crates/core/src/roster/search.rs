//! A search as JSON: what is asked, and who was found.

use super::{Found, Query};
use crate::causes::CauseCode;
use crate::error::{Error, ErrorKind};
use crate::model::{FirmId, PersonalText, RegionCode, Whole};
use crate::wire::record::record;
use crate::wire::{Faults, Json, Wire, read_value};

record! {
    /// A [`Query`] as it stands in JSON.
    pub struct AskedFor, AskedForDraft {
        required {}
        optional {
            /// The lawyer's name, or a part of it.
            name: PersonalText,
            /// The firm's id.
            firm: FirmId,
            /// The firm's name, or a part of it.
            firm_name: PersonalText,
            /// A cause that the lawyer is good at, or one above or below it.
            cause: CauseCode,
            /// A region that the lawyer serves or the firm is in.
            region: RegionCode,
            /// Most lawyers to list; all where absent.
            most: Whole<0, 1_000_000>,
        }
    }
    personal false;
    check |_, _| {};
}

impl Query {
    /// Reads a query: one object with any of `name`, `firm`, `firm_name`, `cause`, `region` and `most` (0 to 1,000,000).
    /// A key that is absent or null asks for nothing, so `{}` is a query that everybody fits.
    ///
    /// # Errors
    /// `Malformed` if the text is no JSON; `Request` with every fault of the query. No name stands in it.
    ///
    /// # Example
    /// ```
    /// use dianyuan::roster::Query;
    /// let query = Query::from_json(r#"{"cause": "civil:7.19", "region": "320300", "most": 20}"#)?;
    /// # assert_ne!(query, Query::new());
    /// let error = Query::from_json(r#"{"cause": "labour", "firm": "", "town": "320302"}"#).unwrap_err();
    /// assert_eq!(error.problems().len(), 3);
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let json = read_value(text)?;
        let mut faults = Faults::new();
        let asked = AskedFor::read(&json, &mut faults);
        Error::unless_empty(ErrorKind::Request, faults.into_problems())?;
        let asked = asked.ok_or_else(|| Error::new(ErrorKind::Request, Vec::new()))?;
        Ok(Self {
            name: asked.name,
            firm: asked.firm,
            firm_name: asked.firm_name,
            cause: asked.cause,
            region: asked.region,
            most: asked.most.map(|most| most.get() as usize),
        })
    }
}

/// Who was found, `dianyuan.find/1`: `{"format","found":[{"lawyer","why":[{"asked","how"}]}]}`, in the order given. It
/// holds ids and words, and no names.
///
/// # Example
/// ```
/// use dianyuan::roster::{Query, found_json};
/// use dianyuan::{Causes, Roster};
/// let text = r#"{"id": "L-1", "firm": "F-1"}"#;
/// let roster = Roster::from_json(text, &Causes::official())?;
/// let found = roster.find(&Query::from_json(r#"{"firm": "F-1"}"#)?)?;
/// assert_eq!(
///     found_json(&found).to_canonical(),
///     r#"{"format":"dianyuan.find/1","found":[{"lawyer":"L-1","why":[{"asked":"firm","how":"exact"}]}]}"#
/// );
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn found_json(found: &[Found]) -> Json<'static> {
    let each = found.iter().map(|one| {
        let why = one.why().iter().map(|why| {
            Json::object([
                ("asked", Json::from(why.asked.as_str())),
                ("how", Json::from(why.how.as_str())),
            ])
        });
        Json::object([
            ("lawyer", Json::from(one.lawyer().to_string())),
            ("why", Json::Array(why.collect())),
        ])
    });
    Json::object([
        ("format", Json::from("dianyuan.find/1")),
        ("found", Json::Array(each.collect())),
    ])
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
