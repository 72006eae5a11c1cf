//! The check before work starts: what a roster, cases and a policy hold that is valid, and yet will not
//! do what its author meant.
//!
//! Reading refuses what cannot be; a check looks at everything together on one day. It changes nothing.

mod calibration;
mod capacity;
mod cases;
mod causes;
mod consents;
mod dates;
mod finding;
mod identity;
mod kind;
mod policy;
mod references;
mod report;

pub use finding::{Finding, Place};
pub use kind::{Kind, Severity};
pub use report::Report;

use crate::calibration::Calibration;
use crate::engine::Engine;
use crate::error::Error;
use crate::model::{Case, Date};
use crate::policy::Policy;
use crate::roster::Roster;

/// Everything that is doubtful about a roster, its cases and a policy on one day.
///
/// Without a calibration there is nothing to say of one. Whether a case has a lawyer does not depend on it.
///
/// # Example
/// ```
/// use dianyuan::check::{self, Kind};
/// use dianyuan::{Case, Causes, Policy, Roster};
///
/// let roster = Roster::from_json(
///     r#"{"id": "L-1", "category": "full_time", "statuses": [],
///         "capacity": {"units": 0}, "first_practice": "2015-03-10"}"#,
///     &Causes::official(),
/// )?;
/// let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
///     "received": "2026-11-22T09:30:00+08:00", "client": {"vetoes": ["L-9"]}, "parties": []}"#)?;
/// let report = check::check(&roster, &[case], &Policy::national(), None, "2026-11-22".parse()?);
///
/// let kinds: Vec<Kind> = report.findings().iter().map(|finding| finding.kind()).collect();
/// assert_eq!(kinds, [Kind::ZeroCapacity, Kind::NoLawyer, Kind::UnknownLawyer]);
/// assert_eq!(
///     report.findings()[1].to_string(),
///     "error: case C-1: no_lawyer: found none of 1 lawyers, expected at least 1 \
///      (H1.not_active 1, H14.units_full 1)",
/// );
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn check(
    roster: &Roster,
    cases: &[Case],
    policy: &Policy,
    calibration: Option<&Calibration>,
    as_of: Date,
) -> Report {
    let mut findings = Vec::new();
    policy::check(policy, as_of, &mut findings);
    if let Some(calibration) = calibration {
        calibration::check(calibration, roster, policy, as_of, &mut findings);
    }
    identity::check(roster, &mut findings);
    dates::check(roster, as_of, &mut findings);
    capacity::check(roster, as_of, &mut findings);
    references::check(roster, cases, &mut findings);
    for case in cases {
        consents::check(case, policy, as_of, &mut findings);
    }
    let sound = causes::check(roster, cases, policy, &mut findings);
    let engine = sound
        .then(|| engine(roster, policy, calibration, as_of))
        .transpose();
    match engine {
        Ok(Some(engine)) => cases::check(&engine, cases, as_of, &mut findings),
        Ok(None) => cases::not_asked(cases, policy, &mut findings),
        Err(error) => causes::refused(&error, policy, &mut findings),
    }
    Report::new(roster, cases, policy, as_of, findings)
}

fn engine(
    roster: &Roster,
    policy: &Policy,
    calibration: Option<&Calibration>,
    as_of: Date,
) -> Result<Engine, Error> {
    let fitted;
    let calibration = if let Some(given) = calibration {
        given
    } else {
        fitted = Calibration::fit(roster, policy, as_of)?;
        &fitted
    };
    Engine::new(roster, policy, calibration)
}

#[cfg(test)]
mod sound;
