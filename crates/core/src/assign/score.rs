//! What a pair is worth, as it comes in.

use crate::assign::decimal::{MAX_SCORE, NoScore, decimal, parse_score};
use crate::error::Problem as Fault;
use crate::wire::shown_text;

/// What a pair is worth: a decimal of at most 10⁶ in size with up to nine places after the point, kept exactly.
///
/// # Example
/// ```
/// use dianyuan::assign::Score;
/// assert_eq!(Score::from("0.5").nanos()?, 500_000_000);
/// assert_eq!(Score::from(0.1).nanos()?, 100_000_000);
/// assert_eq!(Score::from("1e3").nanos()?, Score::Nanos(1_000_000_000_000).nanos()?);
/// let fault = Score::from(f64::NAN).nanos().unwrap_err();
/// assert_eq!(fault.code, "not_finite");
/// # Ok::<(), dianyuan::Problem>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Score<'a> {
    /// A decimal as text: `-1`, `+1`, `0.5`, `.5`, `5.`; an exponent (`1e3`, `5e-05`) where the value is exact.
    Text(&'a str),
    /// The shortest decimal that means this number.
    Float(f64),
    /// Whole nano-units.
    Nanos(i64),
}

impl Score<'_> {
    /// The score in nano-units.
    ///
    /// # Errors
    /// `missing` (empty), `not_finite` (NaN, infinities), `not_a_number`, `out_of_range` (beyond 10⁶),
    /// `too_many_places` (more than nine, zeros at the end not counted); with neither row nor path.
    pub fn nanos(self) -> Result<i64, Fault> {
        match self {
            Self::Text(text) => parse_score(text).map_err(|why| fault(why, shown_text(text))),
            Self::Float(number) => {
                parse_score(&number.to_string()).map_err(|why| fault(why, format!("{number:?}")))
            }
            Self::Nanos(nanos) if nanos.unsigned_abs() <= MAX_SCORE.unsigned_abs() => Ok(nanos),
            Self::Nanos(nanos) => Err(fault(NoScore::OutOfRange, decimal(nanos.into()))),
        }
    }
}

impl<'a> From<&'a str> for Score<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Score<'_> {
    fn from(number: f64) -> Self {
        Self::Float(number)
    }
}

fn fault(why: NoScore, found: String) -> Fault {
    let (code, expected) = match why {
        NoScore::Missing => return Fault::new("missing", "", "nothing", "a decimal"),
        NoScore::NotFinite => ("not_finite", "a finite decimal"),
        NoScore::NotANumber => ("not_a_number", "a decimal such as 12.5"),
        NoScore::OutOfRange => ("out_of_range", "a decimal from -1000000 to 1000000"),
        NoScore::TooFine => (
            "too_many_places",
            "a decimal with at most 9 places after the point",
        ),
    };
    Fault::new(code, "", found, expected)
}

#[cfg(test)]
#[path = "score_tests.rs"]
mod tests;
