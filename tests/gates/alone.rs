//! Each gate alone: one fact is changed, and that gate and no other speaks, with the right parameters and
//! legal basis. One fixture for every code.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use dianyuan::{Code, Gate, Order, Policy};
use dianyuan_tests::fixture;
use serde_json::{Value, json};

use crate::scene::{SUBJECT, Scene, city};

/// The fixtures of a gate.
pub(crate) fn of(gate: Gate) -> Vec<Value> {
    let file = format!("gates/{}.json", gate.as_str().to_lowercase());
    let fixtures: Value = serde_json::from_str(&fixture(&file)).unwrap();
    fixtures.as_array().unwrap().clone()
}

/// The facts of a fixture.
pub(crate) fn scene(fixture: &Value) -> Scene {
    let change = &fixture["change"];
    let mut scene = Scene::of(fixture["case"].as_str().unwrap());
    if let Some(change) = change.get("lawyer") {
        scene = scene.lawyer(change);
    }
    if let Some(change) = change.get("case") {
        scene = scene.case(change);
    }
    if let Some(change) = change.get("firm") {
        scene = scene.firm("F-1", change);
    }
    if let Some(beside) = fixture.get("beside") {
        scene = scene.beside(beside);
    }
    match (fixture.get("city"), fixture.get("alone")) {
        (Some(lines), _) => scene.policy(city("national", lines.as_str().unwrap())),
        (None, Some(on_unknown)) => {
            let code = fixture["code"].as_str().unwrap();
            let (gate, _) = code.split_once('.').unwrap();
            scene.policy(only(
                Gate::from_word(gate).unwrap(),
                on_unknown.as_str().unwrap(),
            ))
        }
        (None, None) => scene,
    }
}

/// A policy of no jurisdiction that asks one gate.
pub(crate) fn only(gate: Gate, on_unknown: &str) -> Policy {
    let mut text =
        format!("id = 'alone'\nversion = '1'\ngates.{gate}.on_unknown = '{on_unknown}'\n");
    for other in Gate::ALL.iter().filter(|other| **other != gate) {
        writeln!(text, "gates.{other}.enabled = false").unwrap();
    }
    Policy::from_text(&text).unwrap()
}

/// What a ranking has to say, and nothing else.
fn expected(fixture: &Value, everyone: &[&str]) -> Value {
    let code = &fixture["code"];
    let reason = json!({"code": code, "basis": fixture["basis"], "facts": fixture["facts"]});
    let subjects = match fixture["who"].as_str().unwrap() {
        "lawyer" => vec![SUBJECT],
        "everyone" => everyone.to_vec(),
        "request" => Vec::new(),
        other => panic!("{other} is not someone whom a fixture speaks of"),
    };
    let of_request = subjects.is_empty();
    let verdict = fixture["verdict"].as_str().unwrap();
    let list = |said: bool| if said { json!([reason]) } else { json!([]) };
    let of_case = |this: &str| list(of_request && verdict == this);
    let mut excluded = serde_json::Map::new();
    let mut candidates = serde_json::Map::new();
    for lawyer in everyone {
        let said = subjects.contains(lawyer);
        let reasons = |this: &str| list(said && verdict == this);
        if said && verdict == "fail" {
            excluded.insert((*lawyer).to_owned(), json!([code]));
        } else if let Some(codes) = fixture["beside_reasons"].get(lawyer) {
            excluded.insert((*lawyer).to_owned(), codes.clone());
        } else {
            let reasons = json!({"reviews": reasons("review"), "notes": reasons("note")});
            candidates.insert((*lawyer).to_owned(), reasons);
        }
    }
    let mut counts = serde_json::Map::new();
    for code in excluded
        .values()
        .flat_map(|codes| codes.as_array().unwrap())
    {
        let code = code.as_str().unwrap();
        let count = counts.get(code).and_then(Value::as_u64).unwrap_or(0);
        counts.insert(code.to_owned(), json!(count + 1));
    }
    json!({
        "considered": everyone.len(),
        "case_reasons": of_case("fail"),
        "case_reviews": of_case("review"),
        "case_notes": of_case("note"),
        "excluded": excluded,
        "excluded_by_code": counts,
        "candidates": candidates,
        "reason": if of_request || verdict != "fail" { Value::Null } else { reason.clone() },
    })
}

/// What a ranking says, in the same form.
fn said(scene: &Scene) -> Value {
    let ranking: Value = serde_json::from_str(&scene.rank().to_json()).unwrap();
    let list = |key: &str| ranking[key].as_array().unwrap().clone();
    let mut excluded = serde_json::Map::new();
    let mut reason = Value::Null;
    for entry in list("excluded") {
        let reasons = entry["reasons"].as_array().unwrap();
        let codes: Vec<&Value> = reasons.iter().map(|reason| &reason["code"]).collect();
        let lawyer = entry["lawyer"].as_str().unwrap();
        excluded.insert(lawyer.to_owned(), json!(codes));
        if lawyer == SUBJECT {
            reason = reasons[0].clone();
        }
    }
    let candidates = list("candidates").into_iter().map(|candidate| {
        let reasons = json!({"reviews": candidate["reviews"], "notes": candidate["notes"]});
        (candidate["lawyer"].as_str().unwrap().to_owned(), reasons)
    });
    let counts = list("excluded_by_code");
    let counts = counts.iter().map(|entry| {
        let code = entry["code"].as_str().unwrap();
        (code.to_owned(), entry["count"].clone())
    });
    json!({
        "considered": ranking["considered"],
        "case_reasons": ranking["case_reasons"],
        "case_reviews": ranking["case_reviews"],
        "case_notes": ranking["case_notes"],
        "excluded": excluded,
        "excluded_by_code": counts.collect::<serde_json::Map<_, _>>(),
        "candidates": candidates.collect::<serde_json::Map<_, _>>(),
        "reason": reason,
    })
}

/// Each fixture of a gate says what it should, in every order of candidates.
fn check(gate: Gate) {
    for fixture in of(gate) {
        let code = fixture["code"].as_str().unwrap();
        assert_eq!(Code::from_text(code).map(Code::gate), Some(gate), "{code}");
        assert!(!fixture["basis"].as_array().unwrap().is_empty(), "{code}");
        assert!(!fixture["facts"].as_object().unwrap().is_empty(), "{code}");
        let scene = scene(&fixture);
        let expected = expected(&fixture, &scene.everyone());
        for order in Order::ALL {
            assert_eq!(
                said(&scene.clone().order(*order)),
                expected,
                "{code}, {order}"
            );
        }
    }
}

#[test]
fn every_gate_passes_in_the_base_cases() {
    for scene in [Scene::civil(), Scene::criminal()] {
        let said = said(&scene);
        let clean = json!({"reviews": [], "notes": []});
        assert_eq!(said["candidates"], json!({"L-1": clean, "L-2": clean}));
        for key in ["case_reasons", "case_reviews", "case_notes"] {
            assert_eq!(said[key], json!([]));
        }
    }
}

#[test]
fn every_code_has_a_fixture() {
    let told: BTreeSet<String> = Gate::ALL
        .iter()
        .flat_map(|gate| of(*gate))
        .map(|fixture| fixture["code"].as_str().unwrap().to_owned())
        .collect();
    let all: BTreeSet<String> = Code::ALL
        .iter()
        .map(|code| code.as_str().to_owned())
        .collect();
    assert_eq!(told, all);
}

macro_rules! alone {
    ($( $test:ident $gate:ident; )+) => { $(
        #[test]
        fn $test() {
            check(Gate::$gate);
        }
    )+ };
}

alone! {
    h1_licence_speaks_alone H1;
    h2_roster_speaks_alone H2;
    h3_years_speak_alone H3;
    h4_minors_speak_alone H4;
    h5_defence_speaks_alone H5;
    h6_other_side_speaks_alone H6;
    h7_firm_speaks_alone H7;
    h8_earlier_side_speaks_alone H8;
    h9_waivable_conflict_speaks_alone H9;
    h10_co_defendant_speaks_alone H10;
    h11_former_post_speaks_alone H11;
    h12_present_post_speaks_alone H12;
    h13_number_of_agents_speaks_alone H13;
    h14_caseload_speaks_alone H14;
    h15_availability_speaks_alone H15;
    h16_refusal_speaks_alone H16;
    h17_replacements_speak_alone H17;
    h18_scope_speaks_alone H18;
    h19_legal_ground_speaks_alone H19;
}
