//! Whether a case gets the lawyers it needs.

use dianyuan::{Case, Engine, Error, Order, RankOptions, Ranking};

/// Seats of a case, and who could take them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seats {
    pub(crate) needed: usize,
    /// Candidates who may be appointed.
    pub(crate) open: usize,
    /// Candidates with an open review.
    pub(crate) held: usize,
}

impl Seats {
    /// As far as the ranking lists candidates.
    pub(crate) fn of(case: &Case, ranking: &Ranking) -> Self {
        let open = ranking.open_candidates().count();
        Self {
            needed: case
                .lawyers_needed()
                .map_or(1, |needed| needed.get() as usize),
            open,
            held: ranking.candidates().len() - open,
        }
    }

    pub(crate) fn is_short(self) -> bool {
        self.open < self.needed
    }
}

/// Everyone who may be appointed or has an open review, without points.
pub(crate) fn everyone(
    engine: &Engine,
    case: &Case,
    options: RankOptions,
) -> Result<Ranking, Error> {
    engine.rank(
        case,
        &options.order(Order::Rotation).top(usize::MAX).excluded(0),
    )
}
