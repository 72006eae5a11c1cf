//! What the numbers of a ranking are to each other, and who may be shortlisted.

use dianyuan::policy::Signal;
use dianyuan::{Order, Policy, Verdict};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::draw::{fixed, world};
use crate::tries::tries;

proptest! {
    #![proptest_config(tries(128))]

    #[test]
    fn contributions_are_floors_of_weight_times_value_and_sum_to_the_points(world in world()) {
        let world = world.all_listed();
        let ranking = world.engine(&world.calibration()).rank(&world.case(), &world.ask.options()).unwrap();
        for (place, one) in (1..).zip(ranking.candidates()) {
            prop_assert_eq!(one.place, place);
            if ranking.order() != Order::Points {
                prop_assert!(one.points.is_none() && one.contributions.is_empty());
                continue;
            }
            let signals: Vec<Signal> = one.contributions.iter().map(|part| part.signal).collect();
            prop_assert_eq!(signals.as_slice(), Signal::ALL);
            let weights: u32 = one.contributions.iter().map(|part| part.weight).sum();
            prop_assert_eq!(weights, 1_000_000);
            for part in &one.contributions {
                prop_assert!(part.value <= 1_000_000);
                let product = u64::from(part.weight) * u64::from(part.value) / 1_000_000;
                prop_assert_eq!(u64::from(part.points), product);
            }
            prop_assert_eq!(one.points, Some(one.contributions.iter().map(|part| part.points).sum()));
        }
    }

    #[test]
    fn nobody_excluded_or_under_review_may_be_shortlisted(world in world()) {
        let world = world.all_listed();
        let ranking = world.engine(&world.calibration()).rank(&world.case(), &world.ask.options()).unwrap();
        let out: Vec<&str> = ranking.excluded().iter().map(|one| one.lawyer.as_str()).collect();
        prop_assert_eq!(ranking.candidates().len() + out.len(), ranking.considered() as usize);
        for one in ranking.open_candidates() {
            prop_assert!(!out.contains(&one.lawyer.as_str()));
            prop_assert!(one.reviews.is_empty());
        }
        for one in ranking.candidates() {
            prop_assert!(!out.contains(&one.lawyer.as_str()));
            prop_assert!(one.reviews.iter().all(|reason| reason.verdict() == Verdict::Review));
            prop_assert!(one.notes.iter().all(|reason| reason.verdict() == Verdict::Note));
            let open = ranking.open_candidates().any(|other| other.lawyer == one.lawyer);
            prop_assert_eq!(open, one.reviews.is_empty());
        }
        for one in ranking.excluded() {
            prop_assert!(!one.reasons.is_empty());
            prop_assert!(one.reasons.iter().all(|reason| reason.verdict() == Verdict::Fail));
            prop_assert!(one.reasons.iter().all(|reason| !reason.basis().is_empty()));
        }
        for counted in ranking.excluded_by_code() {
            let has = |one: &&dianyuan::ranking::Excluded| {
                one.reasons.iter().any(|reason| reason.code() == counted.code)
            };
            prop_assert_eq!(ranking.excluded().iter().filter(has).count(), counted.count as usize);
        }
    }
}

/// A lawyer for whom nothing is left to wish: of the very cause, free, long waiting, next door, with two
/// hundred large records without a fault.
fn perfect(kind: &str, cause: &str) -> Value {
    let well = |measure: &str| {
        let entry = json!({
            "measure": measure, "kind": kind, "on": "2026-11-22", "good": 100_000, "of": 100_000,
        });
        vec![entry; 200]
    };
    let reviewed = json!({
        "measure": "peer_review", "kind": kind, "on": "2026-11-22", "grades": {"excellent": 100_000},
    });
    let mut record = vec![reviewed; 200];
    for measure in [
        "timeliness",
        "meeting",
        "adoption",
        "satisfaction",
        "complaint_free",
    ] {
        record.extend(well(measure));
    }
    json!({
        "id": "L-perfect", "firm": "F-1", "category": "full_time",
        "first_practice": "1990-01-01", "criminal_defence_start": "1990-01-01",
        "statuses": [{"status": "active", "from": "1990-01-01"}],
        "roster": [{"section": "all", "from": "2010-01-01"}],
        "specialities": [{"cause": cause, "level": "proven", "cases": 100_000, "last": "2026-11-22"}],
        "languages": ["cmn", "csl"], "service_regions": ["320302"],
        "office": {"lat_e6": 34_261_000, "lon_e6": 117_184_000}, "home_visits": true,
        "training": ["minors", "elderly", "disability", "mental_health", "domestic_violence",
            "migrant_workers", "military", "women"],
        "capacity": {"units": 20}, "caseload": {"as_of": "2026-11-22", "units": 0},
        "track_record": record, "affiliations": {}, "busy": [], "sex": "female",
    })
}

#[test]
fn a_lawyer_perfect_in_all_has_a_million() {
    for (kind, cause) in [
        ("criminal", "criminal:5.2"),
        ("civil", "civil:7.19.205.5"),
        ("administrative", "administrative:1.7.4"),
        ("advice", "civil:2"),
    ] {
        let mut world = fixed(vec![perfect(kind, cause)], "national");
        let place = json!({"lat_e6": 34_262_000, "lon_e6": 117_185_000});
        world.case = json!({
            "id": "C-1", "kind": kind, "causes": [cause], "received": "2026-11-22T09:30:00+08:00",
            "flags": ["life_or_death", "minor", "girl_sexual_abuse"], "parties": [],
            "organ": {"id": "court-1", "region": "320302", "place": place},
            "region": "320302", "place": place,
            "client": {"groups": ["minor", "hearing_impaired", "woman"], "languages": ["csl"],
                "mobility": "home_visit", "vetoes": []},
            "earlier": [{"side": "ours", "lawyer": "L-perfect", "ended": "completed"}],
        });
        let ranking = world
            .engine(&world.calibration())
            .rank(&world.case(), &world.ask.options())
            .unwrap();
        let one = &ranking.candidates()[0];
        for part in &one.contributions {
            assert_eq!(
                (part.signal, part.value, part.known),
                (part.signal, 1_000_000, true),
                "{kind}"
            );
        }
        assert_eq!(one.points, Some(1_000_000));
    }
}

/// Micro-weights sum to one million for any weights, and follow them to within one millionth.
#[test]
fn micro_weights_follow_the_weights() {
    let policy = Policy::none()
        .with_weights([7, 0, 1, 1, 1, 0, 0, 0, 0, 3], "2")
        .unwrap();
    let micro = policy.micro_weights().get();
    assert_eq!(micro.iter().sum::<u32>(), 1_000_000);
    assert_eq!(
        micro,
        &[538_462, 0, 76_923, 76_923, 76_923, 0, 0, 0, 0, 230_769]
    );
}
