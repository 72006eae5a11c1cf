//! H3, years of experience for the gravest cases, and H4, familiarity with minors.

use super::code::Code;
use super::matter::Matter;
use super::reason::{Sink, Verdict};
use crate::columns::{Is, Row, training_bit};
use crate::model::Training;
use crate::policy::Gate;

/// H3 and H4.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if matter.asks(Gate::H3) && matter.h3_years > 0 {
        years(row, matter, sink);
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
fn years<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    let wanted = matter.h3_years;
    let of_defence = matter.h3_of_defence;
    let (start, field) = if of_defence {
        (row.defence_start(), "criminal_defence_start")
    } else {
        (row.first_practice(), "first_practice")
    };
    let Some(start) = start else {
        matter.report_unknown(row, Code::H3Unknown, field, sink);
        return;
    };
    // A year has at most 366 days, so most lawyers need no calendar.
    if start <= matter.day_number - i32::try_from(wanted).unwrap_or(0) * 366 {
        return;
    }
    let lawyer = row.lawyer();
    let start = if of_defence {
        lawyer.criminal_defence_start()
    } else {
        lawyer.first_practice()
    };
    let Some(full_on) = start.map(|start| start.plus_years(wanted)) else {
        return;
    };
    if matter.day < full_on {
        sink.report(Code::H3TooFewYears, Verdict::Fail, || {
            vec![
                ("years", wanted.into()),
                (
                    "since",
                    start.map(ToString::to_string).unwrap_or_default().into(),
                ),
                ("eligible_from", full_on.to_string().into()),
            ]
        });
    }
}
