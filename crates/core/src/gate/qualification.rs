//! H3, years of experience for the gravest cases, and H4, familiarity with minors.

use super::code::Code;
use super::experience::Experience;
use super::matter::Matter;
use super::reason::{Sink, Verdict};
use crate::columns::{Is, Row, training_bit};
use crate::model::{Date, Training};

/// H3 and H4.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if let Some(experience) = matter.wanted_experience() {
        years(row, matter, experience, sink);
    }
    if matter.wants_training() {
        if !row.facts().has(Is::TrainingKnown) {
            matter.report_unknown(row, Code::H4Unknown, "training", sink);
        } else if row.training() & training_bit(Training::Minors) == 0 {
            sink.report(Code::H4NotTrained, Verdict::Fail, || {
                vec![("training", "minors".into())]
            });
        }
    }
}

/// The years are full on the corresponding day: begun on 10 March 2020, three years are full on 10 March
/// 2023; begun on 29 February 2020, on 28 February 2023 (民法典 Art. 202).
fn years<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, wanted: &Experience, sink: &mut S) {
    match wanted.of(row) {
        None => matter.report_unknown(row, Code::H3Unknown, wanted.field(), sink),
        Some(true) => {}
        Some(false) => sink.report(Code::H3TooFewYears, Verdict::Fail, || {
            let start = wanted.start(row).and_then(Date::from_day_number);
            let full_on = start.map(|start| start.plus_years(wanted.years));
            let text = |date: Option<Date>| date.map_or(String::new(), |date| date.to_string());
            vec![
                ("years", wanted.years.into()),
                ("since", text(start).into()),
                ("eligible_from", text(full_on).into()),
            ]
        }),
    }
}
