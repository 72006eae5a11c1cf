//! The ids of one table, and what its rows say.

use super::faults::Faults;
use super::names::{Names, Ranked};
use crate::assign::problem::Ids;

/// No link set, no group, no parent, no instant.
pub(super) const NONE: u32 = u32::MAX;

/// What a case's row says; ids as numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct CaseEntry {
    /// `None` until the case's own row is there.
    pub(super) row: Option<u64>,
    pub(super) need: u32,
    pub(super) priority: i64,
    /// Where the instant stands among those of all cases.
    pub(super) received: u32,
    pub(super) link: u32,
}

impl Default for CaseEntry {
    fn default() -> Self {
        Self {
            row: None,
            need: u32::MAX,
            priority: 0,
            received: NONE,
            link: NONE,
        }
    }
}

/// What a lawyer's row says.
#[derive(Clone, Copy, Debug)]
pub(super) struct LawyerEntry {
    pub(super) row: Option<u64>,
    pub(super) minimum: u32,
    pub(super) maximum: u32,
    pub(super) group: u32,
}

impl Default for LawyerEntry {
    fn default() -> Self {
        Self {
            row: None,
            minimum: 0,
            maximum: u32::MAX,
            group: NONE,
        }
    }
}

/// What a group's row says.
#[derive(Clone, Copy, Debug)]
pub(super) struct GroupEntry {
    pub(super) row: Option<u64>,
    pub(super) maximum: u32,
    pub(super) parent: u32,
}

impl Default for GroupEntry {
    fn default() -> Self {
        Self {
            row: None,
            maximum: u32::MAX,
            parent: NONE,
        }
    }
}

/// Ids mentioned anywhere, with what their own row says as soon as it is there.
#[derive(Clone, Debug)]
pub(super) struct Table<E> {
    pub(super) names: Names,
    /// By number.
    pub(super) entries: Vec<E>,
    /// How many rows there were.
    pub(super) rows: u64,
}

impl<E: Copy + Default> Table<E> {
    pub(super) fn new(room: usize) -> Self {
        Self {
            names: Names::new(room),
            entries: Vec::new(),
            rows: 0,
        }
    }

    /// The number of the next row: the one given, or the position.
    pub(super) fn next_row(&mut self, given: Option<u64>) -> u64 {
        self.rows += 1;
        given.unwrap_or(self.rows)
    }

    /// The number of an id, if it can be one; reports why not.
    pub(super) fn mention(
        &mut self,
        id: &str,
        row: u64,
        path: &'static str,
        faults: &mut Faults,
    ) -> Option<u32> {
        if !faults.is_id(row, path, id) {
            return None;
        }
        let number = self.names.number(id);
        if number.is_none() {
            let expected = "ids of less than 4 GiB together";
            faults.report(row, path, "too_large", "one id too many", expected);
        }
        if self.entries.len() < self.names.len() {
            self.entries.push(E::default());
        }
        number
    }

    pub(super) fn id(&self, number: u32) -> &str {
        self.names.id(number)
    }

    /// Ids and entries in the order of bytes, and where each number is in it.
    pub(super) fn placed(self) -> Placed<E> {
        let Ranked {
            ids,
            numbers,
            ranks,
        } = self.names.ranked();
        let entries = numbers
            .iter()
            .map(|number| self.entries[*number as usize])
            .collect();
        Placed {
            ids,
            entries,
            ranks,
        }
    }
}

/// A table in the order of its ids' bytes.
pub(super) struct Placed<E> {
    pub(super) ids: Ids,
    pub(super) entries: Vec<E>,
    /// By number: the place in the order.
    pub(super) ranks: Vec<u32>,
}

impl<E> Placed<E> {
    /// Where a number is in the order, if it is one.
    pub(super) fn rank(&self, number: u32) -> Option<u32> {
        self.ranks.get(number as usize).copied()
    }
}
