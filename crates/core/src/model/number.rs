//! Whole numbers with a range in their type.

use crate::wire::{Faults, Json, Wire};

/// A whole number from `MIN` to `MAX`, both included.
///
/// # Example
/// ```
/// use dianyuan::model::Whole;
/// let units = Whole::<0, 10>::new(3).unwrap();
/// assert_eq!(units.get(), 3);
/// assert!(Whole::<0, 10>::new(11).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Whole<const MIN: u32, const MAX: u32>(u32);

impl<const MIN: u32, const MAX: u32> Whole<MIN, MAX> {
    /// The number, if it lies in the range.
    #[must_use]
    pub const fn new(value: u32) -> Option<Self> {
        if MIN <= value && value <= MAX {
            Some(Self(value))
        } else {
            None
        }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

/// Work units, or cases: a count of things in hand, 0 to 100,000.
pub type Count = Whole<0, 100_000>;

/// A calendar year.
pub type Year = Whole<1900, 2199>;

impl<const MIN: u32, const MAX: u32> Wire for Whole<MIN, MAX> {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        let Json::Int(number) = json else {
            let code = if matches!(json, Json::Float(_)) {
                "not_whole"
            } else {
                "wrong_type"
            };
            faults.report(code, json, format!("a whole number from {MIN} to {MAX}"));
            return None;
        };
        let value = u32::try_from(*number).ok().and_then(Self::new);
        if value.is_none() {
            faults.report(
                "out_of_range",
                json,
                format!("a whole number from {MIN} to {MAX}"),
            );
        }
        value
    }
    fn write(&self) -> Json<'static> {
        Json::from(self.0)
    }
    fn json_schema() -> Json<'static> {
        Json::object([
            ("type", Json::from("integer")),
            ("minimum", Json::from(MIN)),
            ("maximum", Json::from(MAX)),
        ])
    }
}

#[cfg(test)]
#[path = "number_tests.rs"]
mod tests;
