//! What a calibration is checked against: an independent fit, a known truth, a published table, and plain
//! means.

mod batting;
mod fit;
mod likelihood;
mod neutral;
mod truth;

use dianyuan::calibration::StratumPrior;
use dianyuan::model::{CaseKind, Measure};
use dianyuan::{Calibration, Causes, Policy, Roster};
use serde_json::{Value, json};

use crate::draw::{TODAY, lines};
use crate::random::Random;

/// Cases that went well, of all.
type Counts = (u32, u32);

/// One measure counts, and nothing fades.
fn policy() -> Policy {
    let measures = json!({
        "weight_peer_review": 0, "weight_timeliness": 0, "weight_meeting": 0, "weight_adoption": 0,
        "weight_satisfaction": 1, "weight_complaint_free": 0, "half_life_days": 0,
    });
    let policy = json!({"id": "one", "version": "1", "signals": {"performance": measures}});
    Policy::from_text(&policy.to_string()).unwrap()
}

/// Lawyers with one record each, made in public form.
fn roster(counts: &[Counts]) -> Roster {
    let lawyer = |(number, (good, of)): (usize, &Counts)| {
        let entry = json!({
            "measure": "satisfaction", "kind": "civil", "on": "2025-01-01", "good": good, "of": of,
        });
        json!({"id": format!("L-{number:04}"), "track_record": [entry]})
    };
    let rows: Vec<Value> = counts.iter().enumerate().map(lawyer).collect();
    Roster::from_json(&lines(&rows), &Causes::official()).unwrap()
}

fn calibration(counts: &[Counts]) -> Calibration {
    Calibration::fit(&roster(counts), &policy(), TODAY.parse().unwrap()).unwrap()
}

fn stratum(calibration: &Calibration) -> &StratumPrior {
    let of_this = |stratum: &&StratumPrior| {
        *stratum.measure() == Measure::Satisfaction && *stratum.kind() == CaseKind::Civil
    };
    calibration.strata().iter().find(of_this).unwrap()
}

/// Mean and strength of the fitted prior.
fn fitted(counts: &[Counts]) -> (f64, f64) {
    let calibration = calibration(counts);
    let stratum = stratum(&calibration);
    assert!(stratum.fitted());
    let mean = f64::from(stratum.mean().get()) / 1e6;
    (mean, f64::from(stratum.strength_milli().get()) / 1e3)
}

/// The estimates of every lawyer, as the engine uses them.
fn estimates(counts: &[Counts]) -> Vec<f64> {
    let (roster, policy, calibration) = (roster(counts), policy(), calibration(counts));
    let of = |lawyer| {
        calibration
            .performance(&policy, lawyer, CaseKind::Civil)
            .value
    };
    roster
        .lawyers()
        .map(|lawyer| f64::from(of(lawyer)) / 1e6)
        .collect()
}

fn raw_rates(counts: &[Counts]) -> Vec<f64> {
    counts
        .iter()
        .map(|(good, of)| f64::from(*good) / f64::from(*of))
        .collect()
}

/// The rate of the whole roster.
fn roster_mean(counts: &[Counts]) -> f64 {
    let good: u32 = counts.iter().map(|(good, _)| good).sum();
    let of: u32 = counts.iter().map(|(_, of)| of).sum();
    f64::from(good) / f64::from(of)
}

fn squared_error(estimates: &[f64], truth: &[f64]) -> f64 {
    estimates
        .iter()
        .zip(truth)
        .map(|(a, b)| (a - b) * (a - b))
        .sum()
}

/// Rates drawn from a beta distribution and cases from each rate: the truth, and what is seen of it.
fn simulated(
    random: &mut Random,
    lawyers: usize,
    (mean, strength): (f64, f64),
    cases: std::ops::Range<u32>,
) -> (Vec<f64>, Vec<Counts>) {
    let span = usize::try_from(cases.end - cases.start).unwrap();
    let one = |_| {
        let rate = random.beta(mean, strength);
        let of = cases.start + u32::try_from(random.below(span)).unwrap();
        (rate, (random.successes(of, rate), of))
    };
    (0..lawyers).map(one).unzip()
}
