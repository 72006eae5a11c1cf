//! What a pair costs: against the best of its case, and against the whole when it is forced or forbidden.

use crate::assign::empty::again::Again;
use crate::assign::empty::possible::Possible;
use crate::assign::empty::room::Room;
use crate::assign::objective::Levels;
use crate::assign::options::AssignOptions;
use crate::assign::outcome::Assignment;
use crate::assign::problem::{Pin, Problem};
use crate::observe::Observer;

/// What a case's lawyer costs against the best one for the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairCost {
    /// The edge taken.
    pub edge: u32,
    /// Its score, in nano-units.
    pub score: i64,
    /// The score that this seat of the case could have at best: the highest of the case's allowed pairs for its
    /// best pair, the second highest for the second.
    pub best: i64,
}

impl PairCost {
    /// What is lost, 0 or more, in nano-units.
    #[must_use]
    pub fn cost(self) -> i64 {
        self.best - self.score
    }
}

/// What each pair taken costs against the best for its case, in the order of the pairs. Others want the best too:
/// what is lost here is gained elsewhere.
///
/// # Example
/// ```
/// use dianyuan::assign::{AssignOptions, CaseRow, EdgeRow, LawyerRow, ProblemDraft, Score, optimal, pair_costs};
///
/// let mut draft = ProblemDraft::new();
/// for lawyer in ["L-1", "L-2"] {
///     draft.lawyer(LawyerRow::new(lawyer, 1));
/// }
/// for (case, scores) in [("C-1", [5, 4]), ("C-2", [5, 1])] {
///     draft.case(CaseRow::new(case, 1));
///     draft.edge(EdgeRow::new(case, "L-1", Score::Nanos(scores[0])));
///     draft.edge(EdgeRow::new(case, "L-2", Score::Nanos(scores[1])));
/// }
/// let problem = draft.build()?;
/// let result = optimal(&problem, &AssignOptions::new(), &mut ());
/// let costs: Vec<i64> = pair_costs(&problem, &result).iter().map(|pair| pair.cost()).collect();
/// assert_eq!(costs, [1, 0]);
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn pair_costs(problem: &Problem, assignment: &Assignment) -> Vec<PairCost> {
    let possible = Possible::new(problem);
    let mut costs = Vec::with_capacity(assignment.pairs.len());
    let by_case = assignment
        .pairs
        .chunk_by(|one, next| problem.case_of(*one) == problem.case_of(*next));
    for pairs in by_case {
        let allowed = possible.of_case(problem, problem.case_of(pairs[0]));
        let mut best: Vec<i64> = allowed.map(|edge| problem.score(edge)).collect();
        best.sort_unstable_by(|one, other| other.cmp(one));
        let mut ranked = pairs.to_vec();
        ranked.sort_by_key(|edge| std::cmp::Reverse(problem.score(*edge)));
        costs.extend(ranked.into_iter().zip(best).map(|(edge, best)| PairCost {
            edge,
            score: problem.score(edge),
            best,
        }));
    }
    costs.sort_by_key(|pair| pair.edge);
    costs
}

/// What the whole loses when a pair is forced or forbidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairPrice {
    /// Worth now minus worth when the pair is part of the result, at each level; nothing where it is already.
    /// `None` where it cannot be: there is no such row, it is forbidden, or fixed pairs leave no place for it.
    pub forced: Option<Levels>,
    /// Worth now minus worth when the pair is no part of the result; nothing where it is not. `None` where it is
    /// fixed.
    pub forbidden: Option<Levels>,
}

/// The exact price of forcing and of forbidding a pair, found by solving again. `None` where the work was stopped.
/// Prices of an optimal result are never below nothing at the first level at which they differ from it.
///
/// # Example
/// ```
/// use dianyuan::assign::{
///     AssignOptions, CaseRow, EdgeRow, LawyerRow, Level, ProblemDraft, Score, optimal, price_of_pair,
/// };
///
/// let mut draft = ProblemDraft::new();
/// draft.case(CaseRow::new("C-1", 1));
/// for (lawyer, score) in [("L-1", 5), ("L-2", 3)] {
///     draft.lawyer(LawyerRow::new(lawyer, 1));
///     draft.edge(EdgeRow::new("C-1", lawyer, Score::Nanos(score)));
/// }
/// let problem = draft.build()?;
/// let options = AssignOptions::new();
/// let result = optimal(&problem, &options, &mut ());
/// let price = price_of_pair(&problem, &result, &options, 0, 1, &mut ()).unwrap();
/// let score = result.objective.place(Level::Score);
/// assert_eq!(price.forced.unwrap().0[score], 2);
/// assert_eq!(price.forbidden.unwrap().0[score], 0);
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn price_of_pair(
    problem: &Problem,
    assignment: &Assignment,
    options: &AssignOptions,
    case: u32,
    lawyer: u32,
    observer: &mut dyn Observer,
) -> Option<PairPrice> {
    let Some(edge) = problem.find_edge(case, lawyer) else {
        return Some(PairPrice {
            forced: None,
            forbidden: Some(Levels::ZERO),
        });
    };
    let mut again = Again::new(assignment, options, observer);
    again.of = 1;
    let is_taken = assignment.pairs.binary_search(&edge).is_ok();
    let mut loss = |changed: Problem| {
        let result = again.solve(&changed)?;
        Some(assignment.worth - result.worth)
    };
    let forced = if is_taken {
        Some(Levels::ZERO)
    } else if can_be_fixed(problem, edge) {
        Some(loss(problem.fixing(edge))?)
    } else {
        None
    };
    let forbidden = match problem.pin(edge) {
        Pin::Fixed => None,
        _ if !is_taken => Some(Levels::ZERO),
        _ => Some(loss(problem.forbidding(edge))?),
    };
    Some(PairPrice { forced, forbidden })
}

/// Whether a pair has a place beside all fixed pairs.
fn can_be_fixed(problem: &Problem, edge: u32) -> bool {
    let (case, lawyer) = (problem.case_of(edge), problem.lawyer_of(edge));
    let is_of_case = |fixed: &&u32| problem.case_of(**fixed) == case;
    let fixed = problem.fixed().iter().filter(is_of_case).count();
    let room = Room::with(problem, problem.fixed());
    problem.pin(edge) == Pin::Free
        && fixed < problem.need(case) as usize
        && room.blocked(case, lawyer).is_none()
}

#[cfg(test)]
#[path = "pair_price_tests.rs"]
mod tests;
