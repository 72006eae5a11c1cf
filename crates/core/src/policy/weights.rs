//! Weights of the signals, normalised once to micro-weights.

use crate::wire::record::words;

words! {
    /// One criterion of the score. The order here is the fixed order of signals.
    pub enum Signal {
        /// How near the lawyer's specialities are to the case, and how well they are evidenced.
        Speciality = "speciality",
        /// Free share of the lawyer's capacity, and time since the last appointment.
        Caseload = "caseload",
        /// What is recorded about handled cases, with regard to how much is recorded.
        Performance = "performance",
        /// Years of practice; of criminal defence where the case is criminal.
        Experience = "experience",
        /// Nearness of the office to the organ and to the client.
        Proximity = "proximity",
        /// A language in common with the client.
        Language = "language",
        /// The same lawyer through the stages of one matter (一援到底).
        Continuity = "continuity",
        /// Training for the groups that the client belongs to.
        Training = "training",
        /// Home visits, where the client can't come.
        HomeVisit = "home_visit",
        /// An attribute that a named rule prefers.
        Preference = "preference",
    }
}

impl Signal {
    /// Number of signals.
    pub const COUNT: usize = 10;

    /// Position in the fixed order, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// One whole, in millionths: a perfect signal, a full score, the sum of all micro-weights.
pub const MICRO: u32 = 1_000_000;

/// Micro-weights in the fixed order of signals; they sum to exactly 1,000,000.
///
/// # Example
/// ```
/// use dianyuan::policy::MicroWeights;
/// let thirds = MicroWeights::normalise([1, 1, 1, 0, 0, 0, 0, 0, 0, 0]).unwrap();
/// assert_eq!(thirds.get(), &[333_334, 333_333, 333_333, 0, 0, 0, 0, 0, 0, 0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MicroWeights([u32; Signal::COUNT]);

impl MicroWeights {
    /// Weights scaled to sum to one million by the largest remainder (Hamilton's method); equal
    /// remainders go to the earlier signal. `None` if all are zero.
    #[must_use]
    #[expect(clippy::missing_panics_doc, reason = "a share of one million fits u32")]
    pub fn normalise(weights: [u32; Signal::COUNT]) -> Option<Self> {
        let total: u64 = weights.iter().map(|w| u64::from(*w)).sum();
        if total == 0 {
            return None;
        }
        let scaled = weights.map(|w| u64::from(w) * u64::from(MICRO));
        let mut micro =
            scaled.map(|s| u32::try_from(s / total).expect("a share is at most one million"));
        let missing = MICRO - micro.iter().sum::<u32>();
        let mut by_remainder: Vec<usize> = (0..Signal::COUNT).collect();
        by_remainder.sort_by_key(|i| (std::cmp::Reverse(scaled[*i] % total), *i));
        for i in by_remainder.into_iter().take(missing as usize) {
            micro[i] += 1;
        }
        Some(Self(micro))
    }

    /// The micro-weights in the fixed order of signals.
    #[must_use]
    pub fn get(&self) -> &[u32; Signal::COUNT] {
        &self.0
    }
}

#[cfg(test)]
#[path = "weights_tests.rs"]
mod tests;
