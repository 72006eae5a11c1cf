//! Whether a case could have a seat if others moved, opposing sides heeded.

use std::collections::BTreeSet;

use crate::assign::empty::residual::{Node, Residual};
use crate::assign::empty::search::Search;

/// Ways that are tried before opposing sides are said to close them all.
const WAYS: usize = 64;

/// Whether an empty seat could be filled by moving others, every filled seat staying filled. Pairs whose firm serves
/// the other side as things stand are left alone; where a way puts two opposing cases into one firm, another is
/// looked for.
pub(in crate::assign) fn could_be_served(
    residual: &Residual<'_>,
    case: u32,
    search: &mut Search,
) -> bool {
    let problem = residual.problem;
    let mut barred: BTreeSet<u32> = BTreeSet::new();
    for _ in 0..WAYS {
        let bars = |edge| {
            let (case, lawyer) = (problem.case_of(edge), problem.lawyer_of(edge));
            residual.room.opposes(case, lawyer) || barred.contains(&edge)
        };
        if !search.find(residual, &[Node::Case(case)], &|_| false, &bars) {
            return false;
        }
        let Some(edge) = clash(residual, &search.way()) else {
            return true;
        };
        barred.insert(edge);
    }
    false
}

/// A pair on the way whose firm would then serve the other side too.
fn clash(residual: &Residual<'_>, way: &[Node]) -> Option<u32> {
    let problem = residual.problem;
    let (mut added, mut removed) = (Vec::new(), Vec::new());
    let lawyer_at = |node: Node| match node {
        Node::Lawyer(lawyer) => Some(lawyer),
        Node::Link(at) => Some(residual.link_seat(at).1),
        _ => None,
    };
    for step in way.windows(2) {
        match (step[0], step[1]) {
            (Node::Case(case), place) => {
                added.extend(lawyer_at(place).and_then(|lawyer| problem.find_edge(case, lawyer)));
            }
            (place, Node::Case(case)) => {
                removed.extend(lawyer_at(place).and_then(|lawyer| problem.find_edge(case, lawyer)));
            }
            _ => {}
        }
    }
    let firms_after = |case: u32| {
        let stays = residual.taken_by(case).iter();
        let stays = stays.filter(|edge| !removed.contains(*edge));
        let comes = added
            .iter()
            .filter(move |edge| problem.case_of(**edge) == case);
        stays
            .chain(comes)
            .map(|edge| problem.firm(problem.lawyer_of(*edge)))
    };
    let clashes = |edge: &&u32| {
        let firm = problem.firm(problem.lawyer_of(**edge));
        let mut others = residual.room.opponents(problem.case_of(**edge));
        others.any(|other| firms_after(other).any(|theirs| theirs == firm))
    };
    added.iter().find(clashes).copied()
}

#[cfg(test)]
#[path = "moves_tests.rs"]
mod tests;
