//! What is recorded about handled cases: process, not outcome.

use dianyuan::model::{Arm, CaseKind, Date, Grades, LawyerDraft, Measure, Outcomes};

use super::identity::{Person, days};
use crate::random::Random;
use crate::values::{count, date, day, made};

/// Measures that count `good` of `of`: how often they are recorded, and how many of a hundred are good.
const COUNTED: [(Measure, u32, u32); 5] = [
    (Measure::Timeliness, 700, 92),
    (Measure::Meeting, 450, 90),
    (Measure::Adoption, 400, 58),
    (Measure::Satisfaction, 600, 88),
    (Measure::ComplaintFree, 650, 97),
];

/// A record for a good half of all, in the kinds of case that they handle. Grades are rare: about one
/// file in ten is reviewed.
pub(super) fn add(draft: LawyerDraft, person: &Person, random: &mut Random) -> LawyerDraft {
    if random.chance(120) {
        return draft;
    }
    if random.chance(250) {
        return draft.track_record(Vec::new());
    }
    let skill = random.between(80, 108);
    let mut record = Vec::new();
    let kinds = [
        (CaseKind::Civil, 850),
        (CaseKind::Criminal, if person.is_lawyer() { 450 } else { 0 }),
        (CaseKind::Administrative, 120),
        (CaseKind::Arbitration, 300),
        (CaseKind::NonLitigation, 100),
    ];
    for (kind, per_mille) in kinds {
        if !random.chance(per_mille) {
            continue;
        }
        let cases = 1 + random.below(30) * random.below(100) / 100;
        let on = day(date(super::FIRST_DAY).day_number() - days(random.between(10, 1_100)));
        for (measure, often, rate) in COUNTED {
            if random.chance(often) {
                record.push(counted(
                    measure,
                    kind,
                    on,
                    cases,
                    rate * skill / 100,
                    random,
                ));
            }
        }
        if random.chance(300) {
            record.push(graded(kind, on, cases, person.number % 50 == 27, random));
        }
    }
    draft.track_record(record)
}

fn counted(
    measure: Measure,
    kind: CaseKind,
    on: Date,
    of: u32,
    rate: u32,
    random: &mut Random,
) -> Outcomes {
    let mut good = 0;
    for _ in 0..of {
        good += u32::from(random.below(100) < rate);
    }
    let outcomes = Outcomes::draft(measure, kind, on)
        .good(count(good))
        .of(count(of));
    let outcomes = if random.chance(500) {
        outcomes.arm(arm(random))
    } else {
        outcomes
    };
    made(outcomes.build())
}

fn graded(kind: CaseKind, on: Date, cases: u32, failed: bool, random: &mut Random) -> Outcomes {
    let reviewed = 1 + cases / 10;
    let (mut excellent, mut good, mut pass) = (0, 0, 0);
    for _ in 0..reviewed {
        match random.below(100) {
            0..12 => excellent += 1,
            12..45 => good += 1,
            _ => pass += 1,
        }
    }
    let grades = Grades::draft()
        .excellent(count(excellent))
        .good(count(good))
        .pass(count(pass))
        .fail(count(u32::from(failed)));
    let outcomes = Outcomes::draft(Measure::PeerReview, kind, on)
        .grades(made(grades.build()))
        .arm(arm(random));
    made(outcomes.build())
}

/// How the lawyer came to the cases.
fn arm(random: &mut Random) -> Arm {
    random.weighted(&[(Arm::Choice, 30), (Arm::Rotation, 60), (Arm::Lot, 10)])
}
