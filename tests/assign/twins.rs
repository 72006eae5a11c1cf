//! The two slow twins agree with each other.

use dianyuan::assign::Objective;
use dianyuan_tests::twin::assign::{best_by_paths, best_by_trying, keeps_rules, worth};
use proptest::prelude::*;

use crate::draw::small;
use crate::tries::tries;

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn trying_everything_and_longest_paths_find_the_same(rows in small()) {
        let problem = rows.problem();
        let best = best_by_trying(&problem, Objective::ALL, "s");
        for (objective, best) in Objective::ALL.iter().zip(best) {
            prop_assert!(keeps_rules(&problem, &best.pairs));
            prop_assert_eq!(worth(&problem, *objective, "s", &best.pairs), best.worth);
            prop_assert_eq!(best_by_paths(&problem, *objective, "s"), best, "{}", objective);
        }
    }
}
