//! Seats that stay empty: the rule at each lawyer, the proof, and the ways out.

use dianyuan::assign::{Obstacle, Remedy, Unassigned, WayOut};

use super::Page;
use crate::words::AssignWord;

impl Page<'_> {
    /// Each case with empty seats, its reasons and its ways out.
    pub(super) fn empty(&self) -> String {
        let entries = self.answer.unassigned.iter().map(|one| self.entry(one));
        self.entries(self.language.assign(AssignWord::Empty), entries)
    }

    fn entry(&self, one: &Unassigned) -> Vec<String> {
        let (language, problem) = (self.language, self.problem);
        let colon = language.pick("：", ": ");
        let shortage = one.shortage.map(|index| index + 1);
        let lacks = language.lacks(one.missing, problem.need(one.case), shortage);
        let mut lines = vec![format!("{}{colon}{lacks}", problem.case_id(one.case))];
        let reasons = one.obstacles.iter().map(|obstacle| self.reason(obstacle));
        lines.extend(reasons);
        lines.extend(one.ways_out.iter().map(|way| self.way_out(way)));
        lines
    }

    fn reason(&self, obstacle: &Obstacle) -> String {
        let rule = self.language.blocked(obstacle.rule);
        if obstacle.lawyers.is_empty() {
            return rule.to_owned();
        }
        let lawyers = self.language.ids(self.lawyer_ids(&obstacle.lawyers));
        format!("{rule}{}{lawyers}", self.language.pick("：", ": "))
    }

    fn way_out(&self, way: &WayOut) -> String {
        let language = self.language;
        let changes = way.remedies.iter().map(|remedy| self.remedy(*remedy));
        let changes: Vec<String> = changes.collect();
        let changes = changes.join(language.pick("，并", " and "));
        let gain = language.gain(self.answer.assignment.objective, way.gain);
        let arrow = language.assign(AssignWord::WayOut);
        format!("{arrow}{changes}{}{gain}", language.pick("：", ": "))
    }

    /// A change in words.
    pub(super) fn remedy(&self, remedy: Remedy) -> String {
        let (language, problem) = (self.language, self.problem);
        match remedy {
            Remedy::LawyerSeat(lawyer) => language.one_more_seat(problem.lawyer_id(lawyer), false),
            Remedy::GroupSeat(group) => language.one_more_seat(problem.group_id(group), true),
            Remedy::Allow(edge) => {
                let case = problem.case_id(problem.case_of(edge));
                let lawyer = problem.lawyer_id(problem.lawyer_of(edge));
                language.pair_allowed(case, lawyer, false)
            }
            Remedy::Add(case, lawyer) => {
                let (case, lawyer) = (problem.case_id(case), problem.lawyer_id(lawyer));
                language.pair_allowed(case, lawyer, true)
            }
        }
    }

    /// Each shortage as a sentence, numbered as the cases name it.
    pub(super) fn shortages(&self) -> String {
        let language = self.language;
        let entries = (1..).zip(&self.answer.shortages).map(|(number, one)| {
            let (cases, lawyers) = (one.cases.len(), one.lawyers.len());
            let sentence = language.shortage(cases, one.seats_needed, lawyers, one.seats);
            let mut lines = vec![format!("{number}. {sentence}")];
            let colon = language.pick("：", ": ");
            let of = |word, ids: String| format!("{}{colon}{ids}", language.assign(word));
            lines.push(of(
                AssignWord::Cases,
                language.ids(self.case_ids(&one.cases)),
            ));
            if lawyers > 0 {
                let ids = language.ids(self.lawyer_ids(&one.lawyers));
                lines.push(of(AssignWord::Allowed, ids));
            }
            lines
        });
        let entries: Vec<Vec<String>> = entries.collect();
        let title = language.assign(AssignWord::Shortages);
        self.entries(title, entries.into_iter())
    }
}
