//! What the ledger knows of a lawyer.

use crate::model::{FirmId, LawyerId};
use crate::wire::record::words;
use crate::wire::{Json, Wire};

words! {
    /// How a lawyer stands on the roster, as far as the ledger knows.
    pub enum MemberStanding {
        /// The ledger was told nothing: the roster decides.
        Unlisted = "unlisted",
        /// Listed.
        Active = "active",
        /// Given nothing for a while.
        Suspended = "suspended",
        /// Removed for good.
        Removed = "removed",
    }
}

/// What the ledger knows of a lawyer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub(crate) standing: MemberStanding,
    pub(crate) firm: Option<FirmId>,
    pub(crate) shown: u32,
    pub(crate) declined: u32,
    pub(crate) declined_without_reason: u32,
    pub(crate) complaints: u32,
    pub(crate) proven_complaints: u32,
    pub(crate) disciplines: u32,
}

impl Default for Member {
    fn default() -> Self {
        Self {
            standing: MemberStanding::Unlisted,
            firm: None,
            shown: 0,
            declined: 0,
            declined_without_reason: 0,
            complaints: 0,
            proven_complaints: 0,
            disciplines: 0,
        }
    }
}

impl Member {
    /// How the lawyer stands on the roster.
    #[must_use]
    pub fn standing(&self) -> MemberStanding {
        self.standing
    }

    /// The lawyer's firm.
    #[must_use]
    pub fn firm(&self) -> Option<&FirmId> {
        self.firm.as_ref()
    }

    /// How often the lawyer was shown to a client.
    #[must_use]
    pub fn shown(&self) -> u32 {
        self.shown
    }

    /// How often the lawyer declined.
    #[must_use]
    pub fn declined(&self) -> u32 {
        self.declined
    }

    /// How often without good reason, which the roster's rules count (法律援助法 Art. 46, 63).
    #[must_use]
    pub fn declined_without_reason(&self) -> u32 {
        self.declined_without_reason
    }

    /// Complaints about the lawyer.
    #[must_use]
    pub fn complaints(&self) -> u32 {
        self.complaints
    }

    /// Complaints that were proven.
    #[must_use]
    pub fn proven_complaints(&self) -> u32 {
        self.proven_complaints
    }

    /// How often the lawyer was disciplined.
    #[must_use]
    pub fn disciplines(&self) -> u32 {
        self.disciplines
    }

    pub(super) fn to_json(&self, id: &LawyerId) -> Json<'static> {
        Json::object([
            ("lawyer", id.write()),
            ("standing", self.standing.write()),
            ("firm", self.firm.as_ref().map_or(Json::Null, Wire::write)),
            ("shown", Json::from(self.shown)),
            ("declined", Json::from(self.declined)),
            (
                "declined_without_reason",
                Json::from(self.declined_without_reason),
            ),
            ("complaints", Json::from(self.complaints)),
            ("proven_complaints", Json::from(self.proven_complaints)),
            ("disciplines", Json::from(self.disciplines)),
        ])
    }
}
