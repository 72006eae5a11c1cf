//! One lawyer's row as gates and signals see it.

use std::sync::Arc;

use super::chunk::{CHUNK_ROWS, Chunk, Evidence, Hot, NO_DAY, NO_NUMBER};
use super::facts::{Facts, Is};
use crate::model::{CaseKind, Concerns, Date, Lawyer, Status};

/// A row of a chunk.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    chunk: &'a Chunk,
    hot: &'a Hot,
    number: u32,
}

/// A lawyer's licence on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Licence {
    Valid,
    Suspended,
    Revoked,
    Inactive,
    Unknown,
}

/// A lawyer's standing with the agency on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) suspended: bool,
    pub(crate) removed: bool,
    pub(crate) on_leave: bool,
}

impl<'a> Row<'a> {
    #[inline]
    pub(crate) fn new(chunk: &'a Chunk, hot: &'a Hot, number: u32) -> Self {
        Self { chunk, hot, number }
    }

    /// Where the row stands in its chunk.
    #[inline]
    fn at(&self) -> usize {
        self.number as usize % CHUNK_ROWS
    }

    /// The row's number in the table.
    #[inline]
    pub(crate) fn number(&self) -> u32 {
        self.number
    }

    /// The whole profile.
    pub(crate) fn lawyer(&self) -> &'a Lawyer {
        self.shared_lawyer()
    }

    /// The same, to be shared.
    pub(crate) fn shared_lawyer(&self) -> &'a Arc<Lawyer> {
        self.chunk.lawyers[self.at()]
            .as_ref()
            .expect("only rows that hold a lawyer are handed out")
    }

    #[inline]
    pub(crate) fn facts(&self) -> Facts {
        self.hot.facts
    }

    /// The number of the firm, if one is known.
    #[inline]
    pub(crate) fn firm(&self) -> Option<u32> {
        known(self.hot.firm)
    }

    #[inline]
    pub(crate) fn first_practice(&self) -> Option<i32> {
        known_day(*self.chunk.first_practice(self.at()))
    }

    #[inline]
    pub(crate) fn defence_start(&self) -> Option<i32> {
        known_day(*self.chunk.defence_start(self.at()))
    }

    #[inline]
    pub(crate) fn waiting_since(&self) -> Option<i32> {
        known_day(*self.chunk.waiting_since(self.at()))
    }

    /// Most work units in hand, of the lawyer's own limit and the policy's.
    #[inline]
    pub(crate) fn capacity(&self) -> Option<u32> {
        known(self.hot.capacity)
    }

    /// Work units in hand.
    #[inline]
    pub(crate) fn load(&self) -> Option<u32> {
        known(self.hot.load)
    }

    /// Coordinates of the office in micro-degrees.
    #[inline]
    pub(crate) fn office(&self) -> Option<(i32, i32)> {
        self.facts()
            .has(Is::OfficeKnown)
            .then(|| *self.chunk.office(self.at()))
    }

    #[inline]
    pub(crate) fn languages(&self) -> u64 {
        *self.chunk.languages(self.at())
    }

    #[inline]
    pub(crate) fn training(&self) -> u16 {
        *self.chunk.training(self.at())
    }

    pub(crate) fn letters(&self) -> [u64; 2] {
        *self.chunk.letters(self.at())
    }

    /// Past performance in a kind of case; `None` without a record.
    #[inline]
    pub(crate) fn performance(&self, kind: CaseKind) -> Option<u32> {
        known(self.chunk.performance(self.at(), kind))
    }

    /// The number of the answer that is settled for this day.
    #[inline]
    pub(crate) fn settled(&self, day_number: i32) -> Option<u32> {
        let settled = self.hot.settled;
        (settled.from <= day_number && day_number <= settled.to).then_some(settled.answer)
    }

    #[inline]
    pub(crate) fn specialities(&self) -> &'a [Evidence] {
        self.chunk.specialities(self.at())
    }

    /// The number of the list of regions served.
    #[inline]
    pub(crate) fn served(&self) -> usize {
        self.hot.served as usize
    }

    /// The licence on a day: valid while a span of being active or on leave, or a matter of the roster
    /// alone, covers the day and no suspension or revocation of the licence does.
    #[inline]
    pub(crate) fn licence(&self, day: Date, day_number: i32) -> Licence {
        let facts = self.facts();
        if !facts.has(Is::StandingKnown) {
            return Licence::Unknown;
        }
        if !facts.has(Is::StandingMixed) {
            let (from, to) = *self.chunk.active(self.at());
            let valid = from <= day_number && day_number <= to;
            return if valid {
                Licence::Valid
            } else {
                Licence::Inactive
            };
        }
        self.mixed_licence(day)
    }

    #[cold]
    fn mixed_licence(&self, day: Date) -> Licence {
        let mut found = Licence::Inactive;
        for span in self
            .lawyer()
            .statuses()
            .into_iter()
            .flatten()
            .filter(|span| span.covers(day))
        {
            let of_licence = span.concerns() == Some(&Concerns::Licence);
            let here = match span.status() {
                Status::Active | Status::Leave => Licence::Valid,
                Status::Suspended if of_licence => Licence::Suspended,
                Status::Removed if of_licence => Licence::Revoked,
                Status::Suspended | Status::Removed => continue,
            };
            found = match (found, here) {
                (Licence::Revoked, _) | (_, Licence::Revoked) => Licence::Revoked,
                (Licence::Suspended, _) | (_, Licence::Suspended) => Licence::Suspended,
                _ => Licence::Valid,
            };
        }
        found
    }

    /// The standing with the agency on a day.
    #[inline]
    pub(crate) fn standing(&self, day: Date) -> Standing {
        if self.facts().has(Is::StandingMixed) {
            self.mixed_standing(day)
        } else {
            Standing::default()
        }
    }

    #[cold]
    fn mixed_standing(&self, day: Date) -> Standing {
        let mut standing = Standing::default();
        for span in self
            .lawyer()
            .statuses()
            .into_iter()
            .flatten()
            .filter(|span| span.covers(day))
        {
            let of_roster = span.concerns() != Some(&Concerns::Licence);
            match span.status() {
                Status::Leave => standing.on_leave = true,
                Status::Suspended if of_roster => standing.suspended = true,
                Status::Removed if of_roster => standing.removed = true,
                _ => {}
            }
        }
        standing
    }

    /// Whether the roster lists the lawyer on a day, in one of these sections or in any if there are none;
    /// `None` where the listing is unknown.
    #[inline]
    pub(crate) fn listed(&self, day: Date, day_number: i32, sections: &[Box<str>]) -> Option<bool> {
        let facts = self.facts();
        if !facts.has(Is::ListingKnown) {
            return None;
        }
        if !facts.has(Is::ListingMixed) {
            let (from, to) = *self.chunk.listed(self.at());
            return Some(from <= day_number && day_number <= to);
        }
        Some(self.mixed_listing(day, sections))
    }

    #[cold]
    fn mixed_listing(&self, day: Date, sections: &[Box<str>]) -> bool {
        self.lawyer().roster().into_iter().flatten().any(|span| {
            let right = sections.is_empty()
                || sections
                    .iter()
                    .any(|s| s.as_ref() == span.section().as_str());
            right && span.covers(day)
        })
    }
}

fn known(number: u32) -> Option<u32> {
    (number != NO_NUMBER).then_some(number)
}

fn known_day(day: i32) -> Option<i32> {
    (day != NO_DAY).then_some(day)
}
