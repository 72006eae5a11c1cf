//! What happens to the roster, and what is published for lots.

use crate::model::{Date, FirmId, Label, LawyerId, Whole};
use crate::wire::record::record;

/// The share of rotated work, beside the others'.
pub type RotationWeight = Whole<0, 1_000_000>;

record! {
    /// A lawyer joined the roster, or joined again.
    pub struct RosterAdded, RosterAddedDraft {
        required {
            /// The lawyer.
            lawyer: LawyerId,
        }
        optional {
            /// The lawyer's firm.
            firm: FirmId,
            /// The share of rotated work; 1 where absent.
            weight: RotationWeight,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// What the ledger knows of a lawyer on the roster changed.
    pub struct RosterUpdated, RosterUpdatedDraft {
        required {
            /// The lawyer.
            lawyer: LawyerId,
        }
        optional {
            /// The lawyer's firm now; as before where absent.
            firm: FirmId,
            /// The share of rotated work now; as before where absent.
            weight: RotationWeight,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A lawyer is given nothing for a while.
    pub struct RosterSuspended, RosterSuspendedDraft {
        required {
            /// The lawyer.
            lawyer: LawyerId,
            /// Why, as the agency's own code.
            reason: Label,
        }
        optional {
            /// Last day, for people; it ends with `roster_resumed`.
            until: Date,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A suspended lawyer is back.
    pub struct RosterResumed, RosterResumedDraft {
        required {
            /// The lawyer.
            lawyer: LawyerId,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A lawyer was taken off the roster (清除出队伍).
    pub struct RosterRemoved, RosterRemovedDraft {
        required {
            /// The lawyer.
            lawyer: LawyerId,
            /// Why, as the agency's own code.
            reason: Label,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A lawyer was disciplined.
    pub struct Disciplined, DisciplinedDraft {
        required {
            /// The lawyer.
            lawyer: LawyerId,
            /// How and why, as the agency's own code.
            reason: Label,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A firm's share of rotated work is another.
    pub struct FirmWeighed, FirmWeighedDraft {
        required {
            /// The firm.
            firm: FirmId,
            /// The share, beside the other firms'.
            weight: RotationWeight,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A seed's commitment was published.
    pub struct SeedCommitted, SeedCommittedDraft {
        required {
            /// What [`commitment`](crate::choice::commitment) gives for the seed.
            commitment: Label,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}
