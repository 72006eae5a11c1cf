//! A calibration that no longer fits the day, the policy or the roster.

use super::finding::{Finding, Place};
use super::kind::Kind;
use crate::calibration::Calibration;
use crate::model::{Date, Lawyer};
use crate::policy::Policy;
use crate::roster::Roster;
use crate::wire::Json;

/// Days after which a calibration is old: a quarter, however long its months are.
const FRESH_DAYS: i32 = 92;

pub(super) fn check(
    calibration: &Calibration,
    roster: &Roster,
    policy: &Policy,
    as_of: Date,
    findings: &mut Vec<Finding>,
) {
    let place = || Place::Calibration(calibration.digest().to_string());
    let fitted = calibration.as_of();
    let age = as_of.day_number() - fitted.day_number();
    if age > FRESH_DAYS {
        let value = format!("{fitted}, {age} days before");
        let expected = format!("at most {FRESH_DAYS} days before {as_of}");
        findings.push(Finding::new(
            Kind::OldCalibration,
            place(),
            "as_of",
            value,
            expected,
        ));
    }
    if age < 0 {
        let (kind, expected) = (Kind::FutureCalibration, format!("a day not after {as_of}"));
        findings.push(Finding::new(
            kind,
            place(),
            "as_of",
            fitted.to_string(),
            expected,
        ));
    }
    if calibration.to_json().get("policy") != Some(&Json::from(policy.digest().to_string())) {
        let expected = format!("the digest of policy {} {}", policy.id(), policy.version());
        let kind = Kind::CalibrationOfOtherPolicy;
        findings.push(Finding::new(
            kind,
            place(),
            "policy",
            "another digest",
            expected,
        ));
    }
    let is_newer = |lawyer: &&Lawyer| {
        let mut record = lawyer.track_record().into_iter().flatten();
        record.any(|entry| fitted < *entry.on() && *entry.on() <= as_of)
    };
    let newer = roster.lawyers().filter(is_newer).count();
    if newer > 0 {
        let value = format!("records of {newer} lawyers that became known after {fitted}");
        let expected = "a calibration fitted after the latest record";
        let kind = Kind::RecordsAfterCalibration;
        findings.push(Finding::new(kind, place(), "as_of", value, expected));
    }
}

#[cfg(test)]
#[path = "calibration_tests.rs"]
mod tests;
