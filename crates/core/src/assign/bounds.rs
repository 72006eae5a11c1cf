//! What a change brings at most, by the prices of a certificate.
//!
//! Prices bound every assignment: a case takes its best pairs less what the places on their way cost, and a place
//! earns its price for as many seats as it has. A change moves the bound by what is computed here; where the bound
//! was met, no solution of the changed problem is worth more than that above the one before (weak duality).

use std::collections::BTreeMap;

use super::certificate::{Certificate, Prices};
use super::objective::Levels;
use super::outcome::Assignment;
use super::possible::Possible;
use super::problem::{Pin, Problem};
use super::room::groups_of;
use super::unassigned::Remedy;
use super::worth::{new_pair_worth, pair_worth};

/// Prices by place, ready to be looked up.
pub(super) struct Bounds<'a> {
    problem: &'a Problem,
    possible: &'a Possible,
    assignment: &'a Assignment,
    lawyers: BTreeMap<u32, Levels>,
    groups: BTreeMap<u32, Levels>,
    links: BTreeMap<(u32, u32), Levels>,
}

/// The prices that prove a result to be the best, where one set of them does.
pub(super) fn prices(assignment: &Assignment) -> Option<&Prices> {
    match &assignment.certificate {
        Some(Certificate::Closed(prices)) if assignment.optimal => Some(prices),
        _ => None,
    }
}

impl<'a> Bounds<'a> {
    /// `None` where no one set of prices proves the result.
    pub(super) fn of(
        problem: &'a Problem,
        possible: &'a Possible,
        assignment: &'a Assignment,
    ) -> Option<Self> {
        let prices = prices(assignment)?;
        let links = prices.links.iter();
        Some(Self {
            problem,
            possible,
            assignment,
            lawyers: prices.lawyers.iter().copied().collect(),
            groups: prices.groups.iter().copied().collect(),
            links: links
                .map(|(link, lawyer, price)| ((*link, *lawyer), *price))
                .collect(),
        })
    }

    /// What changes bring together at most, where no two of them add pairs to one case.
    pub(super) fn gain(&self, remedies: &[Remedy]) -> Levels {
        let gains = remedies.iter().map(|remedy| match *remedy {
            Remedy::LawyerSeat(lawyer) => or_zero(self.lawyers.get(&lawyer)).max(Levels::ZERO),
            Remedy::GroupSeat(group) => or_zero(self.groups.get(&group)).max(Levels::ZERO),
            Remedy::Allow(edge) => {
                let (case, lawyer) = (self.problem.case_of(edge), self.problem.lawyer_of(edge));
                self.pair_gain(case, lawyer, self.worth(edge))
            }
            Remedy::Add(case, lawyer) => {
                let (objective, seed) = (self.assignment.objective, &self.assignment.seed);
                let worth = new_pair_worth(self.problem, objective, seed, case, lawyer);
                self.pair_gain(case, lawyer, worth)
            }
        });
        gains.fold(Levels::ZERO, |sum, gain| sum + gain)
    }

    /// A new pair brings what it is worth beyond the pair that it drives out of its case's best.
    fn pair_gain(&self, case: u32, lawyer: u32, worth: Levels) -> Levels {
        let mut seats = self.problem.need(case) as usize;
        let mut best = Vec::new();
        for edge in self.possible.of_case(self.problem, case) {
            match self.problem.pin(edge) {
                Pin::Fixed => seats = seats.saturating_sub(1),
                _ => best.push(self.worth(edge) - self.cost(case, self.problem.lawyer_of(edge))),
            }
        }
        best.sort_unstable_by(|one, other| other.cmp(one));
        let Some(last) = seats.checked_sub(1) else {
            return Levels::ZERO;
        };
        let driven_out = or_zero(best.get(last)).max(Levels::ZERO);
        (worth - self.cost(case, lawyer) - driven_out).max(Levels::ZERO)
    }

    fn worth(&self, edge: u32) -> Levels {
        let (objective, seed) = (self.assignment.objective, &self.assignment.seed);
        pair_worth(self.problem, objective, seed, edge)
    }

    /// The prices of all places on the way of a pair.
    fn cost(&self, case: u32, lawyer: u32) -> Levels {
        let link = self.problem.link(case);
        let seat = link.and_then(|link| self.links.get(&(link, lawyer)));
        let groups = groups_of(self.problem, lawyer);
        let groups = groups.map(|group| or_zero(self.groups.get(&group)));
        let own = or_zero(self.lawyers.get(&lawyer)) + or_zero(seat);
        groups.fold(own, |sum, price| sum + price)
    }
}

fn or_zero(price: Option<&Levels>) -> Levels {
    price.copied().unwrap_or(Levels::ZERO)
}

#[cfg(test)]
#[path = "bounds_tests.rs"]
mod tests;
