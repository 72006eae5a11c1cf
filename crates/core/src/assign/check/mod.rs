//! Whether a result is what it says: written against the definitions alone, and sharing nothing with the solver.
//!
//! A result that keeps the rules, whose worth is what it says, and whose certificate proves a bound that this worth
//! reaches, is the best there is, whoever made it.

mod bound;
mod claims;
mod coupled;
mod exact;
mod proof;
mod rules;
#[cfg(test)]
mod small;
mod taken;
mod ways;

use crate::assign::outcome::Assignment;
use crate::assign::problem::Problem;
use crate::error::{Error, ErrorKind};
use crate::wire::Faults;

/// Checks a result against the problem that it is for.
///
/// Looked at are the pairs (known, in order, none twice, none forbidden, all fixed ones there), needs, maxima of
/// lawyers and groups, linked and opposing cases, the worth at each level, what the result says of itself, and the
/// certificate, whose bound is computed anew. Everything is compared exactly.
///
/// Where a result says that it is optimal and this agrees, nothing better exists, and at the same worth no other
/// pairs but by a collision of tie hashes. A result of `rotation` or `lot` proves nothing: its pairs are checked,
/// not how they were drawn.
///
/// # Example
/// ```
/// use dianyuan::assign::{CaseRow, EdgeRow, LawyerRow, ProblemDraft, check, optimal};
/// let mut draft = ProblemDraft::new();
/// draft.lawyer(LawyerRow::new("L-1", 1));
/// draft.case(CaseRow::new("C-1", 1));
/// draft.case(CaseRow::new("C-2", 1));
/// draft.edge(EdgeRow::new("C-1", "L-1", "30"));
/// draft.edge(EdgeRow::new("C-2", "L-1", "20"));
/// let problem = draft.build()?;
///
/// let mut result = optimal(&problem, &Default::default(), &mut ());
/// assert_eq!(result.pairs, [0]);
/// check(&problem, &result)?;
///
/// result.pairs = vec![1];
/// let error = check(&problem, &result).unwrap_err();
/// let found: Vec<&str> = error.problems().iter().map(|found| found.path.as_str()).collect();
/// assert_eq!(found, ["hash", "total"]);
/// # Ok::<(), dianyuan::Error>(())
/// ```
///
/// # Errors
/// [`ErrorKind::Record`] with every finding. Paths are those of the result: `assignments[3]` is the fourth pair,
/// `total` the score, `certificate.branches[1].closed.lawyers[2]` the third price of that branch; positions count from
/// 0, and branches stand as in the JSON.
pub fn check(problem: &Problem, result: &Assignment) -> Result<(), Error> {
    let mut faults = Faults::new();
    let taken = taken::read(problem, &result.pairs, &mut faults);
    rules::check(problem, &taken, &mut faults);
    coupled::check(problem, &taken, &mut faults);
    claims::check(problem, result, &taken, &mut faults);
    Error::unless_empty(ErrorKind::Record, faults.into_problems())
}

#[cfg(test)]
#[path = "mod_tests.rs"]
mod tests;
