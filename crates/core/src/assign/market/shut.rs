//! Cases that no chain of moves can seat, all at once.
//!
//! When a seat comes to outweigh every sum of scores, each case that stayed outside wants in again. From most of them
//! no free seat can be reached by any chain of moves. What can be reached from these is shut: all its places are full,
//! and whoever sits there came from there. Raising every price in it by what a seat is now worth more keeps
//! complementary slackness, and one walk over the graph does for all what a search would do for each.

use super::Score;
use super::demand::Residual;
use super::exact::Amount;
use super::meter::Meter;
use super::seating::{OUTSIDE, UNSEATED};
use super::wishes::Wishes;
use crate::assign::problem::count;

impl<S: Score, T: Amount> Residual<'_, S, T> {
    /// Leaves outside whoever can reach no free seat. `more` is what a seat is worth more than when they chose to stay
    /// outside. Lawyers are all the places there are, nobody has a minimum, and no seat is optional.
    pub(super) fn shut_out(&mut self, more: T, meter: &mut Meter<'_>) {
        if !self.offered.is_made() {
            self.offered = Wishes::of(self.market);
        }
        let is_open = self.leads_to_room(meter);
        let is_shut = self.reached_from_outside(&is_open, meter);
        if !meter.is_stopped() {
            self.raise(&is_shut, more);
        }
    }

    /// From which nodes a chain of moves leads to a lawyer with a free slot.
    fn leads_to_room(&self, meter: &mut Meter<'_>) -> Vec<bool> {
        let cases = count(self.market.case_count());
        let mut is_open = vec![false; self.root_node() as usize];
        let lawyers = 0..count(self.market.place_count());
        let mut open: Vec<u32> = lawyers.filter(|lawyer| self.has_room(*lawyer)).collect();
        for lawyer in &open {
            is_open[self.place_node(*lawyer) as usize] = true;
        }
        while let Some(lawyer) = open.pop() {
            meter.count(1);
            for wish in self.offered.at(lawyer) {
                if is_open[wish.case as usize] || self.is_at(wish.case, lawyer) {
                    continue;
                }
                is_open[wish.case as usize] = true;
                for seat in self.seating.seats_of(wish.case) {
                    let offer = self.seating.taken[seat as usize];
                    if offer == UNSEATED || offer == OUTSIDE {
                        continue;
                    }
                    let left = self.market.offers[offer as usize].lawyer;
                    if !std::mem::replace(&mut is_open[(cases + left) as usize], true) {
                        open.push(left);
                    }
                }
            }
        }
        is_open
    }

    /// What moves of unseated cases can lead to, of those from which no free slot can be reached.
    fn reached_from_outside(&self, is_open: &[bool], meter: &mut Meter<'_>) -> Vec<bool> {
        let cases = count(self.market.case_count());
        let mut is_shut = vec![false; self.root_node() as usize];
        let mut next = Vec::new();
        for (seat, offer) in self.seating.taken.iter().enumerate() {
            let case = self.seating.seat_cases[seat];
            let is_out = *offer == UNSEATED && !is_open[case as usize];
            if is_out && !std::mem::replace(&mut is_shut[case as usize], true) {
                next.push(case);
            }
        }
        while let Some(case) = next.pop() {
            meter.count(1);
            for offer in self.market.offers_of(case) {
                let lawyer = self.market.offers[offer].lawyer;
                let node = (cases + lawyer) as usize;
                if is_shut[node] || self.seating.holds(case, count(offer)) {
                    continue;
                }
                is_shut[node] = true;
                for seat in self.seating.seats_at(lawyer) {
                    let case = self.seating.seat_cases[*seat as usize];
                    if !std::mem::replace(&mut is_shut[case as usize], true) {
                        next.push(case);
                    }
                }
            }
        }
        is_shut
    }

    fn raise(&mut self, is_shut: &[bool], more: T) {
        let cases = self.market.case_count();
        for (utility, _) in self
            .utilities
            .iter_mut()
            .zip(is_shut)
            .filter(|(_, is)| **is)
        {
            *utility -= more;
        }
        for (price, _) in self
            .prices
            .iter_mut()
            .zip(&is_shut[cases..])
            .filter(|(_, is)| **is)
        {
            *price += more;
        }
        for seat in 0..self.seating.taken.len() {
            let case = self.seating.seat_cases[seat];
            let is_out = self.seating.taken[seat] == UNSEATED && is_shut[case as usize];
            // Where a place became cheaper meanwhile, a search has to tell.
            if is_out && self.best_other(case) == -self.root {
                self.seating.taken[seat] = OUTSIDE;
                self.utilities[case as usize] = -self.root;
            }
        }
    }
}
