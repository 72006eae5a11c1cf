//! Two rankings compared: exactly those are told who stand otherwise, and points add up.

use std::collections::{BTreeMap, BTreeSet};

use dianyuan::Roster;
use dianyuan::explain::compare;
use proptest::prelude::*;
use serde_json::Value;

use crate::draw::{World, world_of};
use crate::tries::tries;

/// Every lawyer of a ranking with what it says of the lawyer.
fn listed(ranking: &str) -> BTreeMap<String, Value> {
    let ranking: Value = serde_json::from_str(ranking).unwrap();
    let lists = [&ranking["candidates"], &ranking["excluded"]];
    let all = lists.into_iter().flat_map(|list| list.as_array().unwrap());
    all.map(|one| (one["lawyer"].as_str().unwrap().to_owned(), one.clone()))
        .collect()
}

/// Place, points of signals, and codes.
fn standing(one: Option<&Value>) -> Option<(Value, Vec<Value>, Vec<Value>)> {
    let one = one?;
    let each = |list: &str, key: &str| -> Vec<Value> {
        let items = one[list].as_array().into_iter().flatten();
        items.map(|item| item[key].clone()).collect()
    };
    let codes = [each("reviews", "code"), each("reasons", "code")].concat();
    Some((one["place"].clone(), each("contributions", "points"), codes))
}

proptest! {
    #![proptest_config(tries(128))]

    #[test]
    fn a_comparison_tells_who_stands_otherwise(world in world_of(8), other in world_of(8)) {
        let world = world.all_listed();
        let changed = World { rows: other.rows, ..world.clone() };
        let calibration = world.calibration();
        let (before, after) = (world.rank(&calibration), changed.rank(&calibration));
        let rosters: (Roster, Roster) = (world.roster(), changed.roster());
        let found = compare(&before, &after, Some((&rosters.0, &rosters.1))).unwrap();
        let (old, new) = (listed(&before), listed(&after));
        let all: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        let expected: BTreeSet<&String> =
            all.into_iter().filter(|id| standing(old.get(*id)) != standing(new.get(*id))).collect();
        let told: BTreeSet<&String> = found.moves.iter().map(|one| &one.lawyer).collect();
        prop_assert_eq!(told, expected);
        for one in &found.moves {
            let points = |list: &BTreeMap<String, Value>| list.get(&one.lawyer).and_then(|of| of["points"].as_i64());
            if let (Some(was), Some(is)) = (points(&old), points(&new)) {
                let sum: i64 = one.signals.iter().map(|(_, gain)| gain).sum();
                prop_assert_eq!(sum, is - was);
            }
        }
    }
}
