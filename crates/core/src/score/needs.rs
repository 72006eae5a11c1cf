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
    let mut sum = 0;
    let mut known = true;
    for rule in &request.preferences {
        match row.facts().sex() {
            None => {
                known = false;
                sum += request.numbers.preference_neutral;
            }
            Some(sex) if sex == *rule.value() => sum += MICRO,
            Some(_) => {}
        }
    }
    let rules = u32::try_from(request.preferences.len()).expect("a policy has few rules");
    Valued {
        value: sum / rules,
        known,
    }
}
