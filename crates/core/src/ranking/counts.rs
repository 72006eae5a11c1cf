//! How many lawyers each code removes.

use super::output::CodeCount;
use crate::gate::Code;

/// Sets of codes that are counted together: a roster has few that are common.
const SETS: usize = 256;

/// Counts by code. Equal sets of codes are counted as one until another takes their place, so that most
/// lawyers cost one addition.
pub(super) struct Counts {
    sets: [(u128, u32); SETS],
    codes: [u32; u128::BITS as usize],
}

impl Counts {
    pub(super) fn new() -> Self {
        Self {
            sets: [(0, 0); SETS],
            codes: [0; u128::BITS as usize],
        }
    }

    /// Counts a lawyer whom these codes remove, given as bits.
    #[inline]
    pub(super) fn add(&mut self, codes: u128) {
        let set = &mut self.sets[place(codes)];
        if set.0 == codes {
            set.1 += 1;
            return;
        }
        let (before, count) = std::mem::replace(set, (codes, 1));
        self.spread(before, count);
    }

    #[cold]
    fn spread(&mut self, mut codes: u128, count: u32) {
        while codes != 0 {
            self.codes[codes.trailing_zeros() as usize] += count;
            codes &= codes - 1;
        }
    }

    /// The codes that removed anybody, in their order.
    pub(super) fn finish(mut self) -> Vec<CodeCount> {
        for (codes, count) in self.sets {
            self.spread(codes, count);
        }
        let codes = Code::ALL.iter().map(|code| CodeCount {
            code: *code,
            count: self.codes[*code as usize],
        });
        codes.filter(|entry| entry.count > 0).collect()
    }
}

/// Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4) of both halves.
fn place(codes: u128) -> usize {
    let halves = codes as u64 ^ ((codes >> 64) as u64).rotate_left(32);
    (halves.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as usize % SETS
}

#[cfg(test)]
#[path = "counts_tests.rs"]
mod tests;
