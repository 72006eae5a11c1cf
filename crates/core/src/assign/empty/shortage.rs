//! Proof that some seats cannot be filled: these cases need more than those allowed to them can give.

use std::collections::BTreeMap;

use crate::assign::empty::residual::{Node, Residual};
use crate::assign::empty::room::groups_of;
use crate::assign::empty::search::Search;
use crate::assign::empty::unassigned::{Limit, Shortage};
use crate::assign::market::{Lists, components};
use crate::assign::problem::{Problem, count};

/// Arcs after which cases no longer get a proof of their own; the rest share one, which is as true but names more
/// cases than each needs.
const ARCS: u64 = 40_000_000;

/// Shortages, and which one a case has a part in.
#[derive(Default)]
pub(in crate::assign) struct Shortages {
    pub(in crate::assign) list: Vec<Shortage>,
    /// By case; a case with empty seats that is not here could be served if others moved.
    pub(in crate::assign) of_case: BTreeMap<u32, usize>,
}

/// The shortages of these cases, whose seats are not all filled. From an empty seat on, whoever is reached is full,
/// and so is whoever these could make room for: together they prove it (Hall, Ford and Fulkerson). Cases that reach
/// the same places share a proof.
pub(in crate::assign) fn shortages(
    residual: &Residual<'_>,
    cases: &[u32],
    search: &mut Search,
) -> Shortages {
    let mut by_places: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    let mut starts: Vec<Vec<Node>> = Vec::new();
    let until = search.arcs + ARCS;
    let mut alike = alike(residual, cases).into_iter();
    for cases in alike.by_ref() {
        search.run(residual, &[cases[0]]);
        let order = search.order().iter();
        let places = order.filter(|node| !matches!(node, Node::Case(_)));
        let mut places: Vec<usize> = places.map(|node| residual.number(*node)).collect();
        places.sort_unstable();
        // Cases for which there is nobody at all have nothing in common.
        let known = by_places.get(&places).filter(|_| !places.is_empty());
        if let Some(known) = known {
            starts[*known].extend(cases);
        } else {
            by_places.insert(places, starts.len());
            starts.push(cases);
        }
        if search.arcs > until {
            break;
        }
    }
    let rest: Vec<Node> = alike.flatten().collect();
    starts.extend((!rest.is_empty()).then_some(rest));
    let mut found = Shortages::default();
    for starts in starts {
        search.run(residual, &starts);
        let cases = starts.iter().filter_map(|start| match start {
            Node::Case(case) => Some((*case, found.list.len())),
            _ => None,
        });
        found.of_case.extend(cases);
        found.list.push(proof(residual, search));
    }
    found
}

/// The cases from which no free seat is reached; those together that can go on to the same components, in the order
/// of their first. Places of a component reach each other, and thus the same.
fn alike(residual: &Residual<'_>, cases: &[u32]) -> Vec<Vec<Node>> {
    let mut arcs = Vec::new();
    for (from, node) in (0..).zip(residual.nodes()) {
        residual.next(node, &|_| false, &mut |to| {
            arcs.push((from, count(residual.number(to))));
        });
    }
    let next = Lists::of(residual.len(), arcs.iter().copied());
    drop(arcs);
    let (component, found) = components(residual.len(), &next);
    let leads_out = leads_out(residual, &next, &component, found);
    let mut places: BTreeMap<Vec<u32>, usize> = BTreeMap::new();
    let mut alike: Vec<Vec<Node>> = Vec::new();
    for case in cases {
        let start = Node::Case(*case);
        let targets = next.get(count(residual.number(start))).iter();
        let mut targets: Vec<u32> = targets.map(|to| component[*to as usize]).collect();
        targets.sort_unstable();
        targets.dedup();
        if targets.iter().any(|target| leads_out[*target as usize]) {
            continue;
        }
        let known = places.get(&targets).filter(|_| !targets.is_empty());
        if let Some(known) = known {
            alike[*known].push(start);
        } else {
            places.insert(targets, alike.len());
            alike.push(vec![start]);
        }
    }
    alike
}

/// From which components a free seat is reached. Arcs between them lead to smaller numbers.
fn leads_out(residual: &Residual<'_>, next: &Lists, component: &[u32], found: u32) -> Vec<bool> {
    let mut leads = vec![false; found as usize];
    for (node, component) in residual.nodes().zip(component) {
        leads[*component as usize] |= residual.is_out(node);
    }
    let members = (0..)
        .zip(component)
        .map(|(node, component)| (*component, node));
    let members = Lists::of(found as usize, members);
    for one in 0..found {
        let nodes = members.get(one).iter();
        let mut targets = nodes.flat_map(|node| next.get(*node));
        leads[one as usize] |= targets.any(|to| leads[component[*to as usize] as usize]);
    }
    leads
}

/// What the last search reached has no way out: the seats that leave it are all that there are.
fn proof(residual: &Residual<'_>, search: &Search) -> Shortage {
    let problem = residual.problem;
    let reached = |node| search.reached(residual, node);
    let mut shortage = Shortage {
        cases: Vec::new(),
        seats_needed: 0,
        lawyers: Vec::new(),
        seats: 0,
        parts: Vec::new(),
    };
    // Seats that fixed pairs of other cases take, on their way through what was reached.
    let mut elsewhere: BTreeMap<u32, u32> = BTreeMap::new();
    let mut by_group: BTreeMap<u32, u32> = BTreeMap::new();
    for node in search.order() {
        let Node::Lawyer(lawyer) = *node else {
            continue;
        };
        for edge in residual.taken_from(lawyer) {
            if !reached(Node::Case(problem.case_of(*edge))) && is_fixed(problem, *edge) {
                *elsewhere.entry(lawyer).or_default() += 1;
                for group in groups_of(problem, lawyer) {
                    *by_group.entry(group).or_default() += 1;
                }
            }
        }
    }
    let seats =
        |maximum: u32, taken: Option<&u32>| maximum.saturating_sub(taken.copied().unwrap_or(0));
    for node in search.order() {
        match *node {
            Node::Case(case) => {
                shortage.cases.push(case);
                shortage.seats_needed += u64::from(problem.need(case));
                let allowed = residual.possible.of_case(problem, case);
                shortage
                    .lawyers
                    .extend(allowed.map(|edge| problem.lawyer_of(edge)));
                let taken = residual.taken_by(case).iter();
                let kept = taken.filter(|edge| !reached(residual.target(**edge)));
                shortage.parts.extend(kept.map(|edge| Limit::Pair {
                    case,
                    lawyer: problem.lawyer_of(*edge),
                }));
            }
            place if residual.above(place).is_some_and(reached) => {}
            Node::Link(at) => {
                let (link, lawyer) = residual.link_seat(at);
                shortage.parts.push(Limit::Link { link, lawyer });
            }
            Node::Lawyer(lawyer) => shortage.parts.push(Limit::Lawyer {
                lawyer,
                seats: seats(problem.maximum(lawyer), elsewhere.get(&lawyer)),
            }),
            Node::Group(group) => shortage.parts.push(Limit::Group {
                group,
                seats: seats(problem.group_maximum(group), by_group.get(&group)),
            }),
        }
    }
    shortage.cases.sort_unstable();
    shortage.lawyers.sort_unstable();
    shortage.lawyers.dedup();
    // Reached, but full of fixed pairs of other cases, and of no use to these.
    let is_theirs = |lawyer: &u32| shortage.lawyers.binary_search(lawyer).is_ok();
    shortage.parts.retain(|part| match part {
        Limit::Lawyer { lawyer, seats: 0 } => is_theirs(lawyer),
        Limit::Group { group, seats: 0 } => {
            let mut lawyers = shortage.lawyers.iter();
            lawyers.any(|lawyer| groups_of(problem, *lawyer).any(|one| one == *group))
        }
        _ => true,
    });
    shortage.parts.sort_unstable();
    shortage.seats = shortage.parts.iter().map(|part| part.seats()).sum();
    shortage
}

fn is_fixed(problem: &Problem, edge: u32) -> bool {
    problem.fixed().binary_search(&edge).is_ok()
}

impl Limit {
    /// The seats that this part counts.
    #[must_use]
    pub fn seats(self) -> u64 {
        match self {
            Self::Lawyer { seats, .. } | Self::Group { seats, .. } => u64::from(seats),
            Self::Link { .. } | Self::Pair { .. } => 1,
        }
    }
}

#[cfg(test)]
#[path = "shortage_tests.rs"]
mod tests;
