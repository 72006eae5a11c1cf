//! Causes under the vintages that the policy pins.

use super::finding::{Finding, Place};
use super::kind::Kind;
use crate::causes::{CauseCode, Causes, NodeId, ResolveProblem};
use crate::error::{Error, Problem};
use crate::model::{Case, Lawyer};
use crate::policy::Policy;
use crate::roster::Roster;

/// Whether every lawyer's causes are there, so that an engine can be made.
pub(super) fn check(
    roster: &Roster,
    cases: &[Case],
    policy: &Policy,
    findings: &mut Vec<Finding>,
) -> bool {
    let pins: Vec<(&str, &str)> = policy.vintages().collect();
    let pinned = match roster.causes().with_pins(&pins) {
        Ok(pinned) => pinned,
        Err(error) => {
            refused(&error, policy, findings);
            return false;
        }
    };
    let mut sound = true;
    for lawyer in roster.lawyers() {
        sound &= specialities(lawyer, &pinned, findings);
    }
    for case in cases {
        for (index, code) in case.causes().iter().enumerate() {
            let path = format!("causes[{index}]");
            resolve(code, &path, &Place::from(case), &pinned, findings);
        }
    }
    sound
}

/// What keeps an engine from being made under the policy.
pub(super) fn refused(error: &Error, policy: &Policy, findings: &mut Vec<Finding>) {
    for problem in error.problems() {
        let place = Place::Policy(policy.id().to_owned());
        findings.push(of_problem(Kind::UnknownVintage, place, problem));
    }
}

fn specialities(lawyer: &Lawyer, causes: &Causes, findings: &mut Vec<Finding>) -> bool {
    let mut sound = true;
    let mut seen: Vec<(usize, NodeId)> = Vec::new();
    for (index, speciality) in lawyer.specialities().into_iter().flatten().enumerate() {
        let path = format!("specialities[{index}].cause");
        let place = Place::from(lawyer);
        let Some(node) = resolve(speciality.cause(), &path, &place, causes, findings) else {
            sound = false;
            continue;
        };
        if let Some((earlier, _)) = seen.iter().find(|(_, known)| *known == node) {
            let value = format!("the cause of specialities[{earlier}] again");
            let (kind, expected) = (Kind::DuplicateSpeciality, "each speciality once");
            findings.push(Finding::new(kind, place, path, value, expected));
        } else {
            seen.push((index, node));
        }
    }
    sound
}

fn resolve(
    code: &CauseCode,
    path: &str,
    place: &Place,
    causes: &Causes,
    findings: &mut Vec<Finding>,
) -> Option<NodeId> {
    let found = causes.resolve(code);
    if let Err(problem) = &found {
        let problem = ResolveProblem::to_problem(problem, path);
        findings.push(of_problem(Kind::UnknownCause, place.clone(), &problem));
    }
    found.ok()
}

fn of_problem(kind: Kind, place: Place, problem: &Problem) -> Finding {
    let (path, value) = (problem.path.clone(), problem.value.clone());
    Finding::new(kind, place, path, value, problem.expected.clone())
}

#[cfg(test)]
#[path = "causes_tests.rs"]
mod tests;
