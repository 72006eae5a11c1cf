//! Settings that must agree with each other.

use super::key::Key;
use super::setting::Value;
use super::{Inner, choice_limits};
use crate::error::Problem;

/// Lists of settings of which none may be above the one before.
const FALLING: [&[Key]; 6] = [
    &[
        Key::SpecialityStep1,
        Key::SpecialityStep2,
        Key::SpecialityStep3,
        Key::SpecialityStep4,
        Key::SpecialityStep5,
        Key::SpecialityStep6,
    ],
    &[
        Key::SpecialityProven,
        Key::SpecialityCertified,
        Key::SpecialityDeclared,
    ],
    &[
        Key::PerformanceExcellent,
        Key::PerformanceGood,
        Key::PerformancePass,
    ],
    &[Key::PerformanceMostStrength, Key::PerformanceLeastStrength],
    &[
        Key::ProximityLevel3,
        Key::ProximityLevel2,
        Key::ProximityLevel1,
    ],
    &[Key::ChoiceMost, Key::ChoiceFewest],
];

/// Weights of the measures of past performance, of which one at least has to be above zero.
const MEASURES: [Key; 6] = [
    Key::PerformancePeerReview,
    Key::PerformanceTimeliness,
    Key::PerformanceMeeting,
    Key::PerformanceAdoption,
    Key::PerformanceSatisfaction,
    Key::PerformanceComplaintFree,
];

/// Every disagreement.
pub(super) fn disagreements(policy: &Inner) -> Vec<Problem> {
    let number = |key: Key| match &policy.settings[key as usize].value {
        Value::Number(n) => *n,
        Value::Words(_) => 0,
    };
    let mut found = Vec::new();
    for pair in FALLING.iter().flat_map(|keys| keys.windows(2)) {
        let (above, below) = (pair[0], pair[1]);
        if number(above) < number(below) {
            let expected = format!("at most {}, {}", above.rule().path, number(above));
            let value = number(below).to_string();
            let path = below.rule().path;
            found.push(Problem::new("out_of_order", path, value, expected));
        }
    }
    if MEASURES.iter().all(|key| number(*key) == 0) {
        let expected = "at least one measure with a weight above 0";
        let path = "signals.performance";
        found.push(Problem::new(
            "out_of_range",
            path,
            "all weights zero",
            expected,
        ));
    }
    found.extend(choice_limits::disagreements(policy));
    found
}

#[cfg(test)]
#[path = "together_tests.rs"]
mod tests;
