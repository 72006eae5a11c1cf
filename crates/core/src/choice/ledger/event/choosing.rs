//! What happens until a lawyer's seat is kept.

use super::super::ground::Ground;
use super::super::kinds::records;
use super::super::words::{Expiring, Via};
use crate::model::{CaseId, CaseKind, FirmId, Instant, Label, LawyerId, Route, Whole};
use crate::policy::ChoiceMode;

/// Work units of a case.
pub type Units = Whole<1, 1_000>;

/// Lawyers that a case needs.
pub type Need = Whole<1, 99>;

records! {
    /// A case came in, granted or notified.
    Received, ReceivedDraft {
        /// Sort of work.
        kind: CaseKind,
        /// How it reached the agency.
        route: Route,
        /// Work units that it adds to a caseload.
        units: Units,
        /// Lawyers needed.
        need: Need,
        /// How far the client's choice binds.
        mode: ChoiceMode,
        /// When it was granted, or the notice came: the appointment's term runs from here.
        from: Instant,
    } {
        /// By when somebody must be appointed.
        due_at: Instant,
        /// Whether the calendar does not cover a day of the term.
        due_is_provisional: bool,
        /// Until when the client may choose; nothing is waited for where it is absent.
        until: Instant,
        /// Whether aid comes before it is approved (先行提供, 法律援助法 Art. 44).
        interim: bool,
        /// Whether the law demands a defender (通知辩护).
        mandatory: bool,
        /// Whom the client wishes, first wish first, where a wish binds nobody.
        wishes: Vec<LawyerId>,
        /// The matter's case before this one.
        continues: CaseId,
        /// Lawyers of that case, who come before everybody else when the agency has to find one.
        earlier: Vec<LawyerId>,
    }

    /// Lawyers were shown to the client, in this order.
    Shown, ShownDraft {
        /// The lawyers.
        lawyers: Vec<LawyerId>,
    } {
        /// Digest of the shortlist or ranking that was shown.
        digest: Label,
    }

    /// The client named lawyers, first choice first.
    Chosen, ChosenDraft {
        /// The lawyers.
        picks: Vec<LawyerId>,
    } {}

    /// The client left the choice to the agency.
    Delegated, DelegatedDraft {} {}

    /// No pick could be had, and the client may choose once more.
    AskedAgain, AskedAgainDraft {
        /// Until when.
        until: Instant,
    } {}

    /// A pick could not be had, or a step of the fallback found nobody.
    PassedOver, PassedOverDraft {
        /// The step.
        via: Via,
        /// Why.
        grounds: Vec<Ground>,
    } {
        /// The lawyer, where the step was about one.
        lawyer: LawyerId,
        /// Whom the step looked at, and why each was skipped.
        skipped: Vec<Skip>,
    }

    /// Somebody who was skipped on the way to another.
    Skip, SkipDraft {
        /// The lawyer, or in a rotation among firms the firm.
        who: Label,
        /// The code of the first ground.
        why: Label,
    } {}

    /// A lot as it was drawn: with SHA-256 anybody draws it again.
    Drawn, DrawnDraft {
        /// The seed.
        seed: Label,
        /// How the seed stands: `committed`, `late`, `different`, `uncommitted`.
        standing: crate::choice::Seed,
        /// Whoever took part.
        tickets: Vec<LawyerId>,
    } {}

    /// A seat with a lawyer is kept.
    Held, HeldDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// How the lawyer came to be tried.
        via: Via,
        /// Until when.
        until: Instant,
    } {
        /// The lawyer's firm at that moment.
        firm: FirmId,
        /// Whom the step skipped, and why.
        skipped: Vec<Skip>,
        /// The lot.
        lot: Drawn,
    }

    /// Time ran out.
    Expired, ExpiredDraft {
        /// What for.
        what: Expiring,
    } {
        /// The lawyer whose seat was kept.
        lawyer: LawyerId,
    }

    /// The client's own names are used up: the agency has to find somebody.
    FellBack, FellBackDraft {} {}

    /// Every step failed: an official has to act.
    Referred, ReferredDraft {} {
        /// By when somebody must be appointed.
        due_at: Instant,
    }
}
