//! The rules between cases: linked ones share no lawyer, opposing ones no firm.

use super::taken::{Pair, at_pair};
use crate::assign::problem::Problem;
use crate::wire::Faults;

/// Reports each lawyer whom linked cases share, and each firm that serves both of two opposing cases.
pub(super) fn check(problem: &Problem, taken: &[Pair], faults: &mut Faults) {
    linked(problem, taken, faults);
    opposing(problem, taken, faults);
}

fn linked(problem: &Problem, taken: &[Pair], faults: &mut Faults) {
    let mut seats: Vec<(u32, u32, usize)> = taken
        .iter()
        .filter_map(|pair| Some((problem.link(pair.case)?, pair.lawyer, pair.at)))
        .collect();
    seats.sort_unstable();
    for both in seats.windows(2) {
        let ((link, lawyer, first), (next_link, next_lawyer, at)) = (both[0], both[1]);
        if (link, lawyer) == (next_link, next_lawyer) {
            at_pair(faults, at, |faults| {
                let value = format!("the lawyer of a linked case, assignments[{first}]");
                faults.report_described("shared_lawyer", value, "a lawyer of no linked case");
            });
        }
    }
}

fn opposing(problem: &Problem, taken: &[Pair], faults: &mut Faults) {
    let served = |case: u32| {
        let start = taken.partition_point(|pair| pair.case < case);
        let end = taken.partition_point(|pair| pair.case <= case);
        &taken[start..end]
    };
    for &(one, other) in problem.opposing() {
        for mine in served(one) {
            let firm = problem.firm(mine.lawyer);
            let mut theirs = served(other).iter();
            if let Some(against) = theirs.find(|pair| problem.firm(pair.lawyer) == firm) {
                at_pair(faults, against.at, |faults| {
                    let at = mine.at;
                    let value = format!("the firm of an opposing case, assignments[{at}]");
                    faults.report_described("shared_firm", value, "another firm");
                });
            }
        }
    }
}

#[cfg(test)]
#[path = "coupled_tests.rs"]
mod tests;
