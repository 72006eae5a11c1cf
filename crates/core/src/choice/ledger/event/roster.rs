//! What happens to the roster, and what is published for lots.

use super::super::kinds::records;
use crate::model::{Date, FirmId, Label, LawyerId, Whole};

/// The share of rotated work, beside the others'.
pub type RotationWeight = Whole<0, 1_000_000>;

records! {
    /// A lawyer joined the roster, or joined again.
    RosterAdded, RosterAddedDraft {
        /// The lawyer.
        lawyer: LawyerId,
    } {
        /// The lawyer's firm.
        firm: FirmId,
        /// The share of rotated work; 1 where absent.
        weight: RotationWeight,
    }

    /// What the ledger knows of a lawyer on the roster changed.
    RosterUpdated, RosterUpdatedDraft {
        /// The lawyer.
        lawyer: LawyerId,
    } {
        /// The lawyer's firm now; as before where absent.
        firm: FirmId,
        /// The share of rotated work now; as before where absent.
        weight: RotationWeight,
    }

    /// A lawyer is given nothing for a while.
    RosterSuspended, RosterSuspendedDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Why, as the agency's own code.
        reason: Label,
    } {
        /// Last day, for people; it ends with `roster_resumed`.
        until: Date,
    }

    /// A suspended lawyer is back.
    RosterResumed, RosterResumedDraft {
        /// The lawyer.
        lawyer: LawyerId,
    } {}

    /// A lawyer was taken off the roster (清除出队伍).
    RosterRemoved, RosterRemovedDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Why, as the agency's own code.
        reason: Label,
    } {}

    /// A lawyer was disciplined.
    Disciplined, DisciplinedDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// How and why, as the agency's own code.
        reason: Label,
    } {}

    /// A firm's share of rotated work is another.
    FirmWeighed, FirmWeighedDraft {
        /// The firm.
        firm: FirmId,
        /// The share, beside the other firms'.
        weight: RotationWeight,
    } {}

    /// A seed's commitment was published.
    SeedCommitted, SeedCommittedDraft {
        /// What [`commitment`](crate::choice::commitment) gives for the seed.
        commitment: Label,
    } {}
}
