//! The cheapest way to seat a case: a free seat, perhaps after others have moved on; or outside, perhaps somebody
//! else in turn.

use super::{Direct, Standing};
use crate::assign::market::exact::Amount;
use crate::assign::market::meter::Meter;
use crate::assign::market::seating::OUTSIDE;
use crate::assign::market::{Offer, Score};
use crate::assign::problem::count;

/// How a way ends.
#[derive(Clone, Copy)]
enum Out {
    /// This case goes outside.
    Outside(u32),
    /// This lawyer has a seat left.
    At(u32),
}

impl<S: Score, T: Amount> Direct<'_, '_, S, T> {
    /// Finds a way from an unseated case and moves everybody along it.
    pub(super) fn seat(&mut self, case: u32, meter: &mut Meter<'_>) {
        let utility = self.whole.best_other(case);
        let (mut limit, mut end) = (utility, Out::Outside(case));
        self.search.clear();
        self.go_on(case, utility, &mut limit, &mut end);
        while let Some((lawyer, distance)) = self.search.next(limit) {
            meter.count(1);
            if meter.is_stopped() {
                return;
            }
            for at in 0..self.whole.seating.seats_at(lawyer).len() {
                let seat = self.whole.seating.seats_at(lawyer)[at];
                let case = self.whole.seating.seat_cases[seat as usize];
                let out = distance + self.cases[case as usize].utility;
                if out < limit {
                    (limit, end) = (out, Out::Outside(case));
                }
                self.go_on(case, out, &mut limit, &mut end);
            }
        }
        self.shift(limit, true);
        self.follow_out(end);
    }

    /// What a case could have instead of what it has. `here` is what it would give up on the way so far.
    #[inline]
    fn go_on(&mut self, case: u32, here: T, limit: &mut T, end: &mut Out) {
        let market = self.market;
        let range = market.offers_of(case);
        let first = range.start;
        let here = here - self.whole.worth_of_seat(case);
        for (at, offer) in (first..).zip(&market.offers[range]) {
            let here = here - self.points(*offer);
            if here + self.floor >= *limit {
                break;
            }
            let there = here + self.whole.prices[offer.lawyer as usize];
            if there >= (*limit).min(self.search.distances[offer.lawyer as usize]) {
                continue;
            }
            self.search.reach(offer.lawyer, there, (case, count(at)));
            if self.whole.has_room(offer.lawyer) {
                let out = there - self.whole.excess(offer.lawyer);
                if out < *limit {
                    (*limit, *end) = (out, Out::At(offer.lawyer));
                }
            }
        }
    }

    #[inline]
    fn points(&self, offer: Offer<S>) -> T {
        T::from(offer.score.wide()) * self.whole.scale.score
    }

    /// From the end of the way to its start, so that whoever comes finds the seat already free.
    fn follow_out(&mut self, end: Out) {
        let mut free = match end {
            Out::Outside(case) => {
                let left = self.give_up(case);
                let seat = self.seat_of(case);
                self.whole.seating.taken[seat as usize] = OUTSIDE;
                self.cases[case as usize] = Standing {
                    utility: T::default(),
                    lawyer: self.market.lawyers,
                };
                left
            }
            Out::At(lawyer) => {
                self.whole.seating.loads[lawyer as usize] += 1;
                Some(lawyer)
            }
        };
        while let Some(lawyer) = free {
            let (case, offer) = self.search.moves[lawyer as usize];
            free = self.give_up(case);
            self.take(case, offer);
        }
    }
}
