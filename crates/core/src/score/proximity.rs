//! Proximity: the way to the organ and to the client, by coordinates or else by region codes.

use super::numbers::Numbers;
use super::points::{Valued, share};
use super::request::{Request, Target};
use crate::columns::Row;
use crate::model::distance_m;
use crate::policy::MICRO;

/// The ways to the organ and to the client, mixed as the policy says where the case knows both.
pub(super) fn value(row: &Row<'_>, request: &Request<'_>) -> Valued {
    mix(request, |target| way(row, target, &request.numbers))
}

/// A value that [`value`] never exceeds, without a sine: a great circle is at least as long as the part of
/// it along the meridian.
pub(super) fn bound(row: &Row<'_>, request: &Request<'_>) -> u32 {
    mix(request, |target| match (target.place, row.office()) {
        (Some((lat, _)), Some((office_lat, _))) => {
            // 0.111 m for a millionth of a degree is less than the mean radius gives, 0.11119.
            let metres = u64::from(lat.abs_diff(office_lat)) * 111 / 1_000;
            Some(nearness(
                &request.numbers,
                u32::try_from(metres).unwrap_or(u32::MAX),
            ))
        }
        _ => way(row, target, &request.numbers),
    })
    .value
}

fn mix(request: &Request<'_>, way: impl Fn(&Target) -> Option<u32>) -> Valued {
    let neutral = || request.numbers.proximity_neutral;
    let part = |target: &Target| target.is_asked().then(|| way(target));
    match (part(&request.organ), part(&request.client)) {
        (None, None) => Valued::not_asked(),
        (Some(only), None) | (None, Some(only)) => Valued {
            value: only.unwrap_or_else(neutral),
            known: only.is_some(),
        },
        (Some(organ), Some(client)) => {
            let part = request.numbers.organ_part;
            let value = share(organ.unwrap_or_else(neutral), part)
                + share(client.unwrap_or_else(neutral), MICRO - part);
            Valued {
                value,
                known: organ.is_some() && client.is_some(),
            }
        }
    }
}

/// The value of one way; `None` where the lawyer's place is unknown in every form that the target has.
fn way(row: &Row<'_>, target: &Target, numbers: &Numbers) -> Option<u32> {
    if let (Some(place), Some(office)) = (target.place, row.office()) {
        return Some(nearness(numbers, distance_m(place, office)));
    }
    target.by_served.as_ref()?[row.served()]
}

/// 1,000,000 up to the full distance, then half at every further half distance more: h / (h + x).
fn nearness(numbers: &Numbers, metres: u32) -> u32 {
    let half = u64::from(numbers.half_metres);
    let further = u64::from(metres.saturating_sub(numbers.full_metres));
    u32::try_from(half * u64::from(MICRO) / (half + further))
        .expect("a share is at most one million")
}

#[cfg(test)]
#[path = "proximity_tests.rs"]
mod tests;
