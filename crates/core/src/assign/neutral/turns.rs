//! Cases one after the other, as they were received: what rotation and lot share.

use std::cell::OnceCell;
use std::cmp::Reverse;

use crate::assign::empty::room::Room;
use crate::assign::objective::Objective;
use crate::assign::options::AssignOptions;
use crate::assign::outcome::{Assignment, Mechanism, Status};
use crate::assign::problem::{Pin, Problem};
use crate::assign::worth::worth;
use crate::observe::{Observer, Stage};
use crate::wire::tie_hash;

/// Cases between two questions to the observer.
const ASKED_EVERY: u64 = 1024;

/// Serves the cases in turn. Fixed pairs come first; then a case takes, for each seat that it needs, the lawyer
/// of the smallest rank among those whom no rule keeps away, among equals the one with the larger tie hash, then the
/// smaller id. Nobody is moved afterwards, and no score plays a part.
pub(in crate::assign) fn one_by_one<R: Ord>(
    problem: &Problem,
    options: &AssignOptions,
    mechanism: Mechanism,
    observer: &mut dyn Observer,
    rank: impl Fn(&Room<'_>, u32) -> R,
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
        let hash = |lawyer| {
            let (case, lawyer) = (problem.case_id(case), problem.lawyer_id(lawyer));
            tie_hash(mechanism.as_str(), &options.seed, case, lawyer)
        };
        let edges = problem.edges(case);
        let fixed = edges
            .clone()
            .filter(|edge| problem.pin(*edge) == Pin::Fixed);
        let seats = problem.need(case) as usize - fixed.count();
        let mut open: Vec<Candidate> = edges
            .filter(|edge| problem.pin(*edge) == Pin::Free)
            .map(|edge| Candidate {
                edge,
                lawyer: problem.lawyer_of(edge),
                hash: OnceCell::new(),
            })
            .collect();
        for _ in 0..seats {
            open.retain(|one| room.blocked(case, one.lawyer).is_none());
            let best = (0..open.len()).min_by(|one, other| {
                let (one, other) = (&open[*one], &open[*other]);
                rank(&room, one.lawyer)
                    .cmp(&rank(&room, other.lawyer))
                    .then_with(|| other.hash(hash).cmp(&one.hash(hash)))
            });
            let Some(best) = best else { break };
            let edge = open.remove(best).edge;
            room.take(edge);
            pairs.push(edge);
        }
    }
    pairs.sort_unstable();
    finish(problem, options, mechanism, pairs, stopped)
}

/// A lawyer for a seat. The hash is drawn only where ranks are equal.
struct Candidate {
    edge: u32,
    lawyer: u32,
    hash: OnceCell<u64>,
}

impl Candidate {
    fn hash(&self, draw: impl Fn(u32) -> u64) -> u64 {
        *self.hash.get_or_init(|| draw(self.lawyer))
    }
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
