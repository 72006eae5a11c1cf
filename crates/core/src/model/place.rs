//! Where things are: coordinates in millionths of a degree, and the great circle between them.

use ordered_float::NotNan;

use crate::wire::record::record;
use crate::wire::{Faults, Json, Wire};

/// An angle in millionths of a degree, at most `MAX` degrees to either side of zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MicroDegrees<const MAX: i32>(i32);

impl<const MAX: i32> MicroDegrees<MAX> {
    /// The angle, if it lies in the range.
    #[must_use]
    pub const fn new(micro_degrees: i32) -> Option<Self> {
        if micro_degrees.unsigned_abs() <= MAX.unsigned_abs() * 1_000_000 {
            Some(Self(micro_degrees))
        } else {
            None
        }
    }

    /// The angle in millionths of a degree.
    #[must_use]
    pub const fn get(self) -> i32 {
        self.0
    }
}

impl<const MAX: i32> Wire for MicroDegrees<MAX> {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        let expected = || format!("whole millionths of a degree, -{MAX}000000 to {MAX}000000");
        let Json::Int(number) = json else {
            let code = if matches!(json, Json::Float(_)) {
                "not_whole"
            } else {
                "wrong_type"
            };
            faults.report(code, json, expected());
            return None;
        };
        let value = i32::try_from(*number).ok().and_then(Self::new);
        if value.is_none() {
            faults.report("out_of_range", json, expected());
        }
        value
    }
    fn write(&self) -> Json<'static> {
        Json::Int(i64::from(self.0))
    }
    fn json_schema() -> Json<'static> {
        let most = i64::from(MAX) * 1_000_000;
        Json::object([
            ("type", Json::from("integer")),
            ("minimum", Json::Int(-most)),
            ("maximum", Json::Int(most)),
        ])
    }
}

record! {
    /// A point on the map.
    pub struct Place, PlaceDraft {
        required {
            /// Latitude north of the equator, in millionths of a degree.
            lat_e6: MicroDegrees<90>,
            /// Longitude east of Greenwich, in millionths of a degree.
            lon_e6: MicroDegrees<180>,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

/// Mean Earth radius R₁ of the International Union of Geodesy and Geophysics, in metres.
const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// Great-circle distance in whole metres between two points in micro-degrees, by the haversine
/// formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984), rounded at once.
///
/// The sines come from `libm`, whose results are the same on every platform.
///
/// # Example
/// ```
/// // Xuzhou to Hefei, about 270 km
/// let metres = dianyuan::model::distance_m((34_261_000, 117_184_000), (31_821_000, 117_227_000));
/// assert_eq!(metres, 271_346);
/// ```
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "half the Earth's circumference, 20,015,115 m, fits u32"
)]
pub fn distance_m(from: (i32, i32), to: (i32, i32)) -> u32 {
    let radians = |micro: i32| f64::from(micro) / 1_000_000.0 * (std::f64::consts::PI / 180.0);
    let (lat_1, lat_2) = (radians(from.0), radians(to.0));
    let half_lat = libm::sin((lat_2 - lat_1) / 2.0);
    let half_lon = libm::sin((radians(to.1) - radians(from.1)) / 2.0);
    let h = half_lat * half_lat + libm::cos(lat_1) * libm::cos(lat_2) * half_lon * half_lon;
    // Rounding may push h past 1 for antipodes, where asin has no value.
    let h = NotNan::new(h).map_or(0.0, |h| {
        h.clamp(NotNan::default(), NotNan::new(1.0).unwrap_or_default())
            .into_inner()
    });
    libm::round(2.0 * EARTH_RADIUS_M * libm::asin(h.sqrt())) as u32
}

#[cfg(test)]
#[path = "place_tests.rs"]
mod tests;
