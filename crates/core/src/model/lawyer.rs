//! A lawyer's profile (档案).

use super::date::check_order;
use super::words::{
    Assessment, BusyWhy, Category, Concerns, FormerRole, LegalGround, Level, ProfileUse, Relation,
    ServingRole, Sex, Status, Training,
};
use super::{
    Capacity, Caseload, Date, Ext, FirmId, Label, LanguageCode, LawyerId, LicenceNo, OrganId,
    Outcomes, PartyId, PersonalText, Place, RegionCode, Whole, Year, YearlyCount,
};
use crate::causes::CauseCode;
use crate::error::Error;
use crate::wire::read_one;
use crate::wire::record::{record, words};

words! {
    /// The wire form of [`Lawyer`].
    pub enum LawyerSchema {
        /// The first form.
        V1 = "dianyuan.lawyer/1",
    }
}

record! {
    /// A lawyer's profile. Absent fields are unknown; an empty list is known to be empty.
    ///
    /// # Example
    /// ```
    /// use dianyuan::Lawyer;
    /// let lawyer = Lawyer::from_json(r#"{"id": "L-1", "category": "full_time", "languages": []}"#)?;
    /// assert_eq!(lawyer.id().as_str(), "L-1");
    /// assert!(lawyer.languages().is_some_and(Vec::is_empty)); // known to be none
    /// assert!(lawyer.first_practice().is_none());             // unknown
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub struct Lawyer, LawyerDraft {
        required {
            /// Names the lawyer for good.
            id: LawyerId,
        }
        optional {
            /// The wire form.
            schema: LawyerSchema,
            /// Licence number, 12 or 17 digits.
            licence_no: LicenceNo,
            /// The firm.
            firm: FirmId,
            /// Sort of provider.
            category: Category,
            /// First day of practice.
            first_practice: Date,
            /// First day of criminal defence work, counted apart from practice.
            criminal_defence_start: Date,
            /// Spans of being listed, by section.
            roster: Vec<RosterSpan>,
            /// Spans of standing. They may overlap: a suspension lies inside a time of being active.
            statuses: Vec<StatusSpan>,
            /// Latest annual assessment.
            annual_assessment: AnnualAssessment,
            /// Specialities.
            specialities: Vec<Speciality>,
            /// Languages spoken, ISO 639-3, sign language among them (csl).
            languages: Vec<LanguageCode>,
            /// Regions served; a code covers everything below it.
            service_regions: Vec<RegionCode>,
            /// Where the office is.
            office: Place,
            /// Whether the lawyer visits clients at home.
            home_visits: bool,
            /// Special training.
            training: Vec<Training>,
            /// Most work to be given.
            capacity: Capacity,
            /// Work in hand on a day.
            caseload: Caseload,
            /// Cases taken by calendar year.
            yearly_counts: Vec<YearlyCount>,
            /// What is recorded about handled cases.
            track_record: Vec<Outcomes>,
            /// What a conflict of interest could come from.
            affiliations: Affiliations,
            /// When the lawyer is not free.
            busy: Vec<BusySpan>,
            /// Ground to list and score the profile, or an objection to it.
            legal_basis: LegalBasis,
            /// Sex, read only by a rule that names it.
            sex: Sex,
            /// Personal text for pages.
            display: LawyerDisplay,
            /// The lawyer's numbers in other systems.
            external_ids: Vec<ExternalId>,
            /// The host's own data, returned unchanged.
            ext: Ext,
        }
    }
    personal false;
    check |lawyer, faults| {
        if let (Some(first), Some(start)) = (lawyer.first_practice, lawyer.criminal_defence_start)
            && start < first
        {
            faults.in_field("criminal_defence_start", |faults| {
                let expected = format!("a date not before first_practice, {first}");
                faults.report_described("dates_out_of_order", start.to_string(), expected);
            });
        }
        let mut years = std::collections::BTreeSet::new();
        for (index, count) in lawyer.yearly_counts.iter().flatten().enumerate() {
            if !years.insert(count.year()) {
                faults.in_field("yearly_counts", |faults| {
                    faults.in_item(index, |faults| {
                        let found = format!("{} again", count.year().get());
                        faults.report_described("duplicate", found, "each year once");
                    });
                });
            }
        }
    };
}

impl Lawyer {
    /// Reads one profile.
    ///
    /// # Errors
    /// `Malformed` if the text is no JSON; `Record` with every fault of the profile.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read_one(text)
    }

    /// The day of joining: the first day of the earliest roster span.
    #[must_use]
    pub fn joined(&self) -> Option<Date> {
        self.roster.as_ref()?.iter().map(|span| span.from).min()
    }
}

record! {
    /// A time of being listed in one section of the roster.
    pub struct RosterSpan, RosterSpanDraft {
        required {
            /// The section, e.g. `criminal`.
            section: Label,
            /// First day.
            from: Date,
        }
        optional {
            /// Last day, included.
            to: Date,
        }
    }
    personal false;
    check |span, faults| check_order(span.from, span.to, faults);
}

record! {
    /// A time of one standing.
    pub struct StatusSpan, StatusSpanDraft {
        required {
            /// The standing.
            status: Status,
            /// First day.
            from: Date,
        }
        optional {
            /// What it is about; the roster if unknown.
            concerns: Concerns,
            /// Last day, included.
            to: Date,
            /// The agency's code for the reason.
            reason: Label,
        }
    }
    personal false;
    check |span, faults| check_order(span.from, span.to, faults);
}

record! {
    /// Result of one annual assessment.
    pub struct AnnualAssessment, AnnualAssessmentDraft {
        required {
            /// The year assessed.
            year: Year,
            /// The result.
            result: Assessment,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A field of work (业务特长).
    pub struct Speciality, SpecialityDraft {
        required {
            /// The cause, of any depth of its list.
            cause: CauseCode,
            /// How well it is established.
            level: Level,
        }
        optional {
            /// Cases handled in it.
            cases: Whole<0, 100_000>,
            /// Day the last of them was handled.
            last: Date,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// What a conflict of interest could come from (律师法 39, 41; 律师执业行为规范 51, 52).
    pub struct Affiliations, AffiliationsDraft {
        required {}
        optional {
            /// Posts once held at courts and procuratorates.
            former_posts: Vec<FormerPost>,
            /// Posts held now.
            serving: Vec<ServingPost>,
            /// Near relatives who work at an organ.
            relatives_at: Vec<RelativeAt>,
            /// Near relatives who could be a party.
            near_relatives: Vec<NearRelative>,
            /// Parties acted for.
            acted_for: Vec<ActedFor>,
        }
    }
    personal true;
    check |_, _| {};
}

record! {
    /// A post once held.
    pub struct FormerPost, FormerPostDraft {
        required {
            /// Where.
            organ: OrganId,
            /// As what.
            role: FormerRole,
            /// Last day.
            left: Date,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A post held now.
    pub struct ServingPost, ServingPostDraft {
        required {
            /// As what.
            role: ServingRole,
        }
        optional {
            /// Where.
            organ: OrganId,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A near relative who works at an organ.
    pub struct RelativeAt, RelativeAtDraft {
        required {
            /// Where.
            organ: OrganId,
            /// How related.
            relation: Relation,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A near relative, by id or by name.
    pub struct NearRelative, NearRelativeDraft {
        required {
            /// How related.
            relation: Relation,
        }
        optional {
            /// The person's id.
            id: PartyId,
            /// The person's name, read only by the conflict search.
            name: PersonalText,
        }
    }
    personal true;
    check |relative, faults| {
        if relative.id.is_none() && relative.name.is_none() {
            faults.report_lacking("missing", "neither id nor name", "an id or a name");
        }
    };
}

record! {
    /// A party acted for.
    pub struct ActedFor, ActedForDraft {
        required {
            /// The party.
            party: PartyId,
            /// First day.
            from: Date,
        }
        optional {
            /// Last day; still acting where unknown.
            to: Date,
        }
    }
    personal false;
    check |acted, faults| check_order(acted.from, acted.to, faults);
}

record! {
    /// A time of not being free.
    pub struct BusySpan, BusySpanDraft {
        required {
            /// First day.
            from: Date,
            /// Last day, included.
            to: Date,
            /// Why.
            why: BusyWhy,
        }
        optional {}
    }
    personal false;
    check |span, faults| check_order(span.from, Some(span.to), faults);
}

record! {
    /// Ground to list and score the profile (个人信息保护法 Art. 13, 25, 27).
    pub struct LegalBasis, LegalBasisDraft {
        required {}
        optional {
            /// Ground to be listed.
            listing: LegalGround,
            /// Ground to be scored.
            scoring: LegalGround,
            /// Uses the lawyer objects to.
            objects: Vec<ProfileUse>,
            /// Number of the document.
            document: Label,
            /// Day of the document.
            on: Date,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Personal text of a lawyer, for pages.
    pub struct LawyerDisplay, LawyerDisplayDraft {
        required {}
        optional {
            /// Name.
            name: PersonalText,
            /// Name of the firm.
            firm_name: PersonalText,
            /// Address of the office.
            office_address: PersonalText,
            /// Telephone.
            phone: PersonalText,
            /// Introduction.
            introduction: PersonalText,
        }
    }
    personal true;
    check |_, _| {};
}

record! {
    /// A number in another system.
    pub struct ExternalId, ExternalIdDraft {
        required {
            /// The other system.
            system: Label,
            /// The number there.
            id: Label,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

impl RosterSpan {
    /// Whether the day lies in the span.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        super::date::covers(self.from, self.to, day)
    }
}

impl StatusSpan {
    /// Whether the day lies in the span.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        super::date::covers(self.from, self.to, day)
    }
}

impl BusySpan {
    /// Whether the day lies in the span.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        super::date::covers(self.from, Some(self.to), day)
    }
}

impl ActedFor {
    /// Whether the lawyer acts for the party on this day.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        super::date::covers(self.from, self.to, day)
    }
}

#[cfg(test)]
#[path = "lawyer_tests.rs"]
mod tests;
