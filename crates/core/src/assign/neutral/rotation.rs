//! Rotation: whoever has taken the least of what there is comes next.

use std::cmp::Ordering;

use crate::assign::neutral::turns::one_by_one;
use crate::assign::options::AssignOptions;
use crate::assign::outcome::{Assignment, Mechanism};
use crate::assign::problem::Problem;
use crate::observe::Observer;

/// Serves the cases one after the other, as they were received, each seat by the lawyer with the fewest seats
/// taken for the seats that there are. Lawyers below their minimum come before all others; where two have taken
/// the same share, the larger tie hash of the purpose `rotation` decides, then the smaller id. Cases of one
/// receipt stand by their own tie hash, those of unknown receipt last.
///
/// Fixed pairs come first and count. Linked and opposing cases, groups and maximums are obeyed; nobody is moved
/// afterwards, and scores play no part. The objective says only at which levels the result's worth is told.
///
/// # Example
/// ```
/// use dianyuan::assign::{AssignOptions, CaseRow, EdgeRow, LawyerRow, ProblemDraft, rotation};
///
/// let mut draft = ProblemDraft::new();
/// draft.lawyer(LawyerRow::new("L-1", 1));
/// draft.lawyer(LawyerRow::new("L-2", 2));
/// for case in ["C-1", "C-2", "C-3"] {
///     draft.case(CaseRow::new(case, 1));
///     draft.edge(EdgeRow::new(case, "L-1", "0.5"));
///     draft.edge(EdgeRow::new(case, "L-2", "0.9"));
/// }
/// let problem = draft.build()?;
/// let result = rotation(&problem, &AssignOptions::new(), &mut ());
/// let lawyers = result.pairs.iter().map(|pair| problem.lawyer_of(*pair));
/// assert_eq!(lawyers.filter(|lawyer| *lawyer == 0).count(), 1);
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn rotation(
    problem: &Problem,
    options: &AssignOptions,
    observer: &mut dyn Observer,
) -> Assignment {
    let mechanism = Mechanism::Rotation;
    one_by_one(problem, options, mechanism, observer, |room, lawyer| {
        let taken = room.load(lawyer);
        let of = problem.maximum(lawyer);
        (taken >= problem.minimum(lawyer), Share { taken, of })
    })
}

/// Seats taken out of seats that there are, at least one.
#[derive(Clone, Copy, Debug)]
struct Share {
    taken: u32,
    of: u32,
}

impl Ord for Share {
    fn cmp(&self, other: &Self) -> Ordering {
        let mine = u64::from(self.taken) * u64::from(other.of);
        let theirs = u64::from(other.taken) * u64::from(self.of);
        mine.cmp(&theirs)
    }
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Share {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Share {}

#[cfg(test)]
#[path = "rotation_tests.rs"]
mod tests;
