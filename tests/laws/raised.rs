//! Better facts never lower a signal, leave the other signals alone, and never lower the score.

use dianyuan::policy::{Gate, Signal};
use dianyuan::{Calibration, Contribution};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::draw::{World, world_of};
use crate::tries::tries;

/// How the facts of one lawyer, or the case around them, get better.
type Better = fn(&mut Value, &mut Value, u32) -> Option<()>;

/// The signal that a change of facts may raise, in words, and the change; none where it does not apply.
const BETTER: &[(Signal, &str, Better)] = &[
    (Signal::Speciality, "more cases", |lawyer, _, by| {
        each(&mut lawyer["specialities"], |speciality| {
            add(&mut speciality["cases"], by)
        })
    }),
    (Signal::Speciality, "later cases", |lawyer, _, _| {
        each(&mut lawyer["specialities"], |speciality| {
            speciality.as_object_mut()?.remove("last");
            Some(())
        })
    }),
    (Signal::Speciality, "better established", |lawyer, _, _| {
        each(&mut lawyer["specialities"], |speciality| {
            speciality["level"] = match speciality["level"].as_str()? {
                "declared" => json!("certified"),
                _ => json!("proven"),
            };
            Some(())
        })
    }),
    (
        Signal::Speciality,
        "one speciality more",
        |lawyer, case, by| {
            let cause = case["causes"][0].clone();
            let speciality = json!({"cause": cause, "level": "declared", "cases": by});
            lawyer["specialities"].as_array_mut()?.push(speciality);
            Some(())
        },
    ),
    (Signal::Caseload, "less in hand", |lawyer, _, by| {
        let units = &mut lawyer["caseload"]["units"];
        *units = json!(units.as_u64()?.saturating_sub(u64::from(by)));
        Some(())
    }),
    (Signal::Caseload, "more room", |lawyer, _, by| {
        add(&mut lawyer["capacity"]["units"], by)
    }),
    (Signal::Caseload, "a longer wait", |lawyer, _, _| {
        lawyer["caseload"]["last_appointed"].as_str()?;
        lawyer["caseload"]["last_appointed"] = json!("2001-01-01");
        Some(())
    }),
    (
        Signal::Performance,
        "more cases that went well",
        |lawyer, _, by| {
            each(&mut lawyer["track_record"], |entry| {
                if entry.get("of").is_some() {
                    add(&mut entry["good"], by)?;
                    add(&mut entry["of"], by)?;
                }
                Some(())
            })
        },
    ),
    (Signal::Performance, "better grades", |lawyer, _, _| {
        each(&mut lawyer["track_record"], |entry| {
            let Some(grades) = entry.get_mut("grades") else {
                return Some(());
            };
            let pass = grades["pass"].as_u64().unwrap_or(0);
            grades["pass"] = json!(0);
            grades["excellent"] = json!(grades["excellent"].as_u64().unwrap_or(0) + pass);
            Some(())
        })
    }),
    (Signal::Experience, "more years", |lawyer, _, _| {
        lawyer.get("first_practice")?;
        lawyer["first_practice"] = json!("1970-01-01");
        if lawyer.get("criminal_defence_start").is_some() {
            lawyer["criminal_defence_start"] = json!("1970-01-01");
        }
        Some(())
    }),
    (
        Signal::Proximity,
        "an office at the organ",
        |lawyer, case, _| {
            let entries = case.as_object_mut()?;
            entries.remove("place");
            entries.remove("region");
            let place = entries.get("organ")?.get("place")?.clone();
            lawyer["office"] = place;
            Some(())
        },
    ),
    (
        Signal::Proximity,
        "the client's region served",
        |lawyer, case, _| {
            case.as_object_mut()?.remove("organ");
            let region = case.get("region")?.clone();
            lawyer["service_regions"].as_array_mut()?.push(region);
            Some(())
        },
    ),
    (Signal::Language, "one language more", |lawyer, case, _| {
        let wanted = case["client"]["languages"][0].clone();
        wanted.as_str()?;
        lawyer["languages"].as_array_mut()?.push(wanted);
        Some(())
    }),
    (
        Signal::Continuity,
        "an earlier part in the matter",
        |lawyer, case, _| {
            let me = json!({"side": "ours", "lawyer": lawyer["id"], "ended": "completed"});
            case["earlier"].as_array_mut()?.push(me);
            Some(())
        },
    ),
    (Signal::Training, "one training more", |lawyer, _, by| {
        const TRAININGS: [&str; 8] = [
            "minors",
            "elderly",
            "disability",
            "mental_health",
            "domestic_violence",
            "migrant_workers",
            "military",
            "women",
        ];
        let more = json!(TRAININGS[by as usize % 8]);
        lawyer["training"].as_array_mut()?.push(more);
        Some(())
    }),
    (Signal::HomeVisit, "visits at home", |lawyer, _, _| {
        lawyer["home_visits"].as_bool()?;
        lawyer["home_visits"] = json!(true);
        Some(())
    }),
];

fn add(number: &mut Value, by: u32) -> Option<()> {
    *number = json!(number.as_u64()? + u64::from(by));
    Some(())
}

/// The same change for every item that it applies to; none where it applies to no item.
fn each(list: &mut Value, change: impl Fn(&mut Value) -> Option<()>) -> Option<()> {
    let changed = list.as_array_mut()?.iter_mut().filter_map(change);
    (changed.count() > 0).then_some(())
}

/// The policy with every gate switched off, so that everyone has points.
fn without_gates(policy: &str) -> String {
    let mut policy: Value = serde_json::from_str(policy)
        .unwrap_or_else(|_| json!({"id": "open", "version": "1", "extends": "none"}));
    if policy["extends"] != "none" {
        policy["extends"] = json!("none");
    }
    for gate in Gate::ALL {
        policy["gates"][gate.as_str()]["enabled"] = json!(false);
    }
    policy.to_string()
}

fn parts(world: &World, calibration: &Calibration, lawyer: &Value) -> Vec<Contribution> {
    let ranking = world
        .engine(calibration)
        .rank(&world.case(), &world.ask.options())
        .unwrap();
    let mut candidates = ranking.candidates().iter();
    let one = candidates
        .find(|one| lawyer == one.lawyer.as_str())
        .unwrap();
    assert_eq!(
        one.points,
        Some(one.contributions.iter().map(|part| part.points).sum())
    );
    one.contributions.clone()
}

proptest! {
    #![proptest_config(tries(512))]

    #[test]
    fn better_facts_never_lower_the_score(
        world in world_of(3),
        (signal, words, better) in select(BETTER),
        by in 1..20_u32,
    ) {
        let mut before = world.all_listed();
        before.policy = without_gates(&before.policy);
        before.ask.order = dianyuan::Order::Points;
        let Some(at) = before.rows.iter().position(|row| row.get("schema").is_none()) else {
            return Ok(());
        };
        let calibration = before.calibration();
        let mut after = before.clone();
        let (mut lawyer, mut case) = (after.rows[at].clone(), after.case.clone());
        prop_assume!(better(&mut lawyer, &mut case, by).is_some());
        (after.rows[at], after.case) = (lawyer, case.clone());
        // What the change took out of the case is out of it before, too.
        if signal == Signal::Proximity {
            before.case = case;
        }
        let id = before.rows[at]["id"].clone();
        let old = parts(&before, &calibration, &id);
        let new = parts(&after, &calibration, &id);
        for (old, new) in old.iter().zip(&new) {
            prop_assert_eq!(old.weight, new.weight);
            if old.signal == signal {
                prop_assert!(old.value <= new.value, "{words}: {old:?} fell to {new:?}");
                prop_assert!(old.points <= new.points);
            } else {
                prop_assert_eq!(old, new, "{} changed another signal", words);
            }
        }
    }
}
