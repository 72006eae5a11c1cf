//! What a record says: decayed counts, shrunken estimates, performance, and years of experience.

use dianyuan::Lawyer;
use dianyuan::model::{Measure, Outcomes};
use dianyuan::policy::Key;

use super::View;
use super::fitness::is_defence;
use super::score::Signalled;

/// The measures with their weights.
const MEASURES: [(Measure, Key); 6] = [
    (Measure::PeerReview, Key::PerformancePeerReview),
    (Measure::Timeliness, Key::PerformanceTimeliness),
    (Measure::Meeting, Key::PerformanceMeeting),
    (Measure::Adoption, Key::PerformanceAdoption),
    (Measure::Satisfaction, Key::PerformanceSatisfaction),
    (Measure::ComplaintFree, Key::PerformanceComplaintFree),
];

/// The weighted mean of the measures' estimates; the priors alone where no measure that counts has a
/// record.
pub(super) fn performance(view: &View<'_>, lawyer: &Lawyer) -> Signalled {
    let kind = *view.case.kind();
    let (mut sum, mut weights, mut known) = (0, 0, false);
    let mut neutral = 0;
    for (measure, key) in MEASURES {
        let weight = u64::from(view.number(key));
        let entries = lawyer.track_record().into_iter().flatten();
        let of_measure: Vec<&Outcomes> = entries
            .filter(|entry| *entry.measure() == measure && *entry.kind() == kind)
            .collect();
        let (cases, worth) = counts(view, &of_measure);
        known |= weight > 0 && cases > 0;
        let prior = view.twin.calibration.prior(measure, kind);
        sum += weight * estimate(cases, worth, prior.mean(), prior.strength());
        neutral += weight * estimate(0, 0, prior.mean(), prior.strength());
        weights += weight;
    }
    let value = if known { sum } else { neutral } / weights;
    Signalled {
        value: u32::try_from(value).expect("at most one million"),
        known,
    }
}

/// Σ w and Σ w u in millionths of a case, over what was known on the day of the calibration. A failing
/// grade counts for nothing.
fn counts(view: &View<'_>, entries: &[&Outcomes]) -> (u64, u64) {
    let as_of = view.twin.calibration.as_of();
    let half_life = view.number(Key::PerformanceHalfLifeDays);
    let (mut cases, mut worth) = (0, 0);
    for entry in entries.iter().filter(|entry| *entry.on() <= as_of) {
        let age = as_of.day_number() - entry.on().day_number();
        let weight = u64::from(decay(u32::try_from(age).expect("not later"), half_life));
        let mut add = |count: u32, of: u32| {
            let weighed = u64::from(count) * weight;
            cases += weighed;
            worth += weighed * u64::from(of) / 1_000_000;
        };
        if let Some(grades) = entry.grades() {
            let count = |grade: Option<&dianyuan::model::Count>| grade.map_or(0, |n| n.get());
            add(
                count(grades.excellent()),
                view.number(Key::PerformanceExcellent),
            );
            add(count(grades.good()), view.number(Key::PerformanceGood));
            add(count(grades.pass()), view.number(Key::PerformancePass));
        }
        if let (Some(good), Some(of)) = (entry.good(), entry.of()) {
            add(good.get(), 1_000_000);
            add(of.get() - good.get(), 0);
        }
    }
    (cases, worth)
}

/// (Σwu + s m) / (Σw + s), to the nearest millionth.
fn estimate(cases: u64, worth: u64, mean: u32, strength: u64) -> u64 {
    let (strength, mean) = (u128::from(strength), u128::from(mean));
    let weight = u128::from(cases) + strength;
    let twice = 2 * (u128::from(worth) * 1_000_000 + strength * mean) + weight;
    u64::try_from(twice / (2 * weight)).expect("at most one million")
}

/// Years since the first day, of criminal defence for a defence, saturating.
pub(super) fn experience(view: &View<'_>, lawyer: &Lawyer) -> Signalled {
    let neutral = view.twin.calibration.neutral();
    let (since, neutral) = if is_defence(view.case) {
        (lawyer.criminal_defence_start(), neutral.criminal_defence())
    } else {
        (lawyer.first_practice(), neutral.practice())
    };
    let value = since.map(|since| {
        let days = u128::try_from(view.day.day_number() - since.day_number()).unwrap_or(0);
        // In quarters of a day, a year of 365.25 days has 1,461.
        let years = |key| u128::from(view.number(key)) * 1_461;
        let (half, full) = (
            years(Key::ExperienceHalfYears),
            years(Key::ExperienceFullYears),
        );
        saturation(days * 4, half, full)
    });
    Signalled::or(value, neutral.get())
}

/// Weight in millionths of something so many days old: ⌊2³⁰ × 2^(−j/256)⌋ halved once for each whole
/// half-life, where j is the rest of the age in 256ths of a half-life; 0 after 30 of them, and full
/// where the half-life is 0.
///
/// # Panics
/// Never.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a floor of a number from 2^29 to 2^30"
)]
pub fn decay(age_days: u32, half_life_days: u32) -> u32 {
    if half_life_days == 0 {
        return 1_000_000;
    }
    if age_days / half_life_days >= 30 {
        return 0;
    }
    let rest = u64::from(age_days % half_life_days) * 256 / u64::from(half_life_days);
    let rest = f64::from(u32::try_from(rest).expect("below 256"));
    let table = libm::exp2(30.0 - rest / 256.0) as u64;
    let weight = (table >> (age_days / half_life_days)) * 1_000_000 / (1 << 30);
    u32::try_from(weight).expect("at most one million")
}

/// 0 at 0, 1,000,000 from `full` on, between them x (full + half) / (full (x + half)).
///
/// # Panics
/// Never.
#[must_use]
pub fn saturation(x: u128, half: u128, full: u128) -> u32 {
    let value = if x >= full {
        1_000_000
    } else {
        x * (full + half) * 1_000_000 / (full * (x + half))
    };
    u32::try_from(value).expect("at most one million")
}
