//! Experience: years that count fast at first and then less; years of criminal defence for a defence.

use super::points::Valued;
use super::request::Request;
use crate::calibration::experience;
use crate::columns::Row;

/// Saturating years since the first day of practice, or of criminal defence.
#[inline]
pub(super) fn value(row: &Row<'_>, request: &Request<'_>) -> Valued {
    let numbers = &request.numbers;
    let since = if request.is_defence {
        row.defence_start()
    } else {
        row.first_practice()
    };
    match since {
        Some(since) => {
            let shape = (numbers.experience_half, numbers.experience_full);
            Valued {
                value: experience(shape, since, request.day_number),
                known: true,
            }
        }
        None => Valued::neutral(numbers.experience_neutral),
    }
}

#[cfg(test)]
#[path = "experience_tests.rs"]
mod tests;
