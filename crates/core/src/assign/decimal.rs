//! Decimals as whole nano-units and back, with no digit lost.

/// Places after the point that a nano-unit has.
const PLACES: i64 = 9;

/// Nano-units in one unit.
const UNIT: i128 = 1_000_000_000;

/// Largest size of a score, 10⁶, in nano-units.
pub const MAX_SCORE: i64 = 1_000_000_000_000_000;

/// Why a text is no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoScore {
    /// Nothing stands there.
    Missing,
    /// NaN or an infinity.
    NotFinite,
    /// No decimal.
    NotANumber,
    /// Beyond 10⁶ on either side.
    OutOfRange,
    /// More than nine places after the point.
    TooFine,
}

/// A decimal as nano-units: an optional sign, digits with at most one point, and an optional exponent, so long as
/// the value is exact.
pub(super) fn parse_score(text: &str) -> Result<i64, NoScore> {
    let (is_negative, unsigned) = match text.as_bytes() {
        [] => return Err(NoScore::Missing),
        [b'-', ..] => (true, &text[1..]),
        [b'+', ..] => (false, &text[1..]),
        _ => (false, text),
    };
    let is_word = |word: &str| unsigned.eq_ignore_ascii_case(word);
    if is_word("nan") || is_word("inf") || is_word("infinity") {
        return Err(NoScore::NotFinite);
    }
    let digits = Digits::read(unsigned.as_bytes()).ok_or(NoScore::NotANumber)?;
    let size = digits.nanos()?;
    Ok(if is_negative { -size } else { size })
}

/// The digits of a number from the first that counts to the last, and where they stand.
#[derive(Default)]
struct Digits {
    /// The digits as a number, as far as it fits.
    value: u64,
    /// The power of ten of the first digit.
    first: i64,
    /// The power of ten of the last.
    last: i64,
}

impl Digits {
    fn read(text: &[u8]) -> Option<Self> {
        let end = text.iter().position(|byte| matches!(byte, b'e' | b'E'));
        let (plain, exponent) = match end {
            Some(at) => (&text[..at], exponent(&text[at + 1..])?),
            None => (text, 0),
        };
        let point = plain.iter().position(|byte| *byte == b'.');
        let (whole, fraction) = match point {
            Some(at) => (&plain[..at], &plain[at + 1..]),
            None => (plain, &plain[plain.len()..]),
        };
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let mut power = exponent + i64::try_from(whole.len()).ok()?;
        let mut found = Self::default();
        for byte in whole.iter().chain(fraction) {
            power -= 1;
            match byte {
                b'0' => {}
                b'1'..=b'9' => found.take(u64::from(byte - b'0'), power),
                _ => return None,
            }
        }
        Some(found)
    }

    fn take(&mut self, digit: u64, power: i64) {
        if self.value == 0 {
            (self.value, self.first) = (digit, power);
        } else {
            let gap = self.last - power;
            let shifted = u32::try_from(gap)
                .ok()
                .and_then(|gap| 10_u64.checked_pow(gap))
                .and_then(|factor| self.value.checked_mul(factor));
            // Numbers that do not fit are out of range by their first digit, or too fine by their last.
            self.value = shifted.unwrap_or(u64::MAX).saturating_add(digit);
        }
        self.last = power;
    }

    fn nanos(&self) -> Result<i64, NoScore> {
        if self.value == 0 {
            return Ok(0);
        }
        if self.first > 6 {
            return Err(NoScore::OutOfRange);
        }
        if self.last < -PLACES {
            return Err(NoScore::TooFine);
        }
        // At most 16 digits are left, from 10⁶ down to 10⁻⁹.
        let up = u32::try_from(self.last + PLACES).map_err(|_| NoScore::OutOfRange)?;
        let nanos = 10_u64
            .checked_pow(up)
            .and_then(|factor| self.value.checked_mul(factor))
            .and_then(|nanos| i64::try_from(nanos).ok());
        nanos
            .filter(|nanos| *nanos <= MAX_SCORE)
            .ok_or(NoScore::OutOfRange)
    }
}

/// A whole number with an optional sign; one too large to matter is cut to what is far enough.
fn exponent(text: &[u8]) -> Option<i64> {
    let (sign, digits) = match text {
        [b'-', rest @ ..] => (-1, rest),
        [b'+', rest @ ..] => (1, rest),
        _ => (1, text),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let size = digits.iter().fold(0_i64, |size, byte| {
        (size * 10 + i64::from(byte - b'0')).min(1 << 48)
    });
    Some(sign * size)
}

/// Nano-units as the shortest exact decimal.
///
/// # Example
/// ```
/// use dianyuan::assign::decimal;
/// assert_eq!(decimal(124_250_000_000), "124.25");
/// assert_eq!(decimal(-1), "-0.000000001");
/// assert_eq!(decimal(0), "0");
/// ```
#[must_use]
pub fn decimal(nanos: i128) -> String {
    let sign = if nanos < 0 { "-" } else { "" };
    let size = nanos.unsigned_abs();
    let (whole, fraction) = (size / UNIT.unsigned_abs(), size % UNIT.unsigned_abs());
    if fraction == 0 {
        return format!("{sign}{whole}");
    }
    let fraction = format!("{fraction:09}");
    format!("{sign}{whole}.{}", fraction.trim_end_matches('0'))
}

/// The nano-units of a text that [`decimal`] writes; `None` for every other text, `+1`, `1.0` and `-0` among them.
///
/// # Example
/// ```
/// use dianyuan::assign::parse_total;
/// assert_eq!(parse_total("124.25"), Some(124_250_000_000));
/// assert_eq!(parse_total("124.250"), None);
/// ```
#[must_use]
pub fn parse_total(text: &str) -> Option<i128> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || fraction.len() > 9 || !is_plain(whole) || !is_plain(fraction) {
        return None;
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    // Built with its sign on, since the smallest number has no opposite.
    let whole: i128 = format!("{}{whole}", &text[..text.len() - unsigned.len()])
        .parse()
        .ok()?;
    let fraction: i128 = format!("{fraction:0<9}").parse().ok()?;
    let nanos = whole.checked_mul(UNIT)?.checked_add(sign * fraction)?;
    (decimal(nanos) == text).then_some(nanos)
}

#[cfg(test)]
#[path = "decimal_tests.rs"]
mod tests;
