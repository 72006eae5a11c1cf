//! Sex is read by a rule that names it, and by nothing else.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::draw::{World, fixed, world};
use crate::tries::tries;

/// Everyone's sex turned round.
fn flipped(world: &World) -> World {
    let mut other = world.clone();
    for row in &mut other.rows {
        match row["sex"].as_str() {
            Some("female") => row["sex"] = json!("male"),
            Some(_) => row["sex"] = json!("female"),
            None => {}
        }
    }
    other
}

/// What a policy of the crate says of preferences, in place of what was drawn.
fn with_a_preset(mut world: World) -> World {
    if !["national", "hangzhou"].contains(&world.policy.as_str()) {
        "national".clone_into(&mut world.policy);
    }
    world
}

proptest! {
    #![proptest_config(tries(96))]

    #[test]
    fn another_sex_changes_no_byte_where_no_rule_asks(world in world()) {
        let mut world = with_a_preset(world);
        if let Some(flags) = world.case.get_mut("flags").and_then(Value::as_array_mut) {
            flags.retain(|flag| flag != "girl_sexual_abuse");
        }
        let (one, two) = (world.calibration(), flipped(&world).calibration());
        prop_assert_eq!(one.digest(), two.digest());
        prop_assert_eq!(world.rank(&one), flipped(&world).rank(&two));
    }

    #[test]
    fn where_the_rule_asks_only_its_own_contribution_changes(world in world()) {
        let mut world = with_a_preset(world.all_listed());
        world.ask.order = dianyuan::Order::Points;
        world.case["flags"] = json!(["girl_sexual_abuse"]);
        let calibration = world.calibration();
        let flipped = flipped(&world);
        let of = |world: &World| {
            world.engine(&calibration).rank(&world.case(), &world.ask.options()).unwrap()
        };
        let (one, two) = (of(&world), of(&flipped));
        prop_assert_eq!(one.rules(), ["woman_lawyer_for_girl"]);
        prop_assert_eq!(one.excluded(), two.excluded());
        for old in one.candidates() {
            let new = two.candidates().iter().find(|new| new.lawyer == old.lawyer).unwrap();
            prop_assert_eq!(&old.notes, &new.notes);
            let (preference, others) = old.contributions.split_last().unwrap();
            let (other_preference, other_others) = new.contributions.split_last().unwrap();
            prop_assert_eq!(others, other_others);
            match (preference.value, preference.known) {
                (500_000, false) => prop_assert_eq!(preference, other_preference),
                (met, true) => prop_assert_eq!((1_000_000 - met, true), (other_preference.value, other_preference.known)),
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }
}

#[test]
fn the_ranking_names_the_rule_and_its_contribution() {
    let rows = ["female", "male"].map(|sex| {
        json!({
            "id": format!("L-{sex}"), "category": "full_time", "sex": sex,
            "statuses": [{"status": "active", "from": "2015-01-01"}],
        })
    });
    let mut world = fixed(rows.into(), "national");
    let plain: Value = serde_json::from_str(&world.rank(&world.calibration())).unwrap();
    assert_eq!(plain["rules"], json!([]));
    world.case["flags"] = json!(["girl_sexual_abuse"]);
    let ranking: Value = serde_json::from_str(&world.rank(&world.calibration())).unwrap();
    assert_eq!(ranking["rules"], json!(["woman_lawyer_for_girl"]));
    let preference = |place: usize| ranking["candidates"][place]["contributions"][9].clone();
    assert_eq!(ranking["candidates"][0]["lawyer"], "L-female");
    assert_eq!(preference(0)["signal"], "preference");
    assert_eq!(preference(0)["value"], 1_000_000);
    assert_eq!(preference(1)["value"], 0);
    assert_eq!(preference(1)["known"], true);
}
