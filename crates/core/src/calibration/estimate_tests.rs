use proptest::prelude::*;

use super::*;

/// Fresh cases, of which `good` count in full and the others not at all.
fn fresh(good: u32, of: u32) -> Observed {
    let mut observed = Observed::default();
    observed.add(good, 1_000_000, 1_000_000);
    observed.add(of - good, 1_000_000, 0);
    observed
}

fn prior(mean: u32, strength: u64) -> Prior {
    Prior {
        mean,
        strength: strength * 1_000_000,
    }
}

/// Wilson's interval in the form of his paper, by the roots of a quadratic.
fn wilson(rate: f64, cases: f64) -> (f64, f64) {
    let z = 1.959_963_984_540_054_f64;
    let (a, b, c) = (
        1.0 + z * z / cases,
        -(2.0 * rate + z * z / cases),
        rate * rate,
    );
    let root = (b * b - 4.0 * a * c).max(0.0).sqrt();
    ((-b - root) / (2.0 * a), (-b + root) / (2.0 * a))
}

#[test]
fn wilsons_interval_has_its_published_lower_ends() {
    for (good, of, lower) in [(1, 1, 207), (5, 5, 566), (19, 20, 764), (95, 100, 888)] {
        let observed = fresh(good, of);
        let (from, to) = wilson_interval(observed.rate().unwrap(), observed.effective_cases());
        assert_eq!((from + 500) / 1_000, lower, "{good}/{of}");
        assert!(to > from && to <= 1_000_000);
    }
    assert_eq!(wilson_interval(0, 0), (0, 1_000_000));
    assert_eq!(wilson_interval(1_000_000, 1_000_000).1, 1_000_000);
    assert_eq!(wilson_interval(0, 5_000_000).0, 0);
}

#[test]
fn a_few_cases_move_an_estimate_as_far_as_the_prior_lets_them() {
    // A prior of strength 10 at the base rate .11: 3 of 3 gives .315, 0 of 5 gives .073, nothing gives .110.
    let usual = prior(110_000, 10);
    assert_eq!(usual.estimate(&fresh(3, 3)), 315_385);
    assert_eq!(usual.estimate(&fresh(0, 5)), 73_333);
    assert_eq!(usual.estimate(&Observed::default()), 110_000);
    // The weight of one's own cases is n / (n + strength).
    for (strength, weights) in [
        (10, [90_909, 166_667, 333_333, 500_000, 666_667, 833_333]),
        (20, [47_619, 90_909, 200_000, 333_333, 500_000, 714_286]),
    ] {
        for (n, weight) in [1, 2, 5, 10, 20, 50].into_iter().zip(weights) {
            assert_eq!(
                prior(0, strength).estimate(&fresh(n, n)),
                weight,
                "{n} at {strength}"
            );
        }
    }
}

#[test]
fn no_record_and_no_prior_is_the_mean() {
    assert_eq!(
        Prior {
            mean: 7,
            strength: 0
        }
        .estimate(&Observed::default()),
        7
    );
    assert_eq!(Observed::default().rate(), None);
    assert_eq!(Observed::default().effective_cases(), 0);
}

#[test]
fn cases_of_one_age_count_one_each() {
    for weight in [1, 122, 999, 1_000, 500_000, 1_000_000] {
        let mut observed = Observed::default();
        observed.add(30, weight, 1_000_000);
        observed.add(70, weight, 0);
        assert_eq!(observed.effective_cases(), 100_000_000, "{weight}");
        assert!(observed.rate().unwrap().abs_diff(300_000) <= 1);
    }
}

#[test]
fn the_largest_record_there_can_be_is_counted() {
    let mut observed = Observed::default();
    for entry in 0..30_000_u32 {
        observed.add(100_000, [1, 122, 1_000_000][entry as usize % 3], 999_999);
    }
    assert!(observed.rate().unwrap() <= 999_999);
    assert!(observed.effective_cases() <= 3_000_000_000 * 1_000_000);
    assert!(observed.effective_cases() > 999_000_000 * 1_000_000);
    assert!(prior(0, 100_000).estimate(&observed) <= 999_999);
}

proptest! {
    #[test]
    fn the_interval_agrees_with_the_quadratic(rate in 0..=1_000_000_u32, cases in 1..2_000_000_000_u64) {
        let (from, to) = wilson_interval(rate, cases);
        #[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
        let (lower, upper) = wilson(f64::from(rate) / 1e6, cases as f64 / 1e6);
        prop_assert!((f64::from(from) / 1e6 - lower.clamp(0.0, 1.0)).abs() < 1.1e-6);
        prop_assert!((f64::from(to) / 1e6 - upper.clamp(0.0, 1.0)).abs() < 1.1e-6);
        prop_assert!(from <= rate.saturating_add(1) && rate <= to + 1);
    }

    #[test]
    fn an_estimate_lies_between_the_prior_mean_and_the_raw_rate(
        mean in 0..=1_000_000_u32, strength in 1..=500_u64, good in 0..400_u32, bad in 0..400_u32, weight in 1..=1_000_000_u32,
    ) {
        let mut observed = Observed::default();
        observed.add(good, weight, 1_000_000);
        observed.add(bad, weight, 0);
        let estimate = prior(mean, strength).estimate(&observed);
        match observed.rate() {
            None => prop_assert_eq!(estimate, mean),
            // The raw rate is rounded down, the estimate to the nearest.
            Some(rate) => prop_assert!((mean.min(rate)..=mean.max(rate + 1)).contains(&estimate)),
        }
    }

    #[test]
    fn it_nears_the_raw_rate_with_more_cases(mean in 0..=1_000_000_u32, strength in 10..=500_u64, good in 0..=20_u32) {
        let usual = prior(mean, strength);
        let rate = fresh(good, 20).rate().unwrap();
        let mut last = u32::MAX;
        for times in [1, 2, 5, 20, 500, 5_000] {
            let distance = usual.estimate(&fresh(good * times, 20 * times)).abs_diff(rate);
            prop_assert!(distance <= last);
            last = distance;
        }
        prop_assert!(last <= 5_000, "100,000 cases outweigh 500: {last}");
    }

    #[test]
    fn one_good_case_does_not_beat_45_of_50(strength in 10..=500_u64, mean in 0..=1_000_000_u32) {
        // Where m < (44s − 5) / (49s).
        let bound = (44 * strength - 5) * 1_000_000;
        prop_assume!(u64::from(mean) * 49 * strength < bound);
        let usual = prior(mean, strength);
        prop_assert!(usual.estimate(&fresh(1, 1)) <= usual.estimate(&fresh(45, 50)));
    }

    #[test]
    fn effective_cases_agree_with_kish(entries in prop::collection::vec((1..1_000_u32, 1..=1_000_000_u32), 1..20)) {
        let mut observed = Observed::default();
        for (count, weight) in &entries {
            observed.add(*count, *weight, 500_000);
        }
        let sum = |power| entries.iter().map(|(c, w)| f64::from(*c) * (f64::from(*w) / 1e6) * if power == 2 { f64::from(*w) / 1e6 } else { 1.0 }).sum::<f64>();
        let kish = sum(1) * sum(1) / sum(2);
        #[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
        let ours = observed.effective_cases() as f64 / 1e6;
        prop_assert!((ours / kish - 1.0).abs() < 1e-6, "{ours} for {kish}");
        prop_assert!(ours <= f64::from(entries.iter().map(|(count, _)| count).sum::<u32>()));
    }

    #[test]
    fn a_better_case_never_lowers_an_estimate(mean in 0..=1_000_000_u32, strength in 10..=500_u64, good in 0..50_u32, bad in 1..50_u32) {
        let usual = prior(mean, strength);
        prop_assert!(usual.estimate(&fresh(good, good + bad)) <= usual.estimate(&fresh(good + 1, good + bad)));
        prop_assert!(usual.estimate(&fresh(good, good + bad)) <= usual.estimate(&fresh(good + 1, good + bad + 1)));
    }
}
