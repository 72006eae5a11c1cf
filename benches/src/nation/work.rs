//! Specialities, and how much work someone takes and has.

use dianyuan::model::{Capacity, Caseload, LawyerDraft, Level, Speciality, YearlyCount};

use super::Nation;
use super::profile::ago;
use crate::city::FIELDS;
use crate::random::Random;
use crate::values::{cause, count, date, made, whole, year};

/// How many specialities, of a hundred lawyers: 2.65 in the mean.
const NUMBERS: [(u32, u32); 5] = [(1, 21), (2, 28), (3, 26), (4, 15), (5, 10)];

pub(super) fn add(
    draft: LawyerDraft,
    nation: &Nation,
    practised: u32,
    random: &mut Random,
) -> LawyerDraft {
    let mut draft = draft;
    if !random.chance(20) {
        draft = draft.specialities(specialities(nation, random));
    }
    let units = random.between(4, 12);
    let in_hand = if random.chance(125) {
        units
    } else {
        random.below(units - 1)
    };
    if !random.chance(40) {
        let mut capacity = Capacity::draft().units(count(units));
        if random.chance(100) {
            capacity = capacity.cases_per_year(count(random.between(8, 30)));
        }
        draft = draft.capacity(made(capacity.build()));
    }
    if !random.chance(40) {
        let mut load = Caseload::draft(date(super::DAY), count(in_hand));
        if !random.chance(100) {
            load = load.last_appointed(ago(random.below(practised.min(700))));
        }
        draft = draft.caseload(made(load.build()));
    }
    if !random.chance(200) {
        let taken = in_hand + random.below(10);
        let this_year = YearlyCount::draft(year(2026), count(taken));
        draft = draft.yearly_counts(vec![made(this_year.build())]);
    }
    draft
}

/// Two of three from what legal aid is mostly about, the rest from anywhere in the lists.
fn specialities(nation: &Nation, random: &mut Random) -> Vec<Speciality> {
    let levels = [
        (Level::Declared, 50),
        (Level::Certified, 20),
        (Level::Proven, 30),
    ];
    let mut codes: Vec<&str> = Vec::new();
    let wanted = random.weighted(&NUMBERS);
    while codes.len() < wanted as usize {
        let code = if random.chance(660) {
            random.weighted(&FIELDS).cause(random)
        } else {
            let all = u32::try_from(nation.causes.len()).expect("a few thousand causes");
            nation.causes[random.below(all) as usize].as_str()
        };
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let build = |code: &str| {
        let mut speciality = Speciality::draft(cause(code), random.weighted(&levels));
        if !random.chance(150) {
            speciality = speciality.cases(whole(random.below(80) * random.below(80) / 80));
            if !random.chance(200) {
                speciality = speciality.last(ago(30 * random.below(48)));
            }
        }
        made(speciality.build())
    };
    codes.into_iter().map(build).collect()
}
