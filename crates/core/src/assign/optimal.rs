//! The best assignment.

use super::certificate::Certificate;
use super::levels;
use super::market::Meter;
use super::observe::Observer;
use super::options::AssignOptions;
use super::outcome::{Assignment, Mechanism, Status};
use super::problem::Problem;
use super::worth::worth;

/// The best assignment by the objective's five levels, with its proof.
#[must_use]
pub fn optimal(
    problem: &Problem,
    options: &AssignOptions,
    observer: &mut dyn Observer,
) -> Assignment {
    let mut meter = Meter::new(observer, options.steps);
    let best = levels::best(problem, &Vec::new(), options, &mut meter)
        .expect("without bans no fixed pair is banned");
    let is_full = best.pairs.len() as u64 == problem.seats_needed();
    let worth = worth(problem, options.objective, &options.seed, &best.pairs);
    Assignment {
        mechanism: Mechanism::Optimal,
        objective: options.objective,
        seed: options.seed.clone(),
        status: match (best.is_complete, is_full) {
            (false, _) => Status::Stopped,
            (true, true) => Status::Complete,
            (true, false) => Status::Partial,
        },
        optimal: best.is_complete,
        pairs: best.pairs,
        worth,
        bound: Some(worth),
        certificate: Some(Certificate::Closed(best.prices)),
    }
}

#[cfg(test)]
#[path = "optimal_tests.rs"]
mod tests;
