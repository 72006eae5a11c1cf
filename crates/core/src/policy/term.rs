//! Terms, and when they end.

use super::calendar::Calendar;
use crate::error::{Error, ErrorKind, Problem};
use crate::model::{Date, Instant, Whole};
use crate::wire::record::{record, words};

words! {
    /// In what a term is counted.
    pub enum TermUnit {
        /// Hours of the clock, from the moment itself (Act Art. 39: 24 hours).
        Hours = "hours",
        /// Days; one that ends on a day of rest ends on the next day that is none (民法典 Art. 201, 203).
        Days = "days",
        /// Days that are no days of rest (工作日).
        WorkingDays = "working_days",
    }
}

record! {
    /// How long something may take.
    ///
    /// # Example
    /// ```
    /// use dianyuan::policy::{Calendar, Term, TermUnit};
    /// use dianyuan::model::{Instant, Whole};
    /// let day = |text: &str| text.parse().unwrap();
    /// let calendar = Calendar::draft(day("2026-01-01"), day("2026-12-31")).build()?;
    /// let granted: Instant = "2026-11-25T16:00:00+08:00".parse()?; // a Wednesday
    /// let days = |number, unit| Term::draft(Whole::new(number).unwrap(), unit).build().unwrap();
    ///
    /// // The first day does not count, and the third is a Saturday.
    /// let due = days(3, TermUnit::Days).due(&granted, &calendar)?;
    /// assert_eq!(due.at().to_string(), "2026-11-30T23:59:59+08:00");
    /// assert!(!due.is_overdue(&"2026-11-30T23:00:00+08:00".parse()?));
    ///
    /// let due = days(3, TermUnit::WorkingDays).due(&granted, &calendar)?;
    /// assert_eq!(due.at().date(), day("2026-11-30"));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub struct Term, TermDraft {
        required {
            /// How many units.
            length: Whole<0, 3_650>,
            /// In what it is counted.
            unit: TermUnit,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

/// When a term ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    at: Instant,
    is_provisional: bool,
}

impl Due {
    /// The last second of the term, at the offset of its start.
    #[must_use]
    pub fn at(&self) -> &Instant {
        &self.at
    }

    /// Whether it was asked of a day that the calendar does not cover: once that year's holidays are known, it may
    /// end later.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        self.is_provisional
    }

    /// Whether the term is over. It ends with its last second.
    #[must_use]
    pub fn is_overdue(&self, now: &Instant) -> bool {
        now.unix_seconds() > self.at.unix_seconds()
    }
}

impl Term {
    /// The end of the term that starts at this moment. The day of the start is not counted.
    ///
    /// # Errors
    /// `Request` if it would end after 2199.
    pub fn due(&self, start: &Instant, calendar: &Calendar) -> Result<Due, Error> {
        let mut asked = Asked {
            calendar,
            is_provisional: false,
        };
        let length = self.length.get();
        let at = match self.unit {
            TermUnit::Hours => start.plus_seconds(i64::from(length) * 3_600),
            TermUnit::Days => asked
                .days(start.date(), length)
                .map(|day| start.end_of(day)),
            TermUnit::WorkingDays => {
                let day = asked.working_days(start.date(), length);
                day.map(|day| start.end_of(day))
            }
        };
        let at = at.ok_or_else(|| {
            let found = format!("{length} {} from {}", self.unit, start.date());
            let expected = "a term that ends in 2199 at the latest";
            Error::one(
                ErrorKind::Request,
                Problem::new("out_of_range", "length", found, expected),
            )
        })?;
        Ok(Due {
            at,
            is_provisional: asked.is_provisional,
        })
    }
}

/// A calendar, and whether it was asked of a day that it does not cover.
struct Asked<'a> {
    calendar: &'a Calendar,
    is_provisional: bool,
}

impl Asked<'_> {
    fn is_rest(&mut self, day: Date) -> bool {
        self.is_provisional |= !self.calendar.covers(day);
        self.calendar.is_rest(day)
    }

    /// The day itself, or the first after it that is no day of rest.
    fn roll(&mut self, mut day: Date) -> Option<Date> {
        while self.is_rest(day) {
            day = day_after(day)?;
        }
        Some(day)
    }

    fn days(&mut self, start: Date, length: u32) -> Option<Date> {
        let last = start.day_number().checked_add_unsigned(length)?;
        self.roll(Date::from_day_number(last)?)
    }

    fn working_days(&mut self, start: Date, length: u32) -> Option<Date> {
        let mut day = self.roll(start)?;
        // A start on a day of rest is itself no working day, so the first one after it counts.
        let mut left = length - u32::from(day != start && length > 0);
        while left > 0 {
            day = self.roll(day_after(day)?)?;
            left -= 1;
        }
        Some(day)
    }
}

/// The day after, if it lies in range.
fn day_after(day: Date) -> Option<Date> {
    Date::from_day_number(day.day_number() + 1)
}

#[cfg(test)]
#[path = "term_tests.rs"]
mod tests;
