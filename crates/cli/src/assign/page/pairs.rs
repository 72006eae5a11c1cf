//! Who serves whom, and what that costs a case.

use std::cmp::Reverse;

use dianyuan::assign::PairCost;

use super::Page;
use crate::page::grid::Fit;
use crate::words::{AssignWord, Word, plain};

impl Page<'_> {
    /// A row for each case that has a lawyer.
    pub(super) fn assigned(&self) -> String {
        let (language, problem) = (self.language, self.problem);
        let pairs = &self.answer.assignment.pairs;
        let of_case: Vec<&[u32]> = pairs
            .chunk_by(|one, next| problem.case_of(*one) == problem.case_of(*next))
            .collect();
        let rows = of_case.iter().map(|pairs| {
            let lawyers = pairs.iter().map(|edge| {
                let lawyer = problem.lawyer_id(problem.lawyer_of(*edge));
                format!("{lawyer} {}", plain(problem.score(*edge).into()))
            });
            let lawyers: Vec<String> = lawyers.collect();
            let case = problem.case_id(problem.case_of(pairs[0])).to_owned();
            vec![case, lawyers.join(language.pick("，", ", "))]
        });
        let lawyers = format!(
            "{}, {}",
            language.word(Word::Lawyer),
            language.assign(AssignWord::Score)
        );
        let header = vec![language.word(Word::Case).to_owned(), lawyers];
        let title = language.assign(AssignWord::Assigned);
        self.table(title, Some(header), &[Fit::Left, Fit::Wrapped], rows)
    }

    /// Pairs that are not the best for their case, the dearest first.
    pub(super) fn costs(&self) -> String {
        let (language, problem) = (self.language, self.problem);
        let costs = self.answer.costs.iter().copied();
        let mut dear: Vec<PairCost> = costs.filter(|pair| pair.cost() != 0).collect();
        dear.sort_by_key(|pair| (Reverse(pair.cost()), pair.edge));
        let rows = dear.iter().map(|pair| {
            vec![
                problem.case_id(problem.case_of(pair.edge)).to_owned(),
                problem.lawyer_id(problem.lawyer_of(pair.edge)).to_owned(),
                plain(pair.score.into()),
                plain(pair.best.into()),
                plain(i128::from(-pair.cost())),
            ]
        });
        let header = vec![
            language.word(Word::Case).to_owned(),
            language.word(Word::Lawyer).to_owned(),
            language.assign(AssignWord::Score).to_owned(),
            language.assign(AssignWord::Best).to_owned(),
            language.assign(AssignWord::Cost).to_owned(),
        ];
        let fits = [Fit::Left, Fit::Left, Fit::Right, Fit::Right, Fit::Right];
        let title = language.assign(AssignWord::Costs);
        self.table(title, Some(header), &fits, rows)
    }
}
