//! Reasons in words: open reviews, notes, who is excluded, and what is wrong with the request.

use std::collections::BTreeMap;

use dianyuan::ranking::Candidate;
use dianyuan::{Code, Reason};

use super::Page;
use super::grid::{Fit, Grid};
use crate::words::Word;

impl Page<'_> {
    /// Every open review of those shown.
    pub(super) fn reviews(&self) -> String {
        let of_one = |one: &Candidate| {
            let mut codes: Vec<Code> = one.reviews.iter().map(Reason::code).collect();
            codes.dedup();
            let id = one.lawyer.to_string();
            let row = move |code| vec![id.clone(), code_text(code), self.in_words(code)];
            codes.into_iter().map(row).collect::<Vec<_>>()
        };
        let rows = self.candidates().iter().flat_map(of_one).collect();
        self.list(Word::Reviews, [Word::Lawyer, Word::Rule], Fit::Left, rows)
    }

    /// What passed with a note, by code.
    pub(super) fn notes(&self) -> String {
        let mut counts: BTreeMap<Code, u32> = BTreeMap::new();
        for one in self.candidates() {
            let mut codes: Vec<Code> = one.notes.iter().map(Reason::code).collect();
            codes.dedup();
            for code in codes {
                *counts.entry(code).or_default() += 1;
            }
        }
        self.counted(Word::Notes, counts)
    }

    /// How many lawyers each code removes.
    pub(super) fn excluded(&self) -> String {
        let counts = self.ranking.excluded_by_code().iter();
        self.counted(
            Word::Excluded,
            counts.map(|entry| (entry.code, entry.count)),
        )
    }

    /// Failed checks on the request, H13 and H17.
    pub(super) fn failed_request(&self) -> String {
        let title = self.language.word(Word::FailedRequest);
        let colon = self.language.pick("：", ": ");
        let line = |reason: &Reason| {
            let code = reason.code();
            format!("{title}{colon}{code} {}\n", self.in_words(code))
        };
        self.ranking.case_reasons().map(line).collect()
    }

    fn counted(&self, title: Word, counts: impl IntoIterator<Item = (Code, u32)>) -> String {
        let row = |(code, count): (Code, u32)| {
            vec![code_text(code), count.to_string(), self.in_words(code)]
        };
        let rows = counts.into_iter().map(row).collect();
        self.list(title, [Word::Rule, Word::Lawyers], Fit::Right, rows)
    }

    /// A titled table of two columns and the meaning; nothing where there are no rows.
    fn list(&self, title: Word, heads: [Word; 2], second: Fit, rows: Vec<Vec<String>>) -> String {
        if rows.is_empty() {
            return String::new();
        }
        let [first, other] = heads.map(|word| self.language.word(word).to_owned());
        let header = vec![first, other, self.language.word(Word::Meaning).to_owned()];
        let grid = Grid::new(&[Fit::Left, second, Fit::Wrapped], Some(header), rows);
        format!("{}\n{}", self.language.word(title), grid.render(self.width))
    }

    /// The gate and the meaning.
    fn in_words(&self, code: Code) -> String {
        let colon = self.language.pick("：", ": ");
        format!(
            "{}{colon}{}",
            self.language.gate(code.gate()),
            self.language.meaning(code)
        )
    }
}

fn code_text(code: Code) -> String {
    code.as_str().to_owned()
}
