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

/// Days of the year up to the first day of the cases.
const DAYS_OF_YEAR: u32 = 305;

pub(super) fn add(draft: LawyerDraft, person: &Person, random: &mut Random) -> LawyerDraft {
    let units = match person.number % 97 {
        33 => 0,
        _ => 2 * random.between(2, 7),
    };
    let is_full = random.chance(70);
    let share = if is_full { 100 } else { random.below(100) };
    let in_hand = units * share / 100;
    // Who never got a case has no last appointment; work in hand came with one.
    let is_new = in_hand == 0 && random.chance(250);
    let last = random.below(person.listed_days.min(400));
    let this_year = last <= DAYS_OF_YEAR && !is_new;
    let taken = if this_year {
        in_hand / 2 + random.between(1, 9)
    } else {
        0
    };
    let detailed = random.chance(150);

    let mut draft = draft;
    if !random.chance(50) {
        draft = draft.capacity(capacity(units, detailed, random));
    }
    if !random.chance(60) {
        let mut load = Caseload::draft(date(super::FIRST_DAY), count(in_hand));
        if !is_new {
            let day_of_last = date(super::FIRST_DAY).day_number() - days(last);
            load = load.last_appointed(day(day_of_last));
        }
        if detailed {
            load = load.by_kind(units_by_kind(in_hand));
        }
        draft = draft.caseload(made(load.build()));
    }
    if !random.chance(100) {
        let before = if is_new { 0 } else { random.below(20) };
        draft = draft.yearly_counts(yearly(before, taken, detailed));
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

fn units_by_kind(in_hand: u32) -> Vec<KindUnits> {
    let parts = split(in_hand).map(|(kind, units)| KindUnits::draft(kind, count(units)).build());
    parts.map(made).to_vec()
}

/// Cases of last year and of this one.
fn yearly(before: u32, taken: u32, detailed: bool) -> Vec<YearlyCount> {
    let mut this_year = YearlyCount::draft(year(2026), count(taken));
    if detailed {
        let parts = split(taken).map(|(kind, cases)| KindCount::draft(kind, count(cases)).build());
        this_year = this_year.by_kind(parts.map(made).to_vec());
    }
    let last_year = YearlyCount::draft(year(2025), count(before));
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
