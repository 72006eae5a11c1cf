//! The engine and its slow twin give the same bytes; and what is drawn reaches every code.

use std::collections::BTreeSet;

use dianyuan::Code;
use dianyuan_tests::twin::{Twin, great_circle_m, tie_hash};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::draw::{World, world};
use crate::tries::tries;

fn by_twin(world: &World) -> String {
    let (roster, policy, calibration) = (world.roster(), world.policy(), world.calibration());
    Twin::new(&roster, &policy, &calibration).rank(&world.case(), &world.ask)
}

proptest! {
    #![proptest_config(tries(192))]

    #[test]
    fn the_engine_equals_its_slow_twin_byte_for_byte(world in world()) {
        prop_assert_eq!(world.rank(&world.calibration()), by_twin(&world));
    }

    #[test]
    fn distances_are_those_of_another_formula(
        a in (-90_000_000..=90_000_000, -180_000_000..=180_000_000),
        b in (-90_000_000..=90_000_000, -180_000_000..=180_000_000),
    ) {
        let (one, other) = (dianyuan::model::distance_m(a, b), great_circle_m(a, b));
        // Near the other side of the Earth a sine is flat, and metres are lost.
        prop_assert!(one == other || (one > 19_000_000 && one.abs_diff(other) <= 1));
    }

    #[test]
    fn tie_hashes_are_those_of_the_definition(seed in ".*", case in ".*", lawyer in ".*") {
        for purpose in ["rank", "lot", "rotation", "assign", "sample"] {
            prop_assert_eq!(
                dianyuan::tie_hash(purpose, &seed, &case, &lawyer),
                tie_hash(purpose, &seed, &case, &lawyer)
            );
        }
    }
}

/// Every `code` anywhere in a ranking.
fn codes(json: &Value, found: &mut BTreeSet<String>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| codes(item, found)),
        Value::Object(entries) => {
            if let Some(Value::String(code)) = entries.get("code") {
                found.insert(code.clone());
            }
            entries.values().for_each(|value| codes(value, found));
        }
        _ => {}
    }
}

/// What is drawn is no narrow corner: in a fixed run every code of every gate comes up.
#[test]
fn the_drawn_worlds_reach_every_code() {
    let mut runner = TestRunner::deterministic();
    let mut found = BTreeSet::new();
    for _ in 0..400 {
        let world = world().new_tree(&mut runner).unwrap().current();
        let ranking = by_twin(&world.all_listed());
        codes(&serde_json::from_str(&ranking).unwrap(), &mut found);
    }
    let missing: Vec<&str> = Code::ALL
        .iter()
        .map(|code| code.as_str())
        .filter(|code| !found.contains(*code))
        .collect();
    assert!(missing.is_empty(), "never drawn: {missing:?}");
}
