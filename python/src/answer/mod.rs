//! Everything that is told about an assignment, as tables: what stands in its JSON, under the same names. A list of records
//! there is a table here, whose rows name the record that they belong to.

mod certificate;
mod levels;
mod report;
mod unassigned;

use engine::assign::{Answer, Problem, decimal};

use crate::column::{exact, texts};
use crate::table::PyTable;

/// Every table, by its name.
pub(crate) fn tables(answer: &Answer, problem: &Problem) -> Vec<(&'static str, PyTable)> {
    let (assignment, objective) = (&answer.assignment, answer.assignment.objective);
    let branches = certificate::branches(assignment.certificate.as_ref());
    let (cases, seats) = (&answer.unassigned, &answer.seat_worth);
    vec![
        ("assignments", assignments(answer, problem)),
        ("branches", certificate::branch_table(&branches, problem)),
        ("certificate", certificate::level_table(assignment)),
        (
            "mechanisms",
            report::mechanisms(&answer.mechanisms, problem),
        ),
        (
            "prices",
            certificate::price_table(&branches, objective, problem),
        ),
        ("reasons", unassigned::reasons(cases, problem)),
        ("seat_worth", report::seat_worth(seats, objective, problem)),
        (
            "shortages",
            unassigned::shortages(&answer.shortages, problem),
        ),
        ("unassigned", unassigned::cases(cases, problem)),
        ("ways_out", unassigned::ways_out(cases, objective, problem)),
    ]
}

/// A row for each pair, with what it costs against the best for its case.
fn assignments(answer: &Answer, problem: &Problem) -> PyTable {
    let edges = || answer.costs.iter().map(|pair| pair.edge);
    let exactly = |numbers: Vec<i64>| {
        let texts = numbers
            .into_iter()
            .map(|number| Some(decimal(number.into())));
        texts.collect()
    };
    let scores = exactly(answer.costs.iter().map(|pair| pair.score).collect());
    let costs = exactly(answer.costs.iter().map(|pair| pair.cost()).collect());
    let ids = [
        (
            "case",
            texts(edges().map(|edge| problem.case_id(problem.case_of(edge)))),
        ),
        (
            "lawyer",
            texts(edges().map(|edge| problem.lawyer_id(problem.lawyer_of(edge)))),
        ),
    ];
    let ids = ids.map(|(name, column)| (name.to_owned(), column));
    PyTable::of(
        ids.into_iter()
            .chain(exact("score", scores))
            .chain(exact("cost", costs)),
    )
}
