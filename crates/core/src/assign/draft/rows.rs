//! One row of each sort, as it comes in.

use crate::assign::score::Score;

/// Most lawyers that a case can need.
pub const MAX_NEED: u32 = 1_000;

/// Most seats that a lawyer can have.
pub const MAX_SEATS: u32 = 1_000_000;

/// Most seats that a group can have.
pub const MAX_GROUP_SEATS: u32 = 1_000_000_000;

/// Largest size of a tie key.
pub const MAX_TIE: i64 = 1 << 40;

/// A case and how many lawyers it needs.
#[derive(Clone, Copy, Debug)]
#[must_use = "a row does nothing until it is added"]
pub struct CaseRow<'a> {
    pub(super) id: &'a str,
    pub(super) need: u32,
    pub(super) priority: i64,
    pub(super) received: Option<&'a str>,
    pub(super) link: Option<&'a str>,
    pub(super) opposes: &'a [&'a str],
    pub(super) row: Option<u64>,
}

impl<'a> CaseRow<'a> {
    /// A case that needs 1 to [`MAX_NEED`] lawyers, all different.
    pub fn new(id: &'a str, need: u32) -> Self {
        Self {
            id,
            need,
            priority: 0,
            received: None,
            link: None,
            opposes: &[],
            row: None,
        }
    }

    /// The smaller, the sooner; 0 where not given.
    pub fn priority(mut self, priority: i64) -> Self {
        self.priority = priority;
        self
    }

    /// When it was received: an RFC 3339 instant, or a day, which begins at midnight in China.
    pub fn received(mut self, received: &'a str) -> Self {
        self.received = Some(received);
        self
    }

    /// The link set that it belongs to. Cases of one link set never share a lawyer.
    pub fn link(mut self, link: &'a str) -> Self {
        self.link = Some(link);
        self
    }

    /// Cases on the other side, which no lawyer of the same firm may serve. It is enough that one of two says so.
    pub fn opposes(mut self, cases: &'a [&'a str]) -> Self {
        self.opposes = cases;
        self
    }

    /// The row that faults name; where not given, the position among the cases from 1.
    pub fn row(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }
}

/// A lawyer and how many seats there are.
#[derive(Clone, Copy, Debug)]
#[must_use = "a row does nothing until it is added"]
pub struct LawyerRow<'a> {
    pub(super) id: &'a str,
    pub(super) maximum: u32,
    pub(super) minimum: u32,
    pub(super) group: Option<&'a str>,
    pub(super) row: Option<u64>,
}

impl<'a> LawyerRow<'a> {
    /// A lawyer with at most so many seats, 0 to [`MAX_SEATS`].
    pub fn new(id: &'a str, max: u32) -> Self {
        Self {
            id,
            maximum: max,
            minimum: 0,
            group: None,
            row: None,
        }
    }

    /// Seats that the lawyer should have at least; 0 where not given.
    pub fn min(mut self, min: u32) -> Self {
        self.minimum = min;
        self
    }

    /// The group that the lawyer belongs to, which counts as the firm for opposing sides.
    pub fn group(mut self, group: &'a str) -> Self {
        self.group = Some(group);
        self
    }

    /// The row that faults name; where not given, the position among the lawyers from 1.
    pub fn row(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }
}

/// A group of lawyers and how many seats they have together.
#[derive(Clone, Copy, Debug)]
#[must_use = "a row does nothing until it is added"]
pub struct GroupRow<'a> {
    pub(super) id: &'a str,
    pub(super) maximum: u32,
    pub(super) parent: Option<&'a str>,
    pub(super) row: Option<u64>,
}

impl<'a> GroupRow<'a> {
    /// A group with at most so many seats, 0 to [`MAX_GROUP_SEATS`], with all groups below it.
    pub fn new(id: &'a str, max: u32) -> Self {
        Self {
            id,
            maximum: max,
            parent: None,
            row: None,
        }
    }

    /// The group above it.
    pub fn parent(mut self, parent: &'a str) -> Self {
        self.parent = Some(parent);
        self
    }

    /// The row that faults name; where not given, the position among the groups from 1.
    pub fn row(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }
}

/// A pair and what it is worth.
#[derive(Clone, Copy, Debug)]
#[must_use = "a row does nothing until it is added"]
pub struct EdgeRow<'a> {
    pub(super) case: &'a str,
    pub(super) lawyer: &'a str,
    pub(super) score: Score<'a>,
    pub(super) tie: i64,
    pub(super) fixed: bool,
    pub(super) forbidden: bool,
    pub(super) row: Option<u64>,
}

impl<'a> EdgeRow<'a> {
    /// A case, a lawyer, and the score: text, a float, or [`Score::Nanos`].
    pub fn new(case: &'a str, lawyer: &'a str, score: impl Into<Score<'a>>) -> Self {
        Self {
            case,
            lawyer,
            score: score.into(),
            tie: 0,
            fixed: false,
            forbidden: false,
            row: None,
        }
    }

    /// The policy's tie key, at most [`MAX_TIE`] in size; 0 where not given.
    pub fn tie(mut self, tie: i64) -> Self {
        self.tie = tie;
        self
    }

    /// Whether the pair is part of every result.
    pub fn fixed(mut self, fixed: bool) -> Self {
        self.fixed = fixed;
        self
    }

    /// Whether the pair is part of no result.
    pub fn forbidden(mut self, forbidden: bool) -> Self {
        self.forbidden = forbidden;
        self
    }

    /// The row that faults name; where not given, the position among the pairs from 1.
    pub fn row(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }
}
