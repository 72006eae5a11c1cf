//! Performance: the calibration's estimate for this kind of case.

use super::points::Valued;
use super::request::Request;
use crate::calibration::Calibration;
use crate::columns::Row;
use crate::model::{CaseKind, Lawyer, LawyerId};
use crate::policy::Policy;

/// What stands in without a record: the priors alone.
pub(super) fn neutral(policy: &Policy, calibration: &Calibration, kind: CaseKind) -> u32 {
    let nobody = Lawyer::draft(LawyerId::new("nobody").expect("a short literal")).build();
    let nobody = nobody.expect("an id alone contradicts nothing");
    calibration.performance(policy, &nobody, kind).value
}

/// The estimate; without a record, what the priors say.
#[inline]
pub(super) fn value(row: &Row<'_>, request: &Request<'_>) -> Valued {
    match row.performance(request.kind) {
        Some(value) => Valued { value, known: true },
        None => Valued::neutral(request.numbers.performance_neutral),
    }
}

#[cfg(test)]
#[path = "performance_tests.rs"]
mod tests;
