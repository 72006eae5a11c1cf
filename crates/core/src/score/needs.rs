//! What the client needs of the lawyer: a language in common, training, home visits, and attributes that a
//! named rule prefers.

use super::points::Valued;
use super::request::Request;
use crate::columns::{Is, Row};
use crate::policy::MICRO;

/// 1,000,000 with a language in common, else 0.
#[inline]
pub(super) fn language(row: &Row<'_>, request: &Request<'_>) -> Valued {
    let Some(wanted) = &request.languages else {
        return Valued::not_asked();
    };
    let facts = row.facts();
    if !facts.has(Is::LanguagesKnown) {
        return Valued::neutral(request.numbers.language_neutral);
    }
    let among_more = || {
        let spoken = row.lawyer().languages();
        facts.has(Is::LanguagesMore)
            && spoken.is_some_and(|spoken| wanted.others.iter().any(|code| spoken.contains(code)))
    };
    Valued::met(row.languages() & wanted.bits != 0 || among_more())
}

/// The share of the trainings called for that the lawyer has.
#[inline]
pub(super) fn training(row: &Row<'_>, request: &Request<'_>) -> Valued {
    if request.trainings == 0 {
        return Valued::not_asked();
    }
    if !row.facts().has(Is::TrainingKnown) {
        return Valued::neutral(request.numbers.training_neutral);
    }
    let held = (row.training() & request.trainings).count_ones();
    Valued {
        value: held * MICRO / request.trainings.count_ones(),
        known: true,
    }
}

/// 1,000,000 if the lawyer comes to the client, else 0.
#[inline]
pub(super) fn home_visit(row: &Row<'_>, request: &Request<'_>) -> Valued {
    if !request.home_visit {
        return Valued::not_asked();
    }
    let facts = row.facts();
    if !facts.has(Is::HomeVisitsKnown) {
        return Valued::neutral(request.numbers.home_visit_neutral);
    }
    Valued::met(facts.has(Is::HomeVisits))
}

/// The mean over the rules that the case calls for. This is the only place that reads a lawyer's sex.
#[inline]
pub(super) fn preference(row: &Row<'_>, request: &Request<'_>) -> Valued {
    if request.preferences.is_empty() {
        return Valued::not_asked();
    }
    // A policy may have thousands of rules.
    let mut sum = 0_u64;
    let mut known = true;
    for rule in &request.preferences {
        match row.facts().sex() {
            None => {
                known = false;
                sum += u64::from(request.numbers.preference_neutral);
            }
            Some(sex) if sex == *rule.value() => sum += u64::from(MICRO),
            Some(_) => {}
        }
    }
    let mean = sum / request.preferences.len() as u64;
    Valued {
        value: u32::try_from(mean).expect("a mean of shares is a share"),
        known,
    }
}

#[cfg(test)]
#[path = "needs_tests.rs"]
mod tests;
