//! H1, the licence, and H2, the roster, as the profile tells them span by span.

use dianyuan::Lawyer;
use dianyuan::model::{Assessment, Concerns, Date, RegionCode, Status};
use dianyuan::policy::{Gate, Key};

use super::View;
use super::dates::Civil;
use super::findings::Found;

pub(super) fn findings(view: &View<'_>, lawyer: &Lawyer) -> Vec<Found> {
    let mut found = Vec::new();
    if view.asks(Gate::H1) {
        licence(view, lawyer, &mut found);
    }
    if view.asks(Gate::H2) {
        roster(view, lawyer, &mut found);
    }
    found
}

/// Whether a span of days, open at the end where that is unknown, holds the day.
pub(super) fn holds(from: Date, to: Option<&Date>, day: Date) -> bool {
    from <= day && to.is_none_or(|to| day <= *to)
}

/// Whether a standing of this sort holds on the day; where unsaid, it concerns the roster.
fn stands(view: &View<'_>, lawyer: &Lawyer, status: Status, of: Option<Concerns>) -> bool {
    lawyer.statuses().into_iter().flatten().any(|span| {
        let concerns = span.concerns().copied().unwrap_or(Concerns::Roster);
        *span.status() == status
            && of.is_none_or(|of| of == concerns)
            && holds(*span.from(), span.to(), view.day)
    })
}

fn licence(view: &View<'_>, lawyer: &Lawyer, found: &mut Vec<Found>) {
    let on = || [("on", view.day.to_string().into())];
    if lawyer.statuses().is_none() {
        found.push(view.unknown(Gate::H1, "H1.unknown", "statuses"));
    } else if stands(view, lawyer, Status::Removed, Some(Concerns::Licence)) {
        found.push(Found::fail("H1.revoked", on()));
    } else if stands(view, lawyer, Status::Suspended, Some(Concerns::Licence)) {
        found.push(Found::fail("H1.suspended", on()));
    } else if !stands(view, lawyer, Status::Active, None)
        && !stands(view, lawyer, Status::Leave, None)
    {
        found.push(Found::fail("H1.not_active", on()));
    }
    if let Some(first) = lawyer.first_practice().filter(|first| **first > view.day) {
        let facts = [("first_practice", first.to_string().into())];
        found.push(Found::fail("H1.not_yet_practising", facts));
    }
    let barred = view.policy().words(Key::H1BarredCategories);
    match lawyer.category() {
        None if !barred.is_empty() => {
            found.push(view.unknown(Gate::H1, "H1.unknown", "category"));
        }
        Some(category) if barred.iter().any(|word| **word == *category.as_str()) => {
            let facts = [("category", category.as_str().into())];
            found.push(Found::fail("H1.barred_category", facts));
        }
        _ => {}
    }
}

fn roster(view: &View<'_>, lawyer: &Lawyer, found: &mut Vec<Found>) {
    let on = || [("on", view.day.to_string().into())];
    let sections = view.policy().words(Key::H2Sections);
    match lawyer.roster() {
        None => found.push(view.unknown(Gate::H2, "H2.unknown", "roster")),
        Some(spans) => {
            let listed = spans.iter().any(|span| {
                let section = span.section().as_str();
                (sections.is_empty() || sections.iter().any(|known| **known == *section))
                    && holds(*span.from(), span.to(), view.day)
            });
            if !listed {
                found.push(Found::fail("H2.not_listed", on()));
            }
        }
    }
    if stands(view, lawyer, Status::Suspended, Some(Concerns::Roster)) {
        found.push(Found::fail("H2.suspended", on()));
    }
    if stands(view, lawyer, Status::Removed, Some(Concerns::Roster)) {
        found.push(Found::fail("H2.removed", on()));
    }
    failed_review(view, lawyer, found);
    let assessment = lawyer.annual_assessment();
    if let Some(assessment) = assessment.filter(|a| *a.result() == Assessment::Incompetent)
        && view.policy().is_on(Key::H2FailedAssessment)
    {
        let facts = [("year", assessment.year().get().into())];
        found.push(Found::fail("H2.failed_assessment", facts));
    }
    // Who serves a region serves all that lies in it.
    let served = lawyer.service_regions().into_iter().flatten();
    let covered = region(view).is_some_and(|region| {
        let levels: Vec<&str> = region.levels().collect();
        let mut served = served.filter(|served| served.is_division() == region.is_division());
        served.any(|served| levels.starts_with(&served.levels().collect::<Vec<_>>()))
    });
    if !covered {
        let levels = view.number(Key::H2ServiceArea);
        let codes = ("H2.out_of_area", "H2.unknown");
        found.extend(area(view, lawyer, Gate::H2, levels, codes));
    }
}

/// The latest failing grade that still counts: until the corresponding day some months later, included.
fn failed_review(view: &View<'_>, lawyer: &Lawyer, found: &mut Vec<Found>) {
    let months = view.number(Key::H2FailedReviewMonths);
    let today = Civil::from(view.day);
    let mut latest: Option<Civil> = None;
    for entry in lawyer.track_record().into_iter().flatten() {
        let failed = entry.grades().and_then(|grades| grades.fail());
        let on = Civil::from(*entry.on());
        if failed.is_some_and(|count| count.get() > 0)
            && on <= today
            && today <= on.months_later(months)
        {
            latest = latest.max(Some(on));
        }
    }
    if let Some(latest) = latest.filter(|_| months > 0) {
        let facts = [
            ("reviewed_on", latest.to_string().into()),
            ("months", months.into()),
        ];
        found.push(Found::fail("H2.failed_review", facts));
    }
}

/// The region that rules about areas go by: the case's own, else the organ's.
fn region<'a>(view: &View<'a>) -> Option<&'a RegionCode> {
    let organ = view.case.organ().and_then(|organ| organ.region());
    view.case.region().or(organ)
}

/// Whether a served region shares enough levels with the case's, or all that the case's has.
pub(super) fn area(
    view: &View<'_>,
    lawyer: &Lawyer,
    gate: Gate,
    levels: u32,
    (out, unknown): (&'static str, &'static str),
) -> Option<Found> {
    if levels == 0 {
        return None;
    }
    let Some(region) = region(view) else {
        return Some(view.unknown(gate, unknown, "case.region"));
    };
    let Some(served) = lawyer.service_regions() else {
        return Some(view.unknown(gate, unknown, "service_regions"));
    };
    let of_case: Vec<&str> = region.levels().collect();
    let wanted = of_case.len().min(levels as usize);
    let near = served.iter().any(|served| {
        served.is_division() == region.is_division()
            && served
                .levels()
                .take(wanted)
                .eq(of_case[..wanted].iter().copied())
    });
    let facts = [
        ("region", region.as_str().into()),
        ("levels", u32::try_from(wanted).expect("at most 8").into()),
    ];
    (!near).then(|| Found::fail(out, facts))
}
