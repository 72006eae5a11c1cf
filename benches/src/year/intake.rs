//! Cases over a year, on working days from nine to five.

use dianyuan::model::{Case, Instant};
use dianyuan::wire::Wire as _;

use super::city::{FIRST_DAY, with};
use crate::city::City;
use crate::random::Random;
use crate::values::{case_id, date, day, instant};

/// Fields that tie a case of the sample to others of its three weeks.
const TIES: [&str; 6] = [
    "linked",
    "opposing",
    "earlier",
    "hearings",
    "external_ids",
    "replacements",
];

/// So many cases, evenly over 52 weeks, in the order of time. They are those of sample cities of other seeds.
pub(super) fn cases(seed: u64, number: u32) -> Vec<Case> {
    let first = date(FIRST_DAY).day_number();
    let mut cases = Vec::new();
    let mut city_seed = seed;
    while cases.len() < number as usize {
        city_seed += 1;
        cases.extend(City::generate(city_seed).cases);
    }
    cases.truncate(number as usize);
    let mut random = Random::stream(seed, "intake", 0);
    let mut moments: Vec<(i32, u32)> = (0..number)
        .map(|at| {
            let working = i32::try_from(u64::from(at) * 260 / u64::from(number)).expect("a day");
            (
                first + working / 5 * 7 + working % 5,
                540 + random.below(480),
            )
        })
        .collect();
    moments.sort_unstable();
    let cases = cases.iter().zip(moments).zip(1..);
    let moved = cases.map(|((case, (on, minute)), number)| {
        let (hour, minute) = (minute / 60, minute % 60);
        let at = instant(&format!("{}T{hour:02}:{minute:02}:00+08:00", day(on)));
        let fields = [
            ("id", case_id(&format!("Y-{number:04}")).write()),
            ("received", at.write()),
            ("deadline", day(on + 3).write()),
        ];
        with(case, &TIES, fields)
    });
    moved.collect()
}

/// The first moment from this one on at which an office is open.
pub(super) fn office_hour(at: &Instant) -> Instant {
    let mut at = at.clone();
    loop {
        // Seconds of the day and day of the week at +08:00; 1970-01-01 was a Thursday.
        let local = at.unix_seconds() + 8 * 3_600;
        let (of_day, week_day) = (
            local.rem_euclid(86_400),
            (local.div_euclid(86_400) + 3).rem_euclid(7),
        );
        let wait = match (week_day, of_day) {
            (5 | 6, _) | (_, 61_200..) => 86_400 - of_day + 32_400,
            (_, ..32_400) => 32_400 - of_day,
            _ => return at,
        };
        at = later(&at, wait);
    }
}

/// So many seconds later.
pub(super) fn later(at: &Instant, seconds: i64) -> Instant {
    at.plus_seconds(seconds)
        .expect("a year that can be written")
}
