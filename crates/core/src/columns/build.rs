//! From a profile to a row.

use std::sync::Arc;

use super::chunk::{Entry, Evidence, Fixed, Hot, KINDS, NO_DAY, NO_NUMBER, Settled};
use super::facts::{Facts, Is};
use super::links::bonds;
use super::table::Numbers;
use crate::calibration::{Calibration, decay, saturation, waiting_since};
use crate::causes::Causes;
use crate::model::{CaseKind, Date, Lawyer, Level, Speciality, Status, Training, letters};
use crate::policy::{Key, MICRO, Policy};

/// What the numbers of a row depend on, beside the profile.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terms<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) calibration: &'a Calibration,
    pub(crate) causes: &'a Causes,
}

/// The row of a profile whose causes have been checked.
pub(crate) fn entry(lawyer: &Arc<Lawyer>, terms: Terms<'_>, numbers: &mut Numbers) -> Entry {
    let specialities: Vec<Evidence> = lawyer
        .specialities()
        .into_iter()
        .flatten()
        .map(|speciality| Evidence {
            node: terms
                .causes
                .resolve(speciality.cause())
                .expect("checked when the profile came in")
                .get(),
            evidence: evidence(speciality, terms),
        })
        .collect();
    let busy = lawyer.busy().into_iter().flatten();
    Entry {
        lawyer: Arc::clone(lawyer),
        fixed: fixed(lawyer, terms, numbers),
        performance: performance(lawyer, terms),
        specialities,
        bonds: lawyer.affiliations().and_then(bonds),
        busy: busy
            .map(|span| (span.from().day_number(), span.to().day_number()))
            .collect(),
    }
}

fn fixed(lawyer: &Lawyer, terms: Terms<'_>, numbers: &mut Numbers) -> Fixed {
    let day = |date: Option<&Date>| date.map_or(NO_DAY, |date| date.day_number());
    let standing = lawyer.statuses().map_or(&[][..], Vec::as_slice);
    let listing = lawyer.roster().map_or(&[][..], Vec::as_slice);
    let open = |to: Option<&Date>| to.map_or(NO_DAY, |to| to.day_number());
    let active = match standing {
        [only] if *only.status() == Status::Active => {
            Some((only.from().day_number(), open(only.to())))
        }
        _ => None,
    };
    let listed = match listing {
        [only] if terms.policy.words(Key::H2Sections).is_empty() => {
            Some((only.from().day_number(), open(only.to())))
        }
        _ => None,
    };
    let mut languages = 0;
    let mut more_languages = false;
    for language in lawyer.languages().into_iter().flatten() {
        match numbers.languages.intern(language) {
            number @ 0..64 => languages |= 1 << number,
            _ => more_languages = true,
        }
    }
    let training = lawyer.training().into_iter().flatten();
    let training = training.fold(0, |bits, training| bits | training_bit(*training));
    let own = lawyer
        .capacity()
        .and_then(|c| c.units())
        .map(|units| units.get());
    let capacity = match terms.policy.number(Key::H14Units) {
        0 => own,
        cap => Some(own.map_or(cap, |own| own.min(cap))),
    };
    let facts = facts(lawyer, terms.policy)
        .with(
            Is::StandingMixed,
            lawyer.statuses().is_some() && active.is_none(),
        )
        .with(
            Is::ListingMixed,
            lawyer.roster().is_some() && listed.is_none(),
        )
        .with(Is::LanguagesMore, more_languages);
    let display = lawyer.display();
    Fixed {
        hot: Hot {
            facts,
            firm: lawyer
                .firm()
                .map_or(NO_NUMBER, |firm| numbers.firms.intern(firm)),
            served: served(lawyer, numbers),
            capacity: capacity.unwrap_or(NO_NUMBER),
            load: lawyer
                .caseload()
                .map_or(NO_NUMBER, |load| load.units().get()),
            settled: Settled::NEVER,
        },
        active: active.unwrap_or((NO_DAY, NO_DAY)),
        listed: listed.unwrap_or((NO_DAY, NO_DAY)),
        first_practice: day(lawyer.first_practice()),
        defence_start: day(lawyer.criminal_defence_start()),
        waiting_since: waiting_since(lawyer).map_or(NO_DAY, Date::day_number),
        office: lawyer.office().map_or((0, 0), |office| {
            (office.lat_e6().get(), office.lon_e6().get())
        }),
        languages,
        training,
        letters: [
            display
                .and_then(|d| d.name())
                .map_or(0, |name| letters(name.reveal())),
            display
                .and_then(|d| d.firm_name())
                .map_or(0, |name| letters(name.reveal())),
        ],
    }
}

/// The number of the list of regions that a lawyer serves.
fn served(lawyer: &Lawyer, numbers: &mut Numbers) -> u32 {
    let regions = lawyer.service_regions().map(|regions| {
        let numbered = regions.iter().map(|region| numbers.regions.intern(region));
        let mut list: Vec<u32> = numbered.collect();
        list.sort_unstable();
        list.dedup();
        list
    });
    numbers.served.intern(&regions)
}

/// What one profile says in switches, apart from those that the columns decide.
fn facts(lawyer: &Lawyer, policy: &Policy) -> Facts {
    let limits = lawyer
        .capacity()
        .is_some_and(|c| c.cases_per_year().is_some() || c.by_kind().is_some())
        || policy.number(Key::H14CasesPerYear) > 0;
    let failed_review = lawyer.track_record().into_iter().flatten().any(|outcomes| {
        outcomes
            .grades()
            .and_then(|grades| grades.fail())
            .is_some_and(|fail| fail.get() > 0)
    });
    let incompetent = lawyer
        .annual_assessment()
        .is_some_and(|assessment| *assessment.result() == crate::model::Assessment::Incompetent);
    let specialities_known = lawyer.specialities().is_some();
    Facts::NONE
        .with(Is::Alive, true)
        .with(Is::StandingKnown, lawyer.statuses().is_some())
        .with(Is::ListingKnown, lawyer.roster().is_some())
        .with(Is::TrainingKnown, lawyer.training().is_some())
        .with(Is::LanguagesKnown, lawyer.languages().is_some())
        .with(Is::SpecialitiesKnown, specialities_known)
        .with(
            Is::CasesUnknown,
            lawyer
                .specialities()
                .into_iter()
                .flatten()
                .any(|s| s.cases().is_none()),
        )
        .with(Is::OfficeKnown, lawyer.office().is_some())
        .with(Is::BusyKnown, lawyer.busy().is_some())
        .with(Is::Busy, lawyer.busy().is_some_and(|b| !b.is_empty()))
        .with(Is::OwnGround, lawyer.legal_basis().is_some())
        .with(Is::FailedReview, failed_review)
        .with(Is::Incompetent, incompetent)
        .with(Is::MoreLimits, limits)
        .with(
            Is::KindLimits,
            lawyer.capacity().is_some_and(|c| c.by_kind().is_some()),
        )
        .with(Is::HomeVisitsKnown, lawyer.home_visits().is_some())
        .with(Is::HomeVisits, lawyer.home_visits() == Some(&true))
        .with_category(lawyer.category().copied())
        .with_sex(lawyer.sex().copied())
}

fn performance(lawyer: &Lawyer, terms: Terms<'_>) -> [u32; KINDS] {
    let mut values = [NO_NUMBER; KINDS];
    for kind in CaseKind::ALL {
        let has_record = lawyer
            .track_record()
            .into_iter()
            .flatten()
            .any(|entry| entry.kind() == kind);
        if !has_record {
            continue;
        }
        let performance = terms.calibration.performance(terms.policy, lawyer, *kind);
        if performance.known {
            values[*kind as usize] = performance.value;
        }
    }
    values
}

/// The bit of one training.
pub(crate) fn training_bit(training: Training) -> u16 {
    1 << training as u16
}

/// Evidence for a speciality, in millionths: a floor by level, and the rest by cases handled, which fade
/// with the time since the last. An unknown number of cases adds half of what cases can add.
pub(crate) fn evidence(speciality: &Speciality, terms: Terms<'_>) -> u32 {
    let policy = terms.policy;
    let floor = policy.number(match speciality.level() {
        Level::Declared => Key::SpecialityDeclared,
        Level::Certified => Key::SpecialityCertified,
        Level::Proven => Key::SpecialityProven,
    });
    let filled = match speciality.cases() {
        None => MICRO / 2,
        Some(cases) => {
            let weight = match speciality.last() {
                None => MICRO,
                Some(last) => {
                    let age = terms.calibration.as_of().day_number() - last.day_number();
                    let age = u32::try_from(age).unwrap_or(0);
                    decay(age, policy.number(Key::SpecialityHalfLifeDays))
                }
            };
            let scaled = u64::from(cases.get()) * u64::from(weight);
            let in_micro = |key| u64::from(policy.number(key)) * u64::from(MICRO);
            saturation(
                scaled,
                in_micro(Key::SpecialityCasesHalf),
                in_micro(Key::SpecialityCasesFull),
            )
        }
    };
    let rest = u64::from(MICRO - floor) * u64::from(filled) / u64::from(MICRO);
    floor + u32::try_from(rest).expect("at most one million")
}
