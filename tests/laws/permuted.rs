//! The order of rows, and of the items of every list that is a set, changes no byte.

use proptest::prelude::*;
use serde_json::Value;

use crate::draw::{World, world};
use crate::random::Random;
use crate::tries::tries;

/// The value with its lists in another order, but for those whose positions evidence cites: earlier
/// lawyers, and parties of whom one has no id.
fn permuted(value: &Value, random: &mut Random) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(|item| permuted(item, random)).collect();
            random.shuffle(&mut items);
            Value::Array(items)
        }
        Value::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| {
                let parties = value.as_array().into_iter().flatten();
                let nameless = key == "parties" && parties.clone().any(|p| p.get("id").is_none());
                let other = if key == "earlier" || nameless {
                    value.clone()
                } else {
                    permuted(value, random)
                };
                (key.clone(), other)
            });
            Value::Object(entries.collect())
        }
        other => other.clone(),
    }
}

proptest! {
    #![proptest_config(tries(96))]

    #[test]
    fn the_order_of_rows_and_lists_changes_no_byte(world in world(), seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let mut other = World {
            rows: world.rows.iter().map(|row| permuted(row, &mut random)).collect(),
            case: permuted(&world.case, &mut random),
            ..world.clone()
        };
        random.shuffle(&mut other.rows);
        let (one, two) = (world.calibration(), other.calibration());
        prop_assert_eq!(one.to_json().to_canonical(), two.to_json().to_canonical());
        prop_assert_eq!(world.rank(&one), other.rank(&two));
    }

    #[test]
    fn a_roster_as_one_array_is_the_same_roster(world in world()) {
        let array = Value::Array(world.rows.clone()).to_string();
        let options = r#"{"excluded": 100}"#;
        let ranking = |roster: &str| {
            dianyuan::rank_json(roster, &world.case.to_string(), Some(&world.policy), options).unwrap()
        };
        prop_assert_eq!(ranking(&array), ranking(&crate::draw::lines(&world.rows)));
    }
}
