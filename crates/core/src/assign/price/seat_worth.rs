//! At whom one more seat would be worth the most.

use crate::assign::empty::again::Again;
use crate::assign::empty::bounds::Bounds;
use crate::assign::empty::unassigned::Remedy;
use crate::assign::objective::Levels;
use crate::assign::options::AssignOptions;
use crate::assign::outcome::Assignment;
use crate::assign::problem::Problem;
use crate::observe::Observer;

/// What one more seat is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeatWorth {
    /// The seat: [`Remedy::LawyerSeat`] or [`Remedy::GroupSeat`].
    pub seat: Remedy,
    /// What it brings at most, at each level: its price in the proof; of a lawyer or group without a seat to give,
    /// the most that a pair there could bring.
    pub at_most: Levels,
    /// What it brings, found by solving again; `None` where that was not asked for, or was stopped.
    pub exact: Option<Levels>,
}

/// The lawyers and groups whose seats are worth anything but another draw of hashes, the highest price first, then lawyers before groups and
/// by id; for the first `solved` of them what one more seat brings exactly. `None` where no one set of prices proves
/// the result: a mechanism that proves nothing, a stopped work, or opposing sides that had to be told apart.
///
/// A price is an upper bound. Where several seats are missing at once, each of several prices can stand for the
/// same gain, and where equals wait for a seat, a price above nothing can bring nothing.
///
/// # Example
/// ```
/// use dianyuan::assign::{
///     AssignOptions, CaseRow, EdgeRow, LawyerRow, Level, ProblemDraft, Remedy, Score, optimal, seat_worth,
/// };
///
/// let mut draft = ProblemDraft::new();
/// draft.lawyer(LawyerRow::new("L-1", 1));
/// for (case, score) in [("C-1", 5), ("C-2", 3)] {
///     draft.case(CaseRow::new(case, 1));
///     draft.edge(EdgeRow::new(case, "L-1", Score::Nanos(score)));
/// }
/// let problem = draft.build()?;
/// let options = AssignOptions::new();
/// let result = optimal(&problem, &options, &mut ());
/// let worth = seat_worth(&problem, &result, &options, 1, &mut ()).unwrap();
/// assert_eq!(worth[0].seat, Remedy::LawyerSeat(0));
/// let gain = worth[0].exact.unwrap();
/// assert_eq!(gain.0[result.objective.place(Level::Score)], 3);
/// assert!(gain <= worth[0].at_most);
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn seat_worth(
    problem: &Problem,
    assignment: &Assignment,
    options: &AssignOptions,
    solved: usize,
    observer: &mut dyn Observer,
) -> Option<Vec<SeatWorth>> {
    let bounds = Bounds::of(problem, assignment)?;
    let mut worth: Vec<SeatWorth> = bounds
        .priced()
        .map(|seat| SeatWorth {
            seat,
            at_most: bounds.gain(&[seat]),
            exact: None,
        })
        .collect();
    // A seat that only moves tie hashes is worth nothing to anybody.
    worth.retain(|place| place.at_most.0[..4] > [0; 4][..]);
    worth.sort_by(|one, other| (other.at_most, one.seat).cmp(&(one.at_most, other.seat)));
    let mut again = Again::new(assignment, options, observer);
    again.of = worth.len().min(solved) as u64;
    for place in worth.iter_mut().take(solved) {
        let result = again.solve(&problem.with(&[place.seat]));
        place.exact = result.map(|result| result.worth - assignment.worth);
        again.done += 1;
    }
    Some(worth)
}

#[cfg(test)]
#[path = "seat_worth_tests.rs"]
mod tests;
