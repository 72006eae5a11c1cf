//! Cases bid for slots of lawyers; a slot goes to the highest bid, a lawyer without a free slot costs the lowest bid
//! in it.
//!
//! With an increment of 0, complementary slackness holds exactly at every moment: whoever is seated bid no more than
//! makes the next best seat as good, and prices only rise (Bertsekas, "The auction algorithm", 1988; slots for equal
//! seats: Bertsekas and Castañón, "The auction algorithm for the transportation problem", 1989). A first pass with an
//! increment finds the height of prices in few bids; the second, without, starts a little below them.

use super::exact::Scale;
use super::meter::Meter;
use super::seating::{OUTSIDE, Seating, UNSEATED};
use super::{Market, ROOT, Score};
use crate::assign::problem::count;

/// Bids of one chain (each bidder turns another out) before somebody else may bid.
const CHAIN: u32 = 20;

/// Seats that bid among themselves before others do.
const BLOCK: usize = 2_048;

pub(super) struct Auction<'m, S> {
    market: &'m Market<S>,
    pub(super) seating: Seating,
    /// By lawyer.
    pub(super) prices: Vec<i64>,
    /// What an empty slot costs at least, by lawyer; from the pass before.
    floors: Vec<i64>,
    /// By slot; each lawyer's used slots are a heap with the lowest bid on top.
    bids: Vec<i64>,
    scale: Scale<i64>,
    /// How far below 0 a price can be.
    lift: i64,
    /// Whether everybody needs one lawyer, so that nobody holds another offer.
    is_single: bool,
}

/// Where a bid led.
enum Bid {
    Outside,
    Seated,
    /// This seat was turned out.
    Turned(u32),
}

impl<'m, S: Score> Auction<'m, S> {
    pub(super) fn new(market: &'m Market<S>, scale: Scale<i64>) -> Self {
        let seating = Seating::new(market);
        let lawyers = market.lawyers as usize;
        let wanted = |lawyer: usize| market.minimums[lawyer] > 0;
        let floors: Vec<i64> = (0..lawyers)
            .map(|lawyer| if wanted(lawyer) { -scale.minimum } else { 0 })
            .collect();
        let lift = if (0..lawyers).any(wanted) {
            scale.minimum
        } else {
            0
        };
        Self {
            bids: vec![0; seating.slot_count()],
            is_single: seating.seat_cases.len() <= market.case_count()
                && market.needs.iter().all(|need| *need <= 1),
            market,
            prices: floors.clone(),
            floors,
            seating,
            scale,
            lift,
        }
    }

    /// Everybody who is unseated bids, until nobody is left or each block of seats had `limit` bids a seat.
    pub(super) fn pass(&mut self, increment: i64, limit: u64, meter: &mut Meter<'_>) {
        let seats = 0..count(self.seating.taken.len());
        let is_unseated = |seat: &u32| self.seating.taken[*seat as usize] == UNSEATED;
        let waiting: Vec<u32> = seats.filter(is_unseated).collect();
        for block in waiting.chunks(BLOCK) {
            self.block(block, increment, limit * block.len() as u64, meter);
        }
    }

    /// Bids of a block and of whomever they turn out. Neighbours in a block want the same lawyers, so what they read
    /// stays near.
    fn block(&mut self, block: &[u32], increment: i64, limit: u64, meter: &mut Meter<'_>) {
        let mut waiting = block.to_vec();
        let mut bids = 0;
        while !waiting.is_empty() && bids < limit {
            let mut later = Vec::new();
            for seat in waiting {
                if self.seating.taken[seat as usize] != UNSEATED {
                    continue;
                }
                if bids >= limit || meter.is_stopped() {
                    return;
                }
                let mut bidder = seat;
                let mut chain = 0;
                while let Bid::Turned(seat) = self.bid(bidder, increment) {
                    bidder = seat;
                    chain += 1;
                    if chain == CHAIN {
                        later.push(bidder);
                        break;
                    }
                }
                bids += u64::from(chain) + 1;
                meter.count(u64::from(chain) + 1);
            }
            // The last few would only outbid each other by ever less; paths seat them sooner.
            let is_few = later.len() * 300 < block.len();
            waiting = later;
            if increment == 0 && is_few {
                return;
            }
        }
    }

    /// How many seats nobody has found a place for.
    pub(super) fn unseated(&self) -> u64 {
        let taken = self.seating.taken.iter();
        taken.filter(|offer| **offer == UNSEATED).count() as u64
    }

    /// Prices fall by `drop`, those of lawyers with a free slot to what they were at first; nobody is seated.
    pub(super) fn restart(&mut self, drop: i64) {
        for lawyer in 0..self.prices.len() {
            let base = if self.market.minimums[lawyer] > 0 {
                -self.scale.minimum
            } else {
                0
            };
            let is_full = self.seating.used[lawyer] == self.market.maximums[lawyer];
            self.floors[lawyer] = if is_full {
                base.max(self.prices[lawyer] - drop)
            } else {
                base
            };
            self.seating.used[lawyer] = 0;
        }
        self.prices.copy_from_slice(&self.floors);
        self.seating.taken.fill(UNSEATED);
    }

    #[inline]
    fn bid(&mut self, seat: u32, increment: i64) -> Bid {
        let market = self.market;
        let case = self.seating.seat_cases[seat as usize];
        let seat_worth = if market.is_optional(case) {
            0
        } else {
            self.scale.seat
        };
        // Staying outside is worth 0.
        let (mut best, mut best_net, mut second) = (usize::MAX, 0, 0);
        let range = market.offers_of(case);
        let start = range.start;
        for (at, offer) in (start..).zip(&market.offers[range]) {
            let worth = seat_worth + offer.score.wide() * self.scale.score;
            if worth + self.lift <= second {
                break;
            }
            let net = worth - self.prices[offer.lawyer as usize];
            if !self.is_single && net > second && self.holds(case, at) {
                continue;
            }
            // Without branches, which nobody could foresee.
            second = second.max(net.min(best_net));
            best = if net > best_net { at } else { best };
            best_net = best_net.max(net);
        }
        if best == usize::MAX {
            self.seating.taken[seat as usize] = OUTSIDE;
            return Bid::Outside;
        }
        let offer = market.offers[best];
        let worth = seat_worth + offer.score.wide() * self.scale.score;
        let bid = worth - second + increment;
        self.place(seat, count(best), offer.lawyer, bid)
    }

    fn holds(&self, case: u32, offer: usize) -> bool {
        self.seating.holds(case, count(offer))
    }

    #[inline]
    fn place(&mut self, seat: u32, offer: u32, lawyer: u32, bid: i64) -> Bid {
        let at = lawyer as usize;
        let used = self.seating.used[at];
        let (minimum, maximum) = (self.market.minimums[at], self.market.maximums[at]);
        let start = self.seating.slot_start(lawyer);
        // A slot that was taken only because the minimum paid for it goes before one is added beyond the minimum.
        let is_paid = used >= minimum && used > 0 && self.bids[start] < 0;
        let outcome = if used < maximum && !is_paid {
            self.seating.enter(seat, offer, lawyer);
            self.bids[start + used as usize] = bid;
            self.rise(lawyer);
            Bid::Seated
        } else {
            let slots = self.seating.seats_at_mut(lawyer);
            let turned = std::mem::replace(&mut slots[0], seat);
            self.bids[start] = bid;
            self.seating.taken[seat as usize] = offer;
            self.seating.taken[turned as usize] = UNSEATED;
            self.sink(lawyer);
            Bid::Turned(turned)
        };
        let used = self.seating.used[at];
        let lowest = self.bids[start];
        self.prices[at] = if used < minimum {
            self.floors[at]
        } else if used < maximum {
            lowest.min(self.floors[at].max(0))
        } else {
            lowest
        };
        outcome
    }

    /// The last bid of the heap goes up to where it belongs.
    #[inline]
    fn rise(&mut self, lawyer: u32) {
        let start = self.seating.slot_start(lawyer);
        let seats = self.seating.seats_at_mut(lawyer);
        let mut at = seats.len() - 1;
        let bids = &mut self.bids[start..start + seats.len()];
        while at > 0 {
            let above = (at - 1) / 2;
            if bids[above] <= bids[at] {
                break;
            }
            bids.swap(above, at);
            seats.swap(above, at);
            at = above;
        }
    }

    /// The first bid of the heap goes down to where it belongs.
    #[inline]
    fn sink(&mut self, lawyer: u32) {
        let start = self.seating.slot_start(lawyer);
        let seats = self.seating.seats_at_mut(lawyer);
        let bids = &mut self.bids[start..start + seats.len()];
        let mut at = 0;
        loop {
            let mut below = 2 * at + 1;
            if below >= bids.len() {
                break;
            }
            if below + 1 < bids.len() && bids[below + 1] < bids[below] {
                below += 1;
            }
            if bids[at] <= bids[below] {
                break;
            }
            bids.swap(at, below);
            seats.swap(at, below);
            at = below;
        }
    }

    /// Seating and prices of all places, for what follows. Seats beyond the limit of a link set or group are
    /// turned out, the lowest bids first; such a place then costs the highest bid that it turned out, so
    /// complementary slackness stays exact.
    pub(super) fn finish(mut self) -> (Seating, Vec<i64>) {
        let lawyers = self.market.lawyers as usize;
        let mut prices = std::mem::take(&mut self.prices);
        if self.market.is_flat() {
            self.seating.loads.copy_from_slice(&self.seating.used);
            return (self.seating, prices);
        }
        prices.resize(self.market.place_count(), 0);
        self.trim(&mut prices);
        // A lawyer costs what the places above cost at least; a link set's seat what its lawyer does.
        for place in 0..lawyers {
            let parent = self.market.parents[place];
            if parent != ROOT {
                prices[place] = prices[place].max(prices[parent as usize]);
            }
        }
        for place in lawyers..prices.len() {
            let parent = self.market.parents[place];
            if parent != ROOT && (parent as usize) < lawyers {
                prices[place] = prices[place].max(prices[parent as usize]);
            }
        }
        (self.seating, prices)
    }

    /// From the leaves to the root, so that what is turned out below is not counted above.
    fn trim(&mut self, prices: &mut [i64]) {
        let market = self.market;
        // Every seat with its bid, under each place on its way.
        let mut inside: Vec<Vec<(i64, u32)>> = vec![Vec::new(); market.place_count()];
        for lawyer in 0..market.lawyers {
            let start = self.seating.slot_start(lawyer);
            for (at, seat) in self.seating.seats_at(lawyer).iter().enumerate() {
                let leaf = market.leaf(self.seating.taken[*seat as usize] as usize);
                inside[leaf as usize].push((self.bids[start + at], *seat));
            }
        }
        for place in market.upwards() {
            let mut seats = std::mem::take(&mut inside[place as usize]);
            let maximum = market.maximums[place as usize] as usize;
            if seats.len() > maximum {
                seats.sort_unstable_by(|a, b| b.cmp(a));
                let highest = seats[maximum].0;
                // The lawyer's own price is already there; bids at full lawyers are never below it.
                prices[place as usize] = prices[place as usize].max(highest);
                for (_, seat) in seats.drain(maximum..) {
                    let offer = self.seating.taken[seat as usize] as usize;
                    self.seating.leave(seat, market.offers[offer].lawyer);
                }
            }
            let parent = market.parents[place as usize];
            if parent != ROOT {
                inside[parent as usize].append(&mut seats);
            }
        }
        for seat in 0..self.seating.taken.len() {
            let offer = self.seating.taken[seat];
            if offer != UNSEATED && offer != OUTSIDE {
                let leaf = market.leaf(offer as usize);
                self.seating.load_up(market, leaf, 1);
            }
        }
        // Groups cost at least what the groups above them do.
        for place in market.upwards().into_iter().rev() {
            let parent = market.parents[place as usize];
            if parent != ROOT {
                prices[place as usize] = prices[place as usize].max(prices[parent as usize]);
            }
        }
    }
}
