//! The facts: lawyers, firms and cases whose every value is valid.
//!
//! A value that exists has passed its checks: fields are private, made by reading JSON or by a draft.
//! `None` is unknown; an empty list or `false` is known to be none.

mod capacity;
mod case;
mod client;
mod code;
mod date;
mod firm;
pub(crate) mod ids;
mod instant;
mod lawyer;
mod letters;
mod number;
mod place;
mod region;
mod text;
mod track_record;
mod words;

pub use capacity::{
    Capacity, CapacityDraft, Caseload, CaseloadDraft, KindCapacity, KindCapacityDraft, KindCount,
    KindCountDraft, KindUnits, KindUnitsDraft, YearlyCount, YearlyCountDraft,
};
pub use case::{
    Case, CaseDraft, CaseSchema, EarlierLawyer, EarlierLawyerDraft, LinkedCase, LinkedCaseDraft,
    OpposingCase, OpposingCaseDraft, Organ, OrganDraft, Party, PartyDraft, Ruling, RulingDraft,
    Waiver, WaiverDraft,
};
pub use client::{Client, ClientDraft};
pub use code::{CreditCode, LanguageCode, LicenceNo};
pub use date::Date;
pub(crate) use date::check_order_named;
pub use firm::{
    Firm, FirmCaps, FirmCapsDraft, FirmCaseload, FirmCaseloadDraft, FirmDisplay, FirmDisplayDraft,
    FirmDraft, FirmSchema,
};
pub use instant::Instant;
pub use lawyer::{
    ActedFor, ActedForDraft, Affiliations, AffiliationsDraft, AnnualAssessment,
    AnnualAssessmentDraft, BusySpan, BusySpanDraft, ExternalId, ExternalIdDraft, FormerPost,
    FormerPostDraft, Lawyer, LawyerDisplay, LawyerDisplayDraft, LawyerDraft, LawyerSchema,
    LegalBasis, LegalBasisDraft, NearRelative, NearRelativeDraft, RelativeAt, RelativeAtDraft,
    RosterSpan, RosterSpanDraft, ServingPost, ServingPostDraft, Speciality, SpecialityDraft,
    StatusSpan, StatusSpanDraft,
};
pub(crate) use letters::{comparable, letters};
pub use number::{Count, Whole, Year};
pub use place::{MicroDegrees, Place, PlaceDraft, distance_m};
pub use region::RegionCode;
pub use text::{
    CaseId, Ext, FirmId, LONGEST_PERSONAL_TEXT, Label, LawyerId, OrganId, PartyId, PersonalText,
};
pub use track_record::{Grades, GradesDraft, Outcomes, OutcomesDraft};
pub use words::{
    Arm, Assessment, BusyWhy, CaseKind, Category, Concerns, Ended, Flag, FormerRole, Group,
    LegalGround, Level, LinkRelation, Measure, Mobility, Outcome, PartyRole, Position, ProfileUse,
    Relation, Route, ServingRole, Sex, Side, Stage, Status, Training,
};
