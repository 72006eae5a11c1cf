//! Candidate lists as a ranker makes them, over cities side by side.

use std::ops::Range;

use crate::random::Random;

/// Lawyers of a city, least and most.
const CITY: (u32, u32) = (50, 350);
/// Whom a ranker looks at for one case: those of its field in the city and around it.
const LOOKED_AT: usize = 40;
/// Of a thousand looked at, how many are of the city itself.
const OWN: u32 = 970;

/// Most that each part adds to a score, in micro-units.
const QUALITY: u32 = 450_000;
const FIT: u32 = 350_000;
const NEAR: u32 = 200_000;

/// Cities as ranges of lawyers, and what decides on a list.
#[derive(Clone, Debug)]
pub(super) struct Cities {
    seed: u64,
    /// Where each city's lawyers end.
    ends: Vec<u32>,
    /// Sums of the cities' weights: how many cases come from each, up to a factor.
    weights: Vec<u32>,
    /// What all cases see alike in a lawyer.
    qualities: Vec<u32>,
}

impl Cities {
    /// Cities of 50 to 350 lawyers, with 70 to 130 % of their share of cases.
    pub(super) fn new(seed: u64, lawyers: u32) -> Self {
        let random = &mut Random::stream(seed, "cities", 0);
        let (mut ends, mut weights) = (Vec::new(), Vec::new());
        let (mut end, mut weight) = (0, 0);
        while end < lawyers {
            let left = lawyers - end;
            let drawn = random.between(CITY.0, CITY.1);
            let size = if left < drawn + CITY.0 { left } else { drawn };
            end += size;
            weight += size * random.between(700, 1_300);
            ends.push(end);
            weights.push(weight);
        }
        let random = &mut Random::stream(seed, "qualities", 0);
        let qualities = (0..lawyers).map(|_| random.below(QUALITY)).collect();
        Self {
            seed,
            ends,
            weights,
            qualities,
        }
    }

    /// The best of those looked at for a case, with their scores in micro-units, in no order that means anything.
    pub(super) fn list(&self, case: u32, length: usize, list: &mut Vec<(u32, u32)>) {
        let random = &mut Random::stream(self.seed, "case", u64::from(case));
        let drawn = random.below(self.weights.last().copied().unwrap_or(1));
        let home = self.weights.partition_point(|sum| *sum <= drawn);
        list.clear();
        while list.len() < LOOKED_AT {
            let at_home = random.chance(OWN);
            let city = if at_home {
                home
            } else {
                self.neighbour(home, random)
            };
            let lawyers = self.lawyers(city);
            let lawyer = lawyers.start + random.below(lawyers.end - lawyers.start);
            let near = if city == home {
                NEAR
            } else {
                random.between(0, NEAR / 2)
            };
            let score = self.qualities[lawyer as usize] + random.below(FIT) + near;
            if list.iter().all(|(other, _)| *other != lawyer) {
                list.push((lawyer, score));
            }
        }
        list.sort_unstable_by_key(|(lawyer, score)| (std::cmp::Reverse(*score), *lawyer));
        list.truncate(length);
    }

    /// One of the two cities on either side; the row of cities is closed.
    fn neighbour(&self, city: usize, random: &mut Random) -> usize {
        let count = self.ends.len();
        let step = random.pick(&[1, 2, count - 1, 2 * count - 2]);
        (city + step) % count
    }

    fn lawyers(&self, city: usize) -> Range<u32> {
        let start = city.checked_sub(1).map_or(0, |before| self.ends[before]);
        start..self.ends[city]
    }
}
