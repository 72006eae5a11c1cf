//! What happens until a lawyer's seat is kept.

use super::super::ground::Ground;
use super::super::words::{Expiring, Via};
use crate::model::{CaseId, CaseKind, FirmId, Instant, Label, LawyerId, Route, Whole};
use crate::policy::ChoiceMode;
use crate::wire::record::record;

/// Work units of a case.
pub type Units = Whole<1, 1_000>;

/// Lawyers that a case needs.
pub type Need = Whole<1, 99>;

record! {
    /// A case came in, granted or notified.
    pub struct Received, ReceivedDraft {
        required {
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
        }
        optional {
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
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Lawyers were shown to the client, in this order.
    pub struct Shown, ShownDraft {
        required {
            /// The lawyers.
            lawyers: Vec<LawyerId>,
        }
        optional {
            /// Digest of the shortlist or ranking that was shown.
            digest: Label,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// The client named lawyers, first choice first.
    pub struct Chosen, ChosenDraft {
        required {
            /// The lawyers.
            picks: Vec<LawyerId>,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// The client left the choice to the agency.
    pub struct Delegated, DelegatedDraft {
        required {}
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// No pick could be had, and the client may choose once more.
    pub struct AskedAgain, AskedAgainDraft {
        required {
            /// Until when.
            until: Instant,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A pick could not be had, or a step of the fallback found nobody.
    pub struct PassedOver, PassedOverDraft {
        required {
            /// The step.
            via: Via,
            /// Why.
            grounds: Vec<Ground>,
        }
        optional {
            /// The lawyer, where the step was about one.
            lawyer: LawyerId,
            /// Whom the step looked at, and why each was skipped.
            skipped: Vec<Skip>,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Somebody who was skipped on the way to another.
    pub struct Skip, SkipDraft {
        required {
            /// The lawyer, or in a rotation among firms the firm.
            who: Label,
            /// The code of the first ground.
            why: Label,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A lot as it was drawn: with SHA-256 anybody draws it again.
    pub struct Drawn, DrawnDraft {
        required {
            /// The seed.
            seed: Label,
            /// How the seed stands: `committed`, `late`, `different`, `uncommitted`.
            standing: crate::choice::Seed,
            /// Whoever took part.
            tickets: Vec<LawyerId>,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A seat with a lawyer is kept.
    pub struct Held, HeldDraft {
        required {
            /// The lawyer.
            lawyer: LawyerId,
            /// How the lawyer came to be tried.
            via: Via,
            /// Until when.
            until: Instant,
        }
        optional {
            /// The lawyer's firm at that moment.
            firm: FirmId,
            /// Whom the step skipped, and why.
            skipped: Vec<Skip>,
            /// The lot.
            lot: Drawn,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Time ran out.
    pub struct Expired, ExpiredDraft {
        required {
            /// What for.
            what: Expiring,
        }
        optional {
            /// The lawyer whose seat was kept.
            lawyer: LawyerId,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// The client's own names are used up: the agency has to find somebody.
    pub struct FellBack, FellBackDraft {
        required {}
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Every step failed: an official has to act.
    pub struct Referred, ReferredDraft {
        required {}
        optional {
            /// By when somebody must be appointed.
            due_at: Instant,
        }
    }
    personal false;
    check |_, _| {};
}
