//! What a mechanism found.

use crate::assign::certificate::Certificate;
use crate::assign::objective::{Levels, Objective};
use crate::wire::record::words;

words! {
    /// How an assignment was made.
    pub enum Mechanism {
        /// The best by the objective, proved.
        Optimal = "optimal",
        /// Each case, as it was received, to the lawyer with the fewest seats taken for the seats that there are.
        Rotation = "rotation",
        /// Each case, as it was received, to the lawyer whom the lot draws.
        Lot = "lot",
    }
}

impl Default for Mechanism {
    /// The best: whoever does not say how, wants that.
    fn default() -> Self {
        Self::Optimal
    }
}

words! {
    /// Whether all seats are filled.
    pub enum Status {
        /// Every case has all the lawyers that it needs.
        Complete = "complete",
        /// Some seat is empty, and says why.
        Partial = "partial",
        /// The work was stopped before it was known to be done; cannot become a proposal.
        Stopped = "stopped",
    }
}

/// An assignment of lawyers to cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// How it was made.
    pub mechanism: Mechanism,
    /// What best means here.
    pub objective: Objective,
    /// The seed of tie hashes.
    pub seed: String,
    /// Whether all seats are filled.
    pub status: Status,
    /// Whether nothing better exists, which the certificate then proves.
    pub optimal: bool,
    /// Indices of the edges taken, sorted.
    pub pairs: Vec<u32>,
    /// Worth at each level, in the order of the objective.
    pub worth: Levels,
    /// No assignment is worth more. Equal to the worth where `optimal`; `None` for mechanisms that prove nothing.
    pub bound: Option<Levels>,
    /// The proof of the bound. `None` for mechanisms that prove nothing.
    pub certificate: Option<Certificate>,
}
