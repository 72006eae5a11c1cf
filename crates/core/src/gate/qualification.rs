//! H3, years of experience for the gravest cases, and H4, familiarity with minors.

use super::code::Code;
use super::matter::{Experience, Matter};
use super::reason::{Sink, Verdict};
use crate::columns::{Is, Row, training_bit};
use crate::model::{Date, Training};
use crate::policy::Gate;

/// H3 and H4.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if matter.asks(Gate::H3)
        && let Some(experience) = &matter.experience
    {
        years(row, matter, experience, sink);
    }
    if matter.asks(Gate::H4) && matter.is_minors_criminal {
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
    let (start, field) = if wanted.of_defence {
        (row.defence_start(), "criminal_defence_start")
    } else {
        (row.first_practice(), "first_practice")
    };
    match start {
        None => matter.report_unknown(row, Code::H3Unknown, field, sink),
        Some(start) if start <= wanted.last_start => {}
        Some(start) => sink.report(Code::H3TooFewYears, Verdict::Fail, || {
            let start = Date::from_day_number(start);
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
