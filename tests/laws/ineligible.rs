//! Whoever may not be appointed changes nothing for the others, but for what the law spreads over a firm.

use dianyuan::{Calibration, Engine};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::draw::{World, fixed, lawyer, world};
use crate::tries::tries;

/// What a ranking says of everyone but this lawyer.
fn of_others(world: &World, calibration: &Calibration, but: &str) -> (Value, Vec<Value>) {
    let ranking: Value = serde_json::from_str(&world.rank(calibration)).unwrap();
    let excluded = ranking["excluded"].as_array().unwrap().iter();
    let others = excluded.filter(|one| one["lawyer"] != but);
    (ranking["candidates"].clone(), others.cloned().collect())
}

/// The world's policy with the gate of licences asked.
fn asking_for_licences(policy: &str) -> String {
    match serde_json::from_str::<Value>(policy) {
        Ok(mut own) if own["extends"] == "none" => {
            own["gates"]["H1"]["enabled"] = json!(true);
            own.to_string()
        }
        _ if policy == "none" => {
            json!({"id": "asks", "version": "1", "extends": "none"}).to_string()
        }
        _ => policy.to_owned(),
    }
}

proptest! {
    #![proptest_config(tries(96))]

    #[test]
    fn a_newcomer_without_a_licence_changes_nothing_for_the_others(
        world in world(),
        facts in lawyer(),
        with_firm in any::<bool>(),
    ) {
        let mut before = world.all_listed();
        before.policy = asking_for_licences(&before.policy);
        let calibration = before.calibration();
        let mut newcomer = facts;
        newcomer["id"] = json!("L-newcomer");
        newcomer["statuses"] =
            json!([{"status": "suspended", "concerns": "licence", "from": "1900-01-01"}]);
        let entries = newcomer.as_object_mut().unwrap();
        if with_firm {
            entries.insert("firm".to_owned(), json!("F-of-the-newcomer"));
        } else {
            entries.remove("firm");
        }
        let mut after = before.clone();
        after.rows.push(newcomer);
        let ranking: Value = serde_json::from_str(&after.rank(&calibration)).unwrap();
        let mut excluded = ranking["excluded"].as_array().unwrap().iter();
        prop_assert!(excluded.any(|one| one["lawyer"] == "L-newcomer"));
        prop_assert_eq!(
            of_others(&before, &calibration, ""),
            of_others(&after, &calibration, "L-newcomer")
        );
    }
}

/// 律师执业行为规范 Art. 52: what a colleague is to the other side concerns the whole firm, also where
/// the colleague may not be appointed.
#[test]
fn the_clients_and_relatives_of_a_colleague_concern_the_firm() {
    let active = json!([{"status": "active", "from": "2015-01-01"}]);
    let affiliations = json!({
        "acted_for": [{"party": "P-1", "from": "2020-01-01"}],
        "near_relatives": [{"id": "P-2", "relation": "spouse"}],
    });
    let rows = vec![
        json!({"id": "L-1", "firm": "F-1", "category": "full_time", "statuses": active}),
        json!({"id": "L-2", "firm": "F-2", "category": "full_time", "statuses": active}),
        json!({"id": "L-3", "category": "full_time", "statuses": active}),
    ];
    let mut world = fixed(rows, "national");
    world.case["parties"] =
        json!([{"id": "P-1", "role": "opponent"}, {"id": "P-2", "role": "opponent"}]);
    let calibration = world.calibration();
    let candidates = |engine: &Engine| -> Vec<String> {
        let ranking = engine.rank(&world.case(), &world.ask.options()).unwrap();
        let mut ids: Vec<String> = ranking
            .candidates()
            .iter()
            .map(|one| one.lawyer.to_string())
            .collect();
        ids.sort();
        ids
    };
    assert_eq!(
        candidates(&world.engine(&calibration)),
        ["L-1", "L-2", "L-3"]
    );
    let mut with_colleague = world.clone();
    with_colleague.rows.push(json!({
        "id": "L-4", "firm": "F-1", "category": "full_time", "affiliations": affiliations,
        "statuses": [{"status": "removed", "concerns": "licence", "from": "2020-01-01"}],
    }));
    let engine = with_colleague.engine(&calibration);
    assert_eq!(candidates(&engine), ["L-2", "L-3"]);
    let ranking = engine.rank(&world.case(), &world.ask.options()).unwrap();
    let colleague = ranking
        .excluded()
        .iter()
        .find(|one| one.lawyer.as_str() == "L-1")
        .unwrap();
    let codes: Vec<&str> = colleague
        .reasons
        .iter()
        .map(|reason| reason.code().as_str())
        .collect();
    assert_eq!(codes, ["H9.colleague_relative", "H9.client_of_firm"]);
}
