//! The head of the page: how it was assigned, what came of it, and what is proved.

use super::Page;
use crate::page::grid::{Fit, Grid};
use crate::words::{AssignWord, plain};

impl Page<'_> {
    pub(super) fn head(&self) -> String {
        let (language, report) = (self.language, &self.answer.report);
        let assignment = &self.answer.assignment;
        let bound = assignment.bound;
        let bound = bound.map(|bound| language.worth(assignment.objective, bound));
        let rows = [
            (
                AssignWord::Mechanism,
                language.mechanism(assignment.mechanism).to_owned(),
            ),
            (
                AssignWord::Objective,
                language.objective(assignment.objective).to_owned(),
            ),
            (
                AssignWord::Status,
                language.status(assignment.status).to_owned(),
            ),
            (
                AssignWord::Seats,
                language.seats_filled(report.seats_filled, report.seats_needed),
            ),
            (AssignWord::Total, plain(report.total)),
            (
                AssignWord::Proof,
                language.proof(assignment.optimal, bound.as_deref()),
            ),
        ];
        let rows = rows.map(|(word, text)| vec![language.assign(word).to_owned() + " ", text]);
        Grid::new(&[Fit::Left, Fit::Wrapped], None, rows).render(self.width)
    }
}
