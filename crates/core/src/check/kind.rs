//! The sorts of findings, and how grave each is.

use crate::wire::record::words;

words! {
    /// How grave a finding is.
    pub enum Severity {
        /// Something is wrong, or a case stands without a lawyer.
        Error = "error",
        /// Something is allowed, and doubtful.
        Warning = "warning",
    }
}

words! {
    /// What was found. The words are stable.
    pub enum Kind {
        /// A number of the policy is not in force on the day.
        OutOfForce = "out_of_force",
        /// The policy pins a vintage of causes that is not loaded.
        UnknownVintage = "unknown_vintage",
        /// The calibration is older than 92 days.
        OldCalibration = "old_calibration",
        /// The calibration was fitted for a later day.
        FutureCalibration = "future_calibration",
        /// The calibration was fitted under another policy, or another version of it.
        CalibrationOfOtherPolicy = "calibration_of_other_policy",
        /// Lawyers have a track record that became known after the calibration.
        RecordsAfterCalibration = "records_after_calibration",
        /// Two lawyers have one licence number.
        DuplicateLicenceNo = "duplicate_licence_no",
        /// Two lawyers have one number in the same other system.
        DuplicateExternalId = "duplicate_external_id",
        /// Two firms have one credit code.
        DuplicateCreditCode = "duplicate_credit_code",
        /// Firms have records, and the lawyer's has none.
        FirmWithoutRecord = "firm_without_record",
        /// A cause is not in the vintage that the policy pins.
        UnknownCause = "unknown_cause",
        /// A lawyer has the same speciality twice.
        DuplicateSpeciality = "duplicate_speciality",
        /// A fact is dated after the day.
        FutureFact = "future_fact",
        /// Practice or criminal defence starts after the day.
        FutureStart = "future_start",
        /// Practice starts before there were lawyers to license again, in 1979.
        EarlyStart = "early_start",
        /// Work in hand was counted more than a year ago.
        OldCaseload = "old_caseload",
        /// A limit of nothing: nobody can be appointed within it.
        ZeroCapacity = "zero_capacity",
        /// More work in hand, or more cases this year, than the limit allows.
        OverCapacity = "over_capacity",
        /// Nobody on the roster may be appointed.
        NoLawyer = "no_lawyer",
        /// Fewer lawyers than the case needs may be appointed.
        TooFewLawyers = "too_few_lawyers",
        /// Whoever might be appointed has an open review.
        OnlyUnderReview = "only_under_review",
        /// A check on the request fails.
        RequestBlocked = "request_blocked",
        /// A lawyer who is named is not on the roster.
        UnknownLawyer = "unknown_lawyer",
        /// A firm that is named is not on the roster.
        UnknownFirm = "unknown_firm",
        /// A waiver can't help on the day.
        UselessWaiver = "useless_waiver",
        /// A ruling answers a code that does not exist.
        UnknownCode = "unknown_code",
        /// Errors above kept the cases from being asked.
        CasesNotAsked = "cases_not_asked",
    }
}

impl Kind {
    /// How grave it is.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::UnknownVintage
            | Self::CalibrationOfOtherPolicy
            | Self::FutureCalibration
            | Self::DuplicateLicenceNo
            | Self::DuplicateExternalId
            | Self::DuplicateCreditCode
            | Self::UnknownCause
            | Self::FutureFact
            | Self::NoLawyer
            | Self::TooFewLawyers
            | Self::UselessWaiver
            | Self::UnknownCode
            | Self::CasesNotAsked => Severity::Error,
            Self::OutOfForce
            | Self::OldCalibration
            | Self::RecordsAfterCalibration
            | Self::FirmWithoutRecord
            | Self::DuplicateSpeciality
            | Self::FutureStart
            | Self::EarlyStart
            | Self::OldCaseload
            | Self::ZeroCapacity
            | Self::OverCapacity
            | Self::OnlyUnderReview
            | Self::RequestBlocked
            | Self::UnknownLawyer
            | Self::UnknownFirm => Severity::Warning,
        }
    }
}
