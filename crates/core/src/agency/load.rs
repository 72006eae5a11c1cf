//! Profiles and firms as the books make them: an opening balance at a day, and what came and went since.

use std::collections::BTreeMap;

use super::record::with;
use crate::choice::{Booking, Books};
use crate::engine::Change;
use crate::model::{CaseKind, Date, Firm, Lawyer};
use crate::wire::{Json, Wire};

/// Most that a count can be.
const MOST: i64 = 100_000;

fn count(number: i64) -> Json<'static> {
    Json::Int(number.clamp(0, MOST))
}

/// What bookings add to the balance of a day.
struct Added<'a> {
    bookings: Vec<&'a Booking>,
    balance: Option<Date>,
    year: u32,
}

impl Added<'_> {
    fn units(&self, kind: Option<CaseKind>) -> i64 {
        let bookings = self.bookings.iter();
        let of_kind = bookings.filter(|booking| kind.is_none_or(|kind| booking.kind() == kind));
        of_kind.map(|booking| booking.beyond(self.balance)).sum()
    }

    fn cases(&self, kind: Option<CaseKind>) -> i64 {
        let bookings = self.bookings.iter();
        let of_kind = bookings.filter(|booking| kind.is_none_or(|kind| booking.kind() == kind));
        let of_year = of_kind.filter(|booking| booking.is_case_of(self.year, self.balance));
        i64::try_from(of_year.count()).unwrap_or(MOST)
    }

    /// Parts by kind: what the balance has of each, and what the bookings add to it.
    fn parts(
        &self,
        name: &'static str,
        opening: BTreeMap<CaseKind, u32>,
        add: impl Fn(&Self, Option<CaseKind>) -> i64,
    ) -> Json<'static> {
        let mut parts = opening;
        for booking in &self.bookings {
            parts.entry(booking.kind()).or_default();
        }
        let parts = parts.into_iter().map(|(kind, opening)| {
            let number = i64::from(opening) + add(self, Some(kind));
            Json::object([("kind", kind.write()), (name, count(number))])
        });
        Json::Array(parts.collect())
    }
}

/// A lawyer's profile with what the books have since its opening balance; none where they have nothing.
///
/// Where the profile says nothing of work in hand, what the books have is the least that it can be.
pub(super) fn lawyer(lawyer: &Lawyer, books: Books<'_>, day: Date) -> Option<Change> {
    let bookings: Vec<&Booking> = books.of_lawyer(lawyer.id().as_str()).collect();
    if bookings.is_empty() {
        return None;
    }
    let opening = lawyer.caseload();
    let latest = bookings
        .iter()
        .filter_map(|booking| booking.confirmed())
        .max();
    let last = latest.max(opening.and_then(|load| load.last_appointed().copied()));
    let added = Added {
        bookings,
        balance: opening.map(|load| *load.as_of()),
        year: day.year(),
    };
    let units = opening.map_or(0, |load| i64::from(load.units().get()));
    let as_of = added.balance.into_iter().chain(last).chain([day]).max();
    let mut caseload = vec![
        (
            "as_of".into(),
            as_of.as_ref().map_or(Json::Null, Wire::write),
        ),
        ("units".into(), count(units + added.units(None))),
    ];
    if let Some(last) = last {
        caseload.push(("last_appointed".into(), last.write()));
    }
    let parts = opening.and_then(|load| load.by_kind());
    let parts = parts.into_iter().flatten();
    let opening = parts.map(|part| (*part.kind(), part.units().get()));
    let parts = added.parts("units", opening.collect(), Added::units);
    caseload.push(("by_kind".into(), parts));
    let fields = [
        ("caseload", Json::Object(caseload)),
        ("yearly_counts", yearly_counts(lawyer, &added)),
    ];
    with(lawyer, fields).map(|lawyer| Change::PutLawyer(Box::new(lawyer)))
}

fn yearly_counts(lawyer: &Lawyer, added: &Added<'_>) -> Json<'static> {
    let counts = lawyer.yearly_counts();
    let is_this = |year: &&crate::model::YearlyCount| year.year().get() == added.year;
    let others = counts.into_iter().flatten().filter(|year| !is_this(year));
    let mut years: Vec<Json<'static>> = others.map(Wire::write).collect();
    let this = counts.into_iter().flatten().find(is_this);
    let taken = this.map_or(0, |year| i64::from(year.count().get()));
    let parts = this.and_then(|year| year.by_kind());
    let parts = parts.into_iter().flatten();
    let opening = parts.map(|part| (*part.kind(), part.count().get()));
    years.push(Json::object([
        ("year", Json::from(added.year)),
        ("count", count(taken + added.cases(None))),
        (
            "by_kind",
            added.parts("count", opening.collect(), Added::cases),
        ),
    ]));
    Json::Array(years)
}

/// A firm with what the books have since its opening balance; none where they have nothing.
pub(super) fn firm(firm: &Firm, books: Books<'_>, day: Date) -> Option<Change> {
    let bookings: Vec<&Booking> = books.of_firm(firm.id().as_str()).collect();
    if bookings.is_empty() {
        return None;
    }
    let opening = firm.caseload();
    let balance = opening.map(|load| *load.as_of());
    let added = Added {
        bookings,
        balance,
        year: day.year(),
    };
    let units = opening.map_or(0, |load| i64::from(load.units().get()));
    let same_year = opening.filter(|load| load.as_of().year() == added.year);
    let taken = same_year.and_then(|load| load.year_count());
    let taken = taken.map_or(0, |count| i64::from(count.get()));
    let as_of = balance.into_iter().chain([day]).max();
    let caseload = Json::object([
        ("as_of", as_of.as_ref().map_or(Json::Null, Wire::write)),
        ("units", count(units + added.units(None))),
        ("year_count", count(taken + added.cases(None))),
    ]);
    with(firm, [("caseload", caseload)]).map(|firm| Change::PutFirm(Box::new(firm)))
}
