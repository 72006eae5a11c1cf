//! The fitted prior beside the one of greatest likelihood, beside the truth, and at its bounds.

use dianyuan::model::{CaseKind, Measure};
use dianyuan::{Calibration, Causes, Policy, Roster};
use serde_json::{Value, json};

use super::likelihood::greatest;
use super::{Counts, calibration, fitted, simulated, stratum};
use crate::draw::{TODAY, lines};
use crate::random::Random;

/// On 400 lawyers of 5 to 59 cases the method of moments agrees with the greatest likelihood: means to
/// 0.01, strengths to a fifth of the larger.
#[test]
fn the_fitted_prior_agrees_with_the_greatest_likelihood() {
    let truths = [
        (0.7, 20.0),
        (0.9, 30.0),
        (0.5, 12.0),
        (0.3, 60.0),
        (0.8, 15.0),
    ];
    for (truth, seed) in truths.into_iter().zip(1..) {
        let mut random = Random::new(seed);
        let (_, counts) = simulated(&mut random, 400, truth, 5..60);
        let (moments, likely) = (fitted(&counts), greatest(&counts));
        assert!(
            (moments.0 - likely.0).abs() < 0.01,
            "means {moments:?} and {likely:?}"
        );
        let apart = (moments.1 - likely.1).abs() / moments.1.max(likely.1);
        assert!(apart < 0.2, "strengths {moments:?} and {likely:?}");
        assert!(
            (moments.0 - truth.0).abs() < 0.03,
            "mean {moments:?} of {truth:?}"
        );
        assert!(
            (0.5..2.0).contains(&(moments.1 / truth.1)),
            "strength {moments:?} of {truth:?}"
        );
    }
}

/// Rates that spread no more than chance have the policy's most strength, rates far apart its least.
#[test]
fn strength_stays_within_the_policys_bounds() {
    let mut random = Random::new(5);
    let chance: Vec<Counts> = (0..300).map(|_| (random.successes(30, 0.7), 30)).collect();
    let even: Vec<Counts> = (0..30).map(|_| (21, 30)).collect();
    let apart: Vec<Counts> = (0..30).map(|number| (30 * (number % 2), 30)).collect();
    assert!(fitted(&chance).1 > 200.0);
    assert_eq!(fitted(&even), (0.7, 500.0));
    assert_eq!(fitted(&apart), (0.5, 10.0));
}

/// Of fewer lawyers with a record than the policy asks for, its own prior stands.
#[test]
fn too_few_lawyers_leave_the_policys_prior() {
    let few = calibration(&[(9, 10); 11]);
    let few = stratum(&few);
    assert!(!few.fitted());
    assert_eq!(
        (few.mean().get(), few.strength_milli().get()),
        (700_000, 20_000)
    );
    assert_eq!(few.lawyers().get(), 11);
    assert!(stratum(&calibration(&[(9, 10); 12])).fitted());
}

/// Grades of a lawyer who gives each grade with a chance of their own (Dirichlet-multinomial).
fn graded(random: &mut Random, number: u32, shares: [f64; 3], strength: f64) -> Value {
    let drawn = shares.map(|share| random.gamma(share * strength));
    let sum: f64 = drawn.iter().sum();
    let mut grades = [0_u32; 3];
    for _ in 0..10 + number % 30 {
        let unit = random.unit() * sum;
        let grade = usize::from(unit > drawn[0]) + usize::from(unit > drawn[0] + drawn[1]);
        grades[grade] += 1;
    }
    let [excellent, good, pass] = grades;
    json!({"id": format!("L-{number}"), "track_record": [{
        "measure": "peer_review", "kind": "criminal", "on": TODAY,
        "grades": {"excellent": excellent, "good": good, "pass": pass, "fail": number % 3},
    }]})
}

#[test]
fn the_strength_of_several_grades_is_that_of_their_model() {
    for (shares, strength) in [([0.1, 0.3, 0.6], 15.0), ([0.4, 0.4, 0.2], 40.0)] {
        let mut random = Random::new(11);
        let rows: Vec<Value> = (0..800)
            .map(|number| graded(&mut random, number, shares, strength))
            .collect();
        let roster = Roster::from_json(&lines(&rows), &Causes::official()).unwrap();
        let fitted = Calibration::fit(&roster, &Policy::none(), TODAY.parse().unwrap()).unwrap();
        let prior = fitted.prior(Measure::PeerReview, CaseKind::Criminal);
        let worth = shares[0] + 0.8 * shares[1] + 0.6 * shares[2];
        let mean = f64::from(prior.mean()) / 1e6;
        assert!((mean - worth).abs() < 0.01, "{mean} for {worth}");
        let milli = u32::try_from(prior.strength() / 1_000).unwrap();
        let ratio = f64::from(milli) / 1e3 / strength;
        assert!((0.75..1.35).contains(&ratio), "{ratio} times {strength}");
    }
}
