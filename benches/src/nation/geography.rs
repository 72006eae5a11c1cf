//! Cities of very different sizes, codes as in GB/T 2260, and points in a county.

use dianyuan::model::Place;

use crate::random::Random;
use crate::values::place;

/// Number of cities.
pub const CITIES: u32 = 340;

/// Counties of a city.
const COUNTIES: u32 = 8;

/// First two digits of the provinces' codes.
const PROVINCES: [u32; COUNT as usize] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
    53, 54, 61, 62, 63, 64, 65,
];

/// Number of provinces.
const COUNT: u32 = 31;

/// A city by its rank in size, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct City(u32);

impl City {
    /// The city of this rank.
    ///
    /// # Panics
    /// If the rank is not below [`CITIES`].
    #[must_use]
    pub fn ranked(rank: u32) -> Self {
        assert!(rank < CITIES, "there are {CITIES} cities");
        Self(rank)
    }

    /// A city drawn by size: the weight of rank r is 1 / (r + 6), so that the first holds 4 %.
    pub(crate) fn draw(random: &mut Random, table: &[u32]) -> Self {
        let total = table.last().copied().unwrap_or(1);
        let drawn = random.below(total);
        let rank = table.partition_point(|sum| *sum <= drawn);
        Self(u32::try_from(rank).expect("a small number"))
    }

    /// The code of one of its counties, or of the whole city for county 0.
    #[must_use]
    pub fn code(self, county: u32) -> u32 {
        let province = PROVINCES[(self.0 % COUNT) as usize];
        province * 10_000 + (self.0 / COUNT + 1) * 100 + county
    }

    /// The middle of a county in micro-degrees.
    #[must_use]
    pub fn centre(self, county: u32) -> (i32, i32) {
        let (province, row) = (self.0 % COUNT, self.0 / COUNT);
        let lat = 22_000_000 + province / 6 * 4_000_000 + row % 4 * 800_000;
        let lon = 100_000_000 + province % 6 * 4_000_000 + row / 4 * 1_100_000;
        let (lat, lon) = (lat + county / 3 * 150_000, lon + county % 3 * 180_000);
        (lat.cast_signed(), lon.cast_signed())
    }
}

/// Sums of the cities' weights.
pub(crate) fn city_sizes() -> Vec<u32> {
    (0..CITIES)
        .scan(0, |sum, rank| {
            *sum += 1_000_000 / (rank + 6);
            Some(*sum)
        })
        .collect()
}

/// One of the counties of a city, from 1.
pub(crate) fn county(random: &mut Random) -> u32 {
    random.between(1, COUNTIES)
}

/// A point up to 0.08° from the middle.
pub(super) fn near((lat, lon): (i32, i32), random: &mut Random) -> Place {
    let mut off = || i32::try_from(random.below(160_000)).expect("a small number") - 80_000;
    place((lat + off(), lon + off()))
}
