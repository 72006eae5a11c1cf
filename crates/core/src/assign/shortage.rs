//! Proof that some seats cannot be filled: these cases need more than those allowed to them can give.

use std::collections::BTreeMap;

use super::possible::Possible;
use super::problem::Problem;
use super::residual::{Node, Residual};
use super::room::groups_of;
use super::search::Search;
use super::unassigned::{Limit, Shortage};

/// Arcs after which cases no longer get a proof of their own; the rest share one, which is as true but names more
/// cases than each needs.
const ARCS: u64 = 40_000_000;

/// Shortages, and which one a case has a part in.
pub(super) struct Shortages {
    pub(super) list: Vec<Shortage>,
    /// By case; a case with empty seats that is not here could be served if others moved.
    pub(super) of_case: BTreeMap<u32, usize>,
}

/// The shortages of these cases, whose seats are not all filled. From an empty seat on, whoever is reached is full,
/// and so is whoever these could make room for: together they prove it (Hall, Ford and Fulkerson). Cases that reach
/// the same places share a proof.
pub(super) fn shortages(residual: &Residual<'_>, cases: &[u32], search: &mut Search) -> Shortages {
    let mut short = cases_in_need(residual, cases, search);
    let mut by_places: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    let mut starts: Vec<Vec<Node>> = Vec::new();
    let mut of_case = BTreeMap::new();
    let until = search.arcs + ARCS;
    let mut at = 0;
    while at < short.len() && search.arcs < until {
        let start = Node::Case(short[at]);
        search.run(residual, &[start]);
        let order = search.order().iter();
        let places = order.filter(|node| !matches!(node, Node::Case(_)));
        let mut places: Vec<usize> = places.map(|node| residual.number(*node)).collect();
        places.sort_unstable();
        let new = starts.len();
        // Cases for which there is nobody at all have nothing in common.
        let index = if places.is_empty() {
            new
        } else {
            *by_places.entry(places).or_insert(new)
        };
        if index == new {
            starts.push(Vec::new());
        }
        starts[index].push(start);
        of_case.insert(short[at], index);
        at += 1;
    }
    let rest = short.split_off(at);
    if !rest.is_empty() {
        of_case.extend(rest.iter().map(|case| (*case, starts.len())));
        starts.push(rest.into_iter().map(Node::Case).collect());
    }
    let list = starts.iter().map(|starts| {
        search.run(residual, starts);
        proof(residual, search)
    });
    Shortages {
        list: list.collect(),
        of_case,
    }
}

/// The cases from which no free seat is reached. What one search saw without success no other needs to see again.
fn cases_in_need(residual: &Residual<'_>, cases: &[u32], search: &mut Search) -> Vec<u32> {
    let mut closed = vec![false; residual.len()];
    let in_need = cases.iter().copied().filter(|case| {
        let passed = |node| closed[residual.number(node)];
        let found = search.find(residual, &[Node::Case(*case)], &passed, &|_| false);
        if !found {
            for node in search.order() {
                closed[residual.number(*node)] = true;
            }
        }
        !found
    });
    in_need.collect()
}

/// What the last search reached has no way out: the seats that leave it are all that there are.
fn proof(residual: &Residual<'_>, search: &Search) -> Shortage {
    let problem = residual.problem;
    let reached = |node| search.reached(residual, node);
    let mut shortage = Shortage {
        cases: Vec::new(),
        seats_needed: 0,
        lawyers: Vec::new(),
        seats: 0,
        parts: Vec::new(),
    };
    // Seats that fixed pairs of other cases take, on their way through what was reached.
    let mut elsewhere: BTreeMap<u32, u32> = BTreeMap::new();
    let mut by_group: BTreeMap<u32, u32> = BTreeMap::new();
    for node in search.order() {
        let Node::Lawyer(lawyer) = *node else {
            continue;
        };
        for edge in residual.taken_from(lawyer) {
            if !reached(Node::Case(problem.case_of(*edge))) && is_fixed(problem, *edge) {
                *elsewhere.entry(lawyer).or_default() += 1;
                for group in groups_of(problem, lawyer) {
                    *by_group.entry(group).or_default() += 1;
                }
            }
        }
    }
    let seats =
        |maximum: u32, taken: Option<&u32>| maximum.saturating_sub(taken.copied().unwrap_or(0));
    for node in search.order() {
        match *node {
            Node::Case(case) => {
                shortage.cases.push(case);
                shortage.seats_needed += u64::from(problem.need(case));
                let allowed = residual.possible.of_case(problem, case);
                shortage
                    .lawyers
                    .extend(allowed.map(|edge| problem.lawyer_of(edge)));
                let taken = residual.taken_by(case).iter();
                let kept = taken.filter(|edge| !reached(residual.target(**edge)));
                shortage.parts.extend(kept.map(|edge| Limit::Pair {
                    case,
                    lawyer: problem.lawyer_of(*edge),
                }));
            }
            place if residual.above(place).is_some_and(reached) => {}
            Node::Link(at) => {
                let (link, lawyer) = residual.link_seat(at);
                shortage.parts.push(Limit::Link { link, lawyer });
            }
            Node::Lawyer(lawyer) => shortage.parts.push(Limit::Lawyer {
                lawyer,
                seats: seats(problem.maximum(lawyer), elsewhere.get(&lawyer)),
            }),
            Node::Group(group) => shortage.parts.push(Limit::Group {
                group,
                seats: seats(problem.group_maximum(group), by_group.get(&group)),
            }),
        }
    }
    shortage.cases.sort_unstable();
    shortage.lawyers.sort_unstable();
    shortage.lawyers.dedup();
    shortage.parts.sort_unstable();
    shortage.seats = shortage.parts.iter().map(|part| part.seats()).sum();
    shortage
}

fn is_fixed(problem: &Problem, edge: u32) -> bool {
    problem.fixed().binary_search(&edge).is_ok()
}

impl Limit {
    /// The seats that this part counts.
    #[must_use]
    pub fn seats(self) -> u64 {
        match self {
            Self::Lawyer { seats, .. } | Self::Group { seats, .. } => u64::from(seats),
            Self::Link { .. } | Self::Pair { .. } => 1,
        }
    }
}

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
#[path = "shortage_tests.rs"]
mod tests;
