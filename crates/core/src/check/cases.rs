//! Cases for which nobody may be appointed.

use std::collections::BTreeMap;

use super::finding::{Finding, Place};
use super::kind::Kind;
use crate::engine::Engine;
use crate::error::Error;
use crate::gate::{Code, Reason};
use crate::model::{Case, Date};
use crate::policy::Policy;
use crate::ranking::{Candidate, Order, RankOptions, Ranking};

pub(super) fn check(engine: &Engine, cases: &[Case], as_of: Date, findings: &mut Vec<Finding>) {
    for case in cases {
        // A cause that is not there has its own finding, and such a case can't be ranked.
        let Ok(ranking) = enough(engine, case, as_of) else {
            continue;
        };
        lawyers(case, &ranking, findings);
        for reason in ranking.case_reasons() {
            let value = format!("{}, {}", reason.code(), reason.code().meaning());
            let (kind, expected) = (Kind::RequestBlocked, "a request that passes H13 and H17");
            findings.push(Finding::new(kind, case, "", value, expected));
        }
    }
}

/// Says that no case was asked, if there are any.
pub(super) fn not_asked(cases: &[Case], policy: &Policy, findings: &mut Vec<Finding>) {
    if !cases.is_empty() {
        let place = Place::Policy(policy.id().to_owned());
        let value = format!("none of {} cases asked", cases.len());
        let expected = "causes and vintages that are there, so that cases can be asked";
        findings.push(Finding::new(
            Kind::CasesNotAsked,
            place,
            "",
            value,
            expected,
        ));
    }
}

/// A ranking that lists as many candidates without a review as the case needs, or else everyone. A neutral
/// order is the cheapest; few have an open review, so the first try nearly always does.
fn enough(engine: &Engine, case: &Case, as_of: Date) -> Result<Ranking, Error> {
    let needed = needed(case) as usize;
    let mut top = needed.max(16);
    loop {
        let options = RankOptions::new().as_of(as_of).order(Order::Rotation);
        let ranking = engine.rank(case, &options.top(top).excluded(0))?;
        if ranking.open_candidates().count() >= needed || ranking.candidates().len() < top {
            return Ok(ranking);
        }
        top = top.saturating_mul(8);
    }
}

fn needed(case: &Case) -> u32 {
    case.lawyers_needed().map_or(1, |needed| needed.get())
}

fn lawyers(case: &Case, ranking: &Ranking, findings: &mut Vec<Finding>) {
    let (needed, open) = (needed(case) as usize, ranking.open_candidates().count());
    let held = ranking.candidates().len() - open;
    if open >= needed {
        return;
    }
    let removed = ranking.excluded_by_code().iter();
    let removed = removed.map(|entry| (entry.code, entry.count)).collect();
    let expected = format!("at least {needed}");
    let finding = if open > 0 {
        let value = format!("{open} lawyers, and {held} under review");
        Finding::new(Kind::TooFewLawyers, case, "lawyers_needed", value, expected)
            .with_counts(removed)
    } else if held > 0 {
        let value = format!("{held} lawyers, each under review");
        let reviews = of_reviews(ranking.candidates());
        Finding::new(Kind::OnlyUnderReview, case, "", value, expected).with_counts(reviews)
    } else {
        let value = format!("none of {} lawyers", ranking.considered());
        Finding::new(Kind::NoLawyer, case, "", value, expected).with_counts(removed)
    };
    findings.push(finding);
}

/// How many candidates each review holds.
fn of_reviews(candidates: &[Candidate]) -> Vec<(Code, u32)> {
    let mut counts: BTreeMap<Code, u32> = BTreeMap::new();
    for candidate in candidates {
        let mut codes: Vec<Code> = candidate.reviews.iter().map(Reason::code).collect();
        codes.dedup();
        for code in codes {
            *counts.entry(code).or_default() += 1;
        }
    }
    counts.into_iter().collect()
}

#[cfg(test)]
#[path = "cases_tests.rs"]
mod tests;
