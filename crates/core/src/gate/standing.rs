//! What gates answer about a lawyer whatever the case: settled once, for the days between two of the
//! profile's dates, and looked up when everyone is ranked.
//!
//! The answer is found by asking the gates themselves, so it cannot differ from theirs.

use std::sync::OnceLock;

use super::matter::Matter;
use super::reason::{Fails, Sink};
use super::{availability, capacity, consent, licence};
use crate::columns::{Is, Row, Table};
use crate::model::{Case, Date};
use crate::policy::{Key, Policy};

/// H1, H2 but for its area, the year's cases of H14, H15 but for hearings, and H19.
pub(super) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    licence::check(row, matter, sink);
    capacity::check_year(row, matter, sink);
    availability::check(row, matter, sink);
    consent::check(row, matter, sink);
}

/// Asks for the answers of lawyers on one day.
pub(crate) struct Settler<'a> {
    matter: Matter<'a>,
}

impl<'a> Settler<'a> {
    pub(crate) fn new(policy: &'a Policy, table: &'a Table, day: Date) -> Self {
        Self {
            matter: Matter::of_any_case(any_case(), policy, table, day),
        }
    }

    /// The lawyer's answer, and the first and last day for which it stands.
    pub(crate) fn settle(&self, row: &Row<'_>) -> (Fails, (i32, i32)) {
        let mut fails = Fails::default();
        check(row, &self.matter, &mut fails);
        (fails, days(row, &self.matter))
    }
}

/// A case that asks nothing of its own.
fn any_case() -> &'static Case {
    static CASE: OnceLock<Case> = OnceLock::new();
    CASE.get_or_init(|| {
        Case::from_json(
            r#"{"id": "any", "kind": "advice", "causes": ["civil:"], "received": "2000-01-01T00:00:00Z"}"#,
        )
        .expect("a whole case")
    })
}

/// The days around the matter's day on which no date of the profile changes an answer.
fn days(row: &Row<'_>, matter: &Matter<'_>) -> (i32, i32) {
    let day = matter.day_number;
    let (mut from, mut to) = (i32::MIN, i32::MAX);
    first_days(row, matter, |first| {
        if first <= day {
            from = from.max(first);
        } else {
            to = to.min(first - 1);
        }
    });
    (from, to)
}

/// Every day on which an answer may become another one.
fn first_days(row: &Row<'_>, matter: &Matter<'_>, mut each: impl FnMut(i32)) {
    let lawyer = row.lawyer();
    let mut span = |from: &Date, to: Option<&Date>| {
        each(from.day_number());
        if let Some(to) = to {
            each(to.day_number() + 1);
        }
    };
    lawyer
        .roster()
        .into_iter()
        .flatten()
        .for_each(|s| span(s.from(), s.to()));
    lawyer
        .statuses()
        .into_iter()
        .flatten()
        .for_each(|s| span(s.from(), s.to()));
    lawyer
        .busy()
        .into_iter()
        .flatten()
        .for_each(|s| span(s.from(), Some(s.to())));
    if let Some(first) = lawyer.first_practice() {
        each(first.day_number());
    }
    if row.facts().has(Is::FailedReview) {
        let months = matter.policy.number(Key::H2FailedReviewMonths);
        for entry in lawyer.track_record().into_iter().flatten() {
            each(entry.on().day_number());
            each(entry.on().plus_months(months).day_number() + 1);
        }
    }
    if row.facts().has(Is::MoreLimits) {
        let year = matter.day.year();
        let new_year = |year: u32| Date::new(i16::try_from(year).ok()?, 1, 1);
        each(new_year(year).map_or(i32::MIN, Date::day_number));
        each(new_year(year + 1).map_or(i32::MAX, Date::day_number));
    }
}
