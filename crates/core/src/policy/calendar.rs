//! Which days are days of rest: weekends and holidays, but for the weekends that are worked instead.

use crate::model::Date;
use crate::wire::record::record;

record! {
    /// Days of rest of a place, for the days that the notices of its government cover.
    ///
    /// Saturdays and Sundays are days of rest, except those of `worked`; so are the days of `holidays`.
    ///
    /// # Example
    /// ```
    /// use dianyuan::policy::Calendar;
    /// let day = |text: &str| text.parse().unwrap();
    /// let calendar = Calendar::draft(day("2026-01-01"), day("2026-12-31"))
    ///     .holidays(vec![day("2026-10-01"), day("2026-10-02")])
    ///     .worked(vec![day("2026-10-10")]) // a Saturday
    ///     .build()?;
    /// assert!(calendar.is_rest(day("2026-10-01")));
    /// assert!(!calendar.is_rest(day("2026-10-10")));
    /// assert!(!calendar.covers(day("2027-01-01")));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub struct Calendar, CalendarDraft {
        required {
            /// First day that it covers.
            from: Date,
            /// Last day that it covers, included.
            until: Date,
        }
        optional {
            /// Holidays; a weekend among them is one as well.
            holidays: Vec<Date>,
            /// Saturdays and Sundays that are worked, for a holiday elsewhere in the week.
            worked: Vec<Date>,
        }
    }
    personal false;
    check |calendar, faults| {
        crate::model::check_order_named("until", calendar.from, Some(calendar.until), faults);
        let holidays = calendar.holidays.as_deref().unwrap_or_default();
        let worked = calendar.worked.as_deref().unwrap_or_default();
        for (field, days) in [("holidays", holidays), ("worked", worked)] {
            for (index, day) in days.iter().enumerate() {
                let fault = if !calendar.covers(*day) {
                    let expected = format!("a day from {} to {}", calendar.from, calendar.until);
                    Some(("out_of_range", expected))
                } else if days[..index].contains(day) {
                    Some(("duplicate", "each day once".to_owned()))
                } else if field == "worked" && !is_weekend(*day) {
                    Some(("not_a_weekend", "a Saturday or a Sunday".to_owned()))
                } else if field == "worked" && holidays.contains(day) {
                    Some(("contradiction", "a day that is no holiday".to_owned()))
                } else {
                    None
                };
                if let Some((code, expected)) = fault {
                    faults.in_field(field, |faults| {
                        faults.in_item(index, |faults| {
                            faults.report_described(code, day.to_string(), expected);
                        });
                    });
                }
            }
        }
    };
}

impl Calendar {
    /// A calendar that covers no day that anything falls on: whatever is counted by it is provisional.
    pub(crate) fn unknown() -> Self {
        let day = Date::from_day_number(0).expect("1970-01-01 is in range");
        Self {
            from: day,
            until: day,
            holidays: None,
            worked: None,
        }
    }

    /// Whether it says what kind of day this is. Of any other day it knows no more than the weekday.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }

    /// Whether nobody works on this day.
    #[must_use]
    pub fn is_rest(&self, day: Date) -> bool {
        let has = |days: &Option<Vec<Date>>| days.iter().flatten().any(|listed| *listed == day);
        has(&self.holidays) || (is_weekend(day) && !has(&self.worked))
    }
}

/// Whether it is a Saturday or a Sunday.
fn is_weekend(day: Date) -> bool {
    // 1970-01-01 was a Thursday, the fourth day of the week.
    (day.day_number() + 3).rem_euclid(7) >= 5
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
