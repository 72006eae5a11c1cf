//! Likeness of names, to show an official whom to look at; it never removes anyone.

use crate::model::{comparable, letters};

/// A name made comparable.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    text: String,
    length: u32,
    letters: u64,
}

impl Name {
    /// The name, unless nothing of it is left to compare.
    pub(crate) fn new(name: &str) -> Option<Self> {
        let text = comparable(name);
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        (length > 0).then(|| Self {
            letters: letters(name),
            text,
            length,
        })
    }

    /// Likeness in millionths: 1 − d / n for the Damerau–Levenshtein distance d (insertions, deletions,
    /// replacements, swaps of neighbours) and the longer length n; 1,000,000 is the same name.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of one million, floored so that rounding never reaches a threshold"
    )]
    pub(crate) fn likeness(&self, other: &Self) -> u32 {
        (strsim::normalized_damerau_levenshtein(&self.text, &other.text) * 1_000_000.0 + 1e-6)
            as u32
    }

    /// Whether a name with these letters can be as like as `likeness`: each letter of one that the other
    /// lacks costs a step of the distance. Rules out most names without reading them.
    pub(crate) fn may_be_like(&self, other_letters: u64, likeness: u32) -> bool {
        if other_letters == 0 {
            return false;
        }
        if likeness == 0 {
            return true;
        }
        // With d ≤ (1 − t) n and the other's length at least n − d, the longer length is at most length / t.
        let steps = u64::from(self.length) * u64::from(1_000_000 - likeness) / u64::from(likeness);
        let missing = (self.letters & !other_letters)
            .count_ones()
            .max((other_letters & !self.letters).count_ones());
        u64::from(missing) <= steps
    }
}

#[cfg(test)]
#[path = "likeness_tests.rs"]
mod tests;
