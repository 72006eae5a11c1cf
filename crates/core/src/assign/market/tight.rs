//! What a level leaves open: the part of a market in which another seating is worth just as much.
//!
//! An arc of the residual graph that costs nothing at the level's prices is tight. Only along a cycle of tight arcs
//! can seats be exchanged without loss, so only strongly connected components of more than one node go on to the next
//! level; all else is settled. Ranks put the settled rest in order: prices at the next level that rise with the rank
//! make every tight arc that crosses between components cost something there.

use super::components::components;
use super::exact::Solved;
use super::graph::Lists;
use super::seating::UNSEATED;
use super::{Market, Offer, ROOT, Score};
use crate::assign::problem::count;

/// The open part of a market, as a market of its own.
#[derive(Debug)]
pub(in crate::assign) struct Part {
    pub(in crate::assign) market: Market<i64>,
    /// The offer that each offer was.
    pub(in crate::assign) offers: Vec<u32>,
    /// The seat that each seat was, case by case.
    pub(in crate::assign) seats: Vec<u32>,
    /// The place that each place was.
    pub(in crate::assign) places: Vec<u32>,
}

impl Part {
    /// Nothing is open.
    fn empty() -> Self {
        Self {
            market: Market {
                starts: vec![0],
                offers: Vec::new(),
                leaves: Vec::new(),
                needs: Vec::new(),
                optional: Vec::new(),
                parents: Vec::new(),
                minimums: Vec::new(),
                maximums: Vec::new(),
                keepers: Vec::new(),
                settled: Vec::new(),
                lawyers: 0,
            },
            offers: Vec::new(),
            seats: Vec::new(),
            places: Vec::new(),
        }
    }
}

/// The open part, and the ranks of all places.
#[derive(Debug)]
pub(in crate::assign) struct Opened {
    pub(in crate::assign) part: Part,
    /// Of places; empty where all are 0.
    pub(in crate::assign) ranks: Vec<i64>,
    /// Places outside the part that cost what the place above does at every further level: between which and that
    /// one seats move without loss, or empty ones.
    pub(in crate::assign) followers: Vec<u32>,
}

/// Opens what a solved market leaves open. `score` is what an offer is worth at the next level.
pub(in crate::assign) fn open<S: Score>(
    market: &Market<S>,
    solved: &Solved,
    score: impl FnMut(u32) -> i64,
) -> Opened {
    let graph = Tight {
        market,
        solved,
        floor: solved.prices.iter().copied().min().unwrap_or(0),
    };
    let (nodes, arcs) = graph.arcs();
    if arcs.is_empty() {
        let part = Part::empty();
        return Opened {
            part,
            ranks: Vec::new(),
            followers: Vec::new(),
        };
    }
    let next = Lists::of(nodes, arcs.iter().copied());
    let (component, order) = components(nodes, &next);
    let part = graph.part(&component, score);
    let mut is_inside = vec![false; market.place_count()];
    for place in &part.places {
        is_inside[*place as usize] = true;
    }
    let followers = (0..count(market.place_count())).filter(|place| {
        let above = graph.node(market.parents[*place as usize]);
        let is_apart = component[graph.node(*place) as usize] != component[above as usize];
        !is_inside[*place as usize]
            && (!is_apart || (graph.is_empty(*place) && graph.lets_in(*place)))
    });
    let followers: Vec<u32> = followers.collect();
    let cases = market.case_count();
    let is_light = |node: u32| {
        let place = node.checked_sub(count(cases));
        place.is_some_and(|place| node != graph.root() && graph.is_empty(place))
    };
    let ranks = ranks(&component, order, &next, graph.root(), is_light);
    let place_ranks = (cases..cases + market.place_count()).map(|node| ranks[node]);
    Opened {
        ranks: place_ranks.collect(),
        followers,
        part,
    }
}

struct Tight<'a, S> {
    market: &'a Market<S>,
    solved: &'a Solved,
    /// No place costs less.
    floor: i128,
}

impl<S: Score> Tight<'_, S> {
    fn root(&self) -> u32 {
        count(self.market.case_count() + self.market.place_count())
    }

    fn node(&self, place: u32) -> u32 {
        if place == ROOT {
            self.root()
        } else {
            count(self.market.case_count()) + place
        }
    }

    /// What a case would lose by an offer if its place cost nothing.
    fn bare_loss(&self, case: u32, offer: usize) -> i128 {
        let scale = &self.solved.scale;
        let score = i128::from(self.market.offers[offer].score.wide()) * scale.score;
        let seat = if self.market.is_optional(case) {
            0
        } else {
            scale.seat
        };
        self.solved.utilities[case as usize] - seat - score
    }

    fn loss(&self, case: u32, offer: usize) -> i128 {
        self.bare_loss(case, offer) + self.solved.prices[self.market.leaf(offer) as usize]
    }

    /// Offers that a case could take without loss.
    fn tight_offers(&self, case: u32) -> impl Iterator<Item = u32> {
        // The highest scores come first: after the first that no price could make up for, there are only lower ones.
        let offers = self.market.offers_of(case);
        let near = offers.take_while(move |offer| self.bare_loss(case, *offer) + self.floor <= 0);
        near.filter(move |offer| self.loss(case, *offer) == 0)
            .map(count)
    }

    fn is_empty(&self, place: u32) -> bool {
        self.solved.seating.loads[place as usize] + self.market.settled_at(place) == 0
    }

    /// A place's own price.
    fn own(&self, place: u32) -> i128 {
        let above = match self.market.parents[place as usize] {
            ROOT => 0,
            parent => self.solved.prices[parent as usize],
        };
        self.solved.prices[place as usize] - above
    }

    fn seats(&self, case: u32) -> std::ops::Range<usize> {
        let starts = &self.solved.seating.seat_starts;
        starts[case as usize] as usize..starts[case as usize + 1] as usize
    }

    fn holds(&self, case: u32, offer: u32) -> bool {
        self.solved.seating.taken[self.seats(case)].contains(&offer)
    }

    /// Whether a seat more costs nothing at the place itself.
    fn lets_in(&self, place: u32) -> bool {
        let at = place as usize;
        let load = self.solved.seating.loads[at];
        let pay = if load < self.market.minimums[at] {
            self.solved.scale.minimum
        } else {
            0
        };
        load < self.market.maximums[at] && self.own(place) + pay == 0
    }

    /// Whether a seat less costs nothing at the place itself.
    fn lets_out(&self, place: u32) -> bool {
        let at = place as usize;
        let load = self.solved.seating.loads[at];
        // Of a settled seat, the limit is what it leaves, so it counts as one of the minimum only while some is left.
        let paid = if load.max(1) <= self.market.minimums[at] {
            self.solved.scale.minimum
        } else {
            0
        };
        !self.is_empty(place) && self.own(place) + paid == 0
    }

    /// Tight arcs; those of cases only where a case has arcs in and out.
    fn arcs(&self) -> (usize, Vec<(u32, u32)>) {
        let mut arcs = Vec::new();
        let taken = &self.solved.seating.taken;
        let mut out = Vec::new();
        for case in 0..count(self.market.case_count()) {
            out.clear();
            let seats = self.seats(case);
            let utility = self.solved.utilities[case as usize];
            let has_held = taken[seats.clone()].iter().any(|offer| *offer != UNSEATED);
            for offer in self.tight_offers(case) {
                if !self.holds(case, offer) {
                    out.push(self.node(self.market.leaf(offer as usize)));
                }
            }
            if has_held && utility == 0 {
                out.push(self.root());
            }
            if out.is_empty() {
                continue;
            }
            let before = arcs.len();
            for offer in &taken[seats] {
                if *offer == UNSEATED {
                    if utility == 0 {
                        arcs.push((self.root(), case));
                    }
                } else if self.loss(case, *offer as usize) == 0 {
                    let leaf = self.market.leaf(*offer as usize);
                    arcs.push((self.node(leaf), case));
                }
            }
            if arcs.len() > before {
                arcs.extend(out.iter().map(|node| (case, *node)));
            }
        }
        if !arcs.is_empty() {
            for place in 0..count(self.market.place_count()) {
                let (node, above) = (
                    self.node(place),
                    self.node(self.market.parents[place as usize]),
                );
                if self.lets_in(place) {
                    arcs.push((node, above));
                }
                if self.lets_out(place) {
                    arcs.push((above, node));
                }
            }
        }
        (self.root() as usize + 1, arcs)
    }

    /// The offers inside components, with the limits that the level leaves to the places on their way.
    fn part(&self, component: &[u32], mut score: impl FnMut(u32) -> i64) -> Part {
        let market = self.market;
        let taken = &self.solved.seating.taken;
        let root = component[self.root() as usize];
        let is_inside = |case: u32, offer: u32| {
            let leaf = self.node(market.leaf(offer as usize));
            component[case as usize] == component[leaf as usize]
                && self.loss(case, offer as usize) == 0
        };
        let mut part = Part::empty();
        // Sub-numbers of places; lawyers come first, so they are collected first.
        let mut number = vec![ROOT; market.place_count()];
        let mut through = vec![0_u32; market.place_count()];
        let mut inside: Vec<(i64, u32)> = Vec::new();
        for case in 0..count(market.case_count()) {
            inside.clear();
            let offers = self.tight_offers(case);
            inside.extend(
                offers
                    .filter(|offer| is_inside(case, *offer))
                    .map(|offer| (0, offer)),
            );
            let gives_up =
                component[case as usize] == root && self.solved.utilities[case as usize] == 0;
            if inside.is_empty() {
                continue;
            }
            for (value, offer) in &mut inside {
                *value = score(*offer);
            }
            inside.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            let before = part.seats.len();
            for seat in self.seats(case) {
                let offer = taken[seat];
                if offer == UNSEATED || !is_inside(case, offer) {
                    continue;
                }
                part.seats.push(count(seat));
                let mut place = market.leaf(offer as usize);
                while place != ROOT {
                    through[place as usize] += 1;
                    place = market.parents[place as usize];
                }
            }
            if gives_up {
                // No lawyer twice: more seats than offers are never filled.
                let most = before + inside.len();
                let empty = self.seats(case).filter(|seat| taken[*seat] == UNSEATED);
                part.seats.extend(empty.map(count));
                part.seats.truncate(most.max(before));
            }
            for (value, offer) in &inside {
                let lawyer = market.offers[*offer as usize].lawyer;
                part.market.offers.push(Offer {
                    score: *value,
                    lawyer,
                });
                part.offers.push(*offer);
                number[lawyer as usize] = 0;
            }
            part.market.starts.push(count(part.market.offers.len()));
            part.market.needs.push(count(part.seats.len() - before));
            part.market.optional.push(gives_up);
        }
        self.add_places(&mut part, &mut number, &through, component);
        part
    }

    fn add_places(&self, part: &mut Part, number: &mut [u32], through: &[u32], component: &[u32]) {
        let market = self.market;
        for lawyer in 0..market.lawyers {
            if number[lawyer as usize] != ROOT {
                number[lawyer as usize] = count(part.places.len());
                part.places.push(lawyer);
            }
        }
        part.market.lawyers = count(part.places.len());
        let mut above: Vec<u32> = part
            .offers
            .iter()
            .map(|offer| market.leaf(*offer as usize))
            .collect();
        above.extend(&part.places);
        for mut place in above {
            while place != ROOT {
                if number[place as usize] == ROOT {
                    number[place as usize] = count(part.places.len());
                    part.places.push(place);
                }
                place = market.parents[place as usize];
            }
        }
        let numbered = |place: u32| {
            if place == ROOT {
                ROOT
            } else {
                number[place as usize]
            }
        };
        for place in &part.places {
            let at = *place as usize;
            let parent = market.parents[at];
            part.market.parents.push(numbered(parent));
            let (least, most) = self.limits(*place, component);
            let fixed = self.solved.seating.loads[at] - through[at];
            part.market.minimums.push(least.saturating_sub(fixed));
            part.market.maximums.push(most - fixed);
            part.market.settled.push(fixed + market.settled_at(*place));
            part.market
                .keepers
                .push(numbered(market.keepers.get(at).copied().unwrap_or(*place)));
        }
        if !market.leaves.is_empty() {
            part.market.leaves = part
                .offers
                .iter()
                .map(|offer| number[market.leaf(*offer as usize) as usize])
                .collect();
        }
        for offer in &mut part.market.offers {
            offer.lawyer = number[offer.lawyer as usize];
        }
        if part.market.place_count() == part.market.lawyers as usize {
            part.market.keepers.clear();
        }
    }

    /// Between how many seats a place may have without loss at this level.
    fn limits(&self, place: u32, component: &[u32]) -> (u32, u32) {
        let at = place as usize;
        let load = self.solved.seating.loads[at];
        let above = self.node(self.market.parents[at]);
        let own = self.own(place);
        if component[self.node(place) as usize] != component[above as usize] {
            return (load, load);
        }
        let (minimum, maximum) = (self.market.minimums[at], self.market.maximums[at]);
        if own == 0 && load >= minimum {
            (minimum, maximum)
        } else if own == -self.solved.scale.minimum && load <= minimum {
            (0, minimum)
        } else {
            (load, load)
        }
    }
}

/// Ranks of nodes, equal within a component and rising along every arc between two (not falling along an arc from a
/// light node), 0 at the root; as few as possible are not 0.
fn ranks(
    component: &[u32],
    order: u32,
    next: &Lists,
    root: u32,
    is_light: impl Fn(u32) -> bool,
) -> Vec<i64> {
    let nodes = component.len();
    let members = Lists::of(
        order as usize,
        (0..)
            .zip(component)
            .map(|(node, component)| (*component, node)),
    );
    let home = component[root as usize];
    // Components are numbered so that arcs lead to smaller numbers.
    let mut after_root: Vec<Option<i64>> = vec![None; order as usize];
    after_root[home as usize] = Some(0);
    for from in (0..order).rev() {
        let Some(rank) = after_root[from as usize] else {
            continue;
        };
        for node in members.get(from) {
            let step = i64::from(!is_light(*node));
            for to in next.get(*node) {
                let to = component[*to as usize];
                if to != from {
                    let least = after_root[to as usize].unwrap_or(0).max(rank + step);
                    after_root[to as usize] = Some(least);
                }
            }
        }
    }
    let mut rank: Vec<i64> = after_root.iter().map(|rank| rank.unwrap_or(0)).collect();
    for from in 0..order {
        if after_root[from as usize].is_some() {
            continue;
        }
        let mut most = 0;
        for node in members.get(from) {
            let step = i64::from(!is_light(*node));
            for to in next.get(*node) {
                let to = component[*to as usize];
                if to != from {
                    most = most.min(rank[to as usize] - step);
                }
            }
        }
        rank[from as usize] = most;
    }
    (0..nodes)
        .map(|node| rank[component[node] as usize])
        .collect()
}
