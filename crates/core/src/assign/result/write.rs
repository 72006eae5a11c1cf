//! An answer as JSON (`dianyuan.assign/1`): one line, keys sorted, the same bytes for the same answer.

use super::read::FORMAT;
use super::text::Text;
use super::unassigned::{shortage, unassigned};
use super::{certificate, report};
use crate::assign::decimal::decimal;
use crate::assign::objective::Level;
use crate::assign::price::pair_price::PairCost;
use crate::assign::problem::Problem;
use crate::assign::result::answer::Answer;

impl Answer {
    /// The answer as JSON (`dianyuan.assign/1`), canonical but for the numbers `score` and `total`, which readers can
    /// do without: the exact text stands beside them. Pairs are sorted by the ids of case and lawyer.
    #[must_use]
    pub fn to_json(&self, problem: &Problem) -> String {
        let assignment = &self.assignment;
        let objective = assignment.objective;
        let at = |level| assignment.worth.0[objective.place(level)];
        let total = decimal(at(Level::Score));
        let mut text = Text::default();
        text.object(|text| {
            text.key("assignments")
                .list(&self.costs, |text, cost| pair(text, *cost, problem));
            text.key("certificate");
            certificate::write(text, assignment, problem);
            text.key("format").string(FORMAT);
            text.key("mechanism").string(assignment.mechanism.as_str());
            text.key("objective").string(objective.as_str());
            text.key("optimal").plain(assignment.optimal);
            text.key("report");
            report::write(text, self, problem);
            text.key("seats").plain(at(Level::Seats));
            text.key("seed").string(&assignment.seed);
            text.key("shortages")
                .list(&self.shortages, |text, one| shortage(text, one, problem));
            text.key("status").string(assignment.status.as_str());
            text.key("total").plain(&total);
            text.key("total_exact").string(&total);
            text.key("unassigned").list(&self.unassigned, |text, one| {
                unassigned(text, objective, one, problem);
            });
        });
        text.finish()
    }
}

fn pair(text: &mut Text, pair: PairCost, problem: &Problem) {
    let score = decimal(pair.score.into());
    text.object(|text| {
        text.key("case")
            .string(problem.case_id(problem.case_of(pair.edge)));
        text.key("cost_exact").string(&decimal(pair.cost().into()));
        text.key("lawyer")
            .string(problem.lawyer_id(problem.lawyer_of(pair.edge)));
        text.key("score").plain(&score);
        text.key("score_exact").string(&score);
    });
}
