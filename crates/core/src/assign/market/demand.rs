//! The residual graph of a seating: what could still be moved, and what each move costs at the present prices.

use super::direct::Direct;
use super::exact::{Amount, Scale};
use super::graph::Lists;
use super::meter::Meter;
use super::seating::{OUTSIDE, Seating, UNSEATED};
use super::wishes::Wishes;
use super::{Market, ROOT, Score};
use crate::assign::problem::count;

/// In which order unseated seats take their turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turns {
    /// Neighbours after each other, so that what they read stays near.
    Neighbours,
    /// From all over. Where a crowded city looks for room in the next ones, its first seats take what is near; were all
    /// of them to go first, each city after it would have to look far.
    Scattered,
}

/// Multiples of it, as words that overflow, spread evenly: 2³² over the golden ratio.
const GOLDEN: u32 = 2_654_435_769;

/// A seating with prices. Complementary slackness, which every step keeps:
/// - a taken offer is worth at least the case's utility above its price, any other at most;
/// - a place with a seat left costs no more than the place above it, one that is used no less; below its minimum it
///   costs what the minimum pays less;
/// - a case with a seat that stays outside has no use for another.
#[derive(Debug)]
pub(super) struct Residual<'m, S, T> {
    pub(super) market: &'m Market<S>,
    pub(super) seating: Seating,
    /// Of places, each with all above it included.
    pub(super) prices: Vec<T>,
    /// Of cases that have a seat, inside or outside; of others it means nothing.
    pub(super) utilities: Vec<T>,
    /// The price of the root.
    pub(super) root: T,
    pub(super) scale: Scale<T>,
    /// Places below each place that is no link set's seat.
    pub(super) below: Lists,
    /// Offers by place; made when they are first needed.
    pub(super) offered: Wishes<S>,
    pub(super) search: Search<T>,
    /// While seats are filled, no place costs less.
    pub(super) floor: T,
}

/// What a search over the graph keeps of each node. Nodes are cases, then places, then the root.
#[derive(Debug)]
pub(super) struct Search<T> {
    round: u32,
    nodes: Vec<Node<T>>,
    queue: std::collections::BinaryHeap<(std::cmp::Reverse<T>, u32)>,
    pub(super) done: Vec<u32>,
}

/// One node, all in one place in memory.
#[derive(Clone, Copy, Debug, Default)]
struct Node<T> {
    distance: T,
    /// The search that reached it last.
    seen: u32,
    is_done: bool,
    /// The node before, and the offer or seat between.
    before: (u32, u32),
}

impl<T: Amount> Search<T> {
    /// For a market; where [`Direct`] searches, there is nothing to keep.
    fn of<S: Score>(market: &Market<S>) -> Self {
        let nodes = if Direct::<S, T>::suits(market) {
            0
        } else {
            market.case_count() + market.place_count() + 1
        };
        Self {
            round: 0,
            nodes: vec![Node::default(); nodes],
            queue: std::collections::BinaryHeap::new(),
            done: Vec::new(),
        }
    }

    pub(super) fn start(&mut self, node: u32) {
        self.round += 1;
        self.queue.clear();
        self.done.clear();
        self.reach(node, T::default(), (node, UNSEATED));
    }

    /// Notes a way to a node if it is the shortest so far.
    #[inline]
    pub(super) fn reach(&mut self, node: u32, distance: T, before: (u32, u32)) {
        let found = &mut self.nodes[node as usize];
        if found.seen == self.round && (found.is_done || found.distance <= distance) {
            return;
        }
        *found = Node {
            distance,
            seen: self.round,
            is_done: false,
            before,
        };
        self.queue.push((std::cmp::Reverse(distance), node));
    }

    /// The nearest node that is not done, if it is nearer than `limit`.
    #[inline]
    pub(super) fn next(&mut self, limit: T) -> Option<(u32, T)> {
        while let Some((std::cmp::Reverse(distance), node)) = self.queue.pop() {
            if distance >= limit {
                return None;
            }
            let found = &mut self.nodes[node as usize];
            if !found.is_done {
                found.is_done = true;
                self.done.push(node);
                return Some((node, distance));
            }
        }
        None
    }

    /// How near a node was reached, if it was.
    #[inline]
    pub(super) fn reached(&self, node: u32) -> Option<T> {
        let found = &self.nodes[node as usize];
        (found.seen == self.round).then_some(found.distance)
    }

    pub(super) fn distance(&self, node: u32) -> T {
        self.nodes[node as usize].distance
    }

    /// The node before, and the offer or seat between.
    pub(super) fn before(&self, node: u32) -> (u32, u32) {
        self.nodes[node as usize].before
    }
}

impl<'m, S: Score, T: Amount> Residual<'m, S, T> {
    pub(super) fn new(
        market: &'m Market<S>,
        seating: Seating,
        prices: Vec<T>,
        scale: Scale<T>,
    ) -> Self {
        let parents = (0..).zip(market.parents.iter().copied());
        let below = parents
            .filter(|(_, parent)| *parent != ROOT)
            .map(|(place, parent)| (parent, place));
        let mut residual = Self {
            below: Lists::of(market.place_count(), below),
            market,
            seating,
            prices,
            utilities: vec![T::default(); market.case_count()],
            root: T::default(),
            scale,
            offered: Wishes::default(),
            search: Search::of(market),
            floor: Default::default(),
        };
        residual.set_utilities();
        residual
    }

    /// The same in other units. Where a seat or a minimum is worth more than before, whoever gave one up for points
    /// wants it again.
    pub(super) fn rescaled<U: Amount>(self, scale: Scale<U>) -> Residual<'m, S, U> {
        let root: i128 = self.root.into();
        let narrow = |amount: T| {
            let amount: i128 = amount.into();
            U::from(i64::try_from(amount - root).expect("soft prices fit a word"))
        };
        let mut seating = self.seating;
        let grows = {
            let (old, new): (i128, i128) = (self.scale.seat.into(), scale.seat.into());
            old != new
        };
        if grows {
            for taken in &mut seating.taken {
                if *taken == OUTSIDE {
                    *taken = UNSEATED;
                }
            }
        }
        let mut residual = Residual {
            market: self.market,
            seating,
            prices: self.prices.into_iter().map(narrow).collect(),
            utilities: vec![U::default(); self.market.case_count()],
            root: U::default(),
            scale,
            below: self.below,
            offered: self.offered,
            search: Search::of(self.market),
            floor: Default::default(),
        };
        residual.set_utilities();
        residual
    }

    #[inline]
    pub(super) fn place_node(&self, place: u32) -> u32 {
        count(self.market.case_count()) + place
    }

    pub(super) fn root_node(&self) -> u32 {
        count(self.market.case_count() + self.market.place_count())
    }

    /// The price of the place above, or of the root.
    #[inline]
    pub(super) fn price_above(&self, place: u32) -> T {
        match self.market.parents[place as usize] {
            ROOT => self.root,
            parent => self.prices[parent as usize],
        }
    }

    #[inline]
    pub(super) fn node_above(&self, place: u32) -> u32 {
        match self.market.parents[place as usize] {
            ROOT => self.root_node(),
            parent => self.place_node(parent),
        }
    }

    /// What an offer is worth, price not deducted.
    #[inline]
    pub(super) fn worth(&self, case: u32, offer: usize) -> T {
        self.worth_of(case, self.market.offers[offer].score)
    }

    /// What a score is worth to a case.
    #[inline]
    pub(super) fn worth_of(&self, case: u32, score: S) -> T {
        self.worth_of_seat(case) + T::from(score.wide()) * self.scale.score
    }

    /// What any seat is worth to a case, points aside.
    #[inline]
    pub(super) fn worth_of_seat(&self, case: u32) -> T {
        if self.market.is_optional(case) {
            T::default()
        } else {
            self.scale.seat
        }
    }

    #[inline]
    pub(super) fn net(&self, case: u32, offer: usize) -> T {
        self.worth(case, offer) - self.prices[self.market.leaf(offer) as usize]
    }

    /// What the minimum pays for the next seat of a place.
    #[inline]
    pub(super) fn pay(&self, place: u32) -> T {
        if self.seating.loads[place as usize] < self.market.minimums[place as usize] {
            self.scale.minimum
        } else {
            T::default()
        }
    }

    /// What the minimum paid for the last seat of a place.
    #[inline]
    pub(super) fn paid(&self, place: u32) -> T {
        if self.seating.loads[place as usize] <= self.market.minimums[place as usize] {
            self.scale.minimum
        } else {
            T::default()
        }
    }

    #[inline]
    pub(super) fn has_room(&self, place: u32) -> bool {
        self.seating.loads[place as usize] < self.market.maximums[place as usize]
    }

    /// Utilities from prices: the least that a case has of a seat it took; none with a seat outside.
    fn set_utilities(&mut self) {
        for case in 0..count(self.market.case_count()) {
            let mut least = T::FAR;
            for seat in self.seating.seats_of(case) {
                match self.seating.taken[seat as usize] {
                    UNSEATED => {}
                    OUTSIDE => least = least.min(-self.root),
                    offer => least = least.min(self.net(case, offer as usize)),
                }
            }
            if least < T::FAR {
                self.utilities[case as usize] = least;
            }
        }
    }

    /// The best that a case could have of an offer that it did not take, or of staying outside.
    pub(super) fn best_other(&self, case: u32) -> T {
        let mut best = -self.root;
        for offer in self.market.offers_of(case) {
            let net = self.net(case, offer);
            if net > best && !self.seating.holds(case, count(offer)) {
                best = net;
            }
        }
        best
    }

    /// Whether lawyers are all the places there are, nobody has a minimum, and no seat is optional.
    pub(super) fn is_plain(&self) -> bool {
        self.market.is_flat()
            && self.market.optional.is_empty()
            && self.market.minimums.iter().all(|minimum| *minimum == 0)
    }

    /// Puts right what an auction cannot see to: minimums of places above lawyers, and cases that hold one seat for
    /// less than another, free one would give.
    pub(super) fn settle(&mut self) {
        let is_single = self.market.needs.iter().all(|need| *need <= 1);
        if is_single && self.is_plain() {
            return;
        }
        for place in self.market.upwards().into_iter().rev() {
            let above = self.price_above(place);
            let at = place as usize;
            let load = self.seating.loads[at];
            // Used beyond its minimum, a place pays nobody for coming; at or below it, no more than the minimum does.
            let least = if load > self.market.minimums[at] {
                above
            } else {
                above - self.scale.minimum
            };
            if self.prices[at] < least && (load > 0 || self.market.minimums[at] > 0) {
                self.prices[at] = least;
            }
        }
        for case in 0..count(self.market.case_count()) {
            let best = self.best_other(case);
            for seat in self.seating.seats_of(case) {
                let offer = self.seating.taken[seat as usize];
                if offer != UNSEATED && offer != OUTSIDE && self.net(case, offer as usize) < best {
                    self.seating.drop_seat(self.market, seat);
                }
            }
        }
        // Whoever stayed outside may be better off inside at prices as they are now; paths will tell.
        for taken in &mut self.seating.taken {
            if *taken == OUTSIDE {
                *taken = UNSEATED;
            }
        }
        self.set_utilities();
    }

    /// Prices of the nodes that a search left behind move with it, so that none of the graph's costs turns negative.
    /// `outwards` is a search along the arcs, else against them.
    pub(super) fn shift(&mut self, limit: T, outwards: bool) {
        let cases = count(self.market.case_count());
        let root = self.root_node();
        for at in 0..self.search.done.len() {
            let node = self.search.done[at];
            let by = limit - self.search.distance(node);
            let by = if outwards { by } else { -by };
            if node < cases {
                self.utilities[node as usize] -= by;
            } else if node == root {
                self.root += by;
            } else {
                self.prices[(node - cases) as usize] += by;
            }
        }
    }

    /// Every unseated seat finds its place, or stays outside.
    pub(super) fn seat_all(&mut self, turns: Turns, meter: &mut Meter<'_>) {
        let seats = 0..count(self.seating.taken.len());
        let is_unseated = |seat: &u32| self.seating.taken[*seat as usize] == UNSEATED;
        let mut waiting: Vec<u32> = seats.filter(is_unseated).collect();
        if turns == Turns::Scattered {
            waiting.sort_unstable_by_key(|seat| seat.wrapping_mul(GOLDEN));
        }
        if Direct::<S, T>::suits(self.market) {
            return Direct::seat_all(self, &waiting, meter);
        }
        self.floor = self.prices.iter().copied().min().unwrap_or(self.root);
        for seat in waiting {
            if meter.is_stopped() {
                return;
            }
            self.seat(seat, meter);
        }
    }

    /// No place with a seat left costs more than it is worth.
    pub(super) fn cheapen(&mut self, meter: &mut Meter<'_>) {
        if Direct::<S, T>::suits(self.market) {
            return Direct::cheapen(self, meter);
        }
        for place in 0..count(self.market.place_count()) {
            while self.is_dear(place) && !meter.is_stopped() {
                if !self.offered.is_made() {
                    self.offered = Wishes::of(self.market);
                }
                self.fill(place, meter);
            }
        }
    }

    /// By how much a place with a seat left costs too much.
    pub(super) fn excess(&self, place: u32) -> T {
        self.prices[place as usize] - self.price_above(place) + self.pay(place)
    }

    pub(super) fn is_dear(&self, place: u32) -> bool {
        self.has_room(place) && self.excess(place) > T::default()
    }
}
