//! A place with a seat left that costs more than it is worth: somebody comes to it, or it becomes cheaper.

use super::demand::Residual;
use super::exact::Amount;
use super::meter::Meter;
use super::seating::{OUTSIDE, UNSEATED};
use super::{ROOT, Score};
use crate::assign::problem::count;

impl<S: Score, T: Amount> Residual<'_, S, T> {
    /// Searches against the arcs for whoever gains most by a seat more at `place`: the way from the place above it,
    /// around to it. Without a way that gains, the price falls.
    pub(super) fn fill(&mut self, place: u32, meter: &mut Meter<'_>) {
        let cases = count(self.market.case_count());
        let (start, goal) = (self.place_node(place), self.node_above(place));
        self.search.start(start);
        let mut limit = self.excess(place);
        let mut is_found = false;
        while let Some((node, distance)) = self.search.next(limit) {
            meter.count(1);
            if meter.is_stopped() {
                return;
            }
            if node < cases {
                self.who_leads_to_case(node, distance, limit);
            } else if node == self.root_node() {
                self.who_leads_to_root(distance, limit);
            } else {
                self.who_leads_to_place(node - cases, start, distance, limit);
            }
            if let Some(whole) = self.search.reached(goal).filter(|whole| *whole < limit) {
                limit = whole;
                is_found = true;
            }
        }
        self.shift(limit, false);
        if is_found {
            self.come_along(start, goal);
            self.seating.loads[place as usize] += 1;
        }
    }

    fn who_leads_to_case(&mut self, case: u32, distance: T, limit: T) {
        let utility = self.utilities[case as usize];
        for seat in self.seating.seats_of(case) {
            let (node, cost) = match self.seating.taken[seat as usize] {
                UNSEATED => continue,
                OUTSIDE => (self.root_node(), -utility - self.root),
                offer => {
                    let leaf = self.market.leaf(offer as usize);
                    let cost = self.net(case, offer as usize) - utility;
                    (self.place_node(leaf), cost)
                }
            };
            if distance + cost < limit {
                self.search.reach(node, distance + cost, (case, seat));
            }
        }
    }

    fn who_leads_to_place(&mut self, place: u32, start: u32, distance: T, limit: T) {
        let price = self.prices[place as usize];
        let node = self.place_node(place);
        // A unit given back by the place above; at the start this would only undo what is being done.
        if node != start && self.seating.loads[place as usize] > 0 {
            let cost = price - self.price_above(place) + self.paid(place);
            if distance + cost < limit {
                let above = self.node_above(place);
                self.search.reach(above, distance + cost, (node, UNSEATED));
            }
        }
        for at in 0..self.below.get(place).len() {
            let child = self.below.get(place)[at];
            if self.has_room(child) {
                let cost = -self.excess(child);
                // A place that is itself too dear is put right in its own turn.
                if cost >= T::default() && distance + cost < limit {
                    let child = self.place_node(child);
                    self.search.reach(child, distance + cost, (node, UNSEATED));
                }
            }
        }
        let here = distance + price;
        let offered = std::mem::take(&mut self.offered);
        for wish in offered.at(place) {
            let worth = self.worth_of(wish.case, wish.score);
            let there = here + self.utilities[wish.case as usize] - worth;
            if there < limit && self.has_seat(wish.case) && !self.is_at(wish.case, place) {
                let offer = self.market.find_offer(wish.case, place);
                self.search.reach(wish.case, there, (node, offer));
            }
        }
        self.offered = offered;
    }

    /// Whether one of a case's seats entered at a place.
    pub(super) fn is_at(&self, case: u32, place: u32) -> bool {
        let mut seats = self.seating.seats_of(case);
        seats.any(|seat| match self.seating.taken[seat as usize] {
            UNSEATED | OUTSIDE => false,
            offer => self.market.leaf(offer as usize) == place,
        })
    }

    /// Whether any of a case's seats is spoken for, inside or outside.
    fn has_seat(&self, case: u32) -> bool {
        let mut seats = self.seating.seats_of(case);
        seats.any(|seat| self.seating.taken[seat as usize] != UNSEATED)
    }

    /// Cases that could give a seat up, and places right below the root with a seat left.
    fn who_leads_to_root(&mut self, distance: T, limit: T) {
        let root = self.root_node();
        for case in 0..count(self.market.case_count()) {
            let cost = self.utilities[case as usize] + self.root;
            if distance + cost < limit && self.held_seat(case).is_some() {
                self.search.reach(case, distance + cost, (root, UNSEATED));
            }
        }
        for place in 0..count(self.market.place_count()) {
            if self.market.parents[place as usize] == ROOT && self.has_room(place) {
                let cost = -self.excess(place);
                if cost >= T::default() && distance + cost < limit {
                    let node = self.place_node(place);
                    self.search.reach(node, distance + cost, (root, UNSEATED));
                }
            }
        }
    }

    fn held_seat(&self, case: u32) -> Option<u32> {
        let mut seats = self.seating.seats_of(case);
        seats.find(|seat| {
            let taken = self.seating.taken[*seat as usize];
            taken != UNSEATED && taken != OUTSIDE
        })
    }

    /// Moves everybody along the way from `goal` to `start`. The way was found from its end, so `before` is what comes
    /// after. All who leave a seat leave before anybody enters one.
    fn come_along(&mut self, start: u32, goal: u32) {
        let cases = count(self.market.case_count());
        let root = self.root_node();
        let (mut from, mut entering) = (goal, Vec::new());
        // The seat in hand on the way to the next place.
        let mut hand = UNSEATED;
        while from != start {
            let (to, by) = self.search.before(from);
            match (from < cases, to < cases) {
                // Case to place: takes the offer.
                (true, false) if to != root => entering.push((hand, by)),
                // Case to root: gives the seat up.
                (true, false) => {
                    self.seating.taken[hand as usize] = OUTSIDE;
                    hand = UNSEATED;
                }
                // Place or root to case: the seat that is given up here, or was outside.
                (false, true) => {
                    hand = by;
                    self.free(by);
                }
                _ if from == root => self.seating.loads[(to - cases) as usize] -= 1,
                _ if to == root => self.seating.loads[(from - cases) as usize] += 1,
                _ if self.market.parents[(from - cases) as usize] == to - cases => {
                    self.seating.loads[(from - cases) as usize] += 1;
                }
                _ => self.seating.loads[(to - cases) as usize] -= 1,
            }
            from = to;
        }
        for (seat, offer) in entering {
            let lawyer = self.market.offers[offer as usize].lawyer;
            self.seating.enter(seat, offer, lawyer);
        }
    }
}
