//! A market of seats: cases bid for lawyers' seats, prices rise until nobody prefers another seat.
//!
//! What one level of the objective asks for, in numbers: offers of cases at lawyers, and places (lawyers, groups, and
//! the one seat that a link set has with a lawyer) as a forest with a lower and an upper limit each. Four steps solve
//! it: an auction finds prices and most of the seats; shortest paths bring lawyers who are dearer than they are
//! wanted back to what they are worth; shortest paths seat whoever the auction left; and the same once more in exact
//! numbers, in which a seat outweighs every sum of scores. At each moment the conditions of complementary slackness
//! hold, so the end proves itself.

mod auction;
#[cfg(debug_assertions)]
mod audit;
mod components;
mod demand;
mod direct;
mod exact;
mod forward;
mod graph;
mod meter;
mod reverse;
mod seating;
mod shut;
mod tight;
mod wishes;

pub(super) use components::components;
pub(super) use exact::{First, Scale, Solved, solve};
pub(super) use graph::Lists;
pub(super) use meter::Meter;
pub(super) use seating::UNSEATED;
pub(super) use tight::{Opened, Part, open};

use crate::assign::problem::count;

/// No place: the root of the forest.
pub(super) const ROOT: u32 = u32::MAX;

/// A score as it is kept in an offer.
pub(super) trait Score: Copy + Default + Ord + std::fmt::Debug {
    fn wide(self) -> i64;

    /// The highest score first, then by lawyer.
    fn sort(offers: &mut [Offer<Self>]);
}

impl Score for u32 {
    #[inline]
    fn wide(self) -> i64 {
        i64::from(self)
    }

    fn sort(offers: &mut [Offer<Self>]) {
        // One comparison of a word instead of two.
        offers
            .sort_unstable_by_key(|offer| u64::from(!offer.score) << 32 | u64::from(offer.lawyer));
    }
}

impl Score for i64 {
    #[inline]
    fn wide(self) -> i64 {
        self
    }

    fn sort(offers: &mut [Offer<Self>]) {
        offers.sort_unstable_by_key(|offer| (std::cmp::Reverse(offer.score), offer.lawyer));
    }
}

/// What a case offers for a lawyer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer<S> {
    pub(super) score: S,
    pub(super) lawyer: u32,
}

/// Offers and places; see the folder's text.
#[derive(Debug)]
pub(super) struct Market<S> {
    /// Where each case's offers start; one entry more than cases.
    pub(super) starts: Vec<u32>,
    /// Within a case the highest score first, then by lawyer.
    pub(super) offers: Vec<Offer<S>>,
    /// The place that an offer enters, where that is not always the lawyer; else empty.
    pub(super) leaves: Vec<u32>,
    /// Seats to be filled, by case.
    pub(super) needs: Vec<u32>,
    /// Cases that lose nothing by an empty seat; empty where there is none.
    pub(super) optional: Vec<bool>,
    /// Places: lawyers first, then groups and seats of link sets.
    pub(super) parents: Vec<u32>,
    pub(super) minimums: Vec<u32>,
    pub(super) maximums: Vec<u32>,
    /// The lawyer whose slots hold what enters at a place, or the root; empty where there are only lawyers.
    pub(super) keepers: Vec<u32>,
    /// Seats at each place that are settled and not for sale; empty where there are none. The limits are what they leave.
    pub(super) settled: Vec<u32>,
    pub(super) lawyers: u32,
}

impl<S: Score> Market<S> {
    pub(super) fn case_count(&self) -> usize {
        self.needs.len()
    }

    pub(super) fn place_count(&self) -> usize {
        self.parents.len()
    }

    #[inline]
    pub(super) fn offers_of(&self, case: u32) -> std::ops::Range<usize> {
        self.starts[case as usize] as usize..self.starts[case as usize + 1] as usize
    }

    /// The place that an offer enters.
    #[inline]
    pub(super) fn leaf(&self, offer: usize) -> u32 {
        if self.leaves.is_empty() {
            self.offers[offer].lawyer
        } else {
            self.leaves[offer]
        }
    }

    /// The offer of a case that enters at a place.
    pub(super) fn find_offer(&self, case: u32, place: u32) -> u32 {
        let mut offers = self.offers_of(case);
        let offer = offers.find(|offer| self.leaf(*offer) == place);
        count(offer.expect("the place has a wish of the case"))
    }

    /// Seats at a place that are settled.
    #[inline]
    pub(super) fn settled_at(&self, place: u32) -> u32 {
        self.settled.get(place as usize).copied().unwrap_or(0)
    }

    #[inline]
    pub(super) fn is_optional(&self, case: u32) -> bool {
        !self.optional.is_empty() && self.optional[case as usize]
    }

    /// The lowest and the highest score of all offers.
    pub(super) fn span(&self) -> (i64, i64) {
        let mut span = (0, 0);
        let mut first = true;
        for case in 0..self.case_count() {
            let (start, end) = (self.starts[case] as usize, self.starts[case + 1] as usize);
            if start < end {
                let (high, low) = (
                    self.offers[start].score.wide(),
                    self.offers[end - 1].score.wide(),
                );
                span = if first {
                    (low, high)
                } else {
                    (low.min(span.0), high.max(span.1))
                };
                first = false;
            }
        }
        span
    }

    /// Whether offers, lawyers and the root are all there is: no groups, no link sets.
    pub(super) fn is_flat(&self) -> bool {
        self.leaves.is_empty() && self.place_count() == self.lawyers as usize
    }
}
