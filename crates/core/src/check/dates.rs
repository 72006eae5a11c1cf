//! Days that are impossible or doubtful.

use super::finding::{Finding, Place};
use super::kind::Kind;
use crate::model::{Caseload, Date, FirmCaseload, Lawyer};
use crate::roster::Roster;

/// The year in which lawyers began to practise again (律师暂行条例 followed in 1980).
const FIRST_YEAR: u32 = 1979;

pub(super) fn check(roster: &Roster, as_of: Date, findings: &mut Vec<Finding>) {
    for firm in roster.firms() {
        let counted = firm.caseload().map(FirmCaseload::as_of);
        balance(counted, &Place::from(firm), as_of, findings);
    }
    for lawyer in roster.lawyers() {
        starts(lawyer, as_of, findings);
        facts(lawyer, as_of, findings);
        let counted = lawyer.caseload().map(Caseload::as_of);
        balance(counted, &Place::from(lawyer), as_of, findings);
    }
}

fn starts(lawyer: &Lawyer, as_of: Date, findings: &mut Vec<Finding>) {
    let fields = [
        ("first_practice", lawyer.first_practice()),
        ("criminal_defence_start", lawyer.criminal_defence_start()),
    ];
    for (path, day) in fields {
        let Some(day) = day else { continue };
        let value = day.to_string();
        if *day > as_of {
            let (kind, expected) = (Kind::FutureStart, not_after(as_of));
            findings.push(Finding::new(kind, lawyer, path, value, expected));
        } else if day.year() < FIRST_YEAR {
            let (kind, expected) = (Kind::EarlyStart, format!("{FIRST_YEAR} or later"));
            findings.push(Finding::new(kind, lawyer, path, value, expected));
        }
    }
}

/// Facts become known on their day, so none can be of a later one.
fn facts(lawyer: &Lawyer, as_of: Date, findings: &mut Vec<Finding>) {
    let records = lawyer.track_record().into_iter().flatten().enumerate();
    let records = records.map(|(index, entry)| (format!("track_record[{index}].on"), *entry.on()));
    let handled = lawyer.specialities().into_iter().flatten().enumerate();
    let handled = handled
        .filter_map(|(index, entry)| Some((format!("specialities[{index}].last"), *entry.last()?)));
    let posts = lawyer
        .affiliations()
        .and_then(|affiliations| affiliations.former_posts());
    let posts = posts.into_iter().flatten().enumerate();
    let posts = posts.map(|(index, post)| {
        let path = format!("affiliations.former_posts[{index}].left");
        (path, *post.left())
    });
    for (path, day) in records.chain(handled).chain(posts) {
        if day > as_of {
            let (kind, expected) = (Kind::FutureFact, not_after(as_of));
            findings.push(Finding::new(kind, lawyer, path, day.to_string(), expected));
        }
    }
    let assessed = lawyer.annual_assessment();
    let assessed = assessed.map(|entry| ("annual_assessment.year".to_owned(), entry.year().get()));
    let counted = lawyer.yearly_counts().into_iter().flatten().enumerate();
    let counted =
        counted.map(|(index, entry)| (format!("yearly_counts[{index}].year"), entry.year().get()));
    for (path, year) in assessed.into_iter().chain(counted) {
        if year > as_of.year() {
            let (kind, expected) = (Kind::FutureFact, format!("at most {}", as_of.year()));
            findings.push(Finding::new(kind, lawyer, path, year.to_string(), expected));
        }
    }
}

fn balance(counted: Option<&Date>, place: &Place, as_of: Date, findings: &mut Vec<Finding>) {
    let Some(counted) = counted else { return };
    let (kind, expected) = if *counted > as_of {
        (Kind::FutureFact, not_after(as_of))
    } else if *counted < as_of.minus_years(1) {
        let expected = format!("at most a year before {as_of}");
        (Kind::OldCaseload, expected)
    } else {
        return;
    };
    let value = counted.to_string();
    findings.push(Finding::new(
        kind,
        place.clone(),
        "caseload.as_of",
        value,
        expected,
    ));
}

fn not_after(as_of: Date) -> String {
    format!("a day not after {as_of}")
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
