//! H1, the licence, and H2, the agency's roster.

use super::code::Code;
use super::matter::{Matter, local};
use super::reason::{Sink, Verdict};
use crate::columns::{Is, Licence, Row};
use crate::policy::{Gate, Key};

/// H1 and H2, but for the area that H2 may ask for.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if matter.asks(Gate::H1) {
        licence(row, matter, sink);
    }
    if matter.asks(Gate::H2) {
        roster(row, matter, sink);
    }
}

fn licence<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    let on_day = || vec![("on", matter.day.to_string().into())];
    match row.licence(matter.day, matter.day_number) {
        Licence::Valid => {}
        Licence::Suspended => sink.report(Code::H1Suspended, Verdict::Fail, on_day),
        Licence::Revoked => sink.report(Code::H1Revoked, Verdict::Fail, on_day),
        Licence::Inactive => sink.report(Code::H1NotActive, Verdict::Fail, on_day),
        Licence::Unknown => matter.report_unknown(row, Code::H1Unknown, "statuses", sink),
    }
    if row
        .first_practice()
        .is_some_and(|first| first > matter.day_number)
    {
        sink.report(Code::H1NotYetPractising, Verdict::Fail, || {
            let first = row.lawyer().first_practice().map(ToString::to_string);
            vec![("first_practice", first.unwrap_or_default().into())]
        });
    }
    let barred = matter.policy.words(Key::H1BarredCategories);
    match row.facts().category() {
        _ if barred.is_empty() => {}
        None => matter.report_unknown(row, Code::H1Unknown, "category", sink),
        Some(category) => {
            if barred.iter().any(|word| word.as_ref() == category.as_str()) {
                sink.report(Code::H1BarredCategory, Verdict::Fail, || {
                    vec![("category", category.as_str().into())]
                });
            }
        }
    }
}

fn roster<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    let policy = matter.policy;
    let on_day = || vec![("on", matter.day.to_string().into())];
    match row.listed(matter.day, matter.day_number, policy.words(Key::H2Sections)) {
        Some(true) => {}
        Some(false) => sink.report(Code::H2NotListed, Verdict::Fail, on_day),
        None => matter.report_unknown(row, Code::H2Unknown, "roster", sink),
    }
    let standing = row.standing(matter.day);
    if standing.suspended {
        sink.report(Code::H2Suspended, Verdict::Fail, on_day);
    }
    if standing.removed {
        sink.report(Code::H2Removed, Verdict::Fail, on_day);
    }
    if row.facts().has(Is::FailedReview) {
        failed_review(row, matter, sink);
    }
    if row.facts().has(Is::Incompetent) && policy.is_on(Key::H2FailedAssessment) {
        sink.report(Code::H2FailedAssessment, Verdict::Fail, || {
            let year = row
                .lawyer()
                .annual_assessment()
                .map_or(0, |a| a.year().get());
            vec![("year", year.into())]
        });
    }
}

/// The area of H2. A region served covers everything below it: who serves the whole city serves each of its
/// counties.
#[inline]
pub(crate) fn check_area<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    let area = matter.service_area;
    if area > 0 && matter.asks(Gate::H2) {
        let codes = (Code::H2OutOfArea, Code::H2Unknown);
        local(
            row,
            matter,
            |served| served.covers || served.has(area),
            area,
            codes,
            sink,
        );
    }
}

/// A failing grade counts from its day until the corresponding day some months later, included.
fn failed_review<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    let months = matter.policy.number(Key::H2FailedReviewMonths);
    if months == 0 {
        return;
    }
    let latest = row
        .lawyer()
        .track_record()
        .into_iter()
        .flatten()
        .filter(|entry| {
            entry
                .grades()
                .and_then(|g| g.fail())
                .is_some_and(|fail| fail.get() > 0)
        })
        .map(|entry| *entry.on())
        .filter(|on| *on <= matter.day && matter.day <= on.plus_months(months))
        .max();
    if let Some(latest) = latest {
        sink.report(Code::H2FailedReview, Verdict::Fail, || {
            vec![
                ("reviewed_on", latest.to_string().into()),
                ("months", months.into()),
            ]
        });
    }
}
