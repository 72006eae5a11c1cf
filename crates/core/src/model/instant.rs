//! Instants: a moment, and the offset of the place whose calendar day counts.

use std::fmt;

use super::Date;
use crate::wire::{Faults, Json, LONGEST_MOMENT, Moment, Wire};

/// A moment with its offset from UTC, as RFC 3339 writes it: `2026-11-22T09:30:00+08:00`.
///
/// It is kept as it came; two texts of the same moment are different values.
///
/// # Example
/// ```
/// use dianyuan::Case;
/// let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:"],
///     "received": "2026-11-22T01:30:00+08:00"}"#)?;
/// assert_eq!(case.received().date().to_string(), "2026-11-22"); // though it is the 21st in UTC
/// assert_eq!(case.received().unix_seconds(), 1_795_282_200);
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Instant {
    text: Box<str>,
    date: Date,
    seconds: i64,
}

impl Instant {
    fn parse(text: &str) -> Option<Self> {
        let moment = Moment::parse(text)?;
        Some(Self {
            text: text.into(),
            date: Date::parse(moment.day)?,
            seconds: moment.seconds,
        })
    }

    /// The civil date at the instant's own offset.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// Seconds since 1970-01-01T00:00:00Z, without a fraction.
    #[must_use]
    pub fn unix_seconds(&self) -> i64 {
        self.seconds
    }

    /// So many seconds later, or earlier, at the same offset and without a fraction, if the day lies in range.
    #[must_use]
    pub fn plus_seconds(&self, seconds: i64) -> Option<Self> {
        let moment = Moment::parse(&self.text)?;
        let local = self
            .seconds
            .checked_add(moment.east)?
            .checked_add(seconds)?;
        let day = Date::from_day_number(i32::try_from(local.div_euclid(86_400)).ok()?)?;
        let clock = local.rem_euclid(86_400);
        let (hours, minutes) = (clock / 3_600, clock / 60 % 60);
        let time = format!("{hours:02}:{minutes:02}:{:02}", clock % 60);
        Self::parse(&format!("{day}T{time}{}", moment.offset))
    }

    /// The last second of a day at the same offset.
    ///
    /// # Panics
    /// Never: the day is in range, and the offset was read before.
    #[must_use]
    pub fn end_of(&self, day: Date) -> Self {
        let offset = Moment::parse(&self.text).map_or("Z", |moment| moment.offset);
        let text = format!("{day}T23:59:59{offset}");
        Self::parse(&text).expect("a day in range, a time that exists, an offset that was read")
    }
}

impl std::str::FromStr for Instant {
    type Err = crate::Error;
    fn from_str(text: &str) -> Result<Self, crate::Error> {
        let mut faults = Faults::new();
        let value = Self::read(&Json::from(text), &mut faults);
        value.ok_or_else(|| crate::Error::new(crate::ErrorKind::Request, faults.into_problems()))
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Wire for Instant {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        let expected = "an RFC 3339 instant with its offset, e.g. 2026-11-22T09:30:00+08:00";
        let Json::Str(text) = json else {
            faults.wrong_type(json, expected);
            return None;
        };
        let instant = Self::parse(text);
        if instant.is_none() {
            faults.report("not_an_instant", json, expected);
        }
        instant
    }
    fn write(&self) -> Json<'static> {
        Json::from(self.text.to_string())
    }
    fn json_schema() -> Json<'static> {
        Json::object([
            ("type", Json::from("string")),
            ("format", Json::from("date-time")),
            ("maxLength", Json::from(LONGEST_MOMENT as u64)),
        ])
    }
}

#[cfg(test)]
#[path = "instant_tests.rs"]
mod tests;
