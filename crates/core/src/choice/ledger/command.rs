//! Commands (指令): what somebody wants to happen.

use super::event::{
    Actor, AgreementSigned, Archived, Chosen, Complained, ComplaintDecided, ConflictDeclared,
    Corrected, Delegated, Disciplined, FirmNotified, FirmWeighed, FollowedUp, InterimConfirmed,
    InterimEnded, Met, Need, ObjectionDecided, OrganNotified, Overridden, Progressed, Proposed,
    ReplacementRefused, Reviewed, RosterAdded, RosterRemoved, RosterResumed, RosterSuspended,
    RosterUpdated, SeedCommitted, Shown, StageReached, Units, Withdrawn,
};
use super::kinds::{kinds, records};
use super::typed;
use super::words::ReplacementGround;
use crate::error::Error;
use crate::model::{CaseId, CaseKind, Instant, Label, LawyerId, Route};
use crate::policy::DeclineReason;
use crate::wire::record::record;
use crate::wire::{Digest, Faults, Json, Wire, read_one};

records! {
    /// A case came in.
    Receive, ReceiveDraft {
        /// Sort of work.
        kind: CaseKind,
        /// How it reached the agency.
        route: Route,
        /// When it was granted, or the notice came: the appointment's term runs from here.
        from: Instant,
    } {
        /// Work units; the policy's for this kind where absent.
        units: Units,
        /// Lawyers needed; 1 where absent.
        need: Need,
        /// Whether aid comes before it is approved (先行提供); then nothing is waited for.
        interim: bool,
        /// Whether the law demands a defender (通知辩护).
        mandatory: bool,
        /// Whom the client wishes, first wish first. Where the choice is open it is made by `choose`.
        wishes: Vec<LawyerId>,
        /// The matter's case before this one, whose lawyer goes on where possible.
        continues: CaseId,
    }

    /// An official appoints a lawyer.
    Confirm, ConfirmDraft {
        /// The lawyer.
        lawyer: LawyerId,
    } {}

    /// A lawyer declines.
    Decline, DeclineDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Why.
        reason: DeclineReason,
    } {
        /// Whether the reason is good, where an official says so; the policy's answer where absent.
        is_good: bool,
    }

    /// A firm names who will handle the case.
    NamePerson, NamePersonDraft {
        /// The lawyer who was chosen.
        lawyer: LawyerId,
        /// Whom the firm names.
        named: LawyerId,
    } {
        /// The official's reason, where it is another than the chosen one.
        reason: Label,
    }

    /// An official lets a lawyer be offered a case again who declined it.
    Reoffer, ReofferDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Why, as the agency's own code.
        reason: Label,
    } {}

    /// A batch assignment gives the case to a lawyer.
    Assign, AssignDraft {
        /// The lawyer.
        lawyer: LawyerId,
    } {}

    /// Somebody asks for another lawyer.
    RequestReplacement, RequestReplacementDraft {
        /// The lawyer.
        lawyer: LawyerId,
        /// Why.
        ground: ReplacementGround,
    } {}

    /// The client in custody asks to see the lawyer.
    RequestMeeting, RequestMeetingDraft {
        /// The lawyer.
        lawyer: LawyerId,
    } {}

    /// The case is done.
    Close, CloseDraft {
        /// Why, as the agency's own code.
        reason: Label,
    } {}

    /// An official grants another lawyer.
    GrantReplacement, GrantReplacementDraft {
        /// Who is replaced.
        lawyer: LawyerId,
        /// Why, as the agency's own code.
        reason: Label,
    } {}

    /// Somebody objects to a decision of the agency.
    Object, ObjectDraft {
        /// To what, as the agency's own code.
        about: Label,
    } {}

    /// Time goes on: whatever ran out is recorded, and the next step is taken.
    Tick, TickDraft {} {}
}

kinds! {
    /// What somebody wants to happen.
    pub enum Wanted {
        /// A case came in.
        Receive(Receive) = "receive",
        /// Lawyers were shown to the client.
        Show(Shown) = "show",
        /// The client chooses.
        Choose(Chosen) = "choose",
        /// The client leaves the choice to the agency.
        Delegate(Delegated) = "delegate",
        /// A batch assignment gives the case to a lawyer.
        Assign(Assign) = "assign",
        /// The lawyer whose seat is kept is proposed to an official.
        Propose(Proposed) = "propose",
        /// An official appoints.
        Confirm(Confirm) = "confirm",
        /// An official decides for another lawyer.
        Override(Overridden) = "override",
        /// A lawyer declines.
        Decline(Decline) = "decline",
        /// A conflict of interest is declared.
        DeclareConflict(ConflictDeclared) = "declare_conflict",
        /// An official lets a lawyer be offered a case again.
        Reoffer(Reoffer) = "reoffer",
        /// The firm is told.
        NotifyFirm(FirmNotified) = "notify_firm",
        /// The firm names a person.
        NamePerson(NamePerson) = "name_person",
        /// The organ is told.
        NotifyOrgan(OrganNotified) = "notify_organ",
        /// The agreement is signed.
        SignAgreement(AgreementSigned) = "sign_agreement",
        /// The client in custody asks to see the lawyer.
        RequestMeeting(RequestMeeting) = "request_meeting",
        /// The lawyer has met the client.
        Meet(Met) = "meet",
        /// Progress is reported.
        ReportProgress(Progressed) = "report_progress",
        /// Another stage is reached.
        ReachStage(StageReached) = "reach_stage",
        /// Aid before approval is approved.
        ConfirmInterim(InterimConfirmed) = "confirm_interim",
        /// Aid before approval is not approved.
        EndInterim(InterimEnded) = "end_interim",
        /// Another lawyer is asked for.
        RequestReplacement(RequestReplacement) = "request_replacement",
        /// An official grants it.
        GrantReplacement(GrantReplacement) = "grant_replacement",
        /// An official refuses it.
        RefuseReplacement(ReplacementRefused) = "refuse_replacement",
        /// The client withdraws.
        Withdraw(Withdrawn) = "withdraw",
        /// The case is done.
        Close(Close) = "close",
        /// The file is archived.
        Archive(Archived) = "archive",
        /// The file was reviewed.
        Review(Reviewed) = "review",
        /// The client was asked afterwards.
        FollowUp(FollowedUp) = "follow_up",
        /// Somebody complains.
        Complain(Complained) = "complain",
        /// A complaint is decided.
        DecideComplaint(ComplaintDecided) = "decide_complaint",
        /// Somebody objects.
        Object(Object) = "object",
        /// An objection is decided.
        DecideObjection(ObjectionDecided) = "decide_objection",
        /// A fact is corrected.
        Correct(Corrected) = "correct",
        /// A seed's commitment is published.
        CommitSeed(SeedCommitted) = "commit_seed",
        /// A lawyer joins the roster.
        AddLawyer(RosterAdded) = "add_lawyer",
        /// What is known of a lawyer changes.
        UpdateLawyer(RosterUpdated) = "update_lawyer",
        /// A lawyer is suspended.
        SuspendLawyer(RosterSuspended) = "suspend_lawyer",
        /// A suspended lawyer is back.
        ResumeLawyer(RosterResumed) = "resume_lawyer",
        /// A lawyer is removed.
        RemoveLawyer(RosterRemoved) = "remove_lawyer",
        /// A lawyer is disciplined.
        Discipline(Disciplined) = "discipline",
        /// A firm's share of rotated work changes.
        WeighFirm(FirmWeighed) = "weigh_firm",
        /// Time goes on.
        Tick(Tick) = "tick",
    }
}

/// Longest id of a command: behind it stands the number of the event.
const LONGEST_ID: usize = 112;

record! {
    /// Everything around what is wanted.
    pub struct CommandHead, CommandHeadDraft {
        required {
            /// Names the command for good: sent again, it is done once.
            id: Label,
            /// Who wants it.
            actor: Actor,
        }
        optional {
            /// The case that it is about.
            case: CaseId,
        }
    }
    personal false;
    check |head, faults| {
        if head.id.as_str().len() > LONGEST_ID {
            faults.in_field("id", |faults| {
                let found = format!("text of {} bytes", head.id.as_str().len());
                faults.report_described("too_long", found, format!("at most {LONGEST_ID} bytes"));
            });
        }
    };
}

/// A command: what is wanted, by whom, and under which id.
///
/// # Example
/// ```
/// use dianyuan::choice::Command;
/// let command = Command::from_json(r#"{"id": "k-17", "actor": {"id": "p-3", "role": "client"},
///     "case": "C-1", "type": "choose", "data": {"picks": ["L-2", "L-7"]}}"#)?;
/// assert_eq!(command.wanted().kind(), "choose");
///
/// let error = Command::from_json(r#"{"id": "k-18", "actor": {"id": "p-3", "role": "boss"}, "type": "chose"}"#)
///     .unwrap_err();
/// assert_eq!(error.problems().len(), 2); // no such role, no such type
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    pub(super) head: CommandHead,
    pub(super) wanted: Wanted,
}

impl Command {
    /// A command made in Rust.
    ///
    /// # Errors
    /// `Record` if the id has more than 112 bytes.
    pub fn new(
        id: Label,
        actor: Actor,
        case: Option<CaseId>,
        wanted: impl Into<Wanted>,
    ) -> Result<Self, Error> {
        let draft = CommandHead::draft(id, actor);
        let draft = match case {
            Some(case) => draft.case(case),
            None => draft,
        };
        Ok(Self {
            head: draft.build()?,
            wanted: wanted.into(),
        })
    }

    /// Reads one command.
    ///
    /// # Errors
    /// `Malformed` if the text is no JSON; `Record` with every fault of the command.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read_one(text)
    }

    /// Everything around what is wanted.
    #[must_use]
    pub fn head(&self) -> &CommandHead {
        &self.head
    }

    /// What is wanted.
    #[must_use]
    pub fn wanted(&self) -> &Wanted {
        &self.wanted
    }

    /// The command as canonical JSON on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.write().to_canonical()
    }

    /// SHA-256 of the canonical JSON.
    pub(super) fn digest(&self) -> Digest {
        Digest::of(&self.write())
    }
}

impl Wire for Command {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        let parts = typed::take_apart(json, faults)?;
        let head = CommandHead::read(&parts.head, faults);
        let wanted = Wanted::read(&parts.kind, &parts.data, faults);
        Some(Self {
            head: head?,
            wanted: wanted?,
        })
    }
    fn write(&self) -> Json<'static> {
        typed::put_together(self.wanted.kind(), self.wanted.data(), self.head.write())
    }
    fn json_schema() -> Json<'static> {
        typed::schema(CommandHead::json_schema(), Wanted::schemas())
    }
}
