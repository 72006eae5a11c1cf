//! What a change brings at most, by the prices of a certificate.
//!
//! Prices bound every assignment: a case takes its best pairs less what the places on their way cost, and a place
//! earns its price for as many seats as it has. A change moves the bound by what is computed here; where the bound
//! was met, no solution of the changed problem is worth more than that above the one before (weak duality).

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::assign::certificate::{Certificate, Prices};
use crate::assign::empty::possible::Possible;
use crate::assign::empty::room::{Room, groups_from, groups_of};
use crate::assign::empty::unassigned::Remedy;
use crate::assign::market::Lists;
use crate::assign::objective::Levels;
use crate::assign::outcome::Assignment;
use crate::assign::problem::{Pin, Problem};
use crate::assign::worth::{new_pair_worth, pair_worth};

/// The prices that prove a result to be the best, ready to be looked up.
pub(in crate::assign) struct Bounds<'a> {
    problem: &'a Problem,
    possible: Possible,
    assignment: &'a Assignment,
    lawyers: BTreeMap<u32, Levels>,
    groups: BTreeMap<u32, Levels>,
    links: BTreeMap<(u32, u32), Levels>,
    /// What fixed pairs take: a place that they fill has no seat to sell, and its price says only that it is dear.
    fixed: Room<'a>,
    /// Possible edges by lawyer.
    edges: Lists,
    driven_out: RefCell<BTreeMap<u32, Option<Levels>>>,
}

impl<'a> Bounds<'a> {
    /// `None` where no one set of prices proves the result.
    pub(in crate::assign) fn of(problem: &'a Problem, assignment: &'a Assignment) -> Option<Self> {
        let Some(Certificate::Closed(prices)) = &assignment.certificate else {
            return None;
        };
        assignment
            .optimal
            .then(|| Self::with(problem, assignment, prices))
    }

    fn with(problem: &'a Problem, assignment: &'a Assignment, prices: &Prices) -> Self {
        let possible = Possible::new(problem);
        let lawyers = problem.lawyer_count() as usize;
        let cases = 0..problem.case_count();
        let edges = cases.flat_map(|case| possible.of_case(problem, case));
        let edges = Lists::of(lawyers, edges.map(|edge| (problem.lawyer_of(edge), edge)));
        let links = prices.links.iter();
        Self {
            problem,
            assignment,
            lawyers: prices.lawyers.iter().copied().collect(),
            groups: prices.groups.iter().copied().collect(),
            links: links
                .map(|(link, lawyer, price)| ((*link, *lawyer), *price))
                .collect(),
            fixed: Room::with(problem, problem.fixed()),
            edges,
            possible,
            driven_out: RefCell::default(),
        }
    }

    /// Lawyers and groups that have a price.
    pub(in crate::assign) fn priced(&self) -> impl Iterator<Item = Remedy> {
        let lawyers = self
            .lawyers
            .keys()
            .map(|lawyer| Remedy::LawyerSeat(*lawyer));
        lawyers.chain(self.groups.keys().map(|group| Remedy::GroupSeat(*group)))
    }

    /// What changes bring together at most: seats on the way of one lawyer, or one pair.
    pub(in crate::assign) fn gain(&self, remedies: &[Remedy]) -> Levels {
        let (sold_out, others): (Vec<Remedy>, Vec<Remedy>) = remedies
            .iter()
            .partition(|remedy| self.is_sold_out(**remedy));
        // Of places without a seat to sell, the last on the way can stand for all before it.
        let last = sold_out.iter().min_by_key(|remedy| self.depth(**remedy));
        let mut gain = last.map_or(Levels::ZERO, |last| self.best_through(*last, &sold_out));
        for remedy in others {
            gain += match remedy {
                Remedy::LawyerSeat(lawyer) => or_zero(self.lawyers.get(&lawyer)).max(Levels::ZERO),
                Remedy::GroupSeat(group) => or_zero(self.groups.get(&group)).max(Levels::ZERO),
                Remedy::Allow(edge) => self.pair_gain(edge, &[]),
                Remedy::Add(case, lawyer) => {
                    let (objective, seed) = (self.assignment.objective, &self.assignment.seed);
                    let worth = new_pair_worth(self.problem, objective, seed, case, lawyer);
                    self.gain_of(case, lawyer, worth, &[])
                }
            };
        }
        gain
    }

    fn is_sold_out(&self, remedy: Remedy) -> bool {
        match remedy {
            Remedy::LawyerSeat(lawyer) => self.fixed.lawyer_is_full(lawyer),
            Remedy::GroupSeat(group) => self.fixed.group_is_full(group),
            Remedy::Allow(_) | Remedy::Add(..) => false,
        }
    }

    /// How many groups are on the way from a seat; a lawyer comes before all of them.
    fn depth(&self, seat: Remedy) -> usize {
        match seat {
            Remedy::GroupSeat(group) => groups_from(self.problem, Some(group)).count(),
            _ => usize::MAX,
        }
    }

    /// The lawyers that a group counts.
    fn below(&self, group: u32) -> Vec<u32> {
        let lawyers = 0..self.problem.lawyer_count();
        let counted =
            lawyers.filter(|lawyer| groups_of(self.problem, *lawyer).any(|one| one == group));
        counted.collect()
    }

    /// The most that any pair through a place brings, where these seats cost nothing.
    fn best_through(&self, place: Remedy, free: &[Remedy]) -> Levels {
        let lawyers = match place {
            Remedy::LawyerSeat(lawyer) => vec![lawyer],
            Remedy::GroupSeat(group) => self.below(group),
            _ => Vec::new(),
        };
        let edges = lawyers
            .into_iter()
            .flat_map(|lawyer| self.edges.get(lawyer));
        let gains = edges.map(|edge| self.pair_gain(*edge, free));
        gains.max().unwrap_or(Levels::ZERO)
    }

    fn pair_gain(&self, edge: u32, free: &[Remedy]) -> Levels {
        let (case, lawyer) = (self.problem.case_of(edge), self.problem.lawyer_of(edge));
        self.gain_of(case, lawyer, self.worth(edge), free)
    }

    /// A pair brings what it is worth beyond the one that it drives out of its case's best.
    fn gain_of(&self, case: u32, lawyer: u32, worth: Levels, free: &[Remedy]) -> Levels {
        let mut known = self.driven_out.borrow_mut();
        let driven_out = known.entry(case).or_insert_with(|| self.driven_out(case));
        driven_out.map_or(Levels::ZERO, |driven_out| {
            (worth - self.cost(case, lawyer, free) - driven_out).max(Levels::ZERO)
        })
    }

    /// What the last of a case's best pairs is worth after prices; `None` where fixed pairs leave it no seat.
    fn driven_out(&self, case: u32) -> Option<Levels> {
        let mut seats = self.problem.need(case) as usize;
        let mut best = Vec::new();
        for edge in self.possible.of_case(self.problem, case) {
            if self.problem.pin(edge) == Pin::Fixed {
                seats = seats.saturating_sub(1);
            } else {
                let cost = self.cost(case, self.problem.lawyer_of(edge), &[]);
                best.push(self.worth(edge) - cost);
            }
        }
        best.sort_unstable_by(|one, other| other.cmp(one));
        let last = seats.checked_sub(1)?;
        Some(or_zero(best.get(last)).max(Levels::ZERO))
    }

    fn worth(&self, edge: u32) -> Levels {
        let (objective, seed) = (self.assignment.objective, &self.assignment.seed);
        pair_worth(self.problem, objective, seed, edge)
    }

    /// The prices of all places on the way of a pair, but for seats that cost nothing.
    fn cost(&self, case: u32, lawyer: u32, free: &[Remedy]) -> Levels {
        let link = self.problem.link(case);
        let mut cost = or_zero(link.and_then(|link| self.links.get(&(link, lawyer))));
        if !free.contains(&Remedy::LawyerSeat(lawyer)) {
            cost += or_zero(self.lawyers.get(&lawyer));
        }
        for group in groups_of(self.problem, lawyer) {
            if !free.contains(&Remedy::GroupSeat(group)) {
                cost += or_zero(self.groups.get(&group));
            }
        }
        cost
    }
}

fn or_zero(price: Option<&Levels>) -> Levels {
    price.copied().unwrap_or(Levels::ZERO)
}

#[cfg(test)]
#[path = "bounds_tests.rs"]
mod tests;
