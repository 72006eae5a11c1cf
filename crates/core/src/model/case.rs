//! A case (案件) that needs a lawyer.

use super::client::Client;
use super::words::{
    CaseKind, Ended, Flag, LinkRelation, Outcome, PartyRole, Position, Route, Side, Stage,
};
use super::{
    CaseId, Date, Ext, ExternalId, FirmId, Instant, Label, LawyerId, OrganId, PartyId,
    PersonalText, Place, RegionCode, Whole,
};
use crate::causes::CauseCode;
use crate::error::Error;
use crate::wire::record::{record, words};
use crate::wire::{read_one, read_rows};

words! {
    /// The wire form of [`Case`].
    pub enum CaseSchema {
        /// The first form.
        V1 = "dianyuan.case/1",
    }
}

record! {
    /// A case. Absent fields are unknown; an empty list is known to be empty.
    ///
    /// # Example
    /// ```
    /// use dianyuan::Case;
    /// let case = Case::from_json(r#"{
    ///     "id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
    ///     "received": "2026-11-22T09:30:00+08:00", "parties": []
    /// }"#)?;
    /// assert_eq!(case.received().date().to_string(), "2026-11-22");
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub struct Case, CaseDraft {
        required {
            /// Names the case for good.
            id: CaseId,
            /// Sort of work.
            kind: CaseKind,
            /// What it is about: 1 to 16 causes.
            causes: Vec<CauseCode>,
            /// When the agency received it.
            received: Instant,
        }
        optional {
            /// The wire form.
            schema: CaseSchema,
            /// Where it stands.
            stage: Stage,
            /// How it reached the agency.
            route: Route,
            /// Circumstances that rules ask about.
            flags: Vec<Flag>,
            /// The case-handling organ.
            organ: Organ,
            /// Where the client lives.
            region: RegionCode,
            /// The client's place on the map.
            place: Place,
            /// Day by which a lawyer must be appointed.
            deadline: Date,
            /// Days of hearings.
            hearings: Vec<Date>,
            /// The client.
            client: Client,
            /// Everyone else with a part in it. Unknown parties make conflicts unknown.
            parties: Vec<Party>,
            /// Cases of co-defendants and other linked cases.
            linked: Vec<LinkedCase>,
            /// Aided cases of the other side.
            opposing: Vec<OpposingCase>,
            /// Earlier lawyers and officials in the chain of this matter.
            earlier: Vec<EarlierLawyer>,
            /// Changes of lawyer so far in this trial procedure, on the client's wish.
            replacements: Whole<0, 9>,
            /// Lawyers needed; 1 where unknown.
            lawyers_needed: Whole<1, 99>,
            /// Work units it adds to a caseload; the policy's number where unknown.
            work_units: Whole<1, 1_000>,
            /// Signed consents to conflicts that may be waived.
            waivers: Vec<Waiver>,
            /// Officials' answers to reviews.
            rulings: Vec<Ruling>,
            /// The case's numbers in other systems.
            external_ids: Vec<ExternalId>,
            /// The host's own data, returned unchanged.
            ext: Ext,
        }
    }
    personal false;
    check |case, faults| {
        if case.causes.is_empty() || case.causes.len() > 16 {
            faults.in_field("causes", |faults| {
                let found = format!("a list of {} items", case.causes.len());
                faults.report_described("bad_length", found, "1 to 16 causes");
            });
        }
        let received = case.received.date();
        if let Some(deadline) = case.deadline.filter(|deadline| *deadline < received) {
            faults.in_field("deadline", |faults| {
                let expected = format!("a date not before the day of receipt, {received}");
                faults.report_described("dates_out_of_order", deadline.to_string(), expected);
            });
        }
    };
}

impl Case {
    /// Reads one case.
    ///
    /// # Errors
    /// `Malformed` if the text is no JSON; `Record` with every fault of the case.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read_one(text)
    }

    /// Reads many cases: JSON Lines, an array, or one object.
    ///
    /// # Errors
    /// `Malformed` or `Record` with every fault of every row, an id that stands twice among them.
    pub fn many_from_json(text: &str) -> Result<Vec<Self>, Error> {
        let mut rows = read_rows::<Self>(text);
        let good = rows.as_slice().iter();
        let good = good.map(|row| (row.number, row.record.id.as_str()));
        let unread = rows.unread().iter();
        let unread = unread.map(|row| (row.number, row.record.id.as_str()));
        let repeated = super::ids::repeated(good.chain(unread));
        rows.report(repeated);
        Ok(rows.finish()?.into_iter().map(|row| row.record).collect())
    }

    /// Whether the work is the defence of an accused. A criminal case whose client's position is unknown
    /// counts as one, so that no rule for defence is missed.
    #[must_use]
    pub fn is_defence(&self) -> bool {
        let position = self.client.as_ref().and_then(|client| client.position());
        self.kind == CaseKind::Criminal
            && position.is_none_or(|position| *position == Position::Accused)
    }

    /// Whether a circumstance is flagged.
    #[must_use]
    pub fn has(&self, flag: Flag) -> bool {
        self.flags
            .as_ref()
            .is_some_and(|flags| flags.contains(&flag))
    }
}

record! {
    /// A case-handling organ (办案机关).
    pub struct Organ, OrganDraft {
        required {
            /// Names the organ for good.
            id: OrganId,
        }
        optional {
            /// Where it is.
            region: RegionCode,
            /// Its place on the map.
            place: Place,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Someone with a part in the case, by id or by name.
    pub struct Party, PartyDraft {
        required {
            /// On which side.
            role: PartyRole,
        }
        optional {
            /// The party's id.
            id: PartyId,
            /// The party's name, read only by the conflict search.
            name: PersonalText,
            /// The firm that acts for the party.
            firm: FirmId,
            /// The lawyer who acts for the party.
            lawyer: LawyerId,
        }
    }
    personal true;
    check |party, faults| {
        if party.id.is_none() && party.name.is_none() {
            faults.report_lacking("missing", "neither id nor name", "an id or a name");
        }
    };
}

record! {
    /// A case linked to this one.
    pub struct LinkedCase, LinkedCaseDraft {
        required {
            /// The other case.
            case: CaseId,
            /// How it is linked.
            relation: LinkRelation,
        }
        optional {
            /// Its lawyer.
            lawyer: LawyerId,
            /// Its lawyer's firm.
            firm: FirmId,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// An aided case of the other side.
    pub struct OpposingCase, OpposingCaseDraft {
        required {
            /// The other case.
            case: CaseId,
        }
        optional {
            /// Its lawyer.
            lawyer: LawyerId,
            /// Its lawyer's firm.
            firm: FirmId,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Someone who had a part in this matter before.
    pub struct EarlierLawyer, EarlierLawyerDraft {
        required {
            /// For whom.
            side: Side,
        }
        optional {
            /// The person.
            lawyer: LawyerId,
            /// The person's firm at that time.
            firm: FirmId,
            /// How it ended.
            ended: Ended,
            /// Last day.
            until: Date,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A signed consent to one conflict: it helps this lawyer in this case at this gate, and nowhere else.
    pub struct Waiver, WaiverDraft {
        required {
            /// The gate, e.g. `H9`.
            gate: Label,
            /// The lawyer.
            lawyer: LawyerId,
            /// The case.
            case: CaseId,
            /// Everyone who consents.
            parties: Vec<PartyId>,
            /// Number of the document.
            document: Label,
            /// Day it was signed.
            signed: Date,
        }
        optional {
            /// Last day it holds; without end where unknown.
            until: Date,
        }
    }
    personal false;
    check |waiver, faults| super::date::check_order_named("until", waiver.signed, waiver.until, faults);
}

record! {
    /// An official's answer to a review of one lawyer in this case.
    pub struct Ruling, RulingDraft {
        required {
            /// The review's code, e.g. `H6.name_match`.
            code: Label,
            /// The lawyer.
            lawyer: LawyerId,
            /// The answer.
            outcome: Outcome,
            /// Why.
            reason: Label,
            /// The day.
            on: Date,
            /// The official, by pseudonymous id.
            by: Label,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

#[cfg(test)]
#[path = "case_tests.rs"]
mod tests;
