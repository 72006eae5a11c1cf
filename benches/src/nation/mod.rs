//! Rosters of any size over a country of 340 cities, for benchmarks. The numbers are plausible, the people
//! nobody.

mod affiliations;
mod firms;
mod geography;
mod profile;
mod record;
mod work;

use dianyuan::model::{Firm, Lawyer};
use dianyuan::{Causes, Roster};

pub use geography::{CITIES, City};
pub(crate) use geography::{city_sizes, county};

use crate::random::Random;

/// The seed of the recorded benchmarks.
pub const SEED: u64 = 2026;

/// The day on which the rosters stand.
pub const DAY: &str = "2026-11-22";

/// Lawyers to a firm, in the mean (end of 2022: 651,600 lawyers in 38,600 firms).
const FIRM_SIZE: u32 = 17;

/// A roster that is made lawyer by lawyer, each from a stream of numbers of its own.
#[derive(Clone, Debug)]
pub struct Nation {
    seed: u64,
    size: u32,
    causes: Vec<String>,
}

impl Nation {
    /// A roster of so many lawyers.
    #[must_use]
    pub fn new(seed: u64, size: u32) -> Self {
        let causes = Causes::official();
        let codes = causes.nodes().filter(|node| causes.level(*node) >= 2);
        Self {
            seed,
            size,
            causes: codes.map(|node| causes.short_form(node)).collect(),
        }
    }

    /// Number of lawyers.
    #[must_use]
    pub fn size(&self) -> u32 {
        self.size
    }

    /// Number of firms.
    #[must_use]
    pub fn firm_count(&self) -> u32 {
        self.size.div_ceil(FIRM_SIZE)
    }

    /// Lawyers in the order of their ids.
    pub fn lawyers(&self) -> impl Iterator<Item = Lawyer> {
        (0..self.size).map(|number| {
            let random = &mut Random::stream(self.seed, "lawyer", u64::from(number));
            profile::lawyer(self, number, random)
        })
    }

    /// Firms in the order of their ids.
    pub fn firms(&self) -> impl Iterator<Item = Firm> {
        (0..self.firm_count()).map(|number| {
            let random = &mut Random::stream(self.seed, "firm", u64::from(number));
            firms::firm(number, random)
        })
    }

    /// The whole roster.
    ///
    /// # Panics
    /// Never: the generator makes valid records with ids of their own.
    #[must_use]
    pub fn roster(&self) -> Roster {
        let causes = Causes::official();
        Roster::new(self.lawyers(), self.firms(), &causes).expect("ids and causes are valid")
    }
}

/// The day on which the rosters stand, as a number since 1970-01-01.
fn today() -> i32 {
    crate::values::date(DAY).day_number()
}
