//! Who has how much in hand: one booking for each seat.

use std::collections::BTreeSet;
use std::sync::Arc;

use rpds::RedBlackTreeMapSync;

use crate::model::{CaseId, CaseKind, Date, FirmId, Instant, LawyerId};
use crate::wire::{Json, Wire};

/// A seat as it counts against caps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    pub(crate) case: CaseId,
    pub(crate) kind: CaseKind,
    pub(crate) units: u32,
    pub(crate) firm: Option<FirmId>,
    /// Until when it is kept; not looked at once it is confirmed.
    pub(crate) until: Instant,
    pub(crate) confirmed: Option<Date>,
    pub(crate) ended: Option<Date>,
}

impl Booking {
    /// The case.
    #[must_use]
    pub fn case(&self) -> &CaseId {
        &self.case
    }

    /// The case's kind.
    #[must_use]
    pub fn kind(&self) -> CaseKind {
        self.kind
    }

    /// Work units.
    #[must_use]
    pub fn units(&self) -> u32 {
        self.units
    }

    /// The lawyer's firm when the seat was kept.
    #[must_use]
    pub fn firm(&self) -> Option<&FirmId> {
        self.firm.as_ref()
    }

    /// The day of the appointment; none while the seat is only kept.
    #[must_use]
    pub fn confirmed(&self) -> Option<Date> {
        self.confirmed
    }

    /// The day on which the case ended, or another lawyer took over.
    #[must_use]
    pub fn ended(&self) -> Option<Date> {
        self.ended
    }

    /// Whether it is only kept, and not for long enough any more.
    #[must_use]
    pub fn has_run_out(&self, now: &Instant) -> bool {
        self.confirmed.is_none() && now.unix_seconds() > self.until.unix_seconds()
    }

    /// What it adds to an opening balance at the end of a day: its units, or less its units where the balance
    /// counts a case that has ended since, or nothing. So a case that was confirmed here and is reported by the
    /// host later counts once.
    ///
    /// # Example
    /// A case confirmed on the 3rd is part of a balance of the 5th, and not of one of the 1st.
    #[must_use]
    pub fn beyond(&self, balance: Option<Date>) -> i64 {
        let units = i64::from(self.units);
        let is_counted = |day: Option<Date>| match (day, balance) {
            (Some(day), Some(balance)) => day <= balance,
            _ => false,
        };
        match (is_counted(self.confirmed), self.ended) {
            (false, None) => units,
            (true, Some(_)) if !is_counted(self.ended) => -units,
            _ => 0,
        }
    }

    /// Whether it counts as a case of a calendar year beyond a balance of a day. A seat that is only kept counts
    /// in whatever year is asked about.
    #[must_use]
    pub fn is_case_of(&self, year: u32, balance: Option<Date>) -> bool {
        match self.confirmed {
            None => self.ended.is_none(),
            Some(day) => day.year() == year && balance.is_none_or(|balance| day > balance),
        }
    }

    fn to_json(&self) -> Json<'static> {
        let day = |day: Option<Date>| day.as_ref().map_or(Json::Null, Wire::write);
        Json::object([
            ("case", self.case.write()),
            ("kind", self.kind.write()),
            ("units", Json::from(self.units)),
            ("firm", self.firm.as_ref().map_or(Json::Null, Wire::write)),
            ("until", self.until.write()),
            ("confirmed", day(self.confirmed)),
            ("ended", day(self.ended)),
        ])
    }
}

/// All bookings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct AllBookings {
    by_lawyer: RedBlackTreeMapSync<LawyerId, Arc<Vec<Booking>>>,
    by_firm: RedBlackTreeMapSync<FirmId, Arc<BTreeSet<LawyerId>>>,
}

impl AllBookings {
    pub(crate) fn of(&self, lawyer: &str) -> &[Booking] {
        self.by_lawyer.get(lawyer).map_or(&[], |list| list)
    }

    /// Lawyers who have, or had, a booking in this firm.
    pub(crate) fn lawyers_of<'a>(
        &'a self,
        firm: &str,
    ) -> impl Iterator<Item = &'a LawyerId> + use<'a> {
        self.by_firm
            .get(firm)
            .into_iter()
            .flat_map(|lawyers| lawyers.iter())
    }

    /// Lawyers who have, or had, a booking.
    pub(crate) fn lawyers(&self) -> impl Iterator<Item = &LawyerId> {
        self.by_lawyer.keys()
    }

    pub(super) fn add(&mut self, lawyer: &LawyerId, booking: Booking) {
        if let Some(firm) = &booking.firm {
            let mut lawyers = self.by_firm.get(firm).cloned().unwrap_or_default();
            Arc::make_mut(&mut lawyers).insert(lawyer.clone());
            self.by_firm.insert_mut(firm.clone(), lawyers);
        }
        self.change(lawyer, |list| list.push(booking));
    }

    /// Changes the lawyer's booking in a case that has not ended.
    pub(super) fn update(
        &mut self,
        lawyer: &LawyerId,
        case: &CaseId,
        change: impl FnOnce(&mut Booking),
    ) {
        self.change(lawyer, |list| {
            let open = list.iter_mut().rev();
            if let Some(booking) = open
                .into_iter()
                .find(|b| b.case == *case && b.ended.is_none())
            {
                change(booking);
            }
        });
    }

    /// A booking that was only kept is gone; one that was confirmed ends.
    pub(super) fn end(&mut self, lawyer: &LawyerId, case: &CaseId, day: Date) {
        self.change(lawyer, |list| {
            list.retain(|b| b.case != *case || b.confirmed.is_some());
            for booking in list
                .iter_mut()
                .filter(|b| b.case == *case && b.ended.is_none())
            {
                booking.ended = Some(day);
            }
        });
    }

    /// The lawyer's booking in a case is gone, as if it had never been.
    pub(super) fn forget(&mut self, lawyer: &LawyerId, case: &CaseId) {
        self.change(lawyer, |list| {
            list.retain(|b| b.case != *case || b.ended.is_some());
        });
    }

    fn change(&mut self, lawyer: &LawyerId, change: impl FnOnce(&mut Vec<Booking>)) {
        let mut list = self.by_lawyer.get(lawyer).cloned().unwrap_or_default();
        change(Arc::make_mut(&mut list));
        if list.is_empty() {
            self.by_lawyer.remove_mut(lawyer);
        } else {
            self.by_lawyer.insert_mut(lawyer.clone(), list);
        }
    }

    pub(super) fn to_json(&self) -> Json<'static> {
        let lawyers = self.by_lawyer.iter().map(|(lawyer, list)| {
            Json::object([
                ("lawyer", lawyer.write()),
                (
                    "bookings",
                    Json::Array(list.iter().map(Booking::to_json).collect()),
                ),
            ])
        });
        Json::Array(lawyers.collect())
    }
}

/// What is in hand at a moment, seen from one seat: it counts against caps, but not against itself.
#[derive(Clone, Copy, Debug)]
pub struct Books<'a> {
    pub(crate) all: &'a AllBookings,
    pub(crate) now: &'a Instant,
    /// The seat that is asked about.
    pub(crate) seat: Option<(&'a CaseId, &'a LawyerId)>,
}

impl<'a> Books<'a> {
    /// What counts for a lawyer: seats kept and not run out, appointments, and appointments that ended.
    pub fn of_lawyer(self, lawyer: &str) -> impl Iterator<Item = &'a Booking> {
        let own = self.seat.filter(|(_, of)| of.as_str() == lawyer);
        let bookings = self.all.of(lawyer).iter();
        bookings.filter(move |booking| {
            let is_own =
                own.is_some_and(|(case, _)| booking.case == *case && booking.ended.is_none());
            !is_own && !booking.has_run_out(self.now)
        })
    }

    /// What counts for a firm: bookings of whoever was there when the seat was kept.
    pub fn of_firm(self, firm: &str) -> impl Iterator<Item = &'a Booking> {
        let lawyers = self.all.lawyers_of(firm);
        let bookings = lawyers.flat_map(move |lawyer| self.of_lawyer(lawyer.as_str()));
        bookings.filter(move |booking| booking.firm.as_ref().is_some_and(|of| of.as_str() == firm))
    }

    /// Lawyers of whom anything counts.
    pub fn lawyers(self) -> impl Iterator<Item = &'a LawyerId> {
        self.all.lawyers()
    }
}
