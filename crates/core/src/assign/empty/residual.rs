//! Who could take another case if somebody moved: the residual graph of an assignment.
//!
//! A seat flows from a case to a lawyer (where the case is in a link set, through the one seat that the set has
//! with the lawyer), then to the groups above, and out where a place has room. An arc leads onward where another
//! seat could flow, and backward where one flows that could flow elsewhere. Fixed pairs do not move. Opposing sides
//! are no part of the flow: what is reached without heeding them is never too little.

use crate::assign::empty::possible::Possible;
use crate::assign::empty::room::Room;
use crate::assign::market::Lists;
use crate::assign::problem::{Pin, Problem, count};

/// A place on the way of a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::assign) enum Node {
    Case(u32),
    /// Index into the seats that link sets have with lawyers.
    Link(u32),
    Lawyer(u32),
    Group(u32),
}

/// An assignment seen as a flow that can be changed.
pub(in crate::assign) struct Residual<'a> {
    pub(in crate::assign) problem: &'a Problem,
    pub(in crate::assign) possible: Possible,
    pub(in crate::assign) room: Room<'a>,
    pairs: &'a [u32],
    /// Link set and lawyer, sorted.
    links: Vec<(u32, u32)>,
    /// The edge that holds the seat of a link set.
    holders: Vec<Option<u32>>,
    /// Taken edges by lawyer.
    held: Lists,
    /// Lawyers by group.
    members: Lists,
    /// Groups by the group above.
    children: Lists,
}

impl<'a> Residual<'a> {
    /// The residual graph of these pairs, which are sorted and break no rule.
    pub(in crate::assign) fn new(problem: &'a Problem, pairs: &'a [u32]) -> Self {
        let mut links = Vec::new();
        for case in 0..problem.case_count() {
            if let Some(link) = problem.link(case) {
                let edges = problem.edges(case);
                links.extend(edges.map(|edge| (link, problem.lawyer_of(edge))));
            }
        }
        links.sort_unstable();
        links.dedup();
        let (lawyers, groups) = (0..problem.lawyer_count(), 0..problem.group_count());
        let held = pairs.iter().map(|edge| (problem.lawyer_of(*edge), *edge));
        let held = Lists::of(lawyers.len(), held);
        let members = lawyers.filter_map(|lawyer| Some((problem.group(lawyer)?, lawyer)));
        let members = Lists::of(groups.len(), members);
        let children = groups
            .clone()
            .filter_map(|group| Some((problem.parent(group)?, group)));
        let children = Lists::of(groups.len(), children);
        let mut residual = Self {
            problem,
            possible: Possible::new(problem),
            room: Room::with(problem, pairs),
            pairs,
            holders: vec![None; links.len()],
            links,
            held,
            members,
            children,
        };
        for edge in pairs {
            if let Node::Link(at) = residual.target(*edge) {
                residual.holders[at as usize] = Some(*edge);
            }
        }
        residual
    }

    /// The pairs that a case has.
    pub(in crate::assign) fn taken_by(&self, case: u32) -> &'a [u32] {
        let edges = self.problem.edges(case);
        let start = self.pairs.partition_point(|edge| *edge < edges.start);
        let end = self.pairs.partition_point(|edge| *edge < edges.end);
        &self.pairs[start..end]
    }

    /// The pairs that a lawyer has.
    pub(in crate::assign) fn taken_from(&self, lawyer: u32) -> &[u32] {
        self.held.get(lawyer)
    }

    /// Where the seat of an edge goes first.
    pub(in crate::assign) fn target(&self, edge: u32) -> Node {
        let lawyer = self.problem.lawyer_of(edge);
        let link = self.problem.link(self.problem.case_of(edge));
        let seat = link.and_then(|link| self.links.binary_search(&(link, lawyer)).ok());
        seat.map_or(Node::Lawyer(lawyer), |at| Node::Link(count(at)))
    }

    /// Link set and lawyer of a seat.
    pub(in crate::assign) fn link_seat(&self, at: u32) -> (u32, u32) {
        self.links[at as usize]
    }

    /// Where the seats of a place go next: `None` is out, and then nothing but its own maximum holds them.
    pub(in crate::assign) fn above(&self, node: Node) -> Option<Node> {
        match node {
            Node::Case(_) => None,
            Node::Link(at) => Some(Node::Lawyer(self.link_seat(at).1)),
            Node::Lawyer(lawyer) => self.problem.group(lawyer).map(Node::Group),
            Node::Group(group) => self.problem.parent(group).map(Node::Group),
        }
    }

    /// How many places there are.
    pub(in crate::assign) fn len(&self) -> usize {
        let links = self.links.len();
        let groups = self.problem.group_count() as usize;
        (self.problem.case_count() + self.problem.lawyer_count()) as usize + links + groups
    }

    /// The number of a place, below `len`.
    pub(in crate::assign) fn number(&self, node: Node) -> usize {
        let cases = self.problem.case_count() as usize;
        let lawyers = cases + self.problem.lawyer_count() as usize;
        let groups = lawyers + self.problem.group_count() as usize;
        match node {
            Node::Case(case) => case as usize,
            Node::Lawyer(lawyer) => cases + lawyer as usize,
            Node::Group(group) => lawyers + group as usize,
            Node::Link(at) => groups + at as usize,
        }
    }

    /// All places by their numbers.
    pub(in crate::assign) fn nodes(&self) -> impl Iterator<Item = Node> {
        let cases = (0..self.problem.case_count()).map(Node::Case);
        let lawyers = (0..self.problem.lawyer_count()).map(Node::Lawyer);
        let groups = (0..self.problem.group_count()).map(Node::Group);
        let links = (0..count(self.links.len())).map(Node::Link);
        cases.chain(lawyers).chain(groups).chain(links)
    }

    /// Whether a seat can leave here for good: there is room, and no place above.
    pub(in crate::assign) fn is_out(&self, node: Node) -> bool {
        self.has_room(node) && self.above(node).is_none()
    }

    /// Visits the places to which another seat, or one that frees its own, could go from here. Edges that `bars`
    /// names are not taken.
    pub(in crate::assign) fn next(
        &self,
        node: Node,
        bars: &dyn Fn(u32) -> bool,
        visit: &mut dyn FnMut(Node),
    ) {
        if let Node::Case(case) = node {
            let taken = self.taken_by(case);
            for edge in self.possible.of_case(self.problem, case) {
                if taken.binary_search(&edge).is_err() && !bars(edge) {
                    visit(self.target(edge));
                }
            }
            return;
        }
        if self.has_room(node)
            && let Some(above) = self.above(node)
        {
            visit(above);
        }
        match node {
            Node::Case(_) => {}
            Node::Link(at) => {
                if let Some(edge) = self.holders[at as usize] {
                    self.free(edge, visit);
                }
            }
            Node::Lawyer(lawyer) => {
                for edge in self.taken_from(lawyer) {
                    match self.target(*edge) {
                        link @ Node::Link(_) => visit(link),
                        _ => self.free(*edge, visit),
                    }
                }
            }
            Node::Group(group) => {
                let members = self.members.get(group).iter();
                for lawyer in members.filter(|lawyer| self.room.load(**lawyer) > 0) {
                    visit(Node::Lawyer(*lawyer));
                }
                let children = self.children.get(group).iter();
                for child in children.filter(|child| self.room.group_load(**child) > 0) {
                    visit(Node::Group(*child));
                }
            }
        }
    }

    fn free(&self, edge: u32, visit: &mut dyn FnMut(Node)) {
        if self.problem.pin(edge) != Pin::Fixed {
            visit(Node::Case(self.problem.case_of(edge)));
        }
    }

    fn has_room(&self, node: Node) -> bool {
        match node {
            Node::Case(_) => false,
            Node::Link(at) => self.holders[at as usize].is_none(),
            Node::Lawyer(lawyer) => !self.room.lawyer_is_full(lawyer),
            Node::Group(group) => !self.room.group_is_full(group),
        }
    }
}

#[cfg(test)]
#[path = "residual_tests.rs"]
mod tests;
