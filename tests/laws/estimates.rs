//! What a record is taken to say: drawn towards what is usual, more so the less there is of it.

use dianyuan::calibration::Prior;
use dianyuan::model::{CaseKind, Measure};
use dianyuan::policy::Signal;
use dianyuan::{Calibration, Lawyer, Policy};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::draw::{TODAY, fixed};
use crate::tries::tries;

/// One measure, the given prior, and nothing that fades.
fn policy(mean: u32, strength: u32) -> Policy {
    let measures = json!({
        "weight_peer_review": 0, "weight_timeliness": 0, "weight_meeting": 0, "weight_adoption": 0,
        "weight_satisfaction": 1, "weight_complaint_free": 0, "half_life_days": 0,
        "prior_mean": mean, "prior_strength": strength, "fewest_lawyers": 100_000,
    });
    let policy = json!({"id": "one", "version": "1", "signals": {"performance": measures}});
    Policy::from_text(&policy.to_string()).unwrap()
}

fn lawyer(good: u32, of: u32) -> Lawyer {
    let entry = json!({
        "measure": "satisfaction", "kind": "civil", "on": "2020-01-01", "good": good, "of": of,
    });
    let lawyer = json!({"id": "L-1", "track_record": [entry]});
    Lawyer::from_json(&lawyer.to_string()).unwrap()
}

/// A calibration in which the only measure's prior has this mean, and this strength in thousandths.
fn calibration(policy: &Policy, mean: u32, strength_milli: u32) -> Calibration {
    let world = fixed(Vec::new(), "none");
    let fitted = Calibration::fit(&world.roster(), policy, TODAY.parse().unwrap()).unwrap();
    let mut json: Value = serde_json::from_str(&fitted.to_json().to_canonical()).unwrap();
    for stratum in json["strata"].as_array_mut().unwrap() {
        stratum["mean"] = json!(mean);
        stratum["strength_milli"] = json!(strength_milli);
    }
    Calibration::from_json(&json.to_string()).unwrap()
}

fn estimate(calibration: &Calibration, policy: &Policy, good: u32, of: u32) -> u32 {
    calibration
        .performance(policy, &lawyer(good, of), CaseKind::Civil)
        .value
}

proptest! {
    #![proptest_config(tries(512))]

    #[test]
    fn an_estimate_lies_between_the_prior_mean_and_the_raw_rate(
        mean in 0..=1_000_000_u32,
        strength in 1..=200_000_u32,
        (good, of) in (1..=100_000_u32).prop_flat_map(|of| (0..=of, Just(of))),
    ) {
        let policy = policy(500_000, 10);
        let calibration = calibration(&policy, mean, strength);
        let estimate = u64::from(estimate(&calibration, &policy, good, of));
        let whole = u64::from(good) * 1_000_000;
        // The raw rate is a fraction; its neighbours among whole millionths hold it.
        let (below, above) = (whole / u64::from(of), whole.div_ceil(u64::from(of)));
        prop_assert!(below.min(u64::from(mean)) <= estimate, "{estimate} is below both");
        prop_assert!(estimate <= above.max(u64::from(mean)), "{estimate} is above both");
        // (k + s m) / (n + s), the posterior mean of the beta-binomial model, to the nearest millionth.
        let strength = u64::from(strength);
        let exact = whole * 1_000 + strength * u64::from(mean);
        let cases = u64::from(of) * 1_000 + strength;
        prop_assert_eq!(estimate, (2 * exact + cases) / (2 * cases));
    }

    #[test]
    fn an_estimate_nears_the_raw_rate_as_cases_add_up(
        mean in 0..=1_000_000_u32,
        strength in 10..=500_u32,
        (good, of) in (1..=50_u32).prop_flat_map(|of| (0..=of, Just(of))),
    ) {
        let policy = policy(mean, strength);
        let calibration = calibration(&policy, mean, strength * 1_000);
        let rate = u64::from(good) * 1_000_000 / u64::from(of);
        let distance = |times: u32| {
            u64::from(estimate(&calibration, &policy, good * times, of * times)).abs_diff(rate)
        };
        let distances = [1, 4, 16, 64, 256, 1024].map(distance);
        // Rounding may cost a millionth on either side.
        prop_assert!(distances.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{distances:?}");
        prop_assert!(distances[5] <= distances[0] / 2 + 2, "{distances:?}");
    }

    /// Of one case that went well and 45 of 50: below the stated bound the second is worth more.
    #[test]
    fn one_of_one_is_below_45_of_50_under_the_stated_condition(
        mean in 0..=1_000_000_u32,
        strength in 1..=500_000_u32,
    ) {
        let policy = policy(500_000, 10);
        let calibration = calibration(&policy, mean, strength);
        let (one, fifty) = (estimate(&calibration, &policy, 1, 1), estimate(&calibration, &policy, 45, 50));
        // m < (44 s − 5) / (49 s), with s in thousandths and m in millionths.
        let (m, s) = (i64::from(mean), i64::from(strength));
        if m * 49 * s < (44 * s - 5_000) * 1_000_000 {
            // (1 + s m) / (1 + s) < (45 + s m) / (50 + s), in thousandths of a case.
            let (s, sm) = (i128::from(s), i128::from(s) * i128::from(m));
            let worth = |good: i128| good * 1_000 * 1_000_000 + sm;
            prop_assert!(worth(1) * (50_000 + s) < worth(45) * (1_000 + s));
            prop_assert!(one <= fifty, "{one} is above {fifty}");
        }
    }

    #[test]
    fn the_policys_least_strength_keeps_one_case_below_fifty(
        mean in 0..=880_000_u32,
        strength in 10..=1_000_u32,
    ) {
        let policy = policy(mean, strength);
        let roster = fixed(Vec::new(), "none").roster();
        let calibration = Calibration::fit(&roster, &policy, TODAY.parse().unwrap()).unwrap();
        let of = |good, of| estimate(&calibration, &policy, good, of);
        prop_assert!(of(1, 1) <= of(45, 50));
    }
}

#[test]
fn without_a_record_performance_is_neutral() {
    let plain = json!({"id": "L-none"});
    let known = json!({"id": "L-known-to-be-none", "track_record": []});
    let other = json!({"id": "L-other", "track_record": [
        {"measure": "satisfaction", "kind": "criminal", "on": "2026-01-01", "good": 0, "of": 9},
    ]});
    let empty = json!({"id": "L-empty", "track_record": [
        {"measure": "satisfaction", "kind": "civil", "on": "2026-01-01", "good": 0, "of": 0},
        {"measure": "satisfaction", "kind": "civil", "on": "2026-11-23", "good": 0, "of": 9},
    ]});
    let world = fixed(vec![plain, known, other, empty], "none");
    let ranking = world
        .engine(&world.calibration())
        .rank(&world.case(), &world.ask.options())
        .unwrap();
    assert_eq!(ranking.candidates().len(), 4);
    for one in ranking.candidates() {
        let part = &one.contributions[Signal::Performance.index()];
        assert_eq!((part.value, part.known), (700_000, false), "{}", one.lawyer);
    }
}

/// A failing grade is a gate's affair: the score is the same with it and without.
#[test]
fn failing_grades_do_not_change_the_score() {
    let reviewed = |id: &str, fail: u32| {
        let grades = json!({"excellent": 2, "good": 5, "pass": 4, "fail": fail});
        json!({"id": id, "track_record": [
            {"measure": "peer_review", "kind": "civil", "on": "2026-06-30", "grades": grades},
        ]})
    };
    let world = fixed(vec![reviewed("L-1", 0), reviewed("L-2", 9)], "none");
    let ranking = world
        .engine(&world.calibration())
        .rank(&world.case(), &world.ask.options())
        .unwrap();
    let [one, two] = ranking.candidates() else {
        panic!("both may be appointed under a policy without months of waiting");
    };
    assert!(one.contributions[Signal::Performance.index()].known);
    assert_eq!(
        (one.points, &one.contributions),
        (two.points, &two.contributions)
    );
    // Under the national policy the same grade removes the lawyer for a year.
    let mut national = world;
    national.policy = "national".to_owned();
    let ranking = national.engine(&national.calibration());
    let ranking = ranking
        .rank(&national.case(), &national.ask.options())
        .unwrap();
    let two = ranking
        .excluded()
        .iter()
        .find(|one| one.lawyer.as_str() == "L-2")
        .unwrap();
    assert!(
        two.reasons
            .iter()
            .any(|reason| reason.code().as_str() == "H2.failed_review")
    );
}

/// The prior that the tests above put in is the one that is used.
#[test]
fn the_prior_is_read_back() {
    let policy = policy(500_000, 10);
    let prior: Prior =
        calibration(&policy, 123_456, 7_500).prior(Measure::Satisfaction, CaseKind::Civil);
    assert_eq!((prior.mean(), prior.strength()), (123_456, 7_500_000));
}
