//! What is looked at afterwards, and what is said of it.

use super::super::words::{Correctable, ReviewGrade};
use crate::model::{Count, Instant, Label, LawyerId};
use crate::wire::record::record;

record! {
    /// A case file was reviewed.
    pub struct Reviewed, ReviewedDraft {
        required {
            /// Who handled the case.
            lawyer: LawyerId,
            /// The grade.
            grade: ReviewGrade,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// The client was asked afterwards.
    pub struct FollowedUp, FollowedUpDraft {
        required {
            /// Who handled the case.
            lawyer: LawyerId,
            /// Whether the client is satisfied.
            is_satisfied: bool,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Somebody complained about the lawyer.
    pub struct Complained, ComplainedDraft {
        required {
            /// About whom.
            lawyer: LawyerId,
            /// What for, as the agency's own code.
            ground: Label,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// A complaint was decided.
    pub struct ComplaintDecided, ComplaintDecidedDraft {
        required {
            /// About whom.
            lawyer: LawyerId,
            /// Whether it was proven.
            is_proven: bool,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Somebody objected to a decision of the agency (法律援助法 Art. 49).
    pub struct Objected, ObjectedDraft {
        required {
            /// To what, as the agency's own code.
            about: Label,
        }
        optional {
            /// By when the bureau must decide.
            due_at: Instant,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// The bureau decided on an objection.
    pub struct ObjectionDecided, ObjectionDecidedDraft {
        required {
            /// Whether the objector is right.
            is_upheld: bool,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// An official corrected a fact that was recorded wrongly.
    pub struct Corrected, CorrectedDraft {
        required {
            /// Which.
            field: Correctable,
            /// What it should be.
            value: Count,
            /// Why, as the agency's own code.
            reason: Label,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}
