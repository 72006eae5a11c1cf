//! Events (事件): what happened, for good.

mod appointing;
mod choosing;
mod envelope;
mod roster;
mod supervising;

pub use appointing::*;
pub use choosing::*;
pub(crate) use envelope::number;
pub use envelope::{Actor, ActorDraft, Event, Head, HeadDraft};
pub use roster::*;
pub use supervising::*;

use super::kinds::kinds;

kinds! {
    /// What happened.
    pub enum Happening {
        /// A case came in.
        Received(Received) = "received",
        /// Lawyers were shown to the client.
        Shown(Shown) = "shown",
        /// The client chose.
        Chosen(Chosen) = "chosen",
        /// The client left the choice to the agency.
        Delegated(Delegated) = "delegated",
        /// The client may choose once more.
        AskedAgain(AskedAgain) = "asked_again",
        /// A pick could not be had, or a step found nobody.
        PassedOver(PassedOver) = "passed_over",
        /// A seat is kept.
        Held(Held) = "held",
        /// Time ran out.
        Expired(Expired) = "expired",
        /// The agency has to find somebody.
        FellBack(FellBack) = "fell_back",
        /// Every step failed.
        Referred(Referred) = "referred",
        /// A lawyer was proposed.
        Proposed(Proposed) = "proposed",
        /// A lawyer was appointed.
        Confirmed(Confirmed) = "confirmed",
        /// An official decided for another.
        Overridden(Overridden) = "overridden",
        /// A lawyer declined.
        Declined(Declined) = "declined",
        /// A conflict was declared.
        ConflictDeclared(ConflictDeclared) = "conflict_declared",
        /// A kept seat was given up.
        Released(Released) = "released",
        /// A lawyer may be offered the case again.
        Reoffered(Reoffered) = "reoffered",
        /// The firm was told.
        FirmNotified(FirmNotified) = "firm_notified",
        /// The firm named a person.
        FirmNamed(FirmNamed) = "firm_named",
        /// The organ was told.
        OrganNotified(OrganNotified) = "organ_notified",
        /// The agreement was signed.
        AgreementSigned(AgreementSigned) = "agreement_signed",
        /// The client in custody asked to see the lawyer.
        MeetingRequested(MeetingRequested) = "meeting_requested",
        /// The lawyer met the client.
        Met(Met) = "met",
        /// Progress was reported.
        Progressed(Progressed) = "progressed",
        /// Another stage was reached.
        StageReached(StageReached) = "stage_reached",
        /// Aid before approval was approved.
        InterimConfirmed(InterimConfirmed) = "interim_confirmed",
        /// Aid before approval was not approved.
        InterimEnded(InterimEnded) = "interim_ended",
        /// A replacement was requested.
        ReplacementRequested(ReplacementRequested) = "replacement_requested",
        /// A replacement was granted.
        ReplacementGranted(ReplacementGranted) = "replacement_granted",
        /// A replacement was refused.
        ReplacementRefused(ReplacementRefused) = "replacement_refused",
        /// The client withdrew.
        Withdrawn(Withdrawn) = "withdrawn",
        /// The case is done.
        Closed(Closed) = "closed",
        /// The file was archived.
        Archived(Archived) = "archived",
        /// The file was reviewed.
        Reviewed(Reviewed) = "reviewed",
        /// The client was asked afterwards.
        FollowedUp(FollowedUp) = "followed_up",
        /// Somebody complained.
        Complained(Complained) = "complained",
        /// A complaint was decided.
        ComplaintDecided(ComplaintDecided) = "complaint_decided",
        /// Somebody objected.
        Objected(Objected) = "objected",
        /// An objection was decided.
        ObjectionDecided(ObjectionDecided) = "objection_decided",
        /// A fact was corrected.
        Corrected(Corrected) = "corrected",
        /// A seed's commitment was published.
        SeedCommitted(SeedCommitted) = "seed_committed",
        /// A lawyer joined the roster.
        RosterAdded(RosterAdded) = "roster_added",
        /// What is known of a lawyer changed.
        RosterUpdated(RosterUpdated) = "roster_updated",
        /// A lawyer is suspended.
        RosterSuspended(RosterSuspended) = "roster_suspended",
        /// A lawyer is back.
        RosterResumed(RosterResumed) = "roster_resumed",
        /// A lawyer was removed.
        RosterRemoved(RosterRemoved) = "roster_removed",
        /// A lawyer was disciplined.
        Disciplined(Disciplined) = "disciplined",
        /// A firm's share is another.
        FirmWeighed(FirmWeighed) = "firm_weighed",
    }
}
