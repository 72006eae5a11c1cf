//! A draft whose rows are all in becomes a problem, or an error.

use super::edges::Sorted;
use super::faults::Faults;
use super::pins::Rules;
use super::table::{CaseEntry, GroupEntry, LawyerEntry, NONE, Placed};
use super::{Opposing, ProblemDraft, forest};
use crate::assign::problem::{Cases, Groups, Ids, Lawyers, Pin, Problem};
use crate::error::{Error, ErrorKind};

/// Puts everything in the order of ids and looks for the faults that only all rows together show.
pub(super) fn build(draft: ProblemDraft) -> Result<Problem, Error> {
    let mut faults = draft.faults;
    let links = draft.links.ranked();
    let mut groups = draft.groups.placed();
    for at in 0..groups.entries.len() {
        let parent = groups.rank(groups.entries[at].parent);
        groups.entries[at].parent = parent.unwrap_or(NONE);
    }
    forest::check(&mut groups.entries, &groups.ids, &mut faults);
    let mut lawyers = draft.lawyers.placed();
    for lawyer in &mut lawyers.entries {
        lawyer.group = groups.rank(lawyer.group).unwrap_or(NONE);
    }
    let mut cases = draft.cases.placed();
    for case in &mut cases.entries {
        case.link = links.ranks.get(case.link as usize).copied().unwrap_or(NONE);
    }
    let opposing = opposing(&draft.opposing, &cases);
    let edges = draft.edges.sorted(&cases.ranks, &lawyers.ranks);
    report_repeated(&edges, &mut faults);
    let rules = Rules {
        cases: &cases,
        lawyers: &lawyers,
        groups: &groups,
        opposing: &opposing,
    };
    rules.check(&edges.pins, &mut faults);
    Error::unless_empty(ErrorKind::Record, faults.into_vec())?;

    let pins = edges.pins;
    let mut problem = Problem {
        cases: finished_cases(cases, &draft.received),
        lawyers: finished_lawyers(lawyers),
        groups: finished_groups(groups),
        link_ids: links.ids,
        opposing,
        edge_starts: edges.starts,
        edge_lawyers: edges.lawyers,
        scores: edges.scores,
        ties: edges.ties,
        fixed: Vec::new(),
        forbidden: Vec::new(),
    };
    let pinned = |pin: Pin| {
        let edges = pins.iter().filter(|pinned| pinned.pin == pin);
        let edges = edges.filter_map(|pinned| problem.find_edge(pinned.case, pinned.lawyer));
        let mut edges: Vec<u32> = edges.collect();
        edges.sort_unstable();
        edges
    };
    (problem.fixed, problem.forbidden) = (pinned(Pin::Fixed), pinned(Pin::Forbidden));
    Ok(problem)
}

/// Pairs of opposing cases by their place in the order, the smaller first, each once.
fn opposing(found: &[Opposing], cases: &Placed<CaseEntry>) -> Vec<(u32, u32)> {
    let pairs = found.iter().filter_map(|Opposing { one, other, .. }| {
        let (one, other) = (cases.rank(*one)?, cases.rank(*other)?);
        Some((one.min(other), one.max(other)))
    });
    let mut pairs: Vec<(u32, u32)> = pairs.collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn report_repeated(edges: &Sorted, faults: &mut Faults) {
    for (row, first) in &edges.repeated {
        let value = format!("the pair of row {first} again");
        faults.report(
            *row,
            "edges.lawyer",
            "duplicate_pair",
            value,
            "each pair once",
        );
    }
}

fn finished_cases(cases: Placed<CaseEntry>, instants: &Ids) -> Cases {
    let entries = &cases.entries;
    let mut received = Ids::default();
    for case in entries {
        let is_known = case.received != NONE;
        received.push(if is_known {
            instants.get(case.received)
        } else {
            ""
        });
    }
    Cases {
        needs: entries.iter().map(|case| case.need).collect(),
        priorities: entries.iter().map(|case| case.priority).collect(),
        received,
        links: entries.iter().map(|case| some(case.link)).collect(),
        ids: cases.ids,
    }
}

fn finished_lawyers(lawyers: Placed<LawyerEntry>) -> Lawyers {
    let entries = &lawyers.entries;
    Lawyers {
        minimums: entries.iter().map(|lawyer| lawyer.minimum).collect(),
        maximums: entries.iter().map(|lawyer| lawyer.maximum).collect(),
        groups: entries.iter().map(|lawyer| some(lawyer.group)).collect(),
        ids: lawyers.ids,
    }
}

fn finished_groups(groups: Placed<GroupEntry>) -> Groups {
    let entries = &groups.entries;
    Groups {
        maximums: entries.iter().map(|group| group.maximum).collect(),
        parents: entries.iter().map(|group| some(group.parent)).collect(),
        ids: groups.ids,
    }
}

fn some(number: u32) -> Option<u32> {
    (number != NONE).then_some(number)
}

#[cfg(test)]
#[path = "build_tests.rs"]
mod tests;
