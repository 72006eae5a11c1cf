//! The bound that the prices of a branch make: no assignment of the branch can be worth more.

use std::cmp::Reverse;
use std::ops::Range;

use super::exact::{Overflow, add};
use super::ways::{Ways, earned};
use crate::assign::certificate::{Firm, Prices};
use crate::assign::objective::{Level, Levels, Objective};
use crate::assign::problem::Problem;
use crate::wire::tie_hash;

/// The levels above the tie hash, which is the last one of every objective.
type Head = [i128; 4];

/// A branch that prices close.
pub(super) struct Leaf<'a> {
    pub(super) problem: &'a Problem,
    pub(super) objective: Objective,
    pub(super) seed: &'a str,
    /// Which firms may not serve which cases here, sorted.
    pub(super) barred: &'a [(u32, Firm)],
}

/// An edge whose worth is not below what it costs, as far as the first four levels say.
struct Offer {
    head: Head,
    /// What it costs at the last level.
    cost: i128,
    edge: u32,
}

/// Where the levels of a pair stand.
struct Places {
    seats: usize,
    score: usize,
    tie: usize,
}

impl Leaf<'_> {
    /// Whether a fixed pair is one that this branch forbids, so that no result lies here.
    pub(super) fn is_contradiction(&self) -> bool {
        let mut fixed = self.problem.fixed().iter();
        !self.barred.is_empty()
            && fixed.any(|edge| {
                let firm = self.problem.firm(self.problem.lawyer_of(*edge));
                let barred = (self.problem.case_of(*edge), firm);
                self.barred.binary_search(&barred).is_ok()
            })
    }

    /// What each case gains at most from its own best choice at these prices, and what places earn.
    ///
    /// The tie hash of an edge costs more than everything else about it, so that it is asked for only where an
    /// edge is chosen or where the levels above it leave the choice open.
    pub(super) fn bound(&self, prices: &Prices, ways: &Ways<'_>) -> Result<Levels, Overflow> {
        let mut sum = earned(self.problem, self.objective, prices)?;
        let mut offers = Vec::new();
        for case in 0..self.problem.case_count() {
            offers.clear();
            sum = self.case(case, ways, &mut offers, sum)?;
        }
        Ok(sum)
    }

    /// `sum` with the gain of a case.
    fn case(
        &self,
        case: u32,
        ways: &Ways<'_>,
        offers: &mut Vec<Offer>,
        mut sum: Levels,
    ) -> Result<Levels, Overflow> {
        let problem = self.problem;
        let edges = problem.edges(case);
        let fixed = within(problem.fixed(), &edges);
        let forbidden = within(problem.forbidden(), &edges);
        let start = self.barred.partition_point(|barred| barred.0 < case);
        let end = self.barred.partition_point(|barred| barred.0 <= case);
        let barred = &self.barred[start..end];
        let links = problem
            .link(case)
            .map_or(&[][..], |link| ways.of_link(link));
        let places = Places {
            seats: self.objective.place(Level::Seats),
            score: self.objective.place(Level::Score),
            tie: self.objective.place(Level::Tie),
        };
        for edge in edges {
            let lawyer = problem.lawyer_of(edge);
            let mut cost = ways.to_lawyer(lawyer);
            if let Ok(at) = links.binary_search_by_key(&lawyer, |price| price.1) {
                cost += links[at].2;
            }
            let offer = self.offer(&places, edge, cost);
            if fixed.binary_search(&edge).is_ok() {
                sum = self.take(case, &offer, sum)?;
            } else if offer.head >= [0; 4]
                && forbidden.binary_search(&edge).is_err()
                && !is_barred(barred, problem.firm(lawyer))
            {
                offers.push(offer);
            }
        }
        let left = (problem.need(case) as usize).saturating_sub(fixed.len());
        self.choose(case, left, offers, sum)
    }

    fn offer(&self, places: &Places, edge: u32, cost: Levels) -> Offer {
        let [a, b, c, d, last] = cost.0;
        let mut head = [-a, -b, -c, -d];
        head[places.seats] += 1;
        head[places.score] += i128::from(self.problem.score(edge));
        head[places.tie] += i128::from(self.problem.tie(edge));
        let cost = last;
        Offer { head, cost, edge }
    }

    /// `sum` with the best `left` of the offers that gain anything.
    fn choose(
        &self,
        case: u32,
        left: usize,
        offers: &mut [Offer],
        mut sum: Levels,
    ) -> Result<Levels, Overflow> {
        let Some(last) = left.checked_sub(1) else {
            return Ok(sum);
        };
        let mut limit = [0; 4];
        if offers.len() > left {
            let by_head = |offer: &Offer| Reverse(offer.head);
            limit = offers.select_nth_unstable_by_key(last, by_head).1.head;
        }
        let mut sure = 0;
        for offer in offers.iter().filter(|offer| offer.head > limit) {
            sum = self.take(case, offer, sum)?;
            sure += 1;
        }
        let equal = offers.iter().filter(|offer| offer.head == limit);
        let mut equal: Vec<i128> = equal.map(|offer| self.last(case, offer)).collect();
        if limit == [0; 4] {
            equal.retain(|last| *last > 0);
        }
        equal.sort_unstable_by_key(|last| Reverse(*last));
        let [a, b, c, d] = limit;
        for last in equal.into_iter().take(left - sure) {
            sum = add(sum, Levels([a, b, c, d, last]))?;
        }
        Ok(sum)
    }

    fn take(&self, case: u32, offer: &Offer, sum: Levels) -> Result<Levels, Overflow> {
        let [a, b, c, d] = offer.head;
        add(sum, Levels([a, b, c, d, self.last(case, offer)]))
    }

    /// What an offer gains at the last level.
    fn last(&self, case: u32, offer: &Offer) -> i128 {
        hash(self.problem, self.seed, case, offer.edge) - offer.cost
    }
}

/// The part of sorted edges that lies in a range.
fn within<'a>(sorted: &'a [u32], edges: &Range<u32>) -> &'a [u32] {
    let start = sorted.partition_point(|edge| *edge < edges.start);
    let end = sorted.partition_point(|edge| *edge < edges.end);
    &sorted[start..end]
}

fn is_barred(barred: &[(u32, Firm)], firm: Firm) -> bool {
    barred.binary_search_by_key(&firm, |one| one.1).is_ok()
}

/// The top 48 bits of the tie hash of an edge.
pub(super) fn hash(problem: &Problem, seed: &str, case: u32, edge: u32) -> i128 {
    let lawyer = problem.lawyer_id(problem.lawyer_of(edge));
    i128::from(tie_hash("assign", seed, problem.case_id(case), lawyer) >> 16)
}

#[cfg(test)]
#[path = "bound_tests.rs"]
mod tests;
