//! Days and moments as the wire writes them.

use jiff::civil;

/// Longest text of an instant: fractions of a second may be as fine as anyone measures.
pub(crate) const LONGEST_MOMENT: usize = 64;

/// The day, if it lies in the years that the wire knows, 1900 to 2199.
pub(crate) fn in_range(day: civil::Date) -> Option<civil::Date> {
    (1900..=2199).contains(&day.year()).then_some(day)
}

/// A day written `YYYY-MM-DD` that exists, in range.
pub(crate) fn civil_day(text: &str) -> Option<civil::Date> {
    // jiff takes more forms than the wire does, so the shape is checked first.
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(i, b)| match i {
            4 | 7 => *b == b'-',
            _ => b.is_ascii_digit(),
        });
    shaped
        .then(|| text.parse().ok())
        .flatten()
        .and_then(in_range)
}

/// Days since 1970-01-01; negative before.
pub(crate) fn day_number(day: civil::Date) -> i32 {
    (day - civil::date(1970, 1, 1)).get_days()
}

/// What an RFC 3339 instant says.
pub(crate) struct Moment<'a> {
    /// The civil day at the instant's own offset.
    pub(crate) day: &'a str,
    /// Seconds since 1970-01-01T00:00:00Z, without a fraction.
    pub(crate) seconds: i64,
    /// Digits of the fraction of a second; empty where there is none.
    pub(crate) fraction: &'a str,
    /// The offset as it is written: `Z`, or `+HH:MM`.
    pub(crate) offset: &'a str,
    /// Seconds east of Greenwich.
    pub(crate) east: i64,
}

impl<'a> Moment<'a> {
    /// The grammar of RFC 3339, section 5.6, which takes `t` and `z` for `T` and `Z`, but no blank.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        if text.len() > LONGEST_MOMENT || !text.is_ascii() {
            return None;
        }
        let (day, time) = text.split_at_checked(10)?;
        let date = civil_day(day)?;
        let time = time.strip_prefix(['T', 't'])?;
        let (clock, rest) = time.split_at_checked(8)?;
        let [hours, minutes, seconds] = three_numbers(clock)?;
        if hours > 23 || minutes > 59 || seconds > 60 {
            return None;
        }
        let (fraction, offset) = split_fraction(rest)?;
        let east = offset_seconds(offset)?;
        let unix = i64::from(day_number(date)) * 86_400
            + i64::from(hours * 3_600 + minutes * 60 + seconds.min(59))
            - east;
        // A leap second ends a day of UTC; it counts as the second before it.
        if seconds == 60 && unix.rem_euclid(86_400) != 86_399 {
            return None;
        }
        Some(Self {
            day,
            seconds: unix,
            fraction,
            offset,
            east,
        })
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

/// The digits of a fraction of a second, if one stands there, and the rest of the text.
fn split_fraction(text: &str) -> Option<(&str, &str)> {
    let Some(digits) = text.strip_prefix('.') else {
        return Some(("", text));
    };
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    let fraction = &digits[..digits.len() - rest.len()];
    (!fraction.is_empty()).then_some((fraction, rest))
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
