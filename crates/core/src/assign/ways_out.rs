//! Ways out of an empty seat: the changes that would fill it, each of them tried.

use std::collections::{BTreeMap, BTreeSet};

use super::again::Again;
use super::bounds::Bounds;
use super::objective::Levels;
use super::outcome::{Assignment, Mechanism};
use super::problem::Pin;
use super::reasons::ReasonOptions;
use super::residual::{Node, Residual};
use super::room::{groups_from, groups_of};
use super::search::Search;
use super::unassigned::{Remedy, WayOut};

/// Looks for ways out, case by case.
pub(super) struct Finder<'a> {
    residual: &'a Residual<'a>,
    assignment: &'a Assignment,
    bounds: Option<Bounds<'a>>,
    options: ReasonOptions,
    /// What changes brought so far; cases that share a shortage share most of them.
    gains: BTreeMap<Vec<Remedy>, Option<Levels>>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(
        residual: &'a Residual<'a>,
        assignment: &'a Assignment,
        options: ReasonOptions,
    ) -> Self {
        Self {
            residual,
            assignment,
            bounds: Bounds::of(residual.problem, assignment),
            options,
            gains: BTreeMap::new(),
        }
    }

    /// The best ways out of a case, the greatest gain first. With prices, changes are tried in the order of what
    /// they bring at most, until no other can be among the best.
    pub(super) fn ways_out(
        &mut self,
        case: u32,
        search: &mut Search,
        again: &mut Again<'_>,
    ) -> Vec<WayOut> {
        let most = self.options.ways;
        let changes = match self.assignment.mechanism {
            Mechanism::Optimal => changes(self.residual, case, most, search),
            Mechanism::Rotation | Mechanism::Lot => direct_changes(self.residual, case, most),
        };
        let bounded = changes.into_iter().map(|remedies| {
            let bounds = self.bounds.as_ref();
            (bounds.map(|bounds| bounds.gain(&remedies)), remedies)
        });
        let mut bounded: Vec<(Option<Levels>, Vec<Remedy>)> = bounded.collect();
        bounded.sort_by(|(one, ones), (other, others)| (other, ones).cmp(&(one, others)));
        let mut ways: Vec<WayOut> = Vec::new();
        for (bound, remedies) in bounded.into_iter().take(self.options.tries) {
            let last = most.checked_sub(1).and_then(|last| ways.get(last));
            let is_beaten = |last: &WayOut| bound.is_some_and(|bound| bound < last.gain);
            if again.is_over || last.is_some_and(is_beaten) {
                break;
            }
            if let Some(gain) = self.gain(&remedies, again) {
                ways.push(WayOut { remedies, gain });
                ways.sort_by(|one, other| {
                    (other.gain, &one.remedies).cmp(&(one.gain, &other.remedies))
                });
            }
        }
        ways.truncate(most);
        ways
    }

    /// What changes bring, if they fill a seat.
    fn gain(&mut self, remedies: &[Remedy], again: &mut Again<'_>) -> Option<Levels> {
        if let Some(known) = self.gains.get(remedies) {
            return *known;
        }
        let before = self.assignment;
        let result = again.solve(&self.residual.problem.with(remedies));
        let fuller = result.filter(|result| result.pairs.len() > before.pairs.len());
        let gain = fuller.map(|result| result.worth - before.worth);
        if !again.is_over {
            self.gains.insert(remedies.to_vec(), gain);
        }
        gain
    }
}

/// Changes that open a way from an empty seat, wherever it is closed: at a full lawyer, a full group, a forbidden
/// pair, or for want of a pair with somebody who has room.
fn changes(
    residual: &Residual<'_>,
    case: u32,
    most_added: usize,
    search: &mut Search,
) -> BTreeSet<Vec<Remedy>> {
    let problem = residual.problem;
    search.all(residual, &[Node::Case(case)]);
    let order = search.order().to_vec();
    let mut reached = vec![false; residual.len()];
    for node in &order {
        reached[residual.number(*node)] = true;
    }
    let is_reached = |node| reached[residual.number(node)];
    let has_way = order.iter().any(|node| residual.is_out(*node));
    let mut found = BTreeSet::new();
    for node in order {
        match node {
            Node::Lawyer(lawyer) => {
                let mut groups = groups_of(problem, lawyer);
                let full = groups.find(|group| residual.room.group_is_full(*group));
                // Where the full group is reached, seats of groups are enough, and stand by themselves.
                if full.is_none_or(|group| !is_reached(Node::Group(group))) {
                    found.insert(seats_at(residual, lawyer));
                }
            }
            Node::Group(group) => {
                found.insert(group_seats(residual, Some(group)));
            }
            Node::Case(case) => {
                for edge in forbidden_of(residual, case) {
                    // Who was reached before can make no room, unless there was room all along.
                    let target = residual.target(edge);
                    if has_way || search.find(residual, &[target], &is_reached, &|_| false) {
                        found.insert(vec![Remedy::Allow(edge)]);
                    }
                }
            }
            Node::Link(_) => {}
        }
    }
    found.extend(missing_pairs(residual, case, most_added));
    found.remove(&Vec::new());
    found
}

/// Changes at the case itself, for mechanisms that move nobody.
fn direct_changes(residual: &Residual<'_>, case: u32, most_added: usize) -> BTreeSet<Vec<Remedy>> {
    let problem = residual.problem;
    let taken = residual.taken_by(case);
    let open = residual.possible.of_case(problem, case);
    let open = open.filter(|edge| taken.binary_search(edge).is_err());
    let mut found: BTreeSet<Vec<Remedy>> = open
        .map(|edge| seats_at(residual, problem.lawyer_of(edge)))
        .collect();
    found.extend(forbidden_of(residual, case).map(|edge| vec![Remedy::Allow(edge)]));
    found.extend(missing_pairs(residual, case, most_added));
    found.remove(&Vec::new());
    found
}

/// Forbidden pairs of a case that would be possible if they were allowed.
fn forbidden_of(residual: &Residual<'_>, case: u32) -> impl Iterator<Item = u32> {
    let edges = residual.problem.edges(case);
    edges.filter(|edge| {
        residual.problem.pin(*edge) == Pin::Forbidden && !residual.possible.is_ruled_out(*edge)
    })
}

/// One more seat at a lawyer, where all are taken, and in each full group above.
fn seats_at(residual: &Residual<'_>, lawyer: u32) -> Vec<Remedy> {
    let own = residual.room.lawyer_is_full(lawyer);
    let mut seats: Vec<Remedy> = own
        .then_some(Remedy::LawyerSeat(lawyer))
        .into_iter()
        .collect();
    seats.extend(group_seats(residual, residual.problem.group(lawyer)));
    seats
}

/// One more seat in each full group, from this one upward.
fn group_seats(residual: &Residual<'_>, group: Option<u32>) -> Vec<Remedy> {
    let groups = groups_from(residual.problem, group);
    let full = groups.filter(|group| residual.room.group_is_full(*group));
    let mut seats: Vec<Remedy> = full.map(Remedy::GroupSeat).collect();
    seats.sort_unstable();
    seats
}

/// Pairs that have no row, with the lawyers who have the most room, among equals the first by id.
fn missing_pairs(residual: &Residual<'_>, case: u32, most: usize) -> Vec<Vec<Remedy>> {
    let problem = residual.problem;
    let free = (0..problem.lawyer_count()).filter(|lawyer| {
        problem.find_edge(case, *lawyer).is_none() && residual.room.blocked(case, *lawyer).is_none()
    });
    let mut free: Vec<u32> = free.collect();
    free.sort_by_key(|lawyer| std::cmp::Reverse(residual.room.left(*lawyer)));
    free.truncate(most);
    let added = free.into_iter();
    added
        .map(|lawyer| vec![Remedy::Add(case, lawyer)])
        .collect()
}

#[cfg(test)]
#[path = "ways_out_tests.rs"]
mod tests;
