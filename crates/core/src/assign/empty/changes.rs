//! Changes that could fill an empty seat, before any of them is tried.

use std::collections::{BTreeMap, BTreeSet};

use crate::assign::empty::residual::{Node, Residual};
use crate::assign::empty::search::Search;
use crate::assign::empty::unassigned::Remedy;
use crate::assign::problem::Pin;

/// Changes for one case.
pub(in crate::assign) struct Changes {
    /// Each of one remedy or more, sorted.
    pub(in crate::assign) list: BTreeSet<Vec<Remedy>>,
    /// Whether it is known that of several remedies none can be left out.
    pub(in crate::assign) are_all_needed: bool,
}

impl Changes {
    /// Changes that open a way from the empty seat, wherever it is closed: at a full lawyer, a full group, a forbidden
    /// pair, or for want of a pair with somebody who has room. Where there is a way all along, which something else
    /// keeps from being taken, they are those on all ways.
    pub(in crate::assign) fn anywhere(
        residual: &Residual<'_>,
        case: u32,
        most_added: usize,
        search: &mut Search,
    ) -> Self {
        search.all(residual, &[Node::Case(case)]);
        let order = search.order().to_vec();
        let mut reached = vec![false; residual.len()];
        for node in &order {
            reached[residual.number(*node)] = true;
        }
        let is_reached = |node| reached[residual.number(node)];
        let has_way = order.iter().any(|node| residual.is_out(*node));
        // Whoever was reached can make no room; a place that was not reached may.
        let mut known = BTreeMap::new();
        let mut leads_out = |node| {
            let find = || search.find(residual, &[node], &is_reached, &|_| false);
            *known.entry(residual.number(node)).or_insert_with(find)
        };
        let mut list = BTreeSet::new();
        for node in order {
            match node {
                Node::Lawyer(_) | Node::Group(_) if has_way => {
                    list.insert(all_seats(residual, node));
                }
                Node::Lawyer(_) | Node::Group(_) => {
                    list.extend(needed_seats(residual, node, &is_reached, &mut leads_out));
                }
                Node::Case(case) => {
                    let forbidden = forbidden_of(residual, case);
                    let helps = |edge: &u32| has_way || leads_out(residual.target(*edge));
                    list.extend(
                        forbidden
                            .filter(helps)
                            .map(|edge| vec![Remedy::Allow(edge)]),
                    );
                }
                Node::Link(_) => {}
            }
        }
        list.extend(missing_pairs(residual, case, most_added));
        list.remove(&Vec::new());
        Self {
            list,
            are_all_needed: !has_way,
        }
    }

    /// Changes at the case itself, for mechanisms that move nobody.
    pub(in crate::assign) fn direct(residual: &Residual<'_>, case: u32, most_added: usize) -> Self {
        let problem = residual.problem;
        let taken = residual.taken_by(case);
        let open = residual.possible.of_case(problem, case);
        let open = open.filter(|edge| taken.binary_search(edge).is_err());
        let mut list: BTreeSet<Vec<Remedy>> = open
            .map(|edge| all_seats(residual, Node::Lawyer(problem.lawyer_of(edge))))
            .collect();
        list.extend(forbidden_of(residual, case).map(|edge| vec![Remedy::Allow(edge)]));
        list.extend(missing_pairs(residual, case, most_added));
        list.remove(&Vec::new());
        Self {
            list,
            are_all_needed: false,
        }
    }
}

/// Forbidden pairs of a case that would be possible if they were allowed.
fn forbidden_of(residual: &Residual<'_>, case: u32) -> impl Iterator<Item = u32> {
    let edges = residual.problem.edges(case);
    edges.filter(|edge| {
        residual.problem.pin(*edge) == Pin::Forbidden && !residual.possible.is_ruled_out(*edge)
    })
}

/// A lawyer or group, and the groups above.
fn on_the_way(residual: &Residual<'_>, from: Node) -> impl Iterator<Item = Node> {
    std::iter::successors(Some(from), |node| residual.above(*node))
}

/// One more seat at a full lawyer or group; nothing where there is room.
fn seat(residual: &Residual<'_>, node: Node) -> Option<Remedy> {
    match node {
        Node::Lawyer(lawyer) => {
            let is_full = residual.room.lawyer_is_full(lawyer);
            is_full.then_some(Remedy::LawyerSeat(lawyer))
        }
        Node::Group(group) => {
            let is_full = residual.room.group_is_full(group);
            is_full.then_some(Remedy::GroupSeat(group))
        }
        Node::Case(_) | Node::Link(_) => None,
    }
}

/// One more seat at every full place from here upward.
fn all_seats(residual: &Residual<'_>, from: Node) -> Vec<Remedy> {
    let places = on_the_way(residual, from);
    let mut seats: Vec<Remedy> = places.filter_map(|node| seat(residual, node)).collect();
    seats.sort_unstable();
    seats
}

/// One more seat at every full place from here upward, up to a group that can make room by itself. `None` where a
/// full group above was reached too: its seat stands by itself.
fn needed_seats(
    residual: &Residual<'_>,
    from: Node,
    is_reached: &dyn Fn(Node) -> bool,
    leads_out: &mut dyn FnMut(Node) -> bool,
) -> Option<Vec<Remedy>> {
    let mut seats = Vec::new();
    for node in on_the_way(residual, from) {
        let Some(seat) = seat(residual, node) else {
            continue;
        };
        if node != from && is_reached(node) {
            return None;
        }
        if node != from && leads_out(node) {
            break;
        }
        seats.push(seat);
    }
    seats.sort_unstable();
    Some(seats)
}

/// Pairs that have no row, with the lawyers who have the most room, among equals the first by id.
fn missing_pairs(residual: &Residual<'_>, case: u32, most: usize) -> Vec<Vec<Remedy>> {
    let problem = residual.problem;
    let free = (0..problem.lawyer_count()).filter(|lawyer| {
        problem.find_edge(case, *lawyer).is_none() && residual.room.blocked(case, *lawyer).is_none()
    });
    let mut free: Vec<u32> = free.collect();
    free.sort_by_key(|lawyer| std::cmp::Reverse(residual.room.left(*lawyer)));
    free.truncate(most);
    let added = free.into_iter();
    added
        .map(|lawyer| vec![Remedy::Add(case, lawyer)])
        .collect()
}
