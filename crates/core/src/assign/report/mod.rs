//! What an assignment comes to, and mechanisms side by side.

pub(in crate::assign) mod load;

use crate::assign::mechanism::assign;
use crate::assign::options::AssignOptions;
use crate::assign::outcome::{Assignment, Mechanism};
use crate::assign::problem::Problem;
use crate::assign::report::load::Load;
use crate::observe::Observer;

/// What an assignment comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Seats that all cases need together.
    pub seats_needed: u64,
    /// Seats filled.
    pub seats_filled: u64,
    /// Cases with all the lawyers that they need.
    pub full: u32,
    /// Cases with some of them.
    pub part: u32,
    /// Cases with none.
    pub unserved: u32,
    /// Sum of the scores of all pairs, in nano-units.
    pub total: i128,
    /// Score per seat filled, in nano-units, rounded down; `None` where none is.
    pub mean: Option<i128>,
    /// The fully served case that comes off worst; `None` where no case is fully served.
    pub worst: Option<Worst>,
    /// How the work is shared.
    pub load: Load,
    /// Lawyers below their minimum, and by how many seats, in the order of ids.
    pub shortfalls: Vec<(u32, u32)>,
    /// Cases in link sets, no two of a set with the same lawyer.
    pub linked: u32,
    /// Pairs of opposing cases, no two of a pair with the same firm.
    pub opposing: u32,
}

/// A case, and the sum of the scores of its pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worst {
    /// Index of the case; of several, the first by id.
    pub case: u32,
    /// In nano-units.
    pub total: i128,
}

impl Report {
    /// The report of an assignment of this problem.
    ///
    /// # Example
    /// ```
    /// use dianyuan::assign::{AssignOptions, CaseRow, EdgeRow, LawyerRow, ProblemDraft, Report, Score, rotation};
    ///
    /// let mut draft = ProblemDraft::new();
    /// draft.lawyer(LawyerRow::new("L-1", 1));
    /// for (case, need) in [("C-1", 1), ("C-2", 2)] {
    ///     draft.case(CaseRow::new(case, need));
    ///     draft.edge(EdgeRow::new(case, "L-1", Score::Nanos(7)));
    /// }
    /// let problem = draft.build()?;
    /// let report = Report::of(&problem, &rotation(&problem, &AssignOptions::new(), &mut ()));
    /// assert_eq!((report.seats_filled, report.seats_needed, report.total), (1, 3, 7));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn of(problem: &Problem, assignment: &Assignment) -> Self {
        let pairs = &assignment.pairs;
        let total: i128 = pairs
            .iter()
            .map(|edge| i128::from(problem.score(*edge)))
            .sum();
        let mut report = Self {
            seats_needed: problem.seats_needed(),
            seats_filled: pairs.len() as u64,
            full: 0,
            part: 0,
            unserved: 0,
            total,
            mean: None,
            worst: None,
            load: Load::of(problem, pairs),
            shortfalls: shortfalls(problem, pairs),
            linked: 0,
            opposing: crate::assign::problem::count(problem.opposing().len()),
        };
        if !pairs.is_empty() {
            report.mean = Some(total.div_euclid(i128::from(report.seats_filled)));
        }
        let mut rest = pairs.as_slice();
        for case in 0..problem.case_count() {
            let end = problem.edges(case).end;
            let (own, others) = rest.split_at(rest.partition_point(|edge| *edge < end));
            rest = others;
            report.count(problem, case, own);
        }
        report
    }

    fn count(&mut self, problem: &Problem, case: u32, pairs: &[u32]) {
        self.linked += u32::from(problem.link(case).is_some());
        if pairs.is_empty() {
            self.unserved += 1;
        } else if pairs.len() < problem.need(case) as usize {
            self.part += 1;
        } else {
            self.full += 1;
            let total = pairs
                .iter()
                .map(|edge| i128::from(problem.score(*edge)))
                .sum();
            if self.worst.is_none_or(|worst| total < worst.total) {
                self.worst = Some(Worst { case, total });
            }
        }
    }
}

fn shortfalls(problem: &Problem, pairs: &[u32]) -> Vec<(u32, u32)> {
    let mut missing: Vec<u32> = (0..problem.lawyer_count())
        .map(|lawyer| problem.minimum(lawyer))
        .collect();
    for edge in pairs {
        let lawyer = problem.lawyer_of(*edge) as usize;
        missing[lawyer] = missing[lawyer].saturating_sub(1);
    }
    let short = (0..).zip(missing).filter(|(_, missing)| *missing > 0);
    short.collect()
}

/// Every mechanism on the same problem, with what it comes to, in the order of [`Mechanism::ALL`].
///
/// # Example
/// ```
/// use dianyuan::assign::{
///     AssignOptions, CaseRow, EdgeRow, LawyerRow, Mechanism, ProblemDraft, Score, compare,
/// };
///
/// let mut draft = ProblemDraft::new();
/// draft.case(CaseRow::new("C-1", 1));
/// for (lawyer, score) in [("L-1", 5), ("L-2", 3)] {
///     draft.lawyer(LawyerRow::new(lawyer, 1));
///     draft.edge(EdgeRow::new("C-1", lawyer, Score::Nanos(score)));
/// }
/// let reports = compare(&draft.build()?, &AssignOptions::new(), &mut ());
/// let (best, others) = reports.split_first().unwrap();
/// assert_eq!((best.0, best.1.total), (Mechanism::Optimal, 5));
/// assert!(others.iter().all(|(_, report)| report.total <= 5));
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn compare(
    problem: &Problem,
    options: &AssignOptions,
    observer: &mut dyn Observer,
) -> Vec<(Mechanism, Report)> {
    let mechanisms = Mechanism::ALL.iter();
    let reports = mechanisms.map(|mechanism| {
        let assignment = assign(problem, *mechanism, options, observer);
        (*mechanism, Report::of(problem, &assignment))
    });
    reports.collect()
}

#[cfg(test)]
#[path = "mod_tests.rs"]
mod tests;
