//! The check of a shortage, against the rows alone.

use crate::assign::empty::possible::Possible;
use crate::assign::empty::room::groups_of;
use crate::assign::empty::unassigned::{Limit, Shortage};
use crate::assign::problem::Problem;

impl Shortage {
    /// Checks the proof against the problem alone: the numbers are those of the rows, every pair that the cases may
    /// have takes a seat of some part, no part can give more than it counts, and the cases need more than all parts.
    #[must_use]
    pub fn holds(&self, problem: &Problem) -> bool {
        let is_sorted = |list: &[u32]| list.is_sorted_by(|one, next| one < next);
        let count = problem.case_count();
        if !is_sorted(&self.cases) || self.cases.last().is_some_and(|last| *last >= count) {
            return false;
        }
        let possible = Possible::new(problem);
        let cases = self.cases.iter().copied();
        let pairs = cases.clone().flat_map(|case| {
            let edges = possible.of_case(problem, case);
            edges.map(move |edge| (case, problem.lawyer_of(edge)))
        });
        let pairs: Vec<(u32, u32)> = pairs.collect();
        let mut lawyers: Vec<u32> = pairs.iter().map(|(_, lawyer)| *lawyer).collect();
        lawyers.sort_unstable();
        lawyers.dedup();
        let needed: u64 = cases.map(|case| u64::from(problem.need(case))).sum();
        let seats: u64 = self.parts.iter().map(|part| part.seats()).sum();
        let parts = &self.parts;
        parts.is_sorted_by(|one, next| one < next)
            && parts.iter().all(|part| self.is_right(problem, *part))
            && pairs.iter().all(|pair| self.counts(problem, *pair))
            && (lawyers == self.lawyers, needed, seats) == (true, self.seats_needed, self.seats)
            && needed > seats
    }

    /// Whether a pair takes a seat of some part.
    fn counts(&self, problem: &Problem, (case, lawyer): (u32, u32)) -> bool {
        let has = |key: (u8, u32, u32)| {
            let found = self.parts.binary_search_by(|part| part.key().cmp(&key));
            found.is_ok()
        };
        let link = problem.link(case);
        has(Limit::Pair { case, lawyer }.key())
            || link.is_some_and(|link| has(Limit::Link { link, lawyer }.key()))
            || has(Limit::Lawyer { lawyer, seats: 0 }.key())
            || groups_of(problem, lawyer).any(|group| has(Limit::Group { group, seats: 0 }.key()))
    }

    /// Whether a part exists and gives what it says at most.
    fn is_right(&self, problem: &Problem, part: Limit) -> bool {
        let others = |is_below: &dyn Fn(u32) -> bool| {
            let fixed = problem.fixed().iter().filter(|edge| {
                let is_theirs = self.cases.binary_search(&problem.case_of(**edge)).is_ok();
                !is_theirs && is_below(problem.lawyer_of(**edge))
            });
            u32::try_from(fixed.count()).unwrap_or(u32::MAX)
        };
        let is_lawyer = |lawyer: u32| lawyer < problem.lawyer_count();
        match part {
            Limit::Lawyer { lawyer, seats } => {
                is_lawyer(lawyer)
                    && problem
                        .maximum(lawyer)
                        .saturating_sub(others(&|other| other == lawyer))
                        == seats
            }
            Limit::Group { group, seats } => {
                let is_below = |lawyer| groups_of(problem, lawyer).any(|above| above == group);
                group < problem.group_count()
                    && problem
                        .group_maximum(group)
                        .saturating_sub(others(&is_below))
                        == seats
            }
            Limit::Link { link, lawyer } => link < problem.link_count() && is_lawyer(lawyer),
            Limit::Pair { case, lawyer } => {
                self.cases.binary_search(&case).is_ok() && is_lawyer(lawyer)
            }
        }
    }
}

impl Limit {
    /// What it is of, without the number of seats; sorted as limits are.
    fn key(self) -> (u8, u32, u32) {
        match self {
            Self::Lawyer { lawyer, .. } => (0, lawyer, 0),
            Self::Group { group, .. } => (1, group, 0),
            Self::Link { link, lawyer } => (2, link, lawyer),
            Self::Pair { case, lawyer } => (3, case, lawyer),
        }
    }
}

#[cfg(test)]
#[path = "shortage_check_tests.rs"]
mod tests;
