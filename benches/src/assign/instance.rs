//! One instance of a family: plain arrays that every solver takes.

use super::capacity;
use super::city_lists::Cities;
use super::family::{Family, Size};
use crate::random::Random;

/// Candidates of each case.
pub const EDGES: usize = 20;

/// Scores of the family of ties are multiples of this, in micro-units: 50 levels.
const LEVEL: u32 = 20_000;

/// Cases with a need of 1 and their candidates, lawyers with the seats that they have at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// Where each case's candidates start; one entry more than cases.
    pub starts: Vec<u32>,
    /// The candidates' lawyers, ascending within a case.
    pub lawyers: Vec<u32>,
    /// The candidates' scores in micro-units, from 0 to 1,000,000.
    pub scores: Vec<u32>,
    /// Seats of each lawyer, 1 or more.
    pub maximums: Vec<u32>,
}

impl Instance {
    /// The instance that a seed decides. Lawyers are numbered city by city, as their licences are; cases come from
    /// everywhere, one after the other, as they are received.
    ///
    /// # Panics
    /// Never: the sizes stay far below 2³² candidates.
    #[must_use]
    pub fn new(seed: u64, family: Family, size: Size) -> Self {
        let edges = size.cases as usize * EDGES;
        let mut made = Self {
            starts: vec![0],
            lawyers: Vec::with_capacity(edges),
            scores: Vec::with_capacity(edges),
            maximums: capacity::draw(seed, size.lawyers, family.seats(size)),
        };
        let cities = (family != Family::Uniform).then(|| Cities::new(seed, size.lawyers));
        let mut list = Vec::new();
        for case in 0..size.cases {
            match &cities {
                Some(cities) => cities.list(case, EDGES, &mut list),
                None => anywhere(seed, case, size.lawyers, &mut list),
            }
            list.sort_unstable();
            for (lawyer, score) in &list {
                made.lawyers.push(*lawyer);
                made.scores.push(match family {
                    Family::Ties => score / LEVEL * LEVEL,
                    _ => *score,
                });
            }
            let end = u32::try_from(made.lawyers.len()).expect("edges are counted in 32 bits");
            made.starts.push(end);
        }
        made
    }

    /// Number of cases.
    #[must_use]
    pub fn cases(&self) -> usize {
        self.starts.len() - 1
    }

    /// The candidates of a case: lawyers and scores.
    pub fn candidates(&self, case: usize) -> impl Iterator<Item = (u32, u32)> {
        let edges = self.starts[case] as usize..self.starts[case + 1] as usize;
        let scores = self.scores[edges.clone()].iter().copied();
        self.lawyers[edges].iter().copied().zip(scores)
    }
}

/// Different lawyers with any score.
fn anywhere(seed: u64, case: u32, lawyers: u32, list: &mut Vec<(u32, u32)>) {
    let random = &mut Random::stream(seed, "case", u64::from(case));
    list.clear();
    while list.len() < EDGES {
        let lawyer = random.below(lawyers);
        let score = random.between(0, 1_000_000);
        if list.iter().all(|(other, _)| *other != lawyer) {
            list.push((lawyer, score));
        }
    }
}
