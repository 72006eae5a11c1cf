//! When a case was received, in a form whose order as text is the order in time.

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::wire::{Moment, civil_day, day_number};

/// Hours from UTC to the clock of China, by which a day without a time begins.
const CHINA: i64 = 8;

/// An RFC 3339 instant, or a day (which begins at midnight in China), as an instant in UTC:
/// `2026-11-22T01:30:00+00:00`, with a fraction of a second where it has one. Such texts sort by bytes as the
/// moments do, since `+` comes before `.` and both before the digits.
pub(super) fn received(text: &str) -> Option<String> {
    let (seconds, fraction) = if let Some(moment) = Moment::parse(text) {
        (moment.seconds, moment.fraction.trim_end_matches('0'))
    } else {
        let midnight = i64::from(day_number(civil_day(text)?)) * 86_400;
        (midnight - CHINA * 3_600, "")
    };
    let moment = Offset::UTC.to_datetime(Timestamp::from_second(seconds).ok()?);
    let point = if fraction.is_empty() { "" } else { "." };
    Some(format!("{moment}{point}{fraction}+00:00"))
}

#[cfg(test)]
#[path = "received_tests.rs"]
mod tests;
