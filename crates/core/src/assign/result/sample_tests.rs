//! The shared fixture and its answers, for tests.

use crate::assign::options::AssignOptions;
use crate::assign::outcome::Mechanism;
use crate::assign::problem::Problem;
use crate::assign::result::answer::Answer;
use crate::assign::tables::Tables;

const CASES: &str = include_str!("../../../../../tests/fixtures/assign/cases.csv");

/// The synthetic tables that Rust, C and Python share.
pub(in crate::assign) fn problem() -> Problem {
    of(CASES)
}

/// The same without opposing sides.
pub(in crate::assign) fn without_opposing() -> Problem {
    of(&CASES.replace(",C-5\n", ",\n").replace(",C-4\n", ",\n"))
}

fn of(cases: &str) -> Problem {
    let tables = Tables {
        edges: include_str!("../../../../../tests/fixtures/assign/edges.csv"),
        lawyers: include_str!("../../../../../tests/fixtures/assign/lawyers.csv"),
        cases,
        groups: Some(include_str!(
            "../../../../../tests/fixtures/assign/groups.csv"
        )),
    };
    Problem::from_tables(&tables).unwrap()
}

pub(in crate::assign) fn answer(problem: &Problem, mechanism: Mechanism) -> Answer {
    Answer::of(problem, mechanism, &AssignOptions::new(), &mut ())
}
