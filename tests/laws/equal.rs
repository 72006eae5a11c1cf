//! The engine and its slow twin give the same bytes; and what is drawn reaches every code.

use std::collections::BTreeMap;

use dianyuan::{Code, Engine};
use dianyuan_tests::twin::{Ask, Twin, great_circle_m, tie_hash};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::draw::{World, day, world};
use crate::tries::tries;

fn by_twin(world: &World) -> String {
    let (roster, policy, calibration) = (world.roster(), world.policy(), world.calibration());
    Twin::new(&roster, &policy, &calibration).rank(&world.case(), &world.ask)
}

proptest! {
    #![proptest_config(tries(512))]

    /// One engine, asked on several days.
    #[test]
    fn the_engine_equals_its_slow_twin_byte_for_byte(
        world in world(),
        days in prop::collection::vec(day(), 2),
    ) {
        let (roster, policy, calibration) = (world.roster(), world.policy(), world.calibration());
        let engine = Engine::new(&roster, &policy, &calibration).unwrap();
        let twin = Twin::new(&roster, &policy, &calibration);
        let case = world.case();
        let other_days = days.iter().map(|day| Some(day.as_str().unwrap().parse().unwrap()));
        for as_of in std::iter::once(world.ask.as_of).chain(other_days) {
            let ask = Ask { as_of, ..world.ask.clone() };
            let ranking = engine.rank(&case, &ask.options()).unwrap();
            prop_assert_eq!(ranking.to_json(), twin.rank(&case, &ask), "on {:?}", as_of);
        }
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

/// What the reasons of a ranking say: their codes, and how consent and rulings answered them.
fn said(reasons: &Value, how: &str, found: &mut BTreeMap<String, usize>) {
    for reason in reasons.as_array().unwrap() {
        let code = reason["code"].as_str().unwrap();
        let facts = &reason["facts"];
        let mut say = |words: String| *found.entry(words).or_default() += 1;
        say(code.to_owned());
        if facts.get("waiver").is_some() {
            say(format!("{code} waived"));
        }
        if facts.get("ruling").is_some() {
            say(format!("{code} ruled on and {how}"));
        }
    }
}

/// What is drawn is no narrow corner: in a fixed run every code of every gate comes up, and so do consent
/// and rulings where they count.
#[test]
fn the_drawn_worlds_reach_every_code() {
    let mut runner = TestRunner::deterministic();
    let mut found = BTreeMap::new();
    for _ in 0..800 {
        let world = world().new_tree(&mut runner).unwrap().current();
        let ranking: Value = serde_json::from_str(&by_twin(&world.all_listed())).unwrap();
        for part in ["case_reasons", "case_reviews", "case_notes"] {
            said(&ranking[part], "told", &mut found);
        }
        for one in ranking["candidates"].as_array().unwrap() {
            said(&one["reviews"], "open", &mut found);
            said(&one["notes"], "dismissed", &mut found);
        }
        for one in ranking["excluded"].as_array().unwrap() {
            said(&one["reasons"], "upheld", &mut found);
        }
    }
    let mut wanted: Vec<String> = Code::ALL
        .iter()
        .map(|code| code.as_str().to_owned())
        .collect();
    wanted.extend(
        [
            "H7.same_firm waived",
            "H9.client_of_firm waived",
            "H9.client_of_lawyer waived",
            "H9.colleague_relative waived",
            "H9.former_client waived",
            "H6.name_match ruled on and dismissed",
            "H6.name_match ruled on and upheld",
            "H7.name_match ruled on and dismissed",
            "H9.unknown ruled on and upheld",
            "H16.unknown ruled on and upheld",
        ]
        .map(str::to_owned),
    );
    wanted.retain(|words| !found.contains_key(words));
    assert!(wanted.is_empty(), "never drawn: {wanted:?}");
}
