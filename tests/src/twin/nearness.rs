//! Proximity: the ways to the organ and to the client.

use dianyuan::Lawyer;
use dianyuan::model::{Place, RegionCode};
use dianyuan::policy::Key;

use super::View;
use super::score::{Signalled, part};

/// A place to be near to, as far as the case knows it.
struct Goal<'a> {
    place: Option<&'a Place>,
    region: Option<&'a RegionCode>,
}

pub(super) fn value(view: &View<'_>, lawyer: &Lawyer) -> Signalled {
    let organ = view.case.organ();
    let goals = [
        Goal {
            place: organ.and_then(|organ| organ.place()),
            region: organ.and_then(|organ| organ.region()),
        },
        Goal {
            place: view.case.place(),
            region: view.case.region(),
        },
    ];
    let asked: Vec<&Goal<'_>> = goals
        .iter()
        .filter(|goal| goal.place.is_some() || goal.region.is_some())
        .collect();
    let ways: Vec<Option<u32>> = asked.iter().map(|goal| way(view, lawyer, goal)).collect();
    let or_neutral = |way: Option<u32>| way.unwrap_or(view.number(Key::ProximityNeutral));
    match ways.as_slice() {
        [] => Signalled::not_asked(),
        [only] => Signalled {
            value: or_neutral(*only),
            known: only.is_some(),
        },
        [organ, client, ..] => {
            let share = view.number(Key::ProximityOrganShare);
            Signalled {
                value: part(or_neutral(*organ), share)
                    + part(or_neutral(*client), 1_000_000 - share),
                known: organ.is_some() && client.is_some(),
            }
        }
    }
}

/// By coordinates where both are known, else by regions where both are known.
fn way(view: &View<'_>, lawyer: &Lawyer, goal: &Goal<'_>) -> Option<u32> {
    if let (Some(place), Some(office)) = (goal.place, lawyer.office()) {
        return Some(near(view, great_circle_m(point(place), point(office))));
    }
    let target = goal.region?;
    let served = lawyer.service_regions()?;
    let values = served.iter().map(|served| by_region(view, served, target));
    // A list of no regions tells of no place.
    values.max()
}

fn point(place: &Place) -> (i32, i32) {
    (place.lat_e6().get(), place.lon_e6().get())
}

/// Full up to the full distance, then h / (h + x) for x further metres and h the half distance.
fn near(view: &View<'_>, metres: u32) -> u32 {
    let further = metres.saturating_sub(view.number(Key::ProximityFullMetres));
    let half = u64::from(view.number(Key::ProximityHalfMetres));
    u32::try_from(half * 1_000_000 / (half + u64::from(further))).expect("at most one million")
}

fn by_region(view: &View<'_>, served: &RegionCode, target: &RegionCode) -> u32 {
    if served == target {
        return 1_000_000;
    }
    let same_scheme = served.is_division() == target.is_division();
    let shared = served
        .levels()
        .zip(target.levels())
        .take_while(|(a, b)| same_scheme && a == b)
        .count();
    match shared {
        0 => 0,
        1 => view.number(Key::ProximityLevel1),
        2 => view.number(Key::ProximityLevel2),
        _ => view.number(Key::ProximityLevel3),
    }
}

/// Whole metres along the great circle between two points in micro-degrees, by the angle between their
/// unit vectors: atan2(|a × b|, a · b). The radius is the mean radius of the Earth, 6,371,008.8 m.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "half the Earth's circumference, 20,015,118 m, fits u32"
)]
pub fn great_circle_m(a: (i32, i32), b: (i32, i32)) -> u32 {
    let unit = |(lat, lon): (i32, i32)| {
        let (lat, lon) = (radians(lat), radians(lon));
        let around = libm::cos(lat);
        [
            around * libm::cos(lon),
            around * libm::sin(lon),
            libm::sin(lat),
        ]
    };
    let (a, b) = (unit(a), unit(b));
    let cross = [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    ];
    let length = libm::sqrt(cross.iter().map(|x| x * x).sum());
    let dot: f64 = a.iter().zip(b).map(|(x, y)| x * y).sum();
    libm::round(libm::atan2(length, dot) * 6_371_008.8) as u32
}

fn radians(micro_degrees: i32) -> f64 {
    f64::from(micro_degrees) * std::f64::consts::PI / 180_000_000.0
}
