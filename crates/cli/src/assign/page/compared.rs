//! What the result comes to, beside what the other mechanisms come to.

use dianyuan::assign::Report;

use super::Page;
use crate::page::grid::Fit;
use crate::words::{AssignWord, Measure, plain};

impl Page<'_> {
    /// A row for each measure, a column for each mechanism.
    pub(super) fn compared(&self) -> String {
        let language = self.language;
        let mechanisms = &self.answer.mechanisms;
        let mut header = vec![language.assign(AssignWord::Measure).to_owned()];
        header.extend(
            mechanisms
                .iter()
                .map(|(mechanism, _)| language.mechanism_head(*mechanism).to_owned()),
        );
        let rows = Measure::ALL.iter().map(|measure| {
            let mut row = vec![language.measure(*measure).to_owned()];
            let values = mechanisms.iter();
            row.extend(values.map(|(_, report)| self.value(*measure, report)));
            row
        });
        let mut fits = vec![Fit::Left];
        fits.extend(mechanisms.iter().map(|_| Fit::Right));
        let title = language.assign(AssignWord::Compared);
        let grid = crate::page::grid::Grid::new(&fits, Some(header), rows).render(self.width);
        format!("{title}\n{grid}")
    }

    fn value(&self, measure: Measure, report: &Report) -> String {
        let language = self.language;
        let none = || "–".to_owned();
        let load = report.load;
        match measure {
            Measure::Seats => language.part_of(report.seats_filled, report.seats_needed),
            Measure::Full => report.full.to_string(),
            Measure::Part => report.part.to_string(),
            Measure::Unserved => report.unserved.to_string(),
            Measure::Total => plain(report.total),
            Measure::Mean => report.mean.map_or_else(none, plain),
            Measure::Worst => report.worst.map_or_else(none, |worst| {
                let case = self.problem.case_id(worst.case);
                format!("{} {case}", plain(worst.total))
            }),
            Measure::Gini => load.gini.map_or_else(none, |gini| millionths(gini.into())),
            Measure::MostOverMean => load.most_over_mean.map_or_else(none, millionths),
            Measure::Idle => language.part_of(load.idle.into(), load.lawyers.into()),
            Measure::Minimums => {
                let missing = report
                    .shortfalls
                    .iter()
                    .map(|(_, missing)| u64::from(*missing));
                missing.sum::<u64>().to_string()
            }
        }
    }
}

/// Millionths with two places, rounded to the nearest.
fn millionths(number: u64) -> String {
    let hundredths = (number + 5_000) / 10_000;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
