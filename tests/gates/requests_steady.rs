//! What users ask for of an answer: the same for the same facts (19), and one to odd facts too (20).

use dianyuan::{Calibration, Case, Causes, Engine, Order, RankOptions, Roster, rank_json};
use serde_json::{Value, json};

use crate::scene::{Scene, merge};

/// Sixty lawyers in nine firms, of whom some are alike to the last fact.
fn city() -> Scene {
    let mut scene = Scene::criminal();
    for number in 0..60_u32 {
        let mut lawyer = json!({
            "id": format!("M-{number}"),
            "firm": format!("F-{}", number % 9),
            "caseload": {"units": number % 12},
            "criminal_defence_start": format!("20{}-02-28", 14 + number % 12)
        });
        if number % 7 == 0 {
            merge(&mut lawyer, &json!({"training": null, "busy": null}));
        }
        if number % 11 == 0 {
            let name = format!("王{number}");
            merge(&mut lawyer, &json!({"display": {"name": name}}));
        }
        scene = scene.beside(&lawyer);
    }
    scene.firm(
        "F-3",
        &json!({"caps": {"units": 10}, "caseload": {"as_of": "2026-11-01", "units": 9}}),
    )
}

/// Rows in another order, the same for the same number.
fn shuffled(rows: &[String], seed: u64) -> Vec<String> {
    let mut keyed: Vec<(u64, &String)> = rows
        .iter()
        .map(|row| {
            (
                dianyuan::tie_hash("sample", &seed.to_string(), "", row),
                row,
            )
        })
        .collect();
    keyed.sort();
    keyed.into_iter().map(|(_, row)| row.clone()).collect()
}

/// 19: the order of rows and a second run change no byte, in any order of candidates.
#[test]
fn request_19_same_facts_same_bytes() {
    let scene = city();
    let (rows, case) = (scene.rows(), scene.case_json());
    for order in Order::ALL {
        let options = json!({"seed": "s", "order": order.as_str(), "top": 100}).to_string();
        let rank = |rows: &[String]| rank_json(&rows.join("\n"), &case, None, &options).unwrap();
        let first = rank(&rows);
        assert_eq!(first, rank(&rows));
        for seed in 0..5 {
            assert_eq!(
                first,
                rank(&shuffled(&rows, seed)),
                "{order}, shuffle {seed}"
            );
        }
        let array = format!("[{}]", shuffled(&rows, 7).join(",\n"));
        assert_eq!(first, rank_json(&array, &case, None, &options).unwrap());
    }
}

/// 19: one engine gives the same bytes to many threads at once.
#[test]
fn request_19_threads_agree() {
    let scene = city();
    let engine = scene.engine();
    let case = Case::from_json(&scene.case_json()).unwrap();
    let rank = || engine.rank(&case, &RankOptions::new()).unwrap().to_json();
    let alone = rank();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(rank)).collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap(), alone);
        }
    });
}

/// 19: asking for fewer gives the head of the same list.
#[test]
fn request_19_a_shorter_list_is_the_head_of_the_longer() {
    let scene = city();
    let engine = scene.engine();
    let case = Case::from_json(&scene.case_json()).unwrap();
    for order in Order::ALL {
        let options = RankOptions::new().order(*order).seed("s");
        let all = engine.rank(&case, &options.clone().top(1_000)).unwrap();
        for top in 0..=all.candidates().len() {
            let some = engine.rank(&case, &options.clone().top(top)).unwrap();
            assert_eq!(some.candidates(), &all.candidates()[..top], "{order}");
            assert_eq!(some.excluded_by_code(), all.excluded_by_code());
        }
    }
}

fn rank_of(lawyers: &Value, case: &Value) -> Value {
    let ranking = rank_json(&lawyers.to_string(), &case.to_string(), None, "").unwrap();
    serde_json::from_str(&ranking).unwrap()
}

fn plain_case() -> Value {
    serde_json::from_str(&Scene::civil().case_json()).unwrap()
}

/// 20: nobody, nothing known of anybody, no capacity, the farthest numbers and days: an answer each time.
#[test]
fn request_20_odd_facts_have_an_answer() {
    let nobody = Roster::from_json("", &Causes::official()).unwrap();
    let day = "2026-11-22".parse().unwrap();
    let policy = dianyuan::Policy::national();
    let calibration = Calibration::fit(&nobody, &policy, day).unwrap();
    let engine = Engine::new(&nobody, &policy, &calibration).unwrap();
    let case = Case::from_json(&plain_case().to_string()).unwrap();
    let ranking = engine.rank(&case, &RankOptions::new()).unwrap();
    assert_eq!((ranking.considered(), ranking.candidates().len()), (0, 0));
    for (lawyer, excluded) in [
        (json!({"capacity": {"units": 0}}), true),
        (
            json!({"capacity": {"units": 0, "cases_per_year": 0, "by_kind": []}}),
            true,
        ),
        (
            json!({"capacity": {"units": 100_000}, "caseload": {"units": 100_000}}),
            true,
        ),
        (
            json!({"capacity": {"units": 100_000}, "caseload": {"units": 0}}),
            false,
        ),
        (
            json!({"first_practice": "1900-01-01", "criminal_defence_start": "1900-01-01"}),
            false,
        ),
        (
            json!({"busy": [{"from": "1900-01-01", "to": "2199-12-31", "why": "unavailable"}]}),
            true,
        ),
        (
            json!({"roster": [{"section": "s", "from": "2199-12-31"}]}),
            true,
        ),
        (
            json!({"languages": [], "training": [], "specialities": [], "service_regions": []}),
            false,
        ),
    ] {
        let scene = Scene::civil().lawyer(&lawyer);
        assert_eq!(!scene.failed().is_empty(), excluded, "{lawyer}");
    }
    // An id alone: nothing is known, and that is what is said.
    let unknown = rank_of(&json!([{"id": "L"}]), &plain_case());
    let reasons = unknown["excluded"][0]["reasons"].as_array().unwrap();
    let codes: Vec<&str> = reasons
        .iter()
        .map(|reason| reason["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["H1.unknown", "H18.unknown"]);
}

/// 20: days at both ends of the calendar, with periods that would run over them.
#[test]
fn request_20_the_ends_of_the_calendar() {
    let post = json!([{"organ": "court-9", "role": "judge", "left": "2199-12-31"}]);
    let acted = json!([{"party": "party-1", "from": "2000-01-01", "to": "2199-12-30"}]);
    let record = json!([
        {"measure": "peer_review", "kind": "civil", "on": "2199-12-29", "grades": {"fail": 1}}
    ]);
    let scene = Scene::criminal()
        .city(
            "national",
            "gates.H3.years = 60\ngates.H11.ban_years = 60\ngates.H2.failed_review_months = 120",
        )
        .lawyer(&json!({"affiliations": {"former_posts": post, "acted_for": acted}}))
        .lawyer(&json!({"track_record": record, "criminal_defence_start": "2198-01-01"}));
    let failed = scene.clone().on("2199-12-30").failed();
    assert_eq!(
        failed,
        ["H2.failed_review", "H3.too_few_years", "H11.within_ban"]
    );
    assert_eq!(
        scene.on("1900-01-01").failed().first(),
        Some(&"H1.not_active")
    );
}

/// 20: more lawyers needed than there are, and more agents than a client may have, leave a ranking.
#[test]
fn request_20_more_is_asked_than_there_is() {
    let scene = Scene::civil().case(&json!({"lawyers_needed": 99, "work_units": 1_000}));
    let ranking = scene.rank();
    assert!(ranking.candidates().is_empty());
    assert_eq!(
        ranking.case_reasons().next().unwrap().code().as_str(),
        "H13.too_many"
    );
    let nothing = RankOptions::new().top(0).excluded(0);
    let case = Case::from_json(&scene.case_json()).unwrap();
    let ranking = scene.engine().rank(&case, &nothing).unwrap();
    assert!(ranking.excluded().is_empty());
    assert_eq!(
        ranking.excluded_by_code().len(),
        2,
        "L-1's and L-2's own limit, and the firm's"
    );
}
