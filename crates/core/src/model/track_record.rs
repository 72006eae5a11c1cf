//! What is recorded about handled cases: counts by measure, kind of case and day.

use super::words::{Arm, CaseKind, Measure};
use super::{Count, Date};
use crate::wire::record::record;

record! {
    /// Counts of one measure on one day: `grades` for peer review, `good` of `of` for the others.
    pub struct Outcomes, OutcomesDraft {
        required {
            /// What was measured.
            measure: Measure,
            /// Kind of the cases.
            kind: CaseKind,
            /// Day the counts became known.
            on: Date,
        }
        optional {
            /// Cases that met the measure.
            good: Count,
            /// Cases measured.
            of: Count,
            /// Cases by grade.
            grades: Grades,
            /// How the lawyer came to the cases.
            arm: Arm,
        }
    }
    personal false;
    check |outcomes, faults| {
        let counts = (outcomes.good, outcomes.of);
        match (outcomes.measure, counts, &outcomes.grades) {
            (Measure::PeerReview, (None, None), Some(_)) => {}
            (Measure::PeerReview, ..) => {
                let expected = "grades, without good and of, for peer_review";
                faults.report_lacking("wrong_counts", "other counts", expected);
            }
            (_, (Some(good), Some(of)), None) => {
                if good > of {
                    faults.in_field("good", |faults| {
                        let expected = format!("at most `of`, {}", of.get());
                        faults.report_described("out_of_range", good.get().to_string(), expected);
                    });
                }
            }
            (measure, ..) => {
                let expected = format!("good and of, without grades, for {measure}");
                faults.report_lacking("wrong_counts", "other counts", expected);
            }
        }
    };
}

record! {
    /// Reviewed cases by grade.
    pub struct Grades, GradesDraft {
        required {}
        optional {
            /// 优秀.
            excellent: Count,
            /// 良好.
            good: Count,
            /// 合格.
            pass: Count,
            /// 不合格: read by a gate, never by the score.
            fail: Count,
        }
    }
    personal false;
    check |_, _| {};
}

#[cfg(test)]
#[path = "track_record_tests.rs"]
mod tests;
