//! A year of the synthetic city, lived through the ledger three ways: clients choose, lawyers take turns, or always the
//! best ranked is appointed. Intake, and what people would do, are the same under each.

mod city;
mod figures;
mod intake;
mod people;
mod running;

pub use figures::Figures;
pub use running::{events, run};

use dianyuan::Policy;

use crate::city::POLICY;

/// The seed of the year.
pub const SEED: u64 = 2026;

/// How a lawyer is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Clients choose from a shortlist or beside it; where nobody is chosen the best ranked is taken.
    Choice,
    /// Nobody is asked, and lawyers take turns.
    Rotation,
    /// Nobody is asked, and the best ranked is taken.
    Best,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Choice, Self::Rotation, Self::Best];

    /// Its word on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Rotation => "rotation",
            Self::Best => "best",
        }
    }

    /// Its name in the record.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Choice => "client choice",
            Self::Rotation => "rotation",
            Self::Best => "best ranked",
        }
    }

    /// The city's policy with this way of finding a lawyer. A confirmation at the next office hour holds a seat again
    /// that ran out over night.
    fn policy(self) -> Policy {
        let closed = "\n[choice]\nholds_again = true\napplication = {open = [], preference = []}\n\
            forwarded = {open = [], preference = []}\nnotified = {open = [], preference = []}\n";
        let rules = match self {
            Self::Choice => "\n[choice]\nholds_again = true\n".to_owned(),
            Self::Rotation => format!("{closed}fallback = ['continuity', 'rotation_by_lawyer']\n"),
            Self::Best => format!("{closed}fallback = ['continuity', 'best_ranked']\n"),
        };
        // A whole year's work needs more than the sample's three weeks do.
        let text = POLICY.replace("cases_per_year = 24", "cases_per_year = 60");
        Policy::from_text(&(text + &rules)).expect("the city's policy with rules of choice")
    }
}
