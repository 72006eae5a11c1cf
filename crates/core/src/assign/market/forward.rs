//! The cheapest way to seat somebody: a free seat, perhaps after others have moved on; or staying outside, perhaps
//! somebody else in turn.

use super::demand::Residual;
use super::exact::Amount;
use super::meter::Meter;
use super::seating::{OUTSIDE, UNSEATED};
use super::{ROOT, Score};
use crate::assign::problem::count;

/// How a way ends.
#[derive(Clone, Copy)]
enum End {
    /// This case gives a seat up.
    Outside(u32),
    /// This place has a seat left, and everything above it too.
    Room(u32),
}

impl<S: Score, T: Amount> Residual<'_, S, T> {
    /// Finds a way from an unseated seat and moves everybody along it.
    pub(super) fn seat(&mut self, seat: u32, meter: &mut Meter<'_>) {
        let case = self.seating.seat_cases[seat as usize];
        let market = self.market;
        let cases = count(market.case_count());
        self.utilities[case as usize] = self.best_other(case);
        self.search.start(case);
        let mut limit = self.utilities[case as usize] + self.root;
        let mut end = End::Outside(case);
        while let Some((node, distance)) = self.search.next(limit) {
            meter.count(1);
            if meter.is_stopped() {
                return;
            }
            if node < cases {
                let utility = self.utilities[node as usize];
                if node != case && distance + utility + self.root < limit {
                    limit = distance + utility + self.root;
                    end = End::Outside(node);
                }
                let range = market.offers_of(node);
                for offer in range {
                    let worth = self.worth(node, offer);
                    let here = distance + utility - worth;
                    if here + self.floor >= limit {
                        break;
                    }
                    let leaf = market.leaf(offer);
                    let there = here + self.prices[leaf as usize];
                    if there >= limit || self.seating.holds(node, count(offer)) {
                        continue;
                    }
                    // Known to the search first, so that a shorter way already found is not overwritten.
                    let before = (node, count(offer));
                    self.search.reach(cases + leaf, there, before);
                    // Room right here ends the search for whatever is farther.
                    if market.parents[leaf as usize] == ROOT && self.has_room(leaf) {
                        let out = there - self.excess(leaf);
                        if out < limit {
                            limit = out;
                            end = End::Room(leaf);
                        }
                    }
                }
            } else {
                self.leave_place(node - cases, distance, &mut limit, &mut end);
            }
        }
        self.shift(limit, true);
        self.move_along(seat, end);
    }

    /// What may be reached from a place: the place above, places below, cases that hold a seat right here.
    fn leave_place(&mut self, place: u32, distance: T, limit: &mut T, end: &mut End) {
        let market = self.market;
        let node = self.place_node(place);
        let price = self.prices[place as usize];
        if self.has_room(place) {
            let out = distance - self.excess(place);
            // What is no nearer than the nearest end so far would only overwrite the way to it.
            if out < *limit {
                if market.parents[place as usize] == ROOT {
                    (*limit, *end) = (out, End::Room(place));
                } else {
                    let above = self.node_above(place);
                    self.search.reach(above, out, (node, UNSEATED));
                }
            }
        }
        for at in 0..self.below.get(place).len() {
            let child = self.below.get(place)[at];
            if self.seating.loads[child as usize] > 0 {
                let cost = self.prices[child as usize] - price + self.paid(child);
                if distance + cost < *limit {
                    let child = self.place_node(child);
                    self.search.reach(child, distance + cost, (node, UNSEATED));
                }
            }
        }
        let lawyer = self.lawyer_of(place);
        let Some(lawyer) = lawyer else { return };
        for at in 0..self.seating.seats_at(lawyer).len() {
            let seat = self.seating.seats_at(lawyer)[at];
            let offer = self.seating.taken[seat as usize] as usize;
            if market.leaf(offer) == place {
                let case = self.seating.seat_cases[seat as usize];
                let cost = self.worth(case, offer) - price - self.utilities[case as usize];
                if distance + cost < *limit {
                    self.search.reach(case, distance + cost, (node, seat));
                }
            }
        }
    }

    /// The lawyer whose slots hold the seats that enter at a place: itself, or the lawyer above a link set's seat.
    pub(super) fn lawyer_of(&self, place: u32) -> Option<u32> {
        if place < self.market.lawyers {
            return Some(place);
        }
        let keeper = self.market.keepers[place as usize];
        (keeper != ROOT).then_some(keeper)
    }

    /// From the end of the way to its start, so that whoever comes finds the seat already free.
    fn move_along(&mut self, seat: u32, end: End) {
        let market = self.market;
        let cases = count(market.case_count());
        let start = self.seating.seat_cases[seat as usize];
        let mut node = match end {
            End::Room(place) => {
                self.seating.loads[place as usize] += 1;
                self.place_node(place)
            }
            End::Outside(case) => {
                let leaving = if case == start {
                    seat
                } else {
                    self.search.before(case).1
                };
                self.free(leaving);
                self.seating.taken[leaving as usize] = OUTSIDE;
                case
            }
        };
        while node != start {
            let (before, by) = self.search.before(node);
            if node < cases {
                // From a place to a case: the seat was freed when the case moved on.
            } else if before < cases {
                let moving = if before == start {
                    seat
                } else {
                    self.search.before(before).1
                };
                self.free(moving);
                let lawyer = market.offers[by as usize].lawyer;
                self.seating.enter(moving, by, lawyer);
            } else if market.parents[(before - cases) as usize] == node.wrapping_sub(cases) {
                self.seating.loads[(before - cases) as usize] += 1;
            } else {
                self.seating.loads[(node - cases) as usize] -= 1;
            }
            node = before;
        }
    }

    /// Takes a seat out of the slots it is in, if it is in any.
    pub(super) fn free(&mut self, seat: u32) {
        let offer = self.seating.taken[seat as usize];
        if offer != UNSEATED && offer != OUTSIDE {
            let lawyer = self.market.offers[offer as usize].lawyer;
            self.seating.leave(seat, lawyer);
        }
    }
}
