//! Who stands first among equals, worked out from the definition.

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::draw::{World, fixed};

/// SHA-256 over the five fields, each behind its length; the first eight bytes as one number.
fn hash(purpose: &str, seed: &str, lawyer: &str) -> u64 {
    let mut sha = Sha256::new();
    for field in ["dianyuan/1", purpose, seed, "C-1", lawyer] {
        sha.update(u32::try_from(field.len()).unwrap().to_be_bytes());
        sha.update(field);
    }
    u64::from_be_bytes(sha.finalize()[..8].try_into().unwrap())
}

/// Twelve lawyers who differ in their ids and, in threes, in the day of their last appointment.
fn equals() -> Vec<Value> {
    let days = [
        Some("2026-11-01"),
        Some("2026-11-02"),
        None,
        Some("2026-10-31"),
    ];
    let lawyer = |number: usize| {
        let mut lawyer = json!({
            "id": format!("律师-{number}"), "category": "full_time",
            "statuses": [{"status": "active", "from": "2015-01-01"}],
            "roster": [{"section": "civil", "from": "2026-11-01"}],
            "caseload": {"as_of": "2026-11-22", "units": number % 2},
        });
        if let Some(day) = days[number / 3] {
            lawyer["caseload"]["last_appointed"] = json!(day);
        }
        lawyer
    };
    (0..12).map(lawyer).collect()
}

fn ids(world: &World) -> Vec<String> {
    let ranking: Value = serde_json::from_str(&world.rank(&world.calibration())).unwrap();
    let candidates = ranking["candidates"].as_array().unwrap().iter();
    candidates
        .map(|one| one["lawyer"].as_str().unwrap().to_owned())
        .collect()
}

fn expected(purpose: &str, seed: &str, key: impl Fn(usize) -> i64) -> Vec<String> {
    let mut numbers: Vec<usize> = (0..12).collect();
    let id = |number: usize| format!("律师-{number}");
    numbers.sort_by_key(|number| {
        (
            key(*number),
            std::cmp::Reverse(hash(purpose, seed, &id(*number))),
        )
    });
    numbers.into_iter().map(id).collect()
}

/// The last appointment, or the day of joining (1 November) for those never appointed.
fn waiting(number: usize) -> i64 {
    [1, 2, 1, 0][number / 3]
}

/// The policy in which nothing but what is said here parts the lawyers.
fn even(keys: &Value) -> String {
    // Continuity is not asked for, so everyone has all of it.
    let weights = json!({
        "speciality": 0, "caseload": 0, "performance": 0, "experience": 0, "proximity": 0,
        "language": 0, "continuity": 1, "training": 0, "home_visit": 0, "preference": 0,
    });
    json!({
        "id": "even", "version": "1", "extends": "none", "weights": weights, "order": {"keys": keys},
    })
    .to_string()
}

#[test]
fn among_equal_points_the_longest_waiting_comes_first_then_the_larger_hash() {
    let mut world = fixed(equals(), &even(&json!(["longest_waiting"])));
    for seed in ["", "种子", "2026-11-22/3"] {
        world.ask.seed = seed.to_owned();
        assert_eq!(ids(&world), expected("rank", seed, waiting));
    }
}

#[test]
fn the_policy_names_the_keys_and_their_order_is_fixed() {
    let load = |number: usize| i64::try_from(number % 2).unwrap();
    let by = |keys: Value| ids(&fixed(equals(), &even(&keys)));
    assert_eq!(by(json!([])), expected("rank", "", |_| 0));
    assert_eq!(by(json!(["least_caseload"])), expected("rank", "", load));
    let both = expected("rank", "", |number| 2 * waiting(number) + load(number));
    assert_eq!(by(json!(["least_caseload", "longest_waiting"])), both);
    assert_eq!(by(json!(["longest_waiting", "least_caseload"])), both);
}

#[test]
fn points_come_before_every_key() {
    let mut rows = equals();
    rows[4]["caseload"]["last_appointed"] = json!("2026-11-21");
    rows[4]["specialities"] = json!([{"cause": "civil:7.19.205.5", "level": "proven"}]);
    assert_eq!(ids(&fixed(rows, "none"))[0], "律师-4");
}

#[test]
fn neutral_orders_draw_hashes_for_their_own_purpose() {
    let mut world = fixed(equals(), "national");
    world.ask.seed = "s".to_owned();
    world.ask.order = dianyuan::Order::Rotation;
    assert_eq!(ids(&world), expected("rotation", "s", waiting));
    world.ask.order = dianyuan::Order::Lot;
    assert_eq!(ids(&world), expected("lot", "s", |_| 0));
}
