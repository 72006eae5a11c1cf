//! A lawyer's seat in a case, and why somebody is not tried for one again.

use std::collections::BTreeSet;

use super::super::words::Via;
use crate::model::{FirmId, Instant};
use crate::policy::Precondition;
use crate::wire::record::words;

words! {
    /// How far a seat has come.
    pub enum SeatStanding {
        /// It is kept.
        Held = "held",
        /// It is proposed to an official.
        Proposed = "proposed",
        /// The lawyer is appointed.
        Confirmed = "confirmed",
    }
}

/// A lawyer's seat in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub(crate) standing: SeatStanding,
    pub(crate) via: Via,
    pub(crate) until: Instant,
    pub(crate) firm: Option<FirmId>,
    pub(crate) appointed: Option<Instant>,
    pub(crate) sign_by: Option<Instant>,
    pub(crate) meet_by: Option<Instant>,
    /// What must happen before a confirmation, and has.
    pub(crate) done: BTreeSet<Precondition>,
}

impl Seat {
    /// How far it has come.
    #[must_use]
    pub fn standing(&self) -> SeatStanding {
        self.standing
    }

    /// How the lawyer came to be tried.
    #[must_use]
    pub fn via(&self) -> Via {
        self.via
    }

    /// Until when it is kept, if nobody confirms.
    #[must_use]
    pub fn until(&self) -> &Instant {
        &self.until
    }

    /// The lawyer's firm when it was kept.
    #[must_use]
    pub fn firm(&self) -> Option<&FirmId> {
        self.firm.as_ref()
    }

    /// When the lawyer was appointed.
    #[must_use]
    pub fn appointed(&self) -> Option<&Instant> {
        self.appointed.as_ref()
    }

    /// By when agreement and power of attorney must be signed.
    #[must_use]
    pub fn sign_by(&self) -> Option<&Instant> {
        self.sign_by.as_ref()
    }

    /// Whether something has happened for this lawyer that a policy may want before the confirmation.
    #[must_use]
    pub fn has(&self, done: Precondition) -> bool {
        self.done.contains(&done)
    }

    /// By when the lawyer must have met the client who asked for it; none where nobody asks.
    #[must_use]
    pub fn meet_by(&self) -> Option<&Instant> {
        self.meet_by.as_ref()
    }

    /// Whether the lawyer is appointed.
    #[must_use]
    pub fn is_confirmed(&self) -> bool {
        self.standing == SeatStanding::Confirmed
    }

    /// Whether the time for which it is kept is over.
    #[must_use]
    pub fn has_run_out(&self, now: &Instant) -> bool {
        !self.is_confirmed() && now.unix_seconds() > self.until.unix_seconds()
    }
}

words! {
    /// Why a lawyer is not tried again for a case.
    pub enum BarWhy {
        /// Declined it.
        Declined = "declined",
        /// Did not get it confirmed in time.
        Expired = "expired",
        /// Declared a conflict of interest.
        Conflict = "conflict",
        /// Was replaced.
        Replaced = "replaced",
        /// May not serve in it.
        Ineligible = "ineligible",
        /// Gave way to another whom an official preferred.
        Overridden = "overridden",
    }
}

impl BarWhy {
    /// Whether no official may lift it.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Conflict | Self::Replaced)
    }
}
