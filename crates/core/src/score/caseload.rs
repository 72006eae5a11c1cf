//! Caseload: the free share of capacity, and the time since the last appointment.

use super::points::{Valued, share};
use super::request::Request;
use crate::calibration::idle_share;
use crate::columns::Row;
use crate::policy::MICRO;

/// Free share and idle time, mixed as the policy says. A lawyer who was never appointed waits since the day
/// of joining.
#[inline]
pub(super) fn value(row: &Row<'_>, request: &Request<'_>) -> Valued {
    let numbers = &request.numbers;
    let free = match (row.capacity(), row.load()) {
        (Some(0), Some(_)) => Some(0),
        (Some(capacity), Some(load)) => {
            let free =
                u64::from(capacity.saturating_sub(load)) * u64::from(MICRO) / u64::from(capacity);
            Some(u32::try_from(free).expect("a share is at most one million"))
        }
        _ => None,
    };
    let idle = row
        .waiting_since()
        .map(|since| idle_share(numbers.idle_full_days, since, request.day_number));
    let value = share(free.unwrap_or(numbers.free_neutral), numbers.free_part)
        + share(
            idle.unwrap_or(numbers.idle_neutral),
            MICRO - numbers.free_part,
        );
    Valued {
        value,
        known: free.is_some() && idle.is_some(),
    }
}

#[cfg(test)]
#[path = "caseload_tests.rs"]
mod tests;
