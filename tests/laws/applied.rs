//! Changes applied to a snapshot equal a new engine; other snapshots keep theirs.

use std::collections::BTreeMap;

use dianyuan::model::{FirmId, LawyerId};
use dianyuan::{Calibration, Change, Engine, Firm, Lawyer};
use dianyuan_tests::twin::Twin;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::draw::{World, lawyer, lawyer_id, world_of};
use crate::tries::tries;

/// A change before it is known whether what it takes out is there.
#[derive(Clone, Debug)]
enum Step {
    Put(usize, Value),
    Remove(usize),
    PutFirm(usize, u32),
    RemoveFirm(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..16_usize, lawyer()).prop_map(|(who, facts)| Step::Put(who, facts)),
        4 => (0..16_usize).prop_map(Step::Remove),
        1 => (0..4_usize, 0..20_u32).prop_map(|(firm, units)| Step::PutFirm(firm, units)),
        1 => (0..4_usize).prop_map(Step::RemoveFirm),
    ]
}

/// The rows of a roster by lawyer or firm, and the changes that lead from one to the next.
struct Rows(BTreeMap<(bool, String), Value>);

impl Rows {
    fn of(world: &World) -> Self {
        let keyed = world.rows.iter().map(|row| {
            let id = row["id"].as_str().unwrap().to_owned();
            ((row.get("schema").is_some(), id), row.clone())
        });
        Self(keyed.collect())
    }

    /// The same change to these rows and for the engine; none where nothing would be taken out.
    fn change(&mut self, step: &Step) -> Option<Change> {
        match step {
            Step::Put(who, facts) => {
                let mut row = facts.clone();
                row["id"] = json!(lawyer_id(*who));
                self.0.insert((false, lawyer_id(*who)), row.clone());
                let lawyer = Lawyer::from_json(&row.to_string()).unwrap();
                Some(Change::PutLawyer(Box::new(lawyer)))
            }
            Step::Remove(who) => {
                self.0.remove(&(false, lawyer_id(*who)))?;
                Some(Change::RemoveLawyer(
                    LawyerId::new(&lawyer_id(*who)).unwrap(),
                ))
            }
            Step::PutFirm(firm, units) => {
                let id = format!("F-{firm}");
                let row = json!({
                    "schema": "dianyuan.firm/1", "id": id, "caps": {"units": 20},
                    "caseload": {"as_of": "2026-11-01", "units": units},
                });
                self.0.insert((true, id), row.clone());
                let firm = Firm::from_json(&row.to_string()).unwrap();
                Some(Change::PutFirm(Box::new(firm)))
            }
            Step::RemoveFirm(firm) => {
                let id = format!("F-{firm}");
                self.0.remove(&(true, id.clone()))?;
                Some(Change::RemoveFirm(FirmId::new(&id).unwrap()))
            }
        }
    }

    fn world(&self, world: &World) -> World {
        World {
            rows: self.0.values().cloned().collect(),
            ..world.clone()
        }
    }
}

fn ranked(engine: &Engine, world: &World) -> String {
    engine
        .rank(&world.case(), &world.ask.options())
        .unwrap()
        .to_json()
}

fn by_twin(world: &World, calibration: &Calibration) -> String {
    let (roster, policy) = (world.roster(), world.policy());
    Twin::new(&roster, &policy, calibration).rank(&world.case(), &world.ask)
}

proptest! {
    #![proptest_config(tries(96))]

    #[test]
    fn changes_equal_a_rebuild_and_leave_other_snapshots_alone(
        world in world_of(12),
        batches in prop::collection::vec(prop::collection::vec(step(), 0..8), 1..4),
    ) {
        let calibration = world.calibration();
        let mut engine = world.engine(&calibration);
        let mut rows = Rows::of(&world);
        for batch in batches {
            let (kept, before) = (engine.clone(), ranked(&engine, &world));
            let changes: Vec<Change> = batch.iter().filter_map(|step| rows.change(step)).collect();
            engine.apply(&changes).unwrap();
            let now = rows.world(&world);
            let after = ranked(&engine, &world);
            prop_assert_eq!(&after, &now.rank(&calibration));
            prop_assert_eq!(&after, &by_twin(&now, &calibration));
            prop_assert_eq!(engine.len(), now.roster().len());
            prop_assert_eq!(ranked(&kept, &world), before);
        }
    }

    #[test]
    fn changes_of_which_one_is_wrong_change_nothing(
        world in world_of(8),
        steps in prop::collection::vec(step(), 0..6),
        wrong in 0..3_usize,
    ) {
        let calibration = world.calibration();
        let mut engine = world.engine(&calibration);
        let before = ranked(&engine, &world);
        let mut rows = Rows::of(&world);
        let mut changes: Vec<Change> = steps.iter().filter_map(|step| rows.change(step)).collect();
        let unknown = r#"{"id": "L-0", "specialities": [{"cause": "civil:999", "level": "proven"}]}"#;
        changes.push(match wrong {
            0 => Change::RemoveLawyer(LawyerId::new("L-nobody").unwrap()),
            1 => Change::RemoveFirm(FirmId::new("F-nobody").unwrap()),
            _ => Change::PutLawyer(Box::new(Lawyer::from_json(unknown).unwrap())),
        });
        let error = engine.apply(&changes).unwrap_err();
        prop_assert_eq!(error.problems().len(), 1);
        prop_assert_eq!(error.problems()[0].row, Some(changes.len() as u64));
        prop_assert_eq!(ranked(&engine, &world), before);
    }
}

/// A plain profile of a large roster: few points, so that hashes decide most places.
fn plain(number: usize, units: usize) -> Value {
    json!({
        "id": format!("L-{number:05}"),
        "firm": format!("F-{}", number % 5),
        "category": "full_time",
        "statuses": if number.is_multiple_of(3) { json!([]) } else {
            json!([{"status": "active", "from": "2015-01-01"}])
        },
        "capacity": {"units": 12},
        "caseload": {"as_of": "2026-11-22", "units": units},
        "specialities": [{"cause": "civil:7.19.205.5", "level": "proven", "cases": number % 4}],
        "languages": [format!("q{}{}", letter(number / 26), letter(number))],
    })
}

fn letter(number: usize) -> char {
    char::from(b'a' + u8::try_from(number % 26).unwrap())
}

/// Three chunks of rows, more than 64 languages, and changes all over them.
#[test]
fn changes_over_several_chunks_equal_a_rebuild() {
    let rows: Vec<Value> = (0..2_600).map(|number| plain(number, number % 7)).collect();
    let mut world = crate::draw::fixed(rows, "national");
    world.case["client"] = json!({"languages": ["qaa", "qcv", "qzz"], "vetoes": []});
    world.ask.top = 25;
    world.ask.excluded = 9;
    let calibration = world.calibration();
    let mut engine = world.engine(&calibration);
    let first = ranked(&engine, &world);
    let kept = engine.clone();
    let mut rows: BTreeMap<usize, Value> = world.rows.iter().cloned().enumerate().collect();
    let mut random = crate::random::Random::new(7);
    let mut last = None;
    for _ in 0..4 {
        let mut changes = Vec::new();
        for _ in 0..300 {
            // Ends, borders of chunks, and anywhere; some numbers beyond the end.
            let number = match random.below(4) {
                0 => [0, 1, 1_023, 1_024, 2_047, 2_048, 2_599, 2_600][random.below(8)],
                _ => random.below(2_700),
            };
            let id = LawyerId::new(&format!("L-{number:05}")).unwrap();
            if random.below(2) == 0 && rows.remove(&number).is_some() {
                changes.push(Change::RemoveLawyer(id));
            } else {
                let row = plain(number, random.below(12));
                let lawyer = Lawyer::from_json(&row.to_string()).unwrap();
                changes.push(Change::PutLawyer(Box::new(lawyer)));
                rows.insert(number, row);
            }
        }
        engine.apply(&changes).unwrap();
        let now = World {
            rows: rows.values().cloned().collect(),
            ..world.clone()
        };
        assert_eq!(ranked(&engine, &world), now.rank(&calibration));
        assert_eq!(engine.len(), rows.len());
        last = Some(now);
    }
    assert_eq!(
        ranked(&engine, &world),
        by_twin(&last.unwrap(), &calibration)
    );
    assert_eq!(ranked(&kept, &world), first);
    assert_ne!(ranked(&engine, &world), first);
}
