//! Speciality: distance in the cause tree × evidence, the best speciality for each cause of the case.

use super::points::Valued;
use super::request::Request;
use crate::causes::{Causes, NodeId};
use crate::columns::{Evidence, Facts, Is, Row};
use crate::policy::{Key, MICRO, Policy};

/// Closeness, in millionths, of every cause to this one: by steps in its own list, or by a shared practice
/// area if that is nearer. No list and no area in common is 0.
pub(super) fn closeness(policy: &Policy, causes: &Causes, cause: NodeId) -> Vec<u32> {
    let steps = [
        Key::SpecialityStep1,
        Key::SpecialityStep2,
        Key::SpecialityStep3,
        Key::SpecialityStep4,
        Key::SpecialityStep5,
        Key::SpecialityStep6,
    ]
    .map(|key| policy.number(key));
    let area = policy.number(Key::SpecialityArea);
    let value = |node: NodeId| {
        let by_steps = match causes.distance(cause, node) {
            Some(0) => MICRO,
            Some(distance) => steps.get(distance as usize - 1).copied().unwrap_or(0),
            None => 0,
        };
        by_steps.max(if causes.share_area(cause, node) {
            area
        } else {
            0
        })
    };
    causes.nodes().map(value).collect()
}

/// The value of one row.
#[inline]
pub(super) fn value(row: &Row<'_>, request: &Request<'_>) -> Valued {
    of_list(row.facts(), row.specialities(), request)
}

/// For each cause of the case the best of closeness × evidence over the lawyer's specialities; the mean of
/// these. `known` is false where no specialities are known, or where the neutral half of the cases stands
/// in for an unknown number.
#[inline]
pub(crate) fn of_list(facts: Facts, specialities: &[Evidence], request: &Request<'_>) -> Valued {
    if !facts.has(Is::SpecialitiesKnown) {
        return Valued::neutral(request.numbers.speciality_neutral);
    }
    let mut sum = 0;
    for closeness in &request.closeness {
        let mut best = 0;
        for speciality in specialities {
            let product =
                u64::from(closeness[speciality.node as usize]) * u64::from(speciality.evidence);
            best = best.max(product);
        }
        sum += best / u64::from(MICRO);
    }
    let mean = sum / request.closeness.len() as u64;
    let value = u32::try_from(mean).expect("a product of shares is a share");
    Valued {
        value,
        known: !facts.has(Is::CasesUnknown),
    }
}

#[cfg(test)]
#[path = "speciality_tests.rs"]
mod tests;
