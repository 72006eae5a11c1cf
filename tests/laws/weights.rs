//! Weights are shares: all of them times k are the same weights.

use dianyuan::Engine;
use dianyuan::policy::Signal;
use proptest::prelude::*;

use crate::draw::world;
use crate::tries::tries;

proptest! {
    #![proptest_config(tries(96))]

    #[test]
    fn weights_times_k_change_nothing_but_the_policys_version_and_digest(
        world in world(),
        weights in prop::array::uniform10(0..90_u32),
        k in 2..=11_111_u32,
    ) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        prop_assert_eq!(weights.len(), Signal::COUNT);
        let one = world.policy().with_weights(weights, "version-one").unwrap();
        let more = world.policy().with_weights(weights.map(|weight| weight * k), "version-k").unwrap();
        prop_assert_ne!(one.digest(), more.digest());
        let calibration = world.calibration();
        let rank = |policy| {
            let engine = Engine::new(&world.roster(), policy, &calibration).unwrap();
            engine.rank(&world.case(), &world.ask.options()).unwrap().to_json()
        };
        let renamed = rank(&more)
            .replace("version-k", "version-one")
            .replace(&more.digest().to_string(), &one.digest().to_string());
        prop_assert_eq!(rank(&one), renamed);
    }
}
