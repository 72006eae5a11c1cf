//! Why a seat is empty, in a form that programs read.

use crate::assign::objective::Levels;
use crate::wire::record::words;

words! {
    /// What keeps a lawyer from an empty seat: the first rule that does.
    pub enum Blocked {
        /// No row names any lawyer for the case.
        NoPair = "no_pair",
        /// The pair is forbidden.
        Forbidden = "forbidden",
        /// All of the lawyer's seats are taken, or there are none.
        LawyerFull = "lawyer_full",
        /// A group above the lawyer has no seat left.
        GroupFull = "group_full",
        /// The lawyer has a case of the same link set.
        Linked = "linked",
        /// The lawyer's firm serves the other side.
        Opposing = "opposing",
        /// A seat is free, but filling it would lower the total (points first).
        LowersTotal = "lowers_total",
        /// A seat is free, but filling it would leave a minimum unmet (minimums first).
        LeavesMinimum = "leaves_minimum",
        /// The case needs more lawyers than may be appointed to it.
        TooFewLawyers = "too_few_lawyers",
        /// The mechanism serves one case after the other and does not move anyone.
        NotMoved = "not_moved",
        /// The work was stopped before this seat was looked at.
        Stopped = "stopped",
    }
}

/// A rule, and the lawyers whom it keeps away (empty where it concerns no lawyer).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// The rule.
    pub rule: Blocked,
    /// Indices of lawyers, sorted.
    pub lawyers: Vec<u32>,
}

impl Obstacle {
    /// The first 100 of the lawyers, whom a result names in JSON; how many there are stands beside them.
    ///
    /// # Example
    /// ```
    /// use dianyuan::assign::{Blocked, Obstacle};
    /// let obstacle = Obstacle { rule: Blocked::LawyerFull, lawyers: (0..1_000).collect() };
    /// assert_eq!(obstacle.listed().len(), 100);
    /// ```
    #[must_use]
    pub fn listed(&self) -> &[u32] {
        let most = self.lawyers.len().min(100);
        &self.lawyers[..most]
    }
}

/// A case with empty seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unassigned {
    /// Index of the case.
    pub case: u32,
    /// How many seats are empty.
    pub missing: u32,
    /// The first rule that keeps each lawyer of the case away, rule by rule; a rule without lawyers concerns the
    /// case, or those whom others would have to make room for.
    pub obstacles: Vec<Obstacle>,
    /// Index of the shortage that proves the seats cannot all be filled.
    pub shortage: Option<usize>,
    /// The cheapest ways out, best first, each verified by applying it and solving again.
    pub ways_out: Vec<WayOut>,
}

/// These cases need more seats than all the lawyers allowed to them can give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortage {
    /// Indices of cases, sorted.
    pub cases: Vec<u32>,
    /// Seats that the cases need together.
    pub seats_needed: u64,
    /// Every lawyer allowed to any of them, sorted: no pair that is forbidden or that a fixed pair of a linked or
    /// opposing case rules out.
    pub lawyers: Vec<u32>,
    /// Seats that these lawyers can give to these cases: the sum of the parts.
    pub seats: u64,
    /// Where the number of seats comes from.
    pub parts: Vec<Limit>,
}

/// A part of the seats that a shortage counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// A lawyer has so many.
    Lawyer {
        /// Index of the lawyer.
        lawyer: u32,
        /// The lawyer's maximum, less fixed pairs with other cases.
        seats: u32,
    },
    /// A group has so many, whatever its lawyers have.
    Group {
        /// Index of the group.
        group: u32,
        /// The group's maximum, less fixed pairs of its lawyers with other cases.
        seats: u32,
    },
    /// A link set has one seat with a lawyer.
    Link {
        /// Index of the link set.
        link: u32,
        /// Index of the lawyer.
        lawyer: u32,
    },
    /// A case has one seat with a lawyer, since it may not have the same lawyer twice.
    Pair {
        /// Index of the case.
        case: u32,
        /// Index of the lawyer.
        lawyer: u32,
    },
}

/// A change that fills a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remedy {
    /// One more seat at a lawyer.
    LawyerSeat(u32),
    /// One more seat in a group.
    GroupSeat(u32),
    /// A forbidden pair is allowed: the edge.
    Allow(u32),
    /// A pair that has no row gets one, with a score of 0: case, lawyer.
    Add(u32, u32),
}

/// Changes that together fill a seat, and what the whole result is then worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// One or more changes, all of them needed.
    pub remedies: Vec<Remedy>,
    /// Worth after solving again minus worth now, at each level.
    pub gain: Levels,
}
