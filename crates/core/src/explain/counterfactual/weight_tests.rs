use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn bounds_hold_exactly_the_weights_that_are_enough(
        rivals in prop::collection::vec((-20_i128..=20, -200_i128..=200), 0..5),
        weight in 0_i128..=300,
    ) {
        let free = Bounds { least: 0, most: 300 };
        let bounds = rivals.iter().try_fold(free, |bound, (ahead, rest)| narrowed(bound, *ahead, *rest));
        let enough = rivals.iter().all(|(ahead, rest)| weight * ahead + rest >= 0);
        let within = bounds.is_some_and(|bound| bound.least <= weight && weight <= bound.most);
        prop_assert_eq!(within, enough);
    }
}
