//! Civil dates, spans of days, and periods of years counted as the Civil Code counts them.

use std::fmt;

use jiff::{ToSpan as _, civil};

use crate::wire::{Faults, Json, Wire, civil_day, day_number, in_range};

/// A civil date of the years 1900 to 2199, written `YYYY-MM-DD`.
///
/// # Example
/// ```
/// use dianyuan::model::Date;
/// let day: Date = "2020-02-29".parse()?;
/// assert_eq!(day.plus_years(3).to_string(), "2023-02-28");
/// assert!("2021-02-29".parse::<Date>().is_err());
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(civil::Date);

/// Years from the first year to the last; a longer way leads out of the range whatever the start.
const YEARS: u32 = 300;

impl Date {
    /// The date, if it exists and lies in 1900–2199.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day)
            .ok()
            .and_then(Self::in_range)
    }

    fn in_range(date: civil::Date) -> Option<Self> {
        in_range(date).map(Self)
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        civil_day(text).map(Self)
    }

    /// The calendar year.
    #[must_use]
    pub fn year(self) -> u32 {
        u32::from(self.0.year().unsigned_abs())
    }

    /// Days since 1970-01-01; negative before.
    #[must_use]
    pub fn day_number(self) -> i32 {
        day_number(self.0)
    }

    /// The date with this [`Date::day_number`], if it lies in range.
    #[must_use]
    pub fn from_day_number(day: i32) -> Option<Self> {
        // jiff counts no further than ten thousand years.
        let days = Some(day).filter(|day| day.unsigned_abs() < 1_000_000)?;
        let date = civil::date(1970, 1, 1).checked_add(i64::from(days).days());
        date.ok().and_then(Self::in_range)
    }

    /// The corresponding day some years later; where the month has no such day (29 February), its
    /// last day. This is how 民法典 Art. 202 ends a period counted in years. Stays within 2199.
    #[must_use]
    pub fn plus_years(self, years: u32) -> Self {
        let last = civil::date(2199, 12, 31);
        self.0
            .checked_add(i64::from(years.min(YEARS)).years())
            .map_or(Self(last), |d| Self(d.min(last)))
    }

    /// The corresponding day some years earlier, as [`Date::plus_years`]. Stays within 1900.
    #[must_use]
    pub fn minus_years(self, years: u32) -> Self {
        let first = civil::date(1900, 1, 1);
        self.0
            .checked_sub(i64::from(years.min(YEARS)).years())
            .map_or(Self(first), |d| Self(d.max(first)))
    }

    /// The corresponding day some months later, as [`Date::plus_years`]. Stays within 2199.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let last = civil::date(2199, 12, 31);
        self.0
            .checked_add(i64::from(months.min(YEARS * 12)).months())
            .map_or(Self(last), |d| Self(d.min(last)))
    }

    /// The day after, within 2199.
    #[must_use]
    pub fn next_day(self) -> Self {
        Self::from_day_number(self.day_number() + 1).unwrap_or(self)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for Date {
    type Err = crate::Error;
    fn from_str(text: &str) -> Result<Self, crate::Error> {
        let mut faults = Faults::new();
        let value = Self::read(&Json::from(text), &mut faults);
        value.ok_or_else(|| crate::Error::new(crate::ErrorKind::Request, faults.into_problems()))
    }
}

impl Wire for Date {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        let expected = "a date YYYY-MM-DD that exists, in 1900 to 2199";
        let Json::Str(text) = json else {
            faults.wrong_type(json, expected);
            return None;
        };
        let date = Self::parse(text);
        if date.is_none() {
            faults.report("not_a_date", json, expected);
        }
        date
    }
    fn write(&self) -> Json<'static> {
        Json::from(self.to_string())
    }
    fn json_schema() -> Json<'static> {
        Json::object([
            ("type", Json::from("string")),
            ("format", Json::from("date")),
            (
                "pattern",
                Json::from("^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"),
            ),
        ])
    }
}

/// Whether `day` lies in `from..=to`.
pub(crate) fn covers(from: Date, to: Option<Date>, day: Date) -> bool {
    from <= day && to.is_none_or(|to| day <= to)
}

/// Reports a span that ends before it starts.
pub(crate) fn check_order(from: Date, to: Option<Date>, faults: &mut Faults) {
    check_order_named("to", from, to, faults);
}

/// As [`check_order`], where the last day stands in another field.
pub(crate) fn check_order_named(field: &str, from: Date, to: Option<Date>, faults: &mut Faults) {
    if let Some(to) = to.filter(|to| *to < from) {
        faults.in_field(field, |faults| {
            let expected = format!("a date not before {from}");
            faults.report("dates_out_of_order", &Json::from(to.to_string()), expected);
        });
    }
}

#[cfg(test)]
#[path = "date_tests.rs"]
mod tests;
