//! Cases one after the other, as they were received: what rotation and lot share.

use std::cmp::Reverse;

use super::objective::Objective;
use super::observe::{Observer, Stage};
use super::options::AssignOptions;
use super::outcome::{Assignment, Mechanism, Status};
use super::problem::{Pin, Problem};
use super::room::Room;
use super::worth::worth;
use crate::wire::tie_hash;

/// Cases between two questions to the observer.
const ASKED_EVERY: u64 = 1024;

/// Serves the cases in turn. Fixed pairs come first; then a case takes, for each seat that it needs, the lawyer
/// of the smallest rank among those whom no rule keeps away, and among equals the smallest id. Nobody is moved
/// afterwards, and no score plays a part.
pub(super) fn one_by_one<R: Ord>(
    problem: &Problem,
    options: &AssignOptions,
    mechanism: Mechanism,
    observer: &mut dyn Observer,
    rank: impl Fn(&Room<'_>, u32, u32) -> R,
) -> Assignment {
    let mut pairs = problem.fixed().to_vec();
    let mut room = Room::with(problem, &pairs);
    let turns = turns(problem, mechanism, &options.seed);
    let of = turns.len() as u64;
    let mut stopped = false;
    for (done, case) in (0_u64..).zip(turns) {
        let is_spent = options.steps.is_some_and(|steps| done >= steps);
        if is_spent || (done % ASKED_EVERY == 0 && !observer.step(Stage::Turns, done, done, of)) {
            stopped = true;
            break;
        }
        let edges = problem.edges(case);
        let mut open: Vec<u32> = edges
            .clone()
            .filter(|edge| problem.pin(*edge) == Pin::Free)
            .collect();
        let fixed = edges.filter(|edge| problem.pin(*edge) == Pin::Fixed);
        for _ in fixed.count()..problem.need(case) as usize {
            open.retain(|edge| room.blocked(case, problem.lawyer_of(*edge)).is_none());
            let best = (0..open.len()).min_by_key(|at| {
                let lawyer = problem.lawyer_of(open[*at]);
                rank(&room, case, lawyer)
            });
            let Some(best) = best else { break };
            let edge = open.remove(best);
            room.take(edge);
            pairs.push(edge);
        }
    }
    pairs.sort_unstable();
    finish(problem, options, mechanism, pairs, stopped)
}

/// Cases by receipt, those of unknown receipt last; then the larger tie hash, then the smaller id.
fn turns(problem: &Problem, mechanism: Mechanism, seed: &str) -> Vec<u32> {
    let mut turns: Vec<u32> = (0..problem.case_count()).collect();
    turns.sort_by_cached_key(|case| {
        let received = problem.received(*case);
        let hash = tie_hash(mechanism.as_str(), seed, problem.case_id(*case), "");
        (received.is_empty(), received, Reverse(hash), *case)
    });
    turns
}

fn finish(
    problem: &Problem,
    options: &AssignOptions,
    mechanism: Mechanism,
    pairs: Vec<u32>,
    stopped: bool,
) -> Assignment {
    let objective: Objective = options.objective;
    let is_full = pairs.len() as u64 == problem.seats_needed();
    Assignment {
        mechanism,
        objective,
        seed: options.seed.clone(),
        status: match (stopped, is_full) {
            (true, _) => Status::Stopped,
            (false, true) => Status::Complete,
            (false, false) => Status::Partial,
        },
        optimal: false,
        worth: worth(problem, objective, &options.seed, &pairs),
        pairs,
        bound: None,
        certificate: None,
    }
}
