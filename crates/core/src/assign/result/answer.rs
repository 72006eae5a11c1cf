//! An assignment and everything that is told about it.

use crate::assign::empty::reasons::{ReasonOptions, unassigned};
use crate::assign::empty::unassigned::{Shortage, Unassigned};
use crate::assign::mechanism::assign;
use crate::assign::options::AssignOptions;
use crate::assign::outcome::{Assignment, Mechanism, Status};
use crate::assign::price::pair_price::{PairCost, PairPrice, pair_costs, price_of_pair};
use crate::assign::price::seat_worth::{SeatWorth, seat_worth};
use crate::assign::problem::Problem;
use crate::assign::report::Report;
use crate::observe::Observer;

/// Most seats whose worth is told.
const SEATS: usize = 100;

/// An assignment and everything that is told about it: what stands in the JSON `dianyuan.assign/1`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// Who serves whom, with the proof.
    pub assignment: Assignment,
    /// What each pair costs against the best for its case, in the order of the pairs.
    pub costs: Vec<PairCost>,
    /// Cases with empty seats, and why.
    pub unassigned: Vec<Unassigned>,
    /// Proofs that seats cannot all be filled; cases name theirs by its place.
    pub shortages: Vec<Shortage>,
    /// What it comes to.
    pub report: Report,
    /// What each mechanism comes to on the same problem, this one too, in the order of [`Mechanism::ALL`]; without
    /// another one whose work was stopped.
    pub mechanisms: Vec<(Mechanism, Report)>,
    /// Where one more seat is worth the most, at most 100 of them; none where no one set of prices proves the result.
    pub seat_worth: Vec<SeatWorth>,
    /// What was asked for by [`price`](Self::price).
    pub prices: Vec<AskedPrice>,
}

/// The price of a pair that somebody asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedPrice {
    /// Index of the case.
    pub case: u32,
    /// Index of the lawyer.
    pub lawyer: u32,
    /// What the whole loses; `None` where the work was stopped before it was known.
    pub price: Option<PairPrice>,
}

impl Answer {
    /// Assigns by a mechanism, and finds out everything that is told about the result.
    ///
    /// Ways out, and what a seat is worth exactly, are found by solving again; on larger problems they are looked for
    /// in fewer places, so that all this takes some ten times as long as the assignment, and not a thousand times.
    ///
    /// # Example
    /// ```
    /// use dianyuan::assign::{Answer, AssignOptions, Mechanism, Problem, Tables};
    /// let problem = Problem::from_tables(&Tables {
    ///     edges: "case,lawyer,score\nC-1,L-1,0.75\nC-1,L-2,0.5\nC-2,L-1,0.25\n",
    ///     lawyers: "lawyer,min,max\nL-1,0,1\nL-2,0,1\n",
    ///     cases: "case,need\nC-1,1\nC-2,1\n",
    ///     groups: None,
    /// })?;
    /// let answer = Answer::of(&problem, Mechanism::Optimal, &AssignOptions::new(), &mut ());
    /// let json = answer.to_json(&problem);
    /// assert!(json.starts_with(r#"{"assignments":[{"case":"C-1","cost_exact":"0.25","lawyer":"L-2","score":0.5,"#));
    /// assert!(json.contains(r#""status":"complete","total":0.75,"total_exact":"0.75""#));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn of(
        problem: &Problem,
        mechanism: Mechanism,
        options: &AssignOptions,
        observer: &mut dyn Observer,
    ) -> Self {
        let assignment = assign(problem, mechanism, options, observer);
        let report = Report::of(problem, &assignment);
        let reasons = ReasonOptions::new().cases(often(problem, 100));
        let (unassigned, shortages) = unassigned(problem, &assignment, options, reasons, observer);
        let mut mechanisms = Vec::new();
        for other in Mechanism::ALL.iter().copied() {
            if other == mechanism {
                mechanisms.push((mechanism, report.clone()));
                continue;
            }
            let other_way = assign(problem, other, options, observer);
            if other_way.status != Status::Stopped {
                mechanisms.push((other, Report::of(problem, &other_way)));
            }
        }
        let seats = seat_worth(problem, &assignment, options, often(problem, 5), observer);
        let mut seat_worth = seats.unwrap_or_default();
        seat_worth.truncate(SEATS);
        Self {
            costs: pair_costs(problem, &assignment),
            assignment,
            unassigned,
            shortages,
            report,
            mechanisms,
            seat_worth,
            prices: Vec::new(),
        }
    }

    /// The same answer with the price of forcing and of forbidding a pair, found by solving again.
    #[must_use]
    pub fn price(
        mut self,
        problem: &Problem,
        options: &AssignOptions,
        (case, lawyer): (u32, u32),
        observer: &mut dyn Observer,
    ) -> Self {
        let price = price_of_pair(problem, &self.assignment, options, case, lawyer, observer);
        self.prices.push(AskedPrice {
            case,
            lawyer,
            price,
        });
        self
    }
}

/// How often the problem is solved again for something that a small one is solved again for so many times.
fn often(problem: &Problem, small: usize) -> usize {
    /// Pairs of all problems that are solved again.
    const PAIRS: usize = 20_000_000;
    let pairs = problem.edge_count().max(1) as usize;
    small.min(PAIRS / pairs)
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
