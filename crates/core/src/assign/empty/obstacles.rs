//! The rule that keeps each lawyer from an empty seat.

use std::collections::BTreeMap;

use crate::assign::empty::moves::could_be_served;
use crate::assign::empty::residual::Residual;
use crate::assign::empty::search::Search;
use crate::assign::empty::unassigned::{Blocked, Obstacle};
use crate::assign::objective::Objective;
use crate::assign::outcome::{Assignment, Mechanism, Status};
use crate::assign::problem::{Pin, Problem};

/// What keeps lawyers from a case with empty seats. `is_short` says that a shortage proves it; without one a seat
/// could be found if others moved, and the last obstacle says why they did not.
pub(in crate::assign) fn obstacles(
    residual: &Residual<'_>,
    assignment: &Assignment,
    case: u32,
    is_short: bool,
    search: &mut Search,
) -> Vec<Obstacle> {
    let problem = residual.problem;
    let mut found: BTreeMap<Blocked, Vec<u32>> = BTreeMap::new();
    if problem.edges(case).is_empty() {
        found.entry(Blocked::NoPair).or_default();
        return listed(found);
    }
    let allowed = residual.possible.of_case(problem, case);
    if allowed.count() < problem.need(case) as usize {
        found.entry(Blocked::TooFewLawyers).or_default();
    }
    let taken = residual.taken_by(case);
    for edge in problem.edges(case) {
        if taken.binary_search(&edge).is_err() {
            let lawyer = problem.lawyer_of(edge);
            let rule = first_rule(residual, assignment, edge);
            found.entry(rule).or_default().push(lawyer);
        }
    }
    if !is_short {
        // Of a stopped work nothing else is known, so nothing is looked for.
        let rule = if assignment.status == Status::Stopped {
            Blocked::Stopped
        } else if could_be_served(residual, case, search) {
            not_taken(assignment)
        } else {
            Blocked::Opposing
        };
        found.entry(rule).or_default();
    }
    listed(found)
}

fn listed(found: BTreeMap<Blocked, Vec<u32>>) -> Vec<Obstacle> {
    let listed = found.into_iter();
    listed
        .map(|(rule, lawyers)| Obstacle { rule, lawyers })
        .collect()
}

/// The first rule that keeps the lawyer of an edge away: what the rows forbid, linked and opposing cases, then full
/// lawyers and groups.
fn first_rule(residual: &Residual<'_>, assignment: &Assignment, edge: u32) -> Blocked {
    let problem: &Problem = residual.problem;
    if problem.pin(edge) == Pin::Forbidden {
        return Blocked::Forbidden;
    }
    let (case, lawyer) = (problem.case_of(edge), problem.lawyer_of(edge));
    let rule = residual.room.blocked(case, lawyer);
    rule.unwrap_or_else(|| not_taken(assignment))
}

/// Why a seat that could be filled is not.
fn not_taken(assignment: &Assignment) -> Blocked {
    match (assignment.mechanism, assignment.objective) {
        _ if assignment.status == Status::Stopped => Blocked::Stopped,
        (Mechanism::Rotation | Mechanism::Lot, _) => Blocked::NotMoved,
        (Mechanism::Optimal, Objective::PointsFirst) => Blocked::LowersTotal,
        (Mechanism::Optimal, Objective::MinimumsFirst) => Blocked::LeavesMinimum,
        // Seats come first, so that only a result that is not yet the best can lack one.
        (Mechanism::Optimal, Objective::SeatsFirst) => Blocked::Stopped,
    }
}

#[cfg(test)]
#[path = "obstacles_tests.rs"]
mod tests;
