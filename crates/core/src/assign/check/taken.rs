//! The pairs of a result, as far as they name edges of the problem.

use crate::assign::problem::Problem;
use crate::wire::{Faults, Json};

/// A pair that a result takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    /// Where it stands in the result.
    pub(super) at: usize,
    pub(super) edge: u32,
    pub(super) case: u32,
    pub(super) lawyer: u32,
}

/// The known pairs, in the order of edges, each once. What is left out is reported.
pub(super) fn read(problem: &Problem, edges: &[u32], faults: &mut Faults) -> Vec<Pair> {
    let mut taken: Vec<Pair> = Vec::with_capacity(edges.len());
    let mut in_order = true;
    for (at, &edge) in edges.iter().enumerate() {
        if edge >= problem.edge_count() {
            let expected = format!("an edge below {}", problem.edge_count());
            report(faults, at, "out_of_range", edge, expected);
            continue;
        }
        if let Some(before) = taken.last().filter(|before| before.edge > edge) {
            let expected = format!("an edge above {}", before.edge);
            report(faults, at, "not_in_order", edge, expected);
            in_order = false;
        }
        let (case, lawyer) = (problem.case_of(edge), problem.lawyer_of(edge));
        taken.push(Pair {
            at,
            edge,
            case,
            lawyer,
        });
    }
    if !in_order {
        taken.sort_by_key(|pair| pair.edge);
    }
    taken.dedup_by(|again, first| {
        let same = again.edge == first.edge;
        if same {
            let expected = "each pair once".to_owned();
            report(faults, again.at, "duplicate_pair", again.edge, expected);
        }
        same
    });
    taken
}

fn report(faults: &mut Faults, at: usize, code: &'static str, edge: u32, expected: String) {
    at_pair(faults, at, |faults| {
        faults.report(code, &Json::from(u64::from(edge)), expected);
    });
}

/// Reports at the path of a pair.
pub(super) fn at_pair(faults: &mut Faults, at: usize, report: impl FnOnce(&mut Faults)) {
    faults.in_field("assignments", |faults| faults.in_item(at, report));
}
