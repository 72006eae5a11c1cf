//! The best assignment.

use crate::assign::market::Meter;
use crate::assign::options::AssignOptions;
use crate::assign::outcome::{Assignment, Mechanism, Status};
use crate::assign::problem::Problem;
use crate::assign::solve::coupled::coupled;
use crate::observe::Observer;

/// The best assignment by the objective's five levels, with its proof.
#[must_use]
pub fn optimal(
    problem: &Problem,
    options: &AssignOptions,
    observer: &mut dyn Observer,
) -> Assignment {
    let mut meter = Meter::new(observer, options.steps);
    let found = coupled(problem, options, &mut meter);
    let is_full = found.pairs.len() as u64 == problem.seats_needed();
    Assignment {
        mechanism: Mechanism::Optimal,
        objective: options.objective,
        seed: options.seed.clone(),
        status: match (found.is_complete, is_full) {
            (false, _) => Status::Stopped,
            (true, true) => Status::Complete,
            (true, false) => Status::Partial,
        },
        optimal: found.is_complete,
        pairs: found.pairs,
        worth: found.worth,
        bound: Some(found.bound),
        certificate: Some(found.certificate),
    }
}

#[cfg(test)]
#[path = "optimal_tests.rs"]
mod tests;
