//! An explanation says what the ranking did, and what it offers is true: with the change the lawyer is first or
//! eligible, and with one step less not.

use dianyuan::explain::{Explanation, FactChange, SmallestChange, Unit};
use dianyuan::policy::Signal;
use dianyuan::{Calibration, Change, Engine, Lawyer, Order, RankOptions, Ranking};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::draw::{World, world_of};
use crate::tries::tries;

fn options(world: &World) -> RankOptions {
    world.ask.options().top(1_000).excluded(1_000)
}

fn lawyers(world: &World) -> Vec<String> {
    let lawyers = world
        .rows
        .iter()
        .filter(|row| row.get("schema") != Some(&json!("dianyuan.firm/1")));
    lawyers
        .map(|row| row["id"].as_str().unwrap().to_owned())
        .collect()
}

fn place(ranking: &Ranking, id: &str) -> Option<u32> {
    let found = ranking
        .candidates()
        .iter()
        .find(|one| one.lawyer.as_str() == id);
    found.map(|one| one.place)
}

proptest! {
    #![proptest_config(tries(192))]

    #[test]
    fn an_explanation_says_what_the_ranking_did(world in world_of(12)) {
        let calibration = world.calibration();
        let engine = world.engine(&calibration);
        let ranking = engine.rank(&world.case(), &options(&world)).unwrap();
        for id in lawyers(&world) {
            let explanation = engine.explain(&world.case(), &id, &options(&world)).unwrap();
            prop_assert_eq!(explanation.candidate_count as usize, ranking.candidates().len());
            prop_assert_eq!(explanation.place, place(&ranking, &id));
            let placed = ranking.candidates().iter().find(|one| one.lawyer.as_str() == id);
            if let Some(one) = placed {
                prop_assert_eq!(explanation.points, one.points);
                prop_assert_eq!(&explanation.contributions, &one.contributions);
                prop_assert_eq!((&explanation.reviews, &explanation.notes), (&one.reviews, &one.notes));
                gaps_add_up(&explanation, &ranking);
            } else {
                let one = ranking.excluded().iter().find(|one| one.lawyer.as_str() == id).unwrap();
                prop_assert_eq!(&explanation.reasons, &one.reasons);
                prop_assert!(explanation.points.is_none() && explanation.contributions.is_empty());
            }
            let signals: Vec<Signal> = explanation.grounds.iter().map(|ground| ground.signal).collect();
            prop_assert_eq!(signals, Signal::ALL);
        }
    }

    #[test]
    fn what_is_offered_is_true_and_one_step_less_is_not(world in world_of(9)) {
        let calibration = world.calibration();
        let engine = world.engine(&calibration);
        for id in lawyers(&world) {
            let explanation = engine.explain(&world.case(), &id, &options(&world)).unwrap();
            let wanted = |engine: &Engine, options: &RankOptions| {
                let ranking = engine.rank(&world.case(), options).unwrap();
                let place = place(&ranking, &id);
                if explanation.place.is_some() { place == Some(1) } else { place.is_some() }
            };
            prop_assert!(!wanted(&engine, &options(&world)) || explanation.place == Some(1));
            match &explanation.smallest_change {
                None => {}
                Some(SmallestChange::Fact(fact)) => {
                    prop_assert!(!fact.field.contains("sex") && !fact.field.contains("first_practice"));
                    prop_assert!(wanted(&put(&engine, fact.lawyer().clone()), &options(&world)), "{fact:?}");
                    let less = one_step_less(&world, &id, fact);
                    prop_assert!(!wanted(&put(&engine, less), &options(&world)), "{fact:?}");
                }
                Some(SmallestChange::Time { from }) => {
                    prop_assert!(explanation.place.is_none());
                    let on = |day| options(&world).as_of(day);
                    prop_assert!(wanted(&engine, &on(*from)));
                    let before = dianyuan::Date::from_day_number(from.day_number() - 1).unwrap();
                    prop_assert!(!wanted(&engine, &on(before)), "{from}");
                }
                Some(SmallestChange::Weight { signal, from, to }) => {
                    prop_assert!(explanation.place.is_some());
                    prop_assert!(wanted(&weighing(&world, &calibration, *signal, *to), &options(&world)));
                    let less = if to > from { to - 1 } else { to + 1 };
                    if less != *from && engine.policy().weights().iter().sum::<u32>() + less > *from {
                        prop_assert!(!wanted(&weighing(&world, &calibration, *signal, less), &options(&world)));
                    }
                }
                Some(other) => panic!("{other:?} is new"),
            }
        }
    }

    /// Less work in hand is tried unit by unit.
    #[test]
    fn no_smaller_change_of_the_work_in_hand_was_overlooked(world in world_of(9)) {
        let calibration = world.calibration();
        let engine = world.engine(&calibration);
        for id in lawyers(&world) {
            let explanation = engine.explain(&world.case(), &id, &options(&world)).unwrap();
            let lawyer = engine.lawyer(&id).unwrap().clone();
            let Some(units) = lawyer.caseload().map(|load| load.units().get()) else { continue };
            if explanation.place == Some(1) {
                continue;
            }
            let does_it = (0..units).rev().find(|units| {
                let engine = put(&engine, changed(&world, &id, "caseload.units", json!(units)));
                let ranking = engine.rank(&world.case(), &options(&world)).unwrap();
                let place = place(&ranking, &id);
                if explanation.place.is_some() { place == Some(1) } else { place.is_some() }
            });
            let Some(enough) = does_it else { continue };
            let Some(SmallestChange::Fact(fact)) = &explanation.smallest_change else {
                panic!("{id}: {enough} units would do, but {:?}", explanation.smallest_change);
            };
            if fact.field == "caseload.units" {
                prop_assert_eq!(fact.steps, units - enough);
            }
        }
    }
}

fn gaps_add_up(explanation: &Explanation, ranking: &Ranking) {
    let first = &ranking.candidates()[0];
    let sum: i64 = explanation.gap_to_first.iter().map(|gap| gap.points).sum();
    match (first.points, explanation.points) {
        (Some(first), Some(own)) => assert_eq!(sum, i64::from(first) - i64::from(own)),
        _ => assert!(explanation.gap_to_first.is_empty()),
    }
}

fn put(engine: &Engine, lawyer: Lawyer) -> Engine {
    let mut engine = engine.clone();
    engine
        .apply(&[Change::PutLawyer(Box::new(lawyer))])
        .unwrap();
    engine
}

fn weighing(world: &World, calibration: &Calibration, signal: Signal, weight: u32) -> Engine {
    let policy = world.policy();
    let mut weights = *policy.weights();
    weights[signal.index()] = weight;
    let policy = policy.with_weights(weights, "other weights").unwrap();
    Engine::new(&world.roster(), &policy, calibration).unwrap()
}

/// The profile with this value in a field.
fn changed(world: &World, id: &str, field: &str, value: Value) -> Lawyer {
    let row = world
        .rows
        .iter()
        .find(|row| row["id"] == id && row.get("schema") != Some(&json!("dianyuan.firm/1")));
    let mut record = row.unwrap().clone();
    let mut at = &mut record;
    for step in field.split(['.', '[']) {
        at = match step.strip_suffix(']') {
            Some(index) => {
                let index: usize = index.parse().unwrap();
                let items = at.as_array_mut().unwrap();
                if items.len() == index {
                    items.push(Value::Null);
                }
                &mut items[index]
            }
            None => &mut at[step],
        };
    }
    *at = value;
    Lawyer::from_json(&record.to_string()).unwrap()
}

/// The profile with one step less than what is offered.
fn one_step_less(world: &World, id: &str, fact: &FactChange) -> Lawyer {
    let read = |json: &dianyuan::wire::Json<'_>| -> Value {
        serde_json::from_str(&json.to_canonical()).unwrap()
    };
    let (from, to) = (read(&fact.from), read(&fact.to));
    if fact.steps == 1 {
        return changed(world, id, "id", json!(id));
    }
    let towards = |from: &Value, to: &Value| {
        let (from, to) = (from.as_i64().unwrap_or(0), to.as_i64().unwrap());
        json!(if to > from { to - 1 } else { to + 1 })
    };
    let less = match (fact.unit, &to) {
        (Unit::Metre, _) => return a_metre_farther(world, id, &from, &to),
        (Unit::Grade, Value::String(_)) => json!("certified"),
        (Unit::Item, Value::Array(items)) => json!(items[..items.len() - 1]),
        (Unit::Case, Value::Object(entry)) => {
            let mut entry = entry.clone();
            for key in ["good", "of", "cases"] {
                if let Some(now) = entry.get(key).and_then(Value::as_i64) {
                    entry.insert(key.to_owned(), json!(now - 1));
                }
            }
            Value::Object(entry)
        }
        _ => towards(&from, &to),
    };
    changed(world, id, &fact.field, less)
}

/// The office on the same line, a little before the offered point: at least a metre farther away.
fn a_metre_farther(world: &World, id: &str, from: &Value, to: &Value) -> Lawyer {
    let (from_to, keys) = ([from, to], ["lat_e6", "lon_e6"]);
    let [lat, lon] = keys.map(|key| from_to.map(|place| place[key].as_i64().unwrap()));
    let longest = (lat[1] - lat[0]).abs().max((lon[1] - lon[0]).abs());
    // Twelve millionths of a degree are more than a metre.
    let back = |way: [i64; 2]| way[1] - (way[1] - way[0]) * 12.min(longest) / longest;
    let office = json!({"lat_e6": back(lat), "lon_e6": back(lon)});
    changed(world, id, "office", office)
}

#[test]
fn nobody_is_explained_who_is_not_there() {
    let world = crate::draw::fixed(vec![json!({"id": "L-1"})], "none");
    let engine = world.engine(&world.calibration());
    let error = engine
        .explain(&world.case(), "L-2", &RankOptions::new())
        .unwrap_err();
    assert_eq!(error.problems()[0].code, "not_found");
    let alone = engine
        .explain(&world.case(), "L-1", &RankOptions::new().order(Order::Lot))
        .unwrap();
    assert_eq!(
        (alone.place, alone.points, &alone.smallest_change),
        (Some(1), None, &None)
    );
}

/// A count of a year that lies further ahead than most: the day after it is found, not a later one.
#[test]
fn the_end_of_a_counted_year_is_a_day_to_look_at() {
    let lawyer = r#"{"id": "L-1", "category": "full_time", "first_practice": "2026-11-21",
        "statuses": [{"status": "active", "from": "2005-07-01"}], "capacity": {"cases_per_year": 5},
        "yearly_counts": [{"year": 2026, "count": 5}]}"#;
    let case = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
        "received": "2026-11-22T09:30:00+08:00"}"#;
    let options = r#"{"as_of": "2021-11-22"}"#;
    let json = dianyuan::explain_json(lawyer, case, "L-1", Some("none"), options).unwrap();
    let json: Value = serde_json::from_str(&json).unwrap();
    let change = &json["smallest_change"];
    assert_eq!(change["kind"], "time", "{json}");
    assert_eq!(change["eligible_from"], "2027-01-01", "{json}");
}
