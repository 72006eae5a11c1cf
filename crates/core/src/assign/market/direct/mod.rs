//! Searches where every case needs one lawyer and lawyers are all the places there are.
//!
//! A case then has what its one seat is worth above its price, no less and no more, and a way goes from lawyer to
//! lawyer: whoever moves between them is looked up on the way. Searches visit a sixth of the nodes that those over
//! the whole graph do, and give prices that are just as right. No way leads through the root, so it costs nothing.

mod fill;
mod seat;
mod ways;

use super::demand::Residual;
use super::exact::Amount;
use super::meter::Meter;
use super::seating::{OUTSIDE, UNSEATED};
use super::wishes::Wishes;
use super::{Market, Score};
use crate::assign::problem::count;
use ways::Ways;

/// A residual graph of lawyers alone.
pub(in crate::assign::market) struct Direct<'r, 'm, S, T> {
    whole: &'r mut Residual<'m, S, T>,
    market: &'m Market<S>,
    cases: Vec<Standing<T>>,
    search: Ways<T>,
    /// While prices rise, no lawyer costs less.
    floor: T,
}

/// Where a case is, and what it has of that.
#[derive(Clone, Copy, Debug)]
struct Standing<T> {
    utility: T,
    /// The lawyer, or one of the two nodes after the last.
    lawyer: u32,
}

impl<'r, 'm, S: Score, T: Amount> Direct<'r, 'm, S, T> {
    /// Whether every case needs one lawyer and lawyers are all the places there are.
    pub(in crate::assign::market) fn suits(market: &Market<S>) -> bool {
        market.is_flat() && market.needs.iter().all(|need| *need <= 1)
    }

    fn new(whole: &'r mut Residual<'m, S, T>) -> Self {
        let market = whole.market;
        let standing = |case: u32| {
            let mut seats = whole.seating.seats_of(case);
            let offer = seats
                .next()
                .map_or(UNSEATED, |seat| whole.seating.taken[seat as usize]);
            Standing {
                utility: whole.utilities[case as usize],
                lawyer: match offer {
                    UNSEATED => market.lawyers + 1,
                    OUTSIDE => market.lawyers,
                    _ => market.offers[offer as usize].lawyer,
                },
            }
        };
        Self {
            cases: (0..count(market.case_count())).map(standing).collect(),
            search: Ways::new(market.place_count()),
            floor: T::default(),
            market,
            whole,
        }
    }

    fn end(self) {
        for (utility, standing) in self.whole.utilities.iter_mut().zip(&self.cases) {
            *utility = standing.utility;
        }
    }

    /// Every one of these unseated seats finds its place, or stays outside.
    pub(in crate::assign::market) fn seat_all(
        whole: &'r mut Residual<'m, S, T>,
        waiting: &[u32],
        meter: &mut Meter<'_>,
    ) {
        let mut direct = Self::new(whole);
        let prices = direct.whole.prices.iter().copied();
        direct.floor = prices.min().unwrap_or_default();
        for seat in waiting {
            if meter.is_stopped() {
                break;
            }
            direct.seat(direct.whole.seating.seat_cases[*seat as usize], meter);
        }
        direct.end();
    }

    /// No lawyer with a seat left costs more than it is worth.
    pub(in crate::assign::market) fn cheapen(
        whole: &'r mut Residual<'m, S, T>,
        meter: &mut Meter<'_>,
    ) {
        let lawyers = 0..count(whole.market.place_count());
        let mut dear = lawyers.filter(|lawyer| whole.is_dear(*lawyer)).peekable();
        if dear.peek().is_none() {
            return;
        }
        let dear: Vec<u32> = dear.collect();
        if !whole.offered.is_made() {
            whole.offered = Wishes::of(whole.market);
        }
        let mut direct = Self::new(whole);
        let offered = std::mem::take(&mut direct.whole.offered);
        for lawyer in dear {
            while direct.whole.is_dear(lawyer) && !meter.is_stopped() {
                direct.fill(lawyer, &offered, meter);
            }
        }
        direct.whole.offered = offered;
        direct.end();
    }

    /// A case leaves its lawyer, if it has one; loads are the caller's.
    fn give_up(&mut self, case: u32) -> Option<u32> {
        let lawyer = self.cases[case as usize].lawyer;
        (lawyer < self.market.lawyers).then(|| {
            let seat = self.seat_of(case);
            self.whole.seating.leave(seat, lawyer);
            lawyer
        })
    }

    /// A case enters a free slot; loads are the caller's.
    fn take(&mut self, case: u32, offer: u32) {
        let lawyer = self.market.offers[offer as usize].lawyer;
        let seat = self.seat_of(case);
        self.whole.seating.enter(seat, offer, lawyer);
        let utility = self.whole.net(case, offer as usize);
        self.cases[case as usize] = Standing { utility, lawyer };
    }

    fn seat_of(&self, case: u32) -> u32 {
        self.whole.seating.seat_starts[case as usize]
    }

    /// Prices of the lawyers that a search left behind, and what their cases have, move with it.
    fn shift(&mut self, limit: T, outwards: bool) {
        for at in 0..self.search.done.len() {
            let lawyer = self.search.done[at];
            let by = limit - self.search.distances[lawyer as usize];
            let by = if outwards { by } else { -by };
            self.whole.prices[lawyer as usize] += by;
            for seat in self.whole.seating.seats_at(lawyer) {
                let case = self.whole.seating.seat_cases[*seat as usize];
                self.cases[case as usize].utility -= by;
            }
        }
    }
}
