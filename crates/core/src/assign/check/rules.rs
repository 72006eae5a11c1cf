//! The rules that each pair, case, lawyer and group has for itself.

use super::taken::{Pair, at_pair};
use crate::assign::problem::Problem;
use crate::wire::{Faults, Json};

/// Forbidden and fixed pairs, needs, maxima of lawyers and of groups with everything below them.
pub(super) fn check(problem: &Problem, taken: &[Pair], faults: &mut Faults) {
    forbidden(problem, taken, faults);
    fixed(problem, taken, faults);
    needs(problem, taken, faults);
    maxima(problem, taken, faults);
}

fn forbidden(problem: &Problem, taken: &[Pair], faults: &mut Faults) {
    for pair in taken {
        if problem.forbidden().binary_search(&pair.edge).is_ok() {
            at_pair(faults, pair.at, |faults| {
                faults.report_described("forbidden_pair", "a forbidden pair", "an allowed pair");
            });
        }
    }
}

fn fixed(problem: &Problem, taken: &[Pair], faults: &mut Faults) {
    for &edge in problem.fixed() {
        if taken.binary_search_by_key(&edge, |pair| pair.edge).is_err() {
            let (case, lawyer) = (problem.case_of(edge), problem.lawyer_of(edge));
            let names = [problem.case_id(case), problem.lawyer_id(lawyer)];
            faults.in_field("assignments", |faults| {
                let pair = Json::from(names.join("/"));
                faults.report(
                    "fixed_pair_missing",
                    &pair,
                    "this fixed pair among the pairs",
                );
            });
        }
    }
}

fn needs(problem: &Problem, taken: &[Pair], faults: &mut Faults) {
    for pairs in taken.chunk_by(|one, next| one.case == next.case) {
        let need = problem.need(pairs[0].case);
        if let Some(first) = pairs.get(need as usize) {
            let value = format!("{} lawyers for the case", pairs.len());
            at_pair(faults, first.at, |faults| {
                faults.report_described("above_need", value, format!("{need} at most"));
            });
        }
    }
}

fn maxima(problem: &Problem, taken: &[Pair], faults: &mut Faults) {
    let mut lawyers = vec![0_u32; problem.lawyer_count() as usize];
    let mut groups = vec![0_u32; problem.group_count() as usize];
    for pair in taken {
        let load = &mut lawyers[pair.lawyer as usize];
        *load += 1;
        let most = problem.maximum(pair.lawyer);
        if *load > most {
            let value = format!("seat {load} of the lawyer");
            above(faults, pair, "above_maximum", value, most);
        }
        let mut above_lawyer = problem.group(pair.lawyer);
        while let Some(group) = above_lawyer {
            let load = &mut groups[group as usize];
            *load += 1;
            let most = problem.group_maximum(group);
            if *load > most {
                let mut value = format!("seat {load} of a group above the lawyer");
                if problem.group(pair.lawyer) == Some(group) {
                    value = format!("seat {load} of the lawyer's group");
                }
                above(faults, pair, "above_group_maximum", value, most);
            }
            above_lawyer = problem.parent(group);
        }
    }
}

fn above(faults: &mut Faults, pair: &Pair, code: &'static str, value: String, most: u32) {
    at_pair(faults, pair.at, |faults| {
        faults.report_described(code, value, format!("{most} at most"));
    });
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
