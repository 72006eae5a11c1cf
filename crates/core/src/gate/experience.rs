//! The experience that H3 wants for the gravest cases.

use crate::columns::Row;
use crate::model::Date;
use crate::policy::{Key, Policy};

/// Full years of experience on a day.
pub(crate) struct Experience {
    pub(crate) years: u32,
    /// Of criminal defence, not of any practice.
    of_defence: bool,
    /// The last day of beginning with which they are full.
    last_start: i32,
}

impl Experience {
    /// What the policy wants on a day, if anything.
    pub(super) fn wanted(policy: &Policy, day: Date) -> Option<Self> {
        let years = policy.number(Key::H3Years);
        if years == 0 {
            return None;
        }
        // A later start is full no earlier, so the last one lies between these two bounds; but where time
        // itself ends, everything is full.
        let full = |start: &i32| {
            Date::from_day_number(*start).is_none_or(|start| start.plus_years(years) <= day)
        };
        let days = i32::try_from(years).map_or(i32::MAX, |years| years.saturating_mul(365));
        let latest = day.day_number().saturating_sub(days);
        let earliest = latest.saturating_sub(days / 365 + 2);
        Some(Self {
            years,
            of_defence: policy.is_on(Key::H3CriminalDefence),
            last_start: std::iter::once(day.day_number())
                .chain((earliest..=latest).rev())
                .find(full)
                .unwrap_or(earliest),
        })
    }

    /// The lawyer's first day of it.
    #[inline]
    pub(crate) fn start(&self, row: &Row<'_>) -> Option<i32> {
        if self.of_defence {
            row.defence_start()
        } else {
            row.first_practice()
        }
    }

    /// The field that says so.
    pub(crate) fn field(&self) -> &'static str {
        if self.of_defence {
            "criminal_defence_start"
        } else {
            "first_practice"
        }
    }

    /// Whether the lawyer has it; `None` where that is unknown.
    #[inline]
    pub(crate) fn of(&self, row: &Row<'_>) -> Option<bool> {
        self.start(row).map(|start| start <= self.last_start)
    }
}

#[cfg(test)]
#[path = "experience_tests.rs"]
mod tests;
