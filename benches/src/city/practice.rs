//! Practice: specialities, languages, training, served regions, home visits.

use std::collections::BTreeMap;

use dianyuan::model::{LawyerDraft, Level, Speciality, Training};

use super::identity::{Person, days};
use super::matters::{CRIMINAL, FIELDS};
use super::places::{CITY, REGIONS};
use crate::random::Random;
use crate::values::{cause, date, day, language, made, region, whole};

pub(super) fn add(draft: LawyerDraft, person: &Person, random: &mut Random) -> LawyerDraft {
    let mut draft = draft;
    if !random.chance(30) {
        draft = draft.specialities(specialities(person, random));
    }
    if !random.chance(50) {
        draft = draft.languages(spoken(random).into_iter().map(language).collect());
    }
    if !random.chance(60) {
        draft = draft.training(training(random));
    }
    if !random.chance(40) {
        draft = draft.service_regions(regions(person, random));
    }
    if !random.chance(250) {
        draft = draft.home_visits(random.chance(420));
    }
    draft
}

/// One or two fields, in each a broad cause or some of its cases.
fn specialities(person: &Person, random: &mut Random) -> Vec<Speciality> {
    let mut levels: BTreeMap<&str, Level> = BTreeMap::new();
    for _ in 0..random.between(1, 2) {
        let mut field = random.weighted(&FIELDS);
        if !person.is_lawyer() && field.broad == CRIMINAL.broad {
            field = FIELDS[0].0;
        }
        for _ in 0..random.between(1, 2) {
            let code = if random.chance(350) {
                random.pick(field.broad)
            } else {
                field.cause(random)
            };
            let level = [
                (Level::Declared, 50),
                (Level::Certified, 20),
                (Level::Proven, 30),
            ];
            levels.insert(code, random.weighted(&level));
        }
    }
    levels
        .into_iter()
        .map(|(code, level)| {
            let mut speciality = Speciality::draft(cause(code), level);
            if !random.chance(150) {
                let most = (person.practice_days / 40).clamp(2, 120);
                let cases = random.below(most) * random.below(100) / 100;
                speciality = speciality.cases(whole(cases));
                if cases > 0 && !random.chance(200) {
                    let ago = random.below(person.practice_days.min(1_800));
                    let last = date(super::FIRST_DAY).day_number() - days(ago);
                    speciality = speciality.last(day(last));
                }
            }
            made(speciality.build())
        })
        .collect()
}

fn spoken(random: &mut Random) -> Vec<&'static str> {
    let mut spoken = vec!["cmn"];
    for (code, per_mille) in [
        ("eng", 120),
        ("csl", 30),
        ("uig", 7),
        ("kor", 10),
        ("yue", 15),
    ] {
        if random.chance(per_mille) {
            spoken.push(code);
        }
    }
    spoken
}

fn training(random: &mut Random) -> Vec<Training> {
    let often = [
        (Training::Minors, 260),
        (Training::Elderly, 120),
        (Training::Disability, 90),
        (Training::MentalHealth, 50),
        (Training::DomesticViolence, 150),
        (Training::MigrantWorkers, 280),
        (Training::Military, 60),
        (Training::Women, 170),
    ];
    often
        .into_iter()
        .filter(|(_, per_mille)| random.chance(*per_mille))
        .map(|(training, _)| training)
        .collect()
}

/// The whole city, or the own region and perhaps more; two people serve a neighbouring city only.
fn regions(person: &Person, random: &mut Random) -> Vec<dianyuan::model::RegionCode> {
    if matches!(person.number, 66 | 201) {
        return vec![region(321_300)];
    }
    if person.is_lawyer() && random.chance(450) {
        return vec![region(CITY)];
    }
    let mut codes = vec![person.seat.code];
    for _ in 0..random.below(3) {
        codes.push(random.pick(&REGIONS).code);
    }
    codes.sort_unstable();
    codes.dedup();
    codes.into_iter().map(region).collect()
}
