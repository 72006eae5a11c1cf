//! Lot: chance decides, in a way that anyone can draw again.

use crate::assign::neutral::turns::one_by_one;
use crate::assign::options::AssignOptions;
use crate::assign::outcome::{Assignment, Mechanism};
use crate::assign::problem::Problem;
use crate::observe::Observer;

/// Serves the cases one after the other, as they were received, each seat by the lawyer with the largest tie hash
/// of the purpose `lot`, which the seed and the two ids decide; then by the smaller id. Cases of one receipt stand
/// by their own tie hash, those of unknown receipt last.
///
/// Fixed pairs come first. Linked and opposing cases, groups and maximums are obeyed; nobody is moved afterwards,
/// and neither scores nor minimums play a part. The objective says only at which levels the result's worth is told.
///
/// # Example
/// ```
/// use dianyuan::assign::{AssignOptions, CaseRow, EdgeRow, LawyerRow, ProblemDraft, lot};
/// use dianyuan::tie_hash;
///
/// let mut draft = ProblemDraft::new();
/// draft.case(CaseRow::new("C-1", 1));
/// for lawyer in ["L-1", "L-2"] {
///     draft.lawyer(LawyerRow::new(lawyer, 1));
///     draft.edge(EdgeRow::new("C-1", lawyer, "0"));
/// }
/// let problem = draft.build()?;
/// let drawn = lot(&problem, &AssignOptions::new().seed("2026-11-22"), &mut ());
/// let largest = ["L-1", "L-2"].into_iter().max_by_key(|lawyer| tie_hash("lot", "2026-11-22", "C-1", lawyer));
/// assert_eq!(Some(problem.lawyer_id(problem.lawyer_of(drawn.pairs[0]))), largest);
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn lot(problem: &Problem, options: &AssignOptions, observer: &mut dyn Observer) -> Assignment {
    one_by_one(problem, options, Mechanism::Lot, observer, |_, _| ())
}

#[cfg(test)]
#[path = "lot_tests.rs"]
mod tests;
