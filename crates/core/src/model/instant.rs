//! Instants: a moment, and the offset of the place whose calendar day counts.

use std::fmt;

use super::Date;
use crate::wire::{Faults, Json, Wire};

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

/// Longest text of an instant: fractions of a second may be as fine as anyone measures.
const LONGEST: usize = 64;

impl Instant {
    /// The grammar of RFC 3339, section 5.6, which takes `t` and `z` for `T` and `Z`, but no blank.
    fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST || !text.is_ascii() {
            return None;
        }
        let (day, time) = text.split_at_checked(10)?;
        let date = Date::parse(day)?;
        let time = time.strip_prefix(['T', 't'])?;
        let (clock, rest) = time.split_at_checked(8)?;
        let [hours, minutes, seconds] = three_numbers(clock)?;
        if hours > 23 || minutes > 59 || seconds > 60 {
            return None;
        }
        let offset = offset_seconds(without_fraction(rest)?)?;
        let unix = i64::from(date.day_number()) * 86_400
            + i64::from(hours * 3_600 + minutes * 60 + seconds.min(59))
            - offset;
        // A leap second ends a day of UTC; it counts as the second before it.
        if seconds == 60 && unix.rem_euclid(86_400) != 86_399 {
            return None;
        }
        Some(Self {
            text: text.into(),
            date,
            seconds: unix,
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
}

/// `HH:MM:SS` as numbers.
fn three_numbers(clock: &str) -> Option<[u32; 3]> {
    let mut parts = clock.split(':').map(two_digits);
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

fn two_digits(text: &str) -> Option<u32> {
    match text.as_bytes() {
        [a @ b'0'..=b'9', b @ b'0'..=b'9'] => Some(u32::from(a - b'0') * 10 + u32::from(b - b'0')),
        _ => None,
    }
}

/// The rest of a text after a fraction of a second, if one stands there.
fn without_fraction(text: &str) -> Option<&str> {
    let Some(digits) = text.strip_prefix('.') else {
        return Some(text);
    };
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    (rest.len() < digits.len()).then_some(rest)
}

/// `Z`, or `+HH:MM`, in seconds east of Greenwich.
fn offset_seconds(text: &str) -> Option<i64> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = text[1..].split_once(':')?;
    let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
    (hours <= 23 && minutes <= 59).then(|| sign * i64::from(hours * 3_600 + minutes * 60))
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
            ("maxLength", Json::from(LONGEST as u64)),
        ])
    }
}

#[cfg(test)]
#[path = "instant_tests.rs"]
mod tests;
