//! Why nothing better exists: prices, from which anyone can compute a bound that the result meets exactly.

use crate::assign::objective::Levels;

/// Proof of a result, for every level at once.
///
/// A branch without a split carries prices. Prices make a bound: each case takes the best that its need allows
/// of (worth of the pair − prices on the way), and each place earns its price for as many seats as it has. No
/// assignment can be worth more, and a result whose worth is the bound is therefore best (weak duality, which
/// holds in any ordered group, hence for the five levels compared one after the other).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Certificate {
    /// Closed by prices.
    Closed(Prices),
    /// No part of the result can lie here: a fixed pair is one that this branch forbids.
    Contradiction,
    /// Two opposing cases may not both be served by one firm: either the one is not, or the other.
    Split {
        /// Index of the one case.
        one: u32,
        /// Index of the case that it opposes.
        other: u32,
        /// The firm, by the index of its group, or of its only lawyer where the lawyer has no group.
        firm: Firm,
        /// What follows when `one` may not be served by the firm.
        without_one: Box<Certificate>,
        /// What follows when `other` may not.
        without_other: Box<Certificate>,
    },
}

/// Who counts as one firm for opposing sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firm {
    /// The lawyers with this group in their own row, by the group's index.
    Group(u32),
    /// A lawyer without a group, by index.
    Lawyer(u32),
}

/// Prices of places that can be full. What is not listed costs nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    /// By lawyer; negative where a minimum is not reached without them.
    pub lawyers: Vec<(u32, Levels)>,
    /// By group.
    pub groups: Vec<(u32, Levels)>,
    /// By link set and lawyer: of the one seat that a link set has with a lawyer.
    pub links: Vec<(u32, u32, Levels)>,
}
