//! What happens from the proposal to the end of a case.

use super::super::ground::Ground;
use super::super::kinds::records;
use super::super::words::ReplacementGround;
use crate::model::{FirmId, Instant, Label, LawyerId, OrganId, Stage};
use crate::policy::DeclineReason;

records! {
    /// The lawyer whose seat is kept was proposed to an official.
    Proposed, ProposedDraft {
        /// The lawyer.
        lawyer: LawyerId,
    } {}

    /// An official appointed the lawyer.
    Confirmed, ConfirmedDraft {
        /// The lawyer.
        lawyer: LawyerId,
    } {
        /// By when agreement and power of attorney must be signed (程序规定 Art. 27).
        sign_by: Instant
    }

    /// An official decided for another lawyer than the steps would have come to.
    Overridden, OverriddenDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Why, as the agency's own code.
        reason: Label
    } {
        /// Whose seat is given up for it.
        instead: LawyerId
    }

    /// The lawyer declined before the appointment.
    Declined, DeclinedDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Why.
        reason: DeclineReason,
        /// Whether the policy, or an official, takes it for a good reason (法律援助法 Art. 46).
        is_good: bool
    } {}

    /// A conflict of interest of the lawyer was declared.
    ConflictDeclared, ConflictDeclaredDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Which, as the agency's own code.
        ground: Label
    } {}

    /// A seat that was kept was given up, because the lawyer may not serve any more.
    Released, ReleasedDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Why.
        grounds: Vec<Ground>
    } {}

    /// A lawyer who declined for a passing reason may be offered the case again.
    Reoffered, ReofferedDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Why, as the agency's own code.
        reason: Label
    } {}

    /// The firm named who will handle the case.
    FirmNamed, FirmNamedDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Whom it named.
        named: LawyerId
    } {
        /// The official's reason, where it is another than the chosen one.
        reason: Label,
        /// The firm of whom it named.
        firm: FirmId
    }

    /// Agreement and power of attorney were signed.
    AgreementSigned, AgreementSignedDraft {
        /// The lawyer.
        lawyer: LawyerId,
    } {}

    /// The client in custody asked to see the lawyer.
    MeetingRequested, MeetingRequestedDraft {
        /// The lawyer.
        lawyer: LawyerId,
    } {
        /// By when the lawyer must have met the client (刑事诉讼法 Art. 39).
        due_at: Instant
    }

    /// The lawyer met the client.
    Met, MetDraft {
        /// The lawyer.
        lawyer: LawyerId,
    } {}

    /// The lawyer reported progress.
    Progressed, ProgressedDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// What was reported, as a code or a document's number.
        note: Label
    } {}

    /// Somebody asked for another lawyer.
    ReplacementRequested, ReplacementRequestedDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Why.
        ground: ReplacementGround
    } {
        /// By when it must be decided.
        due_at: Instant
    }

    /// An official granted another lawyer: the seat is free, and a choice is open again.
    ReplacementGranted, ReplacementGrantedDraft {
        /// The lawyer.
        lawyer: LawyerId,
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
        /// The lawyer.
        lawyer: LawyerId,
        /// Why, as the agency's own code.
        reason: Label
    } {}

    /// The firm was told of the proposal or appointment.
    FirmNotified, FirmNotifiedDraft {
        /// The firm.
        firm: FirmId,
    } {}

    /// The case-handling organ was told.
    OrganNotified, OrganNotifiedDraft {} {
        /// The organ.
        organ: OrganId,
    }

    /// The matter came to another stage; the lawyer goes on (一援到底).
    StageReached, StageReachedDraft {
        /// The stage.
        stage: Stage,
    } {}

    /// Aid that came before it was approved was approved.
    InterimConfirmed, InterimConfirmedDraft {} {}

    /// Aid that came before it was approved was not approved: the case ends.
    InterimEnded, InterimEndedDraft {
        /// Why, as the agency's own code.
        reason: Label,
    } {}

    /// The client withdrew.
    Withdrawn, WithdrawnDraft {
        /// Why, as the agency's own code.
        reason: Label,
    } {}

    /// The case is done.
    Closed, ClosedDraft {
        /// Why, as the agency's own code.
        reason: Label,
    } {
        /// By when the file must be archived.
        archive_by: Instant,
    }

    /// The file of a closed case was archived (归档).
    Archived, ArchivedDraft {} {}
}
