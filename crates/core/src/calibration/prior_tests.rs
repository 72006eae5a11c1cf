use proptest::prelude::*;

use super::*;

/// Sums over lawyers with so many good cases of so many.
fn statistics(lawyers: &[(u32, u32)]) -> Statistics {
    let mut sums = Statistics::default();
    for (good, of) in lawyers {
        let mut observed = Observed::default();
        observed.add(*good, 1_000_000, 1_000_000);
        observed.add(of - good, 1_000_000, 0);
        // For good or not good, u² = u.
        sums.add(&observed, u64::from(*good) * 1_000_000);
    }
    sums
}

/// The same equations in floating point, from the lawyers themselves: mean, and strength before it is bounded.
fn independent(lawyers: &[(u32, u32)]) -> (f64, f64) {
    let count = f64::from(u32::try_from(lawyers.len()).unwrap());
    let total: f64 = lawyers.iter().map(|(_, of)| f64::from(*of)).sum();
    let mean = lawyers
        .iter()
        .map(|(good, _)| f64::from(*good))
        .sum::<f64>()
        / total;
    let variance = mean * (1.0 - mean);
    let spread: f64 = lawyers
        .iter()
        .map(|(good, of)| {
            f64::from(*of)
                * (f64::from(*good) / f64::from(*of) - mean)
                * (f64::from(*good) / f64::from(*of) - mean)
        })
        .sum();
    let squares: f64 = lawyers
        .iter()
        .map(|(_, of)| f64::from(*of) * f64::from(*of))
        .sum();
    let room = total - count - squares / total + 1.0;
    let rho = (spread / variance - (count - 1.0)) / room;
    (mean, 1.0 / rho - 1.0)
}

#[test]
fn rates_that_spread_no_more_than_chance_are_drawn_together() {
    let alike = statistics(&[(8, 10); 20]);
    assert_eq!(
        alike.fit(10, 500),
        Prior {
            mean: 800_000,
            strength: 500_000_000
        }
    );
    // All good: nothing spreads at all.
    assert_eq!(
        statistics(&[(5, 5); 20]).fit(10, 500),
        Prior {
            mean: 1_000_000,
            strength: 500_000_000
        }
    );
    assert_eq!(
        statistics(&[(0, 5); 20]).fit(10, 500),
        Prior {
            mean: 0,
            strength: 500_000_000
        }
    );
    // One case each tells nothing of the spread between lawyers.
    assert_eq!(
        statistics(&[(1, 1), (0, 1), (1, 1), (0, 1)])
            .fit(10, 500)
            .strength,
        500_000_000
    );
}

#[test]
fn rates_that_spread_widely_stand_nearly_for_themselves() {
    let wide: Vec<(u32, u32)> = (0..20)
        .map(|i| if i % 2 == 0 { (100, 100) } else { (0, 100) })
        .collect();
    assert_eq!(
        statistics(&wide).fit(10, 500),
        Prior {
            mean: 500_000,
            strength: 10_000_000
        }
    );
}

#[test]
fn lawyers_of_a_single_case_each_stand_nearly_for_themselves_where_one_of_two_cases_agrees_with_itself()
 {
    let single = [1, 1, 1, 1, 0, 1, 0, 0, 0, 1, 1].map(|good| (good, 1));
    let with_a_pair: Vec<(u32, u32)> = single.into_iter().chain([(2, 2)]).collect();
    let (_, strength) = independent(&with_a_pair);
    assert!(
        (-1.0..0.0).contains(&strength),
        "a correlation above 1: {strength}"
    );
    assert_eq!(
        statistics(&with_a_pair).fit(10, 100_000).strength,
        10_000_000
    );
}

#[test]
fn who_has_no_case_is_not_counted() {
    let mut sums = statistics(&[(3, 5), (2, 5)]);
    let before = sums;
    sums.add(&Observed::default(), 0);
    assert_eq!(sums, before);
    assert_eq!(sums.lawyers, 2);
}

proptest! {
    #[test]
    fn a_fit_agrees_with_floating_point(lawyers in prop::collection::vec((0..=60_u32, 1..=60_u32), 12..60)) {
        let lawyers: Vec<(u32, u32)> = lawyers.into_iter().map(|(good, of)| (good.min(of), of)).collect();
        let (mean, strength) = independent(&lawyers);
        prop_assume!(mean > 0.02 && mean < 0.98);
        let fitted = statistics(&lawyers).fit(10, 100_000);
        prop_assert!((f64::from(fitted.mean) / 1e6 - mean).abs() < 2e-6);
        // s = 1/ρ − 1: below −1 the correlation is negative, which is no more spread than chance; from −1 to 0 it is
        // above 1, which is as much as there can be.
        let strength = if strength < -1.0 { f64::INFINITY } else { strength };
        let bounded = strength.clamp(10.0, 100_000.0);
        #[expect(clippy::cast_precision_loss, reason = "at most 10¹¹")]
        let ours = fitted.strength as f64 / 1e6;
        prop_assert!((1.0 / ours - 1.0 / bounded).abs() < 2e-5, "{ours} for {bounded}");
    }

    #[test]
    fn the_order_of_lawyers_changes_nothing(lawyers in prop::collection::vec((0..=60_u32, 1..=60_u32), 2..30), seed in any::<u32>()) {
        let lawyers: Vec<(u32, u32)> = lawyers.into_iter().map(|(good, of)| (good.min(of), of)).collect();
        let mut turned = lawyers.clone();
        turned.rotate_left(seed as usize % lawyers.len());
        turned.reverse();
        prop_assert_eq!(statistics(&turned), statistics(&lawyers));
    }

    #[test]
    fn a_strength_stays_within_its_bounds(lawyers in prop::collection::vec((0..=100_000_u32, 1..=100_000_u32), 2..30), least in 10..=500_u32) {
        let lawyers: Vec<(u32, u32)> = lawyers.into_iter().map(|(good, of)| (good.min(of), of)).collect();
        let prior = statistics(&lawyers).fit(least, 500);
        prop_assert!((u64::from(least) * 1_000_000..=500_000_000).contains(&prior.strength));
        prop_assert!(prior.mean <= 1_000_000);
    }
}
