//! Which pairs can be part of any result at all.

use crate::assign::problem::{Pin, Problem};

/// Pairs that the rows themselves keep out of every result: those that are forbidden, and those that a fixed pair
/// of a linked or opposing case rules out.
#[derive(Clone, Debug)]
pub(in crate::assign) struct Possible {
    /// Ruled out by a fixed pair; sorted.
    ruled_out: Vec<u32>,
    /// Ruled out or forbidden; sorted.
    impossible: Vec<u32>,
}

impl Possible {
    pub(in crate::assign) fn new(problem: &Problem) -> Self {
        let mut ruled_out = Vec::new();
        rule_out_linked(problem, &mut ruled_out);
        rule_out_opposing(problem, &mut ruled_out);
        ruled_out.sort_unstable();
        ruled_out.dedup();
        let mut impossible = [problem.forbidden(), &ruled_out].concat();
        impossible.sort_unstable();
        impossible.dedup();
        Self {
            ruled_out,
            impossible,
        }
    }

    /// Whether an edge could not be part of a result even if it were not forbidden.
    pub(in crate::assign) fn is_ruled_out(&self, edge: u32) -> bool {
        self.ruled_out.binary_search(&edge).is_ok()
    }

    /// The edges of a case that can be part of a result.
    pub(in crate::assign) fn of_case(
        &self,
        problem: &Problem,
        case: u32,
    ) -> impl Iterator<Item = u32> + Clone {
        let edges = problem.edges(case);
        let start = self.impossible.partition_point(|edge| *edge < edges.start);
        let mut skipped = self.impossible[start..].iter().copied().peekable();
        edges.filter(move |edge| skipped.next_if_eq(edge).is_none())
    }
}

fn rule_out_linked(problem: &Problem, ruled_out: &mut Vec<u32>) {
    let fixed = problem.fixed().iter().filter_map(|edge| {
        let case = problem.case_of(*edge);
        Some((problem.link(case)?, problem.lawyer_of(*edge), case))
    });
    let mut fixed: Vec<(u32, u32, u32)> = fixed.collect();
    if fixed.is_empty() {
        return;
    }
    fixed.sort_unstable();
    for case in 0..problem.case_count() {
        let Some(link) = problem.link(case) else {
            continue;
        };
        ruled_out.extend(problem.edges(case).filter(|edge| {
            let seat = (link, problem.lawyer_of(*edge));
            let at = fixed.partition_point(|(link, lawyer, _)| (*link, *lawyer) < seat);
            let held = fixed.get(at).filter(|held| (held.0, held.1) == seat);
            held.is_some_and(|held| held.2 != case)
        }));
    }
}

fn rule_out_opposing(problem: &Problem, ruled_out: &mut Vec<u32>) {
    let fixed_of = |case: u32| {
        let edges = problem.edges(case);
        edges.filter(|edge| problem.pin(*edge) == Pin::Fixed)
    };
    for (one, other) in problem.opposing() {
        for (mine, theirs) in [(*one, *other), (*other, *one)] {
            for fixed in fixed_of(theirs) {
                let firm = problem.firm(problem.lawyer_of(fixed));
                let edges = problem.edges(mine);
                let same = |edge: &u32| problem.firm(problem.lawyer_of(*edge)) == firm;
                ruled_out.extend(edges.filter(same));
            }
        }
    }
}

#[cfg(test)]
#[path = "possible_tests.rs"]
mod tests;
