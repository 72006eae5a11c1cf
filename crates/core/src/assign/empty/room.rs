//! What is taken, and which rule keeps a lawyer from a case.

use std::collections::{BTreeMap, BTreeSet};

use crate::assign::certificate::Firm;
use crate::assign::empty::unassigned::Blocked;
use crate::assign::problem::Problem;

/// The groups that count a lawyer's seats, from the lawyer's own upward.
pub(in crate::assign) fn groups_of(problem: &Problem, lawyer: u32) -> impl Iterator<Item = u32> {
    groups_from(problem, problem.group(lawyer))
}

/// A group and those above it.
pub(in crate::assign) fn groups_from(
    problem: &Problem,
    group: Option<u32>,
) -> impl Iterator<Item = u32> {
    std::iter::successors(group, |group| problem.parent(*group))
}

/// Seats taken so far.
#[derive(Clone, Debug)]
pub(in crate::assign) struct Room<'a> {
    problem: &'a Problem,
    loads: Vec<u32>,
    group_loads: Vec<u32>,
    /// Link sets and the lawyers with whom they have their one seat.
    linked: BTreeSet<(u32, u32)>,
    /// Opposing cases, both ways, sorted.
    against: Vec<(u32, u32)>,
    /// The firms that serve an opposing case; a firm is there once for each of its lawyers.
    firms: BTreeMap<u32, Vec<Firm>>,
}

impl<'a> Room<'a> {
    /// Nothing is taken.
    pub(in crate::assign) fn new(problem: &'a Problem) -> Self {
        let pairs = problem.opposing().iter();
        let mut against: Vec<(u32, u32)> = pairs
            .flat_map(|(one, other)| [(*one, *other), (*other, *one)])
            .collect();
        against.sort_unstable();
        Self {
            problem,
            loads: vec![0; problem.lawyer_count() as usize],
            group_loads: vec![0; problem.group_count() as usize],
            linked: BTreeSet::new(),
            against,
            firms: BTreeMap::new(),
        }
    }

    /// These edges are taken.
    pub(in crate::assign) fn with(problem: &'a Problem, edges: &[u32]) -> Self {
        let mut room = Self::new(problem);
        for edge in edges {
            room.take(*edge);
        }
        room
    }

    pub(in crate::assign) fn take(&mut self, edge: u32) {
        let (case, lawyer) = (self.problem.case_of(edge), self.problem.lawyer_of(edge));
        self.loads[lawyer as usize] += 1;
        for group in groups_of(self.problem, lawyer) {
            self.group_loads[group as usize] += 1;
        }
        if let Some(link) = self.problem.link(case) {
            self.linked.insert((link, lawyer));
        }
        if self.opponents(case).next().is_some() {
            let firm = self.problem.firm(lawyer);
            self.firms.entry(case).or_default().push(firm);
        }
    }

    /// Seats that a lawyer has taken.
    pub(in crate::assign) fn load(&self, lawyer: u32) -> u32 {
        self.loads[lawyer as usize]
    }

    /// Seats that a group has taken.
    pub(in crate::assign) fn group_load(&self, group: u32) -> u32 {
        self.group_loads[group as usize]
    }

    pub(in crate::assign) fn lawyer_is_full(&self, lawyer: u32) -> bool {
        self.load(lawyer) >= self.problem.maximum(lawyer)
    }

    pub(in crate::assign) fn group_is_full(&self, group: u32) -> bool {
        self.group_load(group) >= self.problem.group_maximum(group)
    }

    /// Seats that a lawyer could still take, all groups above counted.
    pub(in crate::assign) fn left(&self, lawyer: u32) -> u32 {
        let own = self
            .problem
            .maximum(lawyer)
            .saturating_sub(self.load(lawyer));
        let groups = groups_of(self.problem, lawyer);
        let left = groups.map(|group| {
            let maximum = self.problem.group_maximum(group);
            maximum.saturating_sub(self.group_load(group))
        });
        left.fold(own, u32::min)
    }

    /// Whether a lawyer's firm serves the other side of a case.
    pub(in crate::assign) fn opposes(&self, case: u32, lawyer: u32) -> bool {
        let firm = self.problem.firm(lawyer);
        let mut others = self.opponents(case);
        others.any(|other| {
            let firms = self.firms.get(&other);
            firms.is_some_and(|firms| firms.contains(&firm))
        })
    }

    /// The first rule that keeps a lawyer from a case, of those that what is taken decides. The pair itself must
    /// not be taken.
    pub(in crate::assign) fn blocked(&self, case: u32, lawyer: u32) -> Option<Blocked> {
        let link = self.problem.link(case);
        if link.is_some_and(|link| self.linked.contains(&(link, lawyer))) {
            Some(Blocked::Linked)
        } else if self.opposes(case, lawyer) {
            Some(Blocked::Opposing)
        } else if self.lawyer_is_full(lawyer) {
            Some(Blocked::LawyerFull)
        } else if groups_of(self.problem, lawyer).any(|group| self.group_is_full(group)) {
            Some(Blocked::GroupFull)
        } else {
            None
        }
    }

    /// The cases that a case opposes.
    pub(in crate::assign) fn opponents(&self, case: u32) -> impl Iterator<Item = u32> {
        let start = self.against.partition_point(|(one, _)| *one < case);
        let rest = self.against[start..].iter();
        rest.take_while(move |(one, _)| *one == case)
            .map(|(_, other)| *other)
    }
}

#[cfg(test)]
#[path = "room_tests.rs"]
mod tests;
