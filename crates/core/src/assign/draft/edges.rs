//! Pairs in flat columns: as they come in, and in the order of case and lawyer.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::numbering::Numbering;
use crate::assign::problem::{Pin, count};

/// Pairs in the order of rows, cases and lawyers by number.
#[derive(Clone, Debug, Default)]
pub(super) struct Edges {
    cases: Vec<u32>,
    lawyers: Vec<u32>,
    scores: Vec<i64>,
    /// As long as up to the last tie key other than 0.
    ties: Vec<i64>,
    /// Positions of pairs that are not free.
    pins: Vec<(u32, Pin)>,
    numbering: Numbering,
    /// How many rows there were.
    rows: u64,
}

/// A pair that is not free, cases and lawyers by their place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pinned {
    pub(super) row: u64,
    pub(super) case: u32,
    pub(super) lawyer: u32,
    pub(super) pin: Pin,
}

/// Pairs in the order of case and lawyer, both by their place in the order of ids.
#[derive(Debug)]
pub(super) struct Sorted {
    pub(super) starts: Vec<u32>,
    pub(super) lawyers: Vec<u32>,
    pub(super) scores: Vec<i64>,
    pub(super) ties: Vec<i64>,
    /// In the order of rows.
    pub(super) pins: Vec<Pinned>,
    /// Rows that repeat a pair, each with the first row of the pair.
    pub(super) repeated: Vec<(u64, u64)>,
}

impl Edges {
    pub(super) fn len(&self) -> usize {
        self.cases.len()
    }

    pub(super) fn reserve(&mut self, more: usize) {
        self.cases.reserve(more);
        self.lawyers.reserve(more);
        self.scores.reserve(more);
    }

    /// The number of the next row: the one given, or the position.
    pub(super) fn next_row(&mut self, given: Option<u64>) -> u64 {
        self.rows += 1;
        given.unwrap_or(self.rows)
    }

    pub(super) fn push(&mut self, row: u64, case: u32, lawyer: u32, score: i64) {
        self.numbering.note(count(self.cases.len()), row);
        self.cases.push(case);
        self.lawyers.push(lawyer);
        self.scores.push(score);
    }

    /// Says more of the last pair.
    pub(super) fn mark(&mut self, tie: i64, pin: Pin) {
        if tie != 0 {
            self.ties.resize(self.cases.len() - 1, 0);
            self.ties.push(tie);
        }
        if pin != Pin::Free {
            self.pins.push((count(self.cases.len() - 1), pin));
        }
    }

    /// Row, case and lawyer of each pair.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u64, u32, u32)> {
        let pairs = self.cases.iter().zip(&self.lawyers);
        (0..)
            .zip(pairs)
            .map(|(at, (case, lawyer))| (self.numbering.row(at), *case, *lawyer))
    }

    /// The pairs by case and lawyer, given the place of each number in the order of ids.
    pub(super) fn sorted(mut self, cases: &[u32], lawyers: &[u32]) -> Sorted {
        for case in &mut self.cases {
            *case = cases[*case as usize];
        }
        for lawyer in &mut self.lawyers {
            *lawyer = lawyers[*lawyer as usize];
        }
        if !self.ties.is_empty() {
            self.ties.resize(self.cases.len(), 0);
        }
        let pins = self.pinned();
        let starts = self.starts(cases.len());
        let is_sorted = (1..self.cases.len()).all(|at| self.pair(at - 1) < self.pair(at));
        if is_sorted {
            self.lawyers.shrink_to_fit();
            self.scores.shrink_to_fit();
            return Sorted {
                starts,
                lawyers: self.lawyers,
                scores: self.scores,
                ties: self.ties,
                pins,
                repeated: Vec::new(),
            };
        }
        let mut sorted = self.by_case(starts);
        sorted.pins = pins;
        let twice = sorted.order_lawyers();
        sorted.repeated = self.repeated(&twice);
        sorted
    }

    fn pair(&self, at: usize) -> (u32, u32) {
        (self.cases[at], self.lawyers[at])
    }

    fn pinned(&self) -> Vec<Pinned> {
        let pins = self.pins.iter().map(|(at, pin)| {
            let (case, lawyer) = self.pair(*at as usize);
            Pinned {
                row: self.numbering.row(*at),
                case,
                lawyer,
                pin: *pin,
            }
        });
        let mut pins: Vec<Pinned> = pins.collect();
        pins.sort_unstable_by_key(|pin| (pin.row, pin.case, pin.lawyer, pin.pin));
        pins
    }

    /// Where each case's pairs start once they stand by case.
    fn starts(&self, case_count: usize) -> Vec<u32> {
        let mut starts = vec![0; case_count + 1];
        for case in &self.cases {
            starts[*case as usize + 1] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        starts
    }

    /// The pairs by case; those of one case in the order of rows.
    fn by_case(&self, starts: Vec<u32>) -> Sorted {
        let mut next = starts.clone();
        let mut lawyers = vec![0; self.lawyers.len()];
        let mut scores = vec![0; self.scores.len()];
        let mut ties = vec![0; self.ties.len()];
        for (at, case) in self.cases.iter().enumerate() {
            let next = &mut next[*case as usize];
            let to = *next as usize;
            *next += 1;
            lawyers[to] = self.lawyers[at];
            scores[to] = self.scores[at];
            if let Some(tie) = self.ties.get(at) {
                ties[to] = *tie;
            }
        }
        Sorted {
            starts,
            lawyers,
            scores,
            ties,
            pins: Vec::new(),
            repeated: Vec::new(),
        }
    }

    /// The rows that repeat a pair, given the pairs that stand more than once.
    fn repeated(&self, twice: &[(u32, u32)]) -> Vec<(u64, u64)> {
        if twice.is_empty() {
            return Vec::new();
        }
        let mut rows: Vec<(u64, (u32, u32))> = self
            .iter()
            .map(|(row, case, lawyer)| (row, (case, lawyer)))
            .filter(|(_, pair)| twice.binary_search(pair).is_ok())
            .collect();
        rows.sort_unstable();
        let mut firsts = BTreeMap::new();
        let repeated = rows.into_iter().filter_map(|(row, pair)| {
            // A caller may give two rows one number, so it is the second look that counts.
            match firsts.entry(pair) {
                Entry::Vacant(first) => {
                    first.insert(row);
                    None
                }
                Entry::Occupied(first) => Some((row, *first.get())),
            }
        });
        repeated.collect()
    }
}

impl Sorted {
    /// Puts the pairs of each case in the order of lawyers; gives the pairs that stand more than once.
    fn order_lawyers(&mut self) -> Vec<(u32, u32)> {
        let mut twice = Vec::new();
        let mut edges: Vec<(u32, i64, i64)> = Vec::new();
        for (case, bounds) in (0..).zip(self.starts.windows(2)) {
            let range = bounds[0] as usize..bounds[1] as usize;
            if self.lawyers[range.clone()].is_sorted_by(|one, next| one < next) {
                continue;
            }
            edges.clear();
            edges.extend(range.clone().map(|at| {
                let tie = self.ties.get(at).copied().unwrap_or(0);
                (self.lawyers[at], self.scores[at], tie)
            }));
            edges.sort_unstable();
            for (at, (lawyer, score, tie)) in range.zip(&edges) {
                self.lawyers[at] = *lawyer;
                self.scores[at] = *score;
                if let Some(to) = self.ties.get_mut(at) {
                    *to = *tie;
                }
            }
            let again = edges.windows(2).filter(|pair| pair[0].0 == pair[1].0);
            twice.extend(again.map(|pair| (case, pair[0].0)));
        }
        twice.dedup();
        twice
    }
}

#[cfg(test)]
#[path = "edges_tests.rs"]
mod tests;
