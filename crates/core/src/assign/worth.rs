//! What pairs are worth at each level.

use crate::assign::objective::{Level, Levels, Objective};
use crate::assign::problem::Problem;
use crate::wire::tie_hash;

/// Bits of a tie hash that are left out of sums, so that a sum of many stays exact.
pub(super) const LEFT_OUT: u32 = 16;

/// What one pair adds at each level. A minimum belongs to a lawyer and no pair, so it adds nothing there.
pub(super) fn pair_worth(problem: &Problem, objective: Objective, seed: &str, edge: u32) -> Levels {
    let (case, lawyer) = (problem.case_of(edge), problem.lawyer_of(edge));
    let mut worth = new_pair_worth(problem, objective, seed, case, lawyer);
    worth.0[objective.place(Level::Score)] = i128::from(problem.score(edge));
    worth.0[objective.place(Level::Tie)] = i128::from(problem.tie(edge));
    worth
}

/// What a pair adds that has no row, with a score and a tie key of 0.
pub(super) fn new_pair_worth(
    problem: &Problem,
    objective: Objective,
    seed: &str,
    case: u32,
    lawyer: u32,
) -> Levels {
    let mut worth = Levels::ZERO;
    worth.0[objective.place(Level::Seats)] = 1;
    worth.0[objective.place(Level::Hash)] = hash(problem, seed, case, lawyer);
    worth
}

/// What a pair adds at the last level.
pub(super) fn hash(problem: &Problem, seed: &str, case: u32, lawyer: u32) -> i128 {
    let (case, lawyer) = (problem.case_id(case), problem.lawyer_id(lawyer));
    i128::from(tie_hash("assign", seed, case, lawyer) >> LEFT_OUT)
}

/// What all these pairs are worth together, less the seats that are missing from minimums.
pub(super) fn worth(problem: &Problem, objective: Objective, seed: &str, pairs: &[u32]) -> Levels {
    let mut worth = Levels::ZERO;
    let mut load = vec![0_u32; problem.lawyer_count() as usize];
    for edge in pairs {
        worth += pair_worth(problem, objective, seed, *edge);
        load[problem.lawyer_of(*edge) as usize] += 1;
    }
    let missing = (0..).zip(&load).map(|(lawyer, load)| {
        let missing = problem.minimum(lawyer).saturating_sub(*load);
        i128::from(missing)
    });
    worth.0[objective.place(Level::Minimums)] -= missing.sum::<i128>();
    worth
}

#[cfg(test)]
#[path = "worth_tests.rs"]
mod tests;
