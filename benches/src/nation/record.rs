//! What is recorded about handled cases, and the annual assessment.

use dianyuan::model::{
    AnnualAssessment, Assessment, CaseKind, Grades, LawyerDraft, Measure, Outcomes,
};

use super::profile::ago;
use crate::random::Random;
use crate::values::{count, made, year};

const KINDS: [(CaseKind, u32); 3] = [
    (CaseKind::Civil, 450),
    (CaseKind::Criminal, 220),
    (CaseKind::Administrative, 60),
];

const MEASURES: [(Measure, u32); 3] = [
    (Measure::Timeliness, 90),
    (Measure::Satisfaction, 85),
    (Measure::ComplaintFree, 97),
];

/// A record for more than half of all; a failing grade for a few.
pub(super) fn add(draft: LawyerDraft, random: &mut Random) -> LawyerDraft {
    let result = match random.below(1_000) {
        0..3 => Assessment::Incompetent,
        3..30 => Assessment::BasicallyCompetent,
        _ => Assessment::Competent,
    };
    let draft = draft.annual_assessment(made(AnnualAssessment::draft(year(2025), result).build()));
    if random.chance(100) {
        return draft;
    }
    let mut record = Vec::new();
    for (kind, per_mille) in KINDS {
        if !random.chance(per_mille) {
            continue;
        }
        let on = ago(random.between(10, 1_100));
        let (measure, rate) = random.pick(&MEASURES);
        let of = 1 + random.below(40) * random.below(40) / 40;
        let good = (0..of).filter(|_| random.below(100) < rate).count();
        let good = u32::try_from(good).expect("at most 40");
        let outcomes = Outcomes::draft(measure, kind, on)
            .good(count(good))
            .of(count(of));
        record.push(made(outcomes.build()));
    }
    if random.chance(60) {
        let failed = random.chance(60);
        let grades = Grades::draft()
            .good(count(random.below(3)))
            .pass(count(1))
            .fail(count(u32::from(failed)));
        let on = ago(random.between(10, 700));
        let outcomes = Outcomes::draft(Measure::PeerReview, CaseKind::Civil, on);
        record.push(made(outcomes.grades(made(grades.build())).build()));
    }
    draft.track_record(record)
}
