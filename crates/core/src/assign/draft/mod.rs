//! Rows into a problem, one by one and in any order, with every fault of every row told at once.

mod add;
mod build;
mod edges;
mod faults;
mod forest;
mod names;
mod numbering;
mod pins;
mod references;
mod rows;
mod table;

use crate::assign::problem::{Ids, Problem};
use crate::error::{Error, ErrorKind};
use edges::Edges;
pub(super) use faults::Faults;
use names::Names;
pub use rows::{
    CaseRow, EdgeRow, GroupRow, LawyerRow, MAX_GROUP_SEATS, MAX_NEED, MAX_SEATS, MAX_TIE,
};
use table::{CaseEntry, GroupEntry, LawyerEntry, Table};

/// Most pairs that a problem can have; their indices and starts fit 32 bits.
pub const MAX_EDGES: u32 = u32::MAX - 1;

/// Cases, lawyers, groups and pairs on their way to a [`Problem`]. Rows may come in any order, and a row may name
/// what only a later one adds; all faults are told by [`build`](Self::build).
///
/// # Example
/// ```
/// use dianyuan::assign::{CaseRow, EdgeRow, GroupRow, LawyerRow, ProblemDraft};
/// let mut draft = ProblemDraft::new();
/// draft.group(GroupRow::new("G", 2));
/// draft.lawyer(LawyerRow::new("L-1", 1).group("G"));
/// draft.lawyer(LawyerRow::new("L-2", 3).min(1));
/// draft.case(CaseRow::new("C-1", 2).priority(1).received("2026-11-22"));
/// draft.edge(EdgeRow::new("C-1", "L-1", "12.5").fixed(true));
/// draft.edge(EdgeRow::new("C-1", "L-2", 0.1).tie(3));
/// let problem = draft.build()?;
/// assert_eq!((problem.case_count(), problem.edge_count()), (1, 2));
/// assert_eq!(problem.score(0), 12_500_000_000); // nano-units
///
/// let mut draft = ProblemDraft::new();
/// draft.lawyer(LawyerRow::new("L-1", 1).min(2));
/// draft.edge(EdgeRow::new("C-1", "L-1", f64::NAN).row(7));
/// let error = draft.build().unwrap_err();
/// let faults: Vec<_> = error.problems().iter().map(|p| (p.row, p.path.as_str(), p.code)).collect();
/// assert_eq!(faults, [
///     (Some(1), "lawyers.min", "out_of_range"),
///     (Some(7), "edges.case", "unknown_id"),
///     (Some(7), "edges.score", "not_finite"),
/// ]);
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "a draft is nothing until it is built"]
pub struct ProblemDraft {
    cases: Table<CaseEntry>,
    lawyers: Table<LawyerEntry>,
    groups: Table<GroupEntry>,
    links: Names,
    /// Instants of all cases that have one.
    received: Ids,
    opposing: Vec<Opposing>,
    edges: Edges,
    faults: Faults,
    room: Room,
}

/// How much fits; smaller in tests.
#[derive(Clone, Copy, Debug)]
struct Room {
    /// Bytes of all ids of one sort, and of all instants.
    text: usize,
    edges: u32,
}

/// A case that names another one as the other side.
#[derive(Clone, Copy, Debug)]
struct Opposing {
    row: u64,
    one: u32,
    other: u32,
}

/// A case of a draft, for [`ProblemDraft::edge_at`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseHandle(u32);

/// A lawyer of a draft, for [`ProblemDraft::edge_at`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LawyerHandle(u32);

impl ProblemDraft {
    /// No case, no lawyer, no pair.
    pub fn new() -> Self {
        Self::with_room(Room {
            text: u32::MAX as usize,
            edges: MAX_EDGES,
        })
    }

    fn with_room(room: Room) -> Self {
        Self {
            cases: Table::new(room.text),
            lawyers: Table::new(room.text),
            groups: Table::new(room.text),
            links: Names::new(room.text),
            received: Ids::default(),
            opposing: Vec::new(),
            edges: Edges::default(),
            faults: Faults::default(),
            room,
        }
    }

    /// Makes room for so many pairs more, which saves time and memory where the number is known.
    pub fn reserve_edges(&mut self, more: usize) {
        self.edges.reserve(more);
    }

    /// The problem: cases, lawyers and groups by the bytes of their ids, pairs by case and lawyer, the same whatever
    /// the order of rows.
    ///
    /// # Errors
    /// [`ErrorKind::Record`] with every fault of every row. A path is the table, a dot, and the column, such as
    /// `edges.score`. Codes:
    /// - ids: `bad_length`, `control_character`, `duplicate_id`, `duplicate_pair`, `unknown_id`
    /// - numbers: `out_of_range`; of scores those of [`Score::nanos`](super::Score::nanos) too
    /// - `not_an_instant`: neither an RFC 3339 instant nor a day
    /// - `crossing_groups`: a lawyer in two groups, a group with two parents; `group_cycle`: a group above itself
    /// - `opposes_itself`: a case on both sides
    /// - `contradictory_pins`: a pair fixed and forbidden, or fixed pairs that no result can hold together: more than
    ///   a need, a maximum or a group's maximum, one lawyer for linked cases, one firm for both sides
    /// - `too_many` pairs, `too_large` ids
    pub fn build(mut self) -> Result<Problem, Error> {
        references::check(&mut self);
        build::build(self)
    }

    /// What was found wrong with rows so far, each on its own.
    pub(super) fn into_error(self, kind: ErrorKind) -> Error {
        Error::new(kind, self.faults.into_vec())
    }

    pub(super) fn faults(&mut self) -> &mut Faults {
        &mut self.faults
    }

    /// Whether a case with this id was mentioned.
    pub(super) fn has_case(&self, id: &str) -> bool {
        self.cases.names.find(id).is_some()
    }
}

impl Default for ProblemDraft {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
