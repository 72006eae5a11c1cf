//! What is looked at afterwards, and what is said of it.

use super::super::kinds::records;
use super::super::words::{Correctable, ReviewGrade};
use crate::model::{Count, Instant, Label, LawyerId};

records! {
    /// A case file was reviewed.
    Reviewed, ReviewedDraft {
        /// Who handled the case.
        lawyer: LawyerId,
        /// The grade.
        grade: ReviewGrade,
    } {}

    /// The client was asked afterwards.
    FollowedUp, FollowedUpDraft {
        /// Who handled the case.
        lawyer: LawyerId,
        /// Whether the client is satisfied.
        is_satisfied: bool,
    } {}

    /// Somebody complained about the lawyer.
    Complained, ComplainedDraft {
        /// About whom.
        lawyer: LawyerId,
        /// What for, as the agency's own code.
        ground: Label,
    } {}

    /// A complaint was decided.
    ComplaintDecided, ComplaintDecidedDraft {
        /// About whom.
        lawyer: LawyerId,
        /// Whether it was proven.
        is_proven: bool,
    } {}

    /// Somebody objected to a decision of the agency (法律援助法 Art. 49).
    Objected, ObjectedDraft {
        /// To what, as the agency's own code.
        about: Label,
    } {
        /// By when the bureau must decide.
        due_at: Instant,
    }

    /// The bureau decided on an objection.
    ObjectionDecided, ObjectionDecidedDraft {
        /// Whether the objector is right.
        is_upheld: bool,
    } {}

    /// An official corrected a fact that was recorded wrongly.
    Corrected, CorrectedDraft {
        /// Which.
        field: Correctable,
        /// What it should be.
        value: Count,
        /// Why, as the agency's own code.
        reason: Label,
    } {}
}
