//! The head of the page: which case, on which day, under which rules.

use dianyuan::Order;

use super::Page;
use super::grid::{Fit, Grid};
use crate::words::Word;

impl Page<'_> {
    pub(super) fn head(&self) -> String {
        let (language, policy) = (self.language, self.engine.policy());
        let mut rows = vec![(Word::Case, self.case_line())];
        if let Some(flags) = self.case.flags().filter(|flags| !flags.is_empty()) {
            let flags: Vec<&str> = flags.iter().map(|flag| language.flag(*flag)).collect();
            rows.push((Word::Flags, flags.join(language.pick("，", ", "))));
        }
        rows.push((Word::Day, self.ranking.as_of().to_string()));
        rows.push((
            Word::Policy,
            format!("{} {}", policy.id(), policy.version()),
        ));
        let jurisdiction = match policy.jurisdiction() {
            "none" => language.word(Word::NoStatute),
            stated => stated,
        };
        rows.push((Word::Jurisdiction, jurisdiction.to_owned()));
        if self.ranking.order() != Order::Points {
            rows.push((Word::Order, language.order(self.ranking.order()).to_owned()));
        }
        let eligible = self.is_complete.then_some(self.ranking.candidates().len());
        let (considered, shown) = (self.ranking.considered(), self.candidates().len());
        rows.push((
            Word::Roster,
            language.roster_line(considered, eligible, shown),
        ));
        let rows = rows
            .into_iter()
            .map(|(word, text)| vec![language.word(word).to_owned() + " ", text]);
        let mut text = Grid::new(&[Fit::Left, Fit::Wrapped], None, rows).render(self.width);
        if !self.ranking.rules().is_empty() {
            text.push_str(&language.rules_line(self.ranking.rules()));
            text.push('\n');
        }
        text
    }

    /// Id, kind, and each cause with its name.
    fn case_line(&self) -> String {
        let causes = self.engine.causes();
        let named = self
            .case
            .causes()
            .iter()
            .map(|code| match causes.resolve(code) {
                Ok(node) => format!("{} ({code})", causes.name(node)),
                Err(_) => code.to_string(),
            });
        let named: Vec<String> = named.collect();
        let kind = self.language.kind(*self.case.kind());
        let comma = self.language.pick("，", ", ");
        format!("{}{comma}{kind}{comma}{}", self.case.id(), named.join("; "))
    }
}
