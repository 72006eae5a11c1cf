//! Experience: years that count fast at first and then less; years of criminal defence for a defence.

use super::points::Valued;
use super::request::Request;
use crate::calibration::experience;
use crate::columns::Row;

/// Saturating years since the first day of practice, or of criminal defence.
#[inline]
pub(super) fn value(row: &Row<'_>, request: &Request<'_>) -> Valued {
    let neutral = request.calibration.neutral();
    let (since, neutral) = if request.is_defence {
        (row.defence_start(), neutral.criminal_defence())
    } else {
        (row.first_practice(), neutral.practice())
    };
    match since {
        Some(since) => Valued {
            value: experience(request.policy, since, request.day_number),
            known: true,
        },
        None => Valued::neutral(neutral.get()),
    }
}
