#![expect(
    clippy::disallowed_methods,
    reason = "the platform's exponential is what the integers are held against"
)]

use proptest::prelude::*;

use super::*;

#[test]
fn table_is_the_exponential() {
    for j in 0..256_u32 {
        let exact = f64::from(1 << 30) * (-f64::from(j) / 256.0).exp2();
        let ours = f64::from(u32::try_from(TABLE[j as usize]).unwrap());
        assert!((ours - exact).abs() <= 1.0, "step {j}: {ours} for {exact}");
    }
}

#[test]
fn half_is_left_after_each_half_life() {
    assert_eq!(decay(0, 730), 1_000_000);
    assert_eq!(decay(730, 730), 500_000);
    assert_eq!(decay(1460, 730), 250_000);
    assert_eq!(decay(730 * 40, 730), 0);
    assert_eq!(decay(99_999, 0), 1_000_000);
}

#[test]
fn saturation_ends_at_full() {
    assert_eq!(saturation(0, 5, 50), 0);
    assert_eq!(saturation(50, 5, 50), 1_000_000);
    assert_eq!(saturation(5, 5, 50), 550_000);
}

proptest! {
    #[test]
    fn decay_is_near_the_exponential_and_never_rises(age in 0_u32..40_000, half in 1_u32..5_000) {
        let exact = (-f64::from(age) / f64::from(half)).exp2() * 1e6;
        let ours = f64::from(decay(age, half));
        // The exponent is cut by at most 1/256 of a half-life: 0.27 % above, and a unit for rounding.
        prop_assert!(ours <= exact * 1.0028 + 1.0 && ours >= exact - 2.0, "{ours} for {exact}");
        prop_assert!(decay(age + 1, half) <= decay(age, half));
    }

    #[test]
    fn saturation_rises(x in 0_u64..10_000, half in 1_u64..500, full in 1_u64..9_000) {
        prop_assert!(saturation(x, half, full) <= saturation(x + 1, half, full));
    }
}
