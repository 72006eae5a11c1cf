//! How much work someone takes, and has.

use dianyuan::model::{
    Capacity, CaseKind, Caseload, KindCapacity, KindCount, KindUnits, LawyerDraft, YearlyCount,
};

use super::identity::{Person, days};
use crate::random::Random;
use crate::values::{count, date, day, made, year};

/// Kinds that limits and counts tell apart.
const KINDS: [CaseKind; 3] = [
    CaseKind::Civil,
    CaseKind::Criminal,
    CaseKind::Administrative,
];

pub(super) fn add(draft: LawyerDraft, person: &Person, random: &mut Random) -> LawyerDraft {
    let units = if person.number % 97 == 33 {
        0
    } else {
        2 * random.between(2, 7)
    };
    let is_full = random.chance(70);
    let in_hand = if is_full {
        units
    } else {
        random.below(units + 1) * random.below(100) / 100
    };
    let taken = in_hand + random.below(12);
    let detailed = random.chance(150);

    let mut draft = draft;
    if !random.chance(50) {
        draft = draft.capacity(capacity(units, detailed, random));
    }
    if !random.chance(60) {
        draft = draft.caseload(caseload(person, in_hand, detailed, random));
    }
    if !random.chance(100) {
        draft = draft.yearly_counts(yearly(taken, detailed, random));
    }
    draft
}

fn capacity(units: u32, detailed: bool, random: &mut Random) -> Capacity {
    let mut capacity = Capacity::draft().units(count(units));
    if random.chance(200) {
        capacity = capacity.cases_per_year(count(random.between(6, 20)));
    }
    if detailed {
        let limit = KindCapacity::draft(CaseKind::Criminal)
            .units(count(units / 2))
            .cases_per_year(count(random.between(4, 10)));
        capacity = capacity.by_kind(vec![made(limit.build())]);
    }
    made(capacity.build())
}

/// Work in hand on the first day of the cases. Who never got a case has no last appointment.
fn caseload(person: &Person, in_hand: u32, detailed: bool, random: &mut Random) -> Caseload {
    let first = date(super::FIRST_DAY);
    let mut load = Caseload::draft(first, count(in_hand));
    if in_hand > 0 || !random.chance(250) {
        let ago = random.below(person.listed_days.min(400));
        load = load.last_appointed(day(first.day_number() - days(ago)));
    }
    if detailed {
        let parts =
            split(in_hand).map(|(kind, units)| made(KindUnits::draft(kind, count(units)).build()));
        load = load.by_kind(parts.to_vec());
    }
    made(load.build())
}

fn yearly(taken: u32, detailed: bool, random: &mut Random) -> Vec<YearlyCount> {
    let mut this_year = YearlyCount::draft(year(2026), count(taken));
    if detailed {
        let parts =
            split(taken).map(|(kind, cases)| made(KindCount::draft(kind, count(cases)).build()));
        this_year = this_year.by_kind(parts.to_vec());
    }
    let last_year = YearlyCount::draft(year(2025), count(random.below(20)));
    vec![made(last_year.build()), made(this_year.build())]
}

/// A number over the kinds: two thirds civil, a quarter criminal, the rest administrative.
fn split(number: u32) -> [(CaseKind, u32); 3] {
    let criminal = number / 4;
    let administrative = number / 12;
    let [civil, other, rest] = KINDS;
    [
        (civil, number - criminal - administrative),
        (other, criminal),
        (rest, administrative),
    ]
}
