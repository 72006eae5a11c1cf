//! What can be asked of a roster, and what is found.

use crate::causes::CauseCode;
use crate::model::{FirmId, LawyerId, PersonalText, RegionCode};
use crate::wire::record::words;

words! {
    /// What was asked for.
    pub enum Asked {
        /// The lawyer's name.
        Name = "name",
        /// The firm, by its id.
        Firm = "firm",
        /// The firm, by its name.
        FirmName = "firm_name",
        /// A cause that the lawyer is good at.
        Cause = "cause",
        /// A region.
        Region = "region",
    }
}

words! {
    /// How a lawyer fits what was asked for.
    pub enum How {
        /// It is the same.
        Exact = "exact",
        /// The name contains the text.
        Contains = "contains",
        /// A speciality is a cause above the one asked for.
        Above = "above",
        /// A speciality is a cause below the one asked for.
        Below = "below",
        /// The lawyer serves the region.
        Serves = "serves",
        /// The lawyer does not say so, but the firm is in the region.
        FirmThere = "firm_there",
    }
}

/// One condition, and how a lawyer meets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Why {
    /// The condition.
    pub asked: Asked,
    /// How it is met.
    pub how: How,
}

/// A lawyer who was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub(super) lawyer: LawyerId,
    pub(super) why: Vec<Why>,
}

impl Found {
    /// The lawyer.
    #[must_use]
    pub fn lawyer(&self) -> &LawyerId {
        &self.lawyer
    }

    /// Every condition of the query, in the order of [`Asked`], and how it is met; empty where nothing was asked for.
    #[must_use]
    pub fn why(&self) -> &[Why] {
        &self.why
    }
}

/// What to look for. Built by chained setters; all that is set must hold. `Debug` shows no names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) name: Option<PersonalText>,
    pub(super) firm: Option<FirmId>,
    pub(super) firm_name: Option<PersonalText>,
    pub(super) cause: Option<CauseCode>,
    pub(super) region: Option<RegionCode>,
    pub(super) most: Option<usize>,
}

impl Query {
    /// A query that everybody fits.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lawyers whose name is this text or contains it, whatever the width, case, blanks and marks between parts.
    #[must_use]
    pub fn name(mut self, text: PersonalText) -> Self {
        self.name = Some(text);
        self
    }

    /// Lawyers of this firm.
    #[must_use]
    pub fn firm(mut self, id: FirmId) -> Self {
        self.firm = Some(id);
        self
    }

    /// Lawyers whose firm's name, by the firm's record or their own, is this text or contains it, as for
    /// [`Query::name`].
    #[must_use]
    pub fn firm_name(mut self, text: PersonalText) -> Self {
        self.firm_name = Some(text);
        self
    }

    /// Lawyers with a speciality in this cause, in one above it or in one below it.
    #[must_use]
    pub fn cause(mut self, code: CauseCode) -> Self {
        self.cause = Some(code);
        self
    }

    /// Lawyers who serve this region, or whose firm is in it.
    #[must_use]
    pub fn region(mut self, code: RegionCode) -> Self {
        self.region = Some(code);
        self
    }

    /// Most lawyers to list; default all.
    #[must_use]
    pub fn most(mut self, most: usize) -> Self {
        self.most = Some(most);
        self
    }
}
