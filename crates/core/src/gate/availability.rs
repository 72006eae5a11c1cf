//! H15: leave, declared absence, and hearings on the same day.

use super::code::Code;
use super::matter::Matter;
use super::reason::{Sink, Verdict};
use crate::columns::{Is, Row};
use crate::model::BusyWhy;
use crate::policy::Gate;

/// H15 on the day itself.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if !matter.asks(Gate::H15) {
        return;
    }
    if row.standing(matter.day).on_leave {
        sink.report(Code::H15OnLeave, Verdict::Fail, || {
            vec![("on", matter.day.to_string().into())]
        });
    }
    if !row.facts().has(Is::BusyKnown) {
        matter.report_unknown(row, Code::H15Unknown, "busy", sink);
    }
    if !row.facts().has(Is::Busy) {
        return;
    }
    for span in row.lawyer().busy().into_iter().flatten() {
        if *span.why() == BusyWhy::Unavailable && span.covers(matter.day) {
            sink.report(Code::H15Unavailable, Verdict::Fail, || {
                vec![
                    ("from", span.from().to_string().into()),
                    ("to", span.to().to_string().into()),
                ]
            });
        }
    }
}

/// H15 on the days of the case's hearings.
pub(crate) fn check_hearings<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if !matter.findings.has_clash(row.number()) {
        return;
    }
    if !S::EACH {
        // The search has compared the days.
        sink.report(Code::H15HearingClash, Verdict::Fail, Vec::new);
        return;
    }
    let hearings = matter.case.hearings().map_or(&[][..], Vec::as_slice);
    for span in row.lawyer().busy().into_iter().flatten() {
        for hearing in hearings.iter().filter(|day| span.covers(**day)) {
            sink.report(Code::H15HearingClash, Verdict::Fail, || {
                vec![
                    ("hearing", hearing.to_string().into()),
                    ("why", span.why().as_str().into()),
                ]
            });
        }
    }
}
