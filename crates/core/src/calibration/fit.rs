//! From a roster to priors and neutral values, and from a lawyer's record to an estimate.

use super::Calibration;
use super::decay::{decay, saturation};
use super::estimate::{Observed, Prior, wilson_interval};
use super::prior::Statistics;
use super::record::{CalibrationRecord, CalibrationSchema, Neutral, StratumPrior, every_stratum};
use crate::error::Error;
use crate::model::{CaseKind, Date, Label, Lawyer, Measure, Outcomes, Whole};
use crate::observe::{Stage, Watch};
use crate::policy::{Key, MICRO, Policy};
use crate::roster::Roster;

/// The weight of a measure in the performance signal.
fn weight_of(policy: &Policy, measure: Measure) -> u32 {
    policy.number(match measure {
        Measure::PeerReview => Key::PerformancePeerReview,
        Measure::Timeliness => Key::PerformanceTimeliness,
        Measure::Meeting => Key::PerformanceMeeting,
        Measure::Adoption => Key::PerformanceAdoption,
        Measure::Satisfaction => Key::PerformanceSatisfaction,
        Measure::ComplaintFree => Key::PerformanceComplaintFree,
    })
}

/// Counts of one entry by worth. A failing grade is a gate's affair and counts for nothing here.
fn by_worth(policy: &Policy, outcomes: &Outcomes) -> [(u32, u32); 3] {
    if let Some(grades) = outcomes.grades() {
        let count = |n: Option<&Whole<0, 100_000>>| n.map_or(0, |n| n.get());
        return [
            (
                count(grades.excellent()),
                policy.number(Key::PerformanceExcellent),
            ),
            (count(grades.good()), policy.number(Key::PerformanceGood)),
            (count(grades.pass()), policy.number(Key::PerformancePass)),
        ];
    }
    let good = outcomes.good().map_or(0, |n| n.get());
    let of = outcomes.of().map_or(0, |n| n.get());
    [(good, MICRO), (of - good, 0), (0, 0)]
}

/// A lawyer's decayed observations in one stratum, and Σ w u² of them. What became known after
/// `as_of` is left out.
fn observe(
    policy: &Policy,
    lawyer: &Lawyer,
    (measure, kind): (Measure, CaseKind),
    as_of: Date,
) -> (Observed, u64) {
    let half_life = policy.number(Key::PerformanceHalfLifeDays);
    let mut observed = Observed::default();
    let mut worth_squares = 0;
    let record = lawyer.track_record().map_or(&[][..], Vec::as_slice);
    let entries = record.iter().filter(|entry| {
        *entry.measure() == measure && *entry.kind() == kind && *entry.on() <= as_of
    });
    for entry in entries {
        let age = as_of.day_number() - entry.on().day_number();
        let weight = decay(
            u32::try_from(age).expect("later entries were left out"),
            half_life,
        );
        for (count, worth) in by_worth(policy, entry) {
            observed.add(count, weight, worth);
            let square = u64::from(worth) * u64::from(worth) / u64::from(MICRO);
            worth_squares += u64::from(count) * u64::from(weight) * square / u64::from(MICRO);
        }
    }
    (observed, worth_squares)
}

/// Sum and count of known values.
#[derive(Default)]
struct Mean {
    sum: u64,
    count: u64,
}

impl Mean {
    fn add(&mut self, value: Option<u32>) {
        if let Some(value) = value {
            self.sum += u64::from(value);
            self.count += 1;
        }
    }

    fn or(&self, fewest: u32, policy: u32) -> Whole<0, MICRO> {
        let mean = if self.count < u64::from(fewest) {
            u64::from(policy)
        } else {
            self.sum / self.count
        };
        u32::try_from(mean)
            .ok()
            .and_then(Whole::new)
            .expect("a mean of shares is a share")
    }
}

pub(super) fn fit(
    roster: &Roster,
    policy: &Policy,
    as_of: Date,
    watch: &mut Watch<'_>,
) -> Result<CalibrationRecord, Error> {
    watch.enter(Stage::Fitting, roster.len() as u64)?;
    let mut statistics = vec![Statistics::default(); every_stratum().count()];
    let (mut free, mut idle) = (Mean::default(), Mean::default());
    let (mut practice, mut defence) = (Mean::default(), Mean::default());
    let shape = experience_shape(policy);
    for lawyer in roster.lawyers() {
        if lawyer
            .track_record()
            .is_some_and(|record| !record.is_empty())
        {
            for (sums, stratum) in statistics.iter_mut().zip(every_stratum()) {
                let (observed, worth_squares) = observe(policy, lawyer, stratum, as_of);
                sums.add(&observed, worth_squares);
            }
        }
        free.add(free_share(policy, lawyer));
        let since = waiting_since(lawyer).map(Date::day_number);
        idle.add(since.map(|since| {
            idle_share(
                policy.number(Key::CaseloadIdleFullDays),
                since,
                as_of.day_number(),
            )
        }));
        practice.add(
            lawyer
                .first_practice()
                .map(|d| experience(shape, d.day_number(), as_of.day_number())),
        );
        defence.add(
            lawyer
                .criminal_defence_start()
                .map(|d| experience(shape, d.day_number(), as_of.day_number())),
        );
        watch.done(1)?;
    }
    let fewest = policy.number(Key::NeutralFewestLawyers);
    let neutral = Neutral::draft(
        free.or(fewest, policy.number(Key::CaseloadNeutral)),
        idle.or(fewest, policy.number(Key::CaseloadNeutral)),
        practice.or(fewest, policy.number(Key::ExperienceNeutral)),
        defence.or(fewest, policy.number(Key::ExperienceNeutral)),
    );
    let strata = statistics
        .iter()
        .zip(every_stratum())
        .map(|(sums, stratum)| fit_stratum(policy, sums, stratum));
    let count = u32::try_from(roster.len())
        .ok()
        .and_then(Whole::new)
        .expect("a roster fits memory");
    let draft = CalibrationRecord::draft(
        CalibrationSchema::V1,
        as_of,
        count,
        Label::new(&policy.digest().to_string()).expect("64 hexadecimal digits"),
        strata.collect(),
        neutral.build().expect("nothing contradicts"),
    );
    Ok(draft.build().expect("all strata are there, in order"))
}

fn fit_stratum(
    policy: &Policy,
    sums: &Statistics,
    (measure, kind): (Measure, CaseKind),
) -> StratumPrior {
    let enough = sums.lawyers >= u64::from(policy.number(Key::PerformanceFewestLawyers));
    let prior = if enough {
        let least = policy.number(Key::PerformanceLeastStrength);
        sums.fit(least, policy.number(Key::PerformanceMostStrength))
    } else {
        Prior {
            mean: policy.number(Key::PerformancePriorMean),
            strength: u64::from(policy.number(Key::PerformancePriorStrength)) * 1_000_000,
        }
    };
    let whole = |n: u64| {
        u32::try_from(n)
            .ok()
            .and_then(Whole::new)
            .expect("within the policy's bounds")
    };
    let strength = u32::try_from(prior.strength / 1_000)
        .ok()
        .and_then(Whole::new);
    let mean = Whole::new(prior.mean).expect("a mean of shares is a share");
    let strength = strength.expect("the policy bounds the strength by 100,000 cases");
    StratumPrior::draft(measure, kind, mean, strength, whole(sums.lawyers), enough)
        .build()
        .expect("nothing contradicts")
}

/// Free share of capacity in millionths, where capacity and caseload are known.
pub(crate) fn free_share(policy: &Policy, lawyer: &Lawyer) -> Option<u32> {
    let own = lawyer
        .capacity()
        .and_then(|c| c.units())
        .map(|units| units.get());
    let cap = match policy.number(Key::H14Units) {
        0 => own?,
        cap => own.map_or(cap, |own| own.min(cap)),
    };
    let load = lawyer.caseload()?.units().get();
    if cap == 0 {
        return Some(0);
    }
    let share = u64::from(cap.saturating_sub(load)) * u64::from(MICRO) / u64::from(cap);
    Some(u32::try_from(share).expect("a share is at most one million"))
}

/// The day of the last appointment, or of joining for a lawyer who was never appointed.
pub(crate) fn waiting_since(lawyer: &Lawyer) -> Option<Date> {
    let last = lawyer
        .caseload()
        .and_then(|load| load.last_appointed())
        .copied();
    last.or_else(|| lawyer.joined())
}

/// Days waited as a share of the days that count in full.
#[inline]
pub(crate) fn idle_share(full_days: u32, since: i32, as_of: i32) -> u32 {
    let days = u32::try_from(as_of - since).unwrap_or(0).min(full_days);
    let share = u64::from(days) * u64::from(MICRO) / u64::from(full_days);
    u32::try_from(share).expect("a share is at most one million")
}

/// Half and full time of experience in quarter days, so that a year of 365.25 days is whole.
pub(crate) fn experience_shape(policy: &Policy) -> (u64, u64) {
    let years = |key| u64::from(policy.number(key)) * 1_461;
    (
        years(Key::ExperienceHalfYears),
        years(Key::ExperienceFullYears),
    )
}

/// Experience from a first day to a day, saturating.
#[inline]
pub(crate) fn experience((half, full): (u64, u64), since: i32, as_of: i32) -> u32 {
    saturation(u64::try_from(as_of - since).unwrap_or(0) * 4, half, full)
}

/// One measure's part in a lawyer's past performance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerformancePart {
    /// The measure.
    pub measure: Measure,
    /// Its weight among the measures.
    pub weight: u32,
    /// The shrunken estimate in millionths.
    pub estimate: u32,
    /// The prior it is drawn towards.
    pub prior: Prior,
    /// Raw rate in millionths, if there is a record.
    pub rate: Option<u32>,
    /// Effective number of cases in millionths.
    pub effective_cases: u64,
    /// Wilson's 95 % interval around the raw rate, in millionths.
    pub interval: (u32, u32),
}

/// A lawyer's past performance in one kind of case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Performance {
    /// Weighted mean of the parts' estimates, in millionths.
    pub value: u32,
    /// Whether there is any record; else only priors stand in it.
    pub known: bool,
    /// The measures with a weight, in order.
    pub parts: Vec<PerformancePart>,
}

pub(super) fn performance(
    calibration: &Calibration,
    policy: &Policy,
    lawyer: &Lawyer,
    kind: CaseKind,
) -> Performance {
    let mut parts = Vec::new();
    for measure in Measure::ALL
        .iter()
        .copied()
        .filter(|m| weight_of(policy, *m) > 0)
    {
        let (observed, _) = observe(policy, lawyer, (measure, kind), calibration.as_of());
        let prior = calibration.prior(measure, kind);
        let effective_cases = observed.effective_cases();
        parts.push(PerformancePart {
            measure,
            weight: weight_of(policy, measure),
            estimate: prior.estimate(&observed),
            prior,
            rate: observed.rate(),
            effective_cases,
            interval: wilson_interval(observed.rate().unwrap_or(0), effective_cases),
        });
    }
    let total: u64 = parts.iter().map(|part| u64::from(part.weight)).sum();
    let sum: u64 = parts
        .iter()
        .map(|part| u64::from(part.weight) * u64::from(part.estimate))
        .sum();
    Performance {
        value: u32::try_from(sum / total).expect("a mean of values of at most one million"),
        known: parts.iter().any(|part| part.rate.is_some()),
        parts,
    }
}

#[cfg(test)]
#[path = "fit_tests.rs"]
mod tests;
