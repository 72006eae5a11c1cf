//! What "best" means: five levels, compared one after the other.

use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use crate::assign::decimal::decimal;
use crate::wire::record::words;

words! {
    /// Which of the first three levels comes first. The rest keeps its order; policy tie keys and tie hashes
    /// always come last.
    pub enum Objective {
        /// Seats filled, then minimums, then the total score.
        SeatsFirst = "seats-first",
        /// The total score, then seats filled, then minimums.
        PointsFirst = "points-first",
        /// Minimums, then seats filled, then the total score.
        MinimumsFirst = "minimums-first",
    }
}

words! {
    /// One level of an objective.
    pub enum Level {
        /// Seats filled.
        Seats = "seats",
        /// Seats missing from minimums, counted negatively.
        Minimums = "minimums",
        /// Total score, in nano-units.
        Score = "score",
        /// Sum of the policy's tie keys (column `tie`).
        Tie = "tie",
        /// Sum of the top 48 bits of the tie hashes.
        Hash = "hash",
    }
}

impl Level {
    /// A number at this level as text that loses nothing: scores in units, everything else whole.
    ///
    /// # Example
    /// ```
    /// use dianyuan::assign::Level;
    /// assert_eq!(Level::Score.exact(1_500_000_000), "1.5");
    /// assert_eq!(Level::Seats.exact(12), "12");
    /// ```
    #[must_use]
    pub fn exact(self, number: i128) -> String {
        if self == Self::Score {
            decimal(number)
        } else {
            number.to_string()
        }
    }
}

impl Objective {
    /// The five levels, the first one decides first.
    #[must_use]
    pub const fn levels(self) -> [Level; 5] {
        use Level::{Hash, Minimums, Score, Seats, Tie};
        match self {
            Self::SeatsFirst => [Seats, Minimums, Score, Tie, Hash],
            Self::PointsFirst => [Score, Seats, Minimums, Tie, Hash],
            Self::MinimumsFirst => [Minimums, Seats, Score, Tie, Hash],
        }
    }

    /// Where a level stands among the five.
    #[must_use]
    pub const fn place(self, level: Level) -> usize {
        let levels = self.levels();
        let mut at = 0;
        while levels[at] as u8 != level as u8 {
            at += 1;
        }
        at
    }
}

/// A number at each of the five levels, in the order of the objective; compared from the first on. Sums of
/// fewer than 2⁴⁰ edges cannot leave 128 bits, since scores stay within 10¹⁵, tie keys within 2⁴⁰ and hashes
/// within 2⁴⁸.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Levels(pub [i128; 5]);

impl Levels {
    /// Nothing at any level.
    pub const ZERO: Self = Self([0; 5]);

    /// The same at every level, so many times.
    #[must_use]
    pub fn times(self, count: i128) -> Self {
        Self(self.0.map(|value| value * count))
    }
}

impl Add for Levels {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl AddAssign for Levels {
    fn add_assign(&mut self, other: Self) {
        for (mine, more) in self.0.iter_mut().zip(other.0) {
            *mine += more;
        }
    }
}

impl Sub for Levels {
    type Output = Self;
    fn sub(mut self, other: Self) -> Self {
        self -= other;
        self
    }
}

impl SubAssign for Levels {
    fn sub_assign(&mut self, other: Self) {
        for (mine, less) in self.0.iter_mut().zip(other.0) {
            *mine -= less;
        }
    }
}

impl Neg for Levels {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.map(|value| -value))
    }
}
