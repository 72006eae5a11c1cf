//! What happens from the proposal to the end of a case.

use super::super::ground::Ground;
use super::super::words::ReplacementGround;
use crate::model::{FirmId, Instant, Label, LawyerId, OrganId, Stage};
use crate::policy::DeclineReason;
use crate::wire::record::record;

/// Declares records that name a lawyer and nothing else that has to be there.
macro_rules! about_a_lawyer {
    ($( $(#[doc = $doc:literal])* $name:ident, $draft:ident {
        $( $(#[doc = $rdoc:literal])* $rfield:ident : $rty:ty ),* } {
        $( $(#[doc = $odoc:literal])* $ofield:ident : $oty:ty ),* } )+) => { $(
        record! {
            $(#[doc = $doc])*
            pub struct $name, $draft {
                required {
                    /// The lawyer.
                    lawyer: LawyerId,
                    $( $(#[doc = $rdoc])* $rfield: $rty, )*
                }
                optional { $( $(#[doc = $odoc])* $ofield: $oty, )* }
            }
            personal false;
            check |_, _| {};
        }
    )+ };
}

about_a_lawyer! {
    /// The lawyer whose seat is kept was proposed to an official.
    Proposed, ProposedDraft {} {}

    /// An official appointed the lawyer.
    Confirmed, ConfirmedDraft {} {
        /// By when agreement and power of attorney must be signed (程序规定 Art. 27).
        sign_by: Instant
    }

    /// An official decided for another lawyer than the steps would have come to.
    Overridden, OverriddenDraft {
        /// Why, as the agency's own code.
        reason: Label
    } {
        /// Whose seat is given up for it.
        instead: LawyerId
    }

    /// The lawyer declined before the appointment.
    Declined, DeclinedDraft {
        /// Why.
        reason: DeclineReason,
        /// Whether the policy, or an official, takes it for a good reason (法律援助法 Art. 46).
        is_good: bool
    } {}

    /// A conflict of interest of the lawyer was declared.
    ConflictDeclared, ConflictDeclaredDraft {
        /// Which, as the agency's own code.
        ground: Label
    } {}

    /// A seat that was kept was given up, because the lawyer may not serve any more.
    Released, ReleasedDraft {
        /// Why.
        grounds: Vec<Ground>
    } {}

    /// A lawyer who declined for a passing reason may be offered the case again.
    Reoffered, ReofferedDraft {
        /// Why, as the agency's own code.
        reason: Label
    } {}

    /// The firm named who will handle the case.
    FirmNamed, FirmNamedDraft {
        /// Whom it named.
        named: LawyerId
    } {
        /// The official's reason, where it is another than the chosen one.
        reason: Label,
        /// The firm of whom it named.
        firm: FirmId
    }

    /// Agreement and power of attorney were signed.
    AgreementSigned, AgreementSignedDraft {} {}

    /// The client in custody asked to see the lawyer.
    MeetingRequested, MeetingRequestedDraft {} {
        /// By when the lawyer must have met the client (刑事诉讼法 Art. 39).
        due_at: Instant
    }

    /// The lawyer met the client.
    Met, MetDraft {} {}

    /// The lawyer reported progress.
    Progressed, ProgressedDraft {
        /// What was reported, as a code or a document's number.
        note: Label
    } {}

    /// Somebody asked for another lawyer.
    ReplacementRequested, ReplacementRequestedDraft {
        /// Why.
        ground: ReplacementGround
    } {
        /// By when it must be decided.
        due_at: Instant
    }

    /// An official granted another lawyer: the seat is free, and a choice is open again.
    ReplacementGranted, ReplacementGrantedDraft {
        /// Why, as the agency's own code.
        reason: Label
    } {
        /// By when somebody must be appointed.
        due_at: Instant,
        /// Until when the client may choose.
        until: Instant
    }

    /// An official refused another lawyer.
    ReplacementRefused, ReplacementRefusedDraft {
        /// Why, as the agency's own code.
        reason: Label
    } {}
}

record! {
    /// The firm was told of the proposal or appointment.
    pub struct FirmNotified, FirmNotifiedDraft {
        required {
            /// The firm.
            firm: FirmId,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// The case-handling organ was told.
    pub struct OrganNotified, OrganNotifiedDraft {
        required {}
        optional {
            /// The organ.
            organ: OrganId,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// The matter came to another stage; the lawyer goes on (一援到底).
    pub struct StageReached, StageReachedDraft {
        required {
            /// The stage.
            stage: Stage,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Aid that came before it was approved was approved.
    pub struct InterimConfirmed, InterimConfirmedDraft {
        required {}
        optional {}
    }
    personal false;
    check |_, _| {};
}

/// Declares records that say why something ended.
macro_rules! ended {
    ($( $(#[doc = $doc:literal])* $name:ident, $draft:ident; )+) => { $(
        record! {
            $(#[doc = $doc])*
            pub struct $name, $draft {
                required {
                    /// Why, as the agency's own code.
                    reason: Label,
                }
                optional {}
            }
            personal false;
            check |_, _| {};
        }
    )+ };
}

ended! {
    /// Aid that came before it was approved was not approved: the case ends.
    InterimEnded, InterimEndedDraft;
    /// The client withdrew.
    Withdrawn, WithdrawnDraft;
}

record! {
    /// The case is done.
    pub struct Closed, ClosedDraft {
        required {
            /// Why, as the agency's own code.
            reason: Label,
        }
        optional {
            /// By when the file must be archived.
            archive_by: Instant,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// The file of a closed case was archived (归档).
    pub struct Archived, ArchivedDraft {
        required {}
        optional {}
    }
    personal false;
    check |_, _| {};
}
