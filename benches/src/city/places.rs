//! Where things are: ten regions with the coordinates of their seats, rounded, and organs near them.

use dianyuan::model::{Organ, Place};

use crate::random::Random;
use crate::values::{made, organ_id, place, region};

/// A county or district.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region {
    /// GB/T 2260.
    pub(super) code: u32,
    /// The seat, in micro-degrees.
    pub(super) centre: (i32, i32),
    /// How many of a thousand firms are here.
    pub(super) firms: u32,
    /// How many of a thousand cases come from here.
    pub(super) cases: u32,
}

const fn at(code: u32, lat_e6: i32, lon_e6: i32, firms: u32, cases: u32) -> Region {
    Region {
        code,
        centre: (lat_e6, lon_e6),
        firms,
        cases,
    }
}

pub(super) const REGIONS: [Region; 10] = [
    at(320_302, 34_289_000, 117_186_000, 230, 110),
    at(320_303, 34_253_000, 117_251_000, 260, 100),
    at(320_305, 34_436_000, 117_465_000, 30, 60),
    at(320_311, 34_225_000, 117_194_000, 200, 120),
    at(320_312, 34_181_000, 117_169_000, 70, 120),
    at(320_321, 34_694_000, 116_596_000, 30, 90),
    at(320_322, 34_760_000, 116_936_000, 50, 100),
    at(320_324, 33_913_000, 117_942_000, 40, 100),
    at(320_381, 34_369_000, 118_354_000, 40, 90),
    at(320_382, 34_339_000, 117_999_000, 50, 110),
];

/// The code of the whole city.
pub(super) const CITY: u32 = 320_300;

pub(super) fn region_of_a_firm(random: &mut Random) -> Region {
    random.weighted(&REGIONS.map(|region| (region, region.firms)))
}

pub(super) fn region_of_a_case(random: &mut Random) -> Region {
    random.weighted(&REGIONS.map(|region| (region, region.cases)))
}

/// A point up to `spread` micro-degrees from the seat, rounded so that it names no building.
pub(super) fn near(region: Region, spread: u32, random: &mut Random) -> Place {
    let mut off = |middle: i32| {
        let moved = i32::try_from(random.below(2 * spread)).expect("less than a degree")
            - i32::try_from(spread).expect("less than a degree");
        (middle + moved) / 1_000 * 1_000
    };
    place((off(region.centre.0), off(region.centre.1)))
}

/// A sort of case-handling organ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Court,
    Procuratorate,
    Police,
    Arbitration,
    Bureau,
}

/// The name that ids of organs begin with.
pub(super) fn organ_key(sort: Sort, code: u32) -> String {
    let sort = match sort {
        Sort::Court => "court",
        Sort::Procuratorate => "procuratorate",
        Sort::Police => "police",
        Sort::Arbitration => "arbitration",
        Sort::Bureau => "bureau",
    };
    format!("{sort}-{code}")
}

/// The organ of one sort in a region, always at the same place.
pub(super) fn organ(sort: Sort, seat: Region) -> Organ {
    let shift = 3_000 * (sort as i32 + 1);
    let at = (seat.centre.0 + shift, seat.centre.1 - shift);
    let organ = Organ::draft(organ_id(&organ_key(sort, seat.code)))
        .region(region(seat.code))
        .place(place(at));
    made(organ.build())
}

/// The city's intermediate court or its procuratorate.
pub(super) fn city_organ(sort: Sort) -> Organ {
    let organ = Organ::draft(organ_id(&organ_key(sort, CITY)))
        .region(region(CITY))
        .place(place((34_204_000, 117_284_000)));
    made(organ.build())
}
