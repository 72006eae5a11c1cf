use proptest::prelude::*;

use super::*;

fn micro(weights: [u32; Signal::COUNT]) -> [u32; Signal::COUNT] {
    *MicroWeights::normalise(weights).unwrap().get()
}

#[test]
fn the_largest_remainders_get_what_is_missing() {
    // Seven sevenths: ⌊142857.14⌋ leaves one missing, and all remainders are equal.
    let sevenths = micro([1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
    assert_eq!(
        sevenths,
        [
            142_858, 142_857, 142_857, 142_857, 142_857, 142_857, 142_857, 0, 0, 0
        ]
    );
    // 2/3 and 1/3: remainders .67 and .33.
    assert_eq!(
        micro([1, 2, 0, 0, 0, 0, 0, 0, 0, 0])[..2],
        [333_333, 666_667]
    );
    // Two missing among six equal remainders: the first two in the fixed order.
    let sixths = micro([0, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
    assert_eq!(
        sixths,
        [
            0, 166_667, 166_667, 166_667, 166_667, 166_666, 166_666, 0, 0, 0
        ]
    );
}

#[test]
fn the_only_weight_is_the_whole() {
    for index in 0..Signal::COUNT {
        let mut weights = [0; Signal::COUNT];
        weights[index] = 7;
        assert_eq!(micro(weights)[index], MICRO);
    }
    assert_eq!(MicroWeights::normalise([0; Signal::COUNT]), None);
    assert_eq!(micro([u32::MAX; Signal::COUNT]), [100_000; Signal::COUNT]);
}

#[test]
fn signals_stand_in_their_fixed_order() {
    let words: Vec<&str> = Signal::ALL.iter().map(|signal| signal.as_str()).collect();
    assert_eq!(
        words,
        [
            "speciality",
            "caseload",
            "performance",
            "experience",
            "proximity",
            "language",
            "continuity",
            "training",
            "home_visit",
            "preference",
        ]
    );
    for (index, signal) in Signal::ALL.iter().enumerate() {
        assert_eq!(signal.index(), index);
    }
    assert_eq!(Signal::ALL.len(), Signal::COUNT);
}

proptest! {
    #[test]
    fn shares_sum_to_one_and_keep_their_quota(weights: [u32; 10]) {
        prop_assume!(weights.iter().any(|w| *w > 0));
        let micro = micro(weights);
        prop_assert_eq!(micro.iter().sum::<u32>(), MICRO);
        let total: u128 = weights.iter().map(|w| u128::from(*w)).sum();
        for (weight, share) in weights.iter().zip(micro) {
            let floor = u128::from(*weight) * 1_000_000 / total;
            prop_assert!((floor..=floor + 1).contains(&u128::from(share)));
            prop_assert!(*weight > 0 || share == 0);
        }
    }

    #[test]
    fn scaling_all_weights_changes_nothing(weights in prop::array::uniform10(0_u32..100_000), k in 1_u32..10_000) {
        prop_assume!(weights.iter().any(|w| *w > 0));
        prop_assert_eq!(micro(weights.map(|w| w * k)), micro(weights));
    }

    #[test]
    fn a_larger_weight_never_has_a_smaller_share(weights in prop::array::uniform10(0_u32..1_000)) {
        prop_assume!(weights.iter().any(|w| *w > 0));
        let micro = micro(weights);
        for i in 0..10 {
            for j in 0..10 {
                prop_assert!(weights[i] <= weights[j] || micro[i] >= micro[j]);
            }
        }
    }
}
