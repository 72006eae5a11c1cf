//! Why seats are empty: the rule at each lawyer, the proof, and ways out.

use std::collections::BTreeMap;

use crate::assign::empty::again::Again;
use crate::assign::empty::obstacles::obstacles;
use crate::assign::empty::residual::Residual;
use crate::assign::empty::search::Search;
use crate::assign::empty::shortage::{Shortages, shortages};
use crate::assign::empty::unassigned::{Shortage, Unassigned, WayOut};
use crate::assign::empty::ways_out::Finder;
use crate::assign::options::AssignOptions;
use crate::assign::outcome::{Assignment, Status};
use crate::assign::problem::{Problem, count};
use crate::observe::Observer;

/// How far ways out are looked for. Each is found by solving the whole changed problem again, so that on large
/// problems the number of cases decides how long it takes: at most `cases` × `tries` changes are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "options do nothing by themselves"]
pub struct ReasonOptions {
    pub(in crate::assign) cases: usize,
    pub(in crate::assign) ways: usize,
    pub(in crate::assign) tries: usize,
}

impl ReasonOptions {
    /// Ways out for at most 100 cases, three each, out of at most 24 tries each.
    pub fn new() -> Self {
        Self {
            cases: 100,
            ways: 3,
            tries: 24,
        }
    }

    /// Most cases with ways out; those of the smallest priority come first, then those of the smallest id.
    pub fn cases(mut self, cases: usize) -> Self {
        self.cases = cases;
        self
    }

    /// Most ways out of one case.
    pub fn ways(mut self, ways: usize) -> Self {
        self.ways = ways;
        self
    }

    /// Most changes that are tried for one case. Where one set of prices proves the result, the changes that can
    /// bring the most are tried first, and no more than needed to know the best.
    pub fn tries(mut self, tries: usize) -> Self {
        self.tries = tries;
        self
    }
}

impl Default for ReasonOptions {
    fn default() -> Self {
        Self::new()
    }
}

/// Why seats are empty, case by case in the order of ids, with the shortages that prove it. A case without a
/// shortage could be served if others moved; its last obstacle says why they did not.
///
/// A way out opens a way to a seat for the case, and fills one more seat than before when the changed problem is solved
/// again by the same mechanism, objective and seed. Whether this case then has the seat, or another one that wants it
/// too, the objective decides.
///
/// The observer may stop the search for ways out; rules and shortages are complete all the same. Of a result that was
/// itself stopped no shortages are looked for: many seats may be empty only because of that, and whoever stopped it waits.
///
/// # Example
/// ```
/// use dianyuan::assign::{
///     AssignOptions, Blocked, CaseRow, EdgeRow, LawyerRow, ProblemDraft, ReasonOptions, Remedy, optimal, unassigned,
/// };
///
/// let mut draft = ProblemDraft::new();
/// draft.lawyer(LawyerRow::new("L-1", 1));
/// for case in ["C-1", "C-2"] {
///     draft.case(CaseRow::new(case, 1));
///     draft.edge(EdgeRow::new(case, "L-1", "1"));
/// }
/// let problem = draft.build()?;
/// let options = AssignOptions::new();
/// let result = optimal(&problem, &options, &mut ());
/// let (empty, shortages) = unassigned(&problem, &result, &options, ReasonOptions::new(), &mut ());
///
/// assert_eq!(empty[0].obstacles[0].rule, Blocked::LawyerFull);
/// assert_eq!(empty[0].ways_out[0].remedies, [Remedy::LawyerSeat(0)]);
/// let proof = &shortages[empty[0].shortage.unwrap()];
/// assert_eq!((proof.seats_needed, proof.seats), (2, 1));
/// assert!(proof.holds(&problem));
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn unassigned(
    problem: &Problem,
    assignment: &Assignment,
    options: &AssignOptions,
    reasons: ReasonOptions,
    observer: &mut dyn Observer,
) -> (Vec<Unassigned>, Vec<Shortage>) {
    let residual = Residual::new(problem, &assignment.pairs);
    let missing = |case: u32| problem.need(case) - count(residual.taken_by(case).len());
    let cases: Vec<u32> = (0..problem.case_count())
        .filter(|case| missing(*case) > 0)
        .collect();
    if cases.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let mut search = Search::new(&residual);
    let short = match assignment.status {
        Status::Stopped => Shortages::default(),
        _ => shortages(&residual, &cases, &mut search),
    };
    let mut again = Again::new(assignment, options, observer);
    let mut ways = ways_out(
        &residual,
        assignment,
        &cases,
        reasons,
        &mut search,
        &mut again,
    );
    let listed = cases.iter().map(|case| {
        let shortage = short.of_case.get(case).copied();
        let is_short = shortage.is_some();
        Unassigned {
            case: *case,
            missing: missing(*case),
            obstacles: obstacles(&residual, assignment, *case, is_short, &mut search),
            shortage,
            ways_out: ways.remove(case).unwrap_or_default(),
        }
    });
    let listed = listed.collect();
    (listed, short.list)
}

fn ways_out(
    residual: &Residual<'_>,
    assignment: &Assignment,
    cases: &[u32],
    reasons: ReasonOptions,
    search: &mut Search,
    again: &mut Again<'_>,
) -> BTreeMap<u32, Vec<WayOut>> {
    let mut first = cases.to_vec();
    first.sort_by_key(|case| residual.problem.priority(*case));
    first.truncate(reasons.cases);
    again.of = first.len() as u64;
    let mut finder = Finder::new(residual, assignment, reasons);
    let mut found = BTreeMap::new();
    for case in first {
        again.tell();
        if again.is_over {
            break;
        }
        found.insert(case, finder.ways_out(case, search, again));
        again.done += 1;
    }
    found
}

#[cfg(test)]
#[path = "reasons_tests.rs"]
mod tests;
