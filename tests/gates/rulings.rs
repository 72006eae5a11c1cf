//! Reviews: an official dismisses or upholds them; until then nobody can appoint.

use dianyuan::{Gate, Verdict};
use serde_json::{Value, json};

use crate::scene::Scene;

fn ruling(code: &str, outcome: &str) -> Value {
    json!({
        "code": code, "lawyer": "L-1", "outcome": outcome, "reason": "R-3", "on": "2026-11-22",
        "by": "official-4"
    })
}

/// A party has the lawyer's name.
fn namesake() -> Scene {
    Scene::civil().case(&json!({"parties": [{"name": "陈明", "role": "opponent"}]}))
}

fn with(scene: &Scene, rulings: &[Value]) -> Scene {
    scene.clone().case(&json!({"rulings": rulings}))
}

#[test]
fn h6_name_waits_for_an_official() {
    let scene = namesake();
    assert_eq!(scene.found(), ["H6.name_match review"]);
    assert!(!scene.is_open());
    let ranking = scene.rank();
    assert_eq!(ranking.candidates().len(), 2, "the place is kept");
    assert!(ranking.excluded().is_empty());
    let open: Vec<&str> = ranking
        .open_candidates()
        .map(|c| c.lawyer.as_str())
        .collect();
    assert_eq!(open, ["L-2"]);
}

#[test]
fn h6_dismissed_review_is_noted_and_upheld_one_removes() {
    let dismissed = with(&namesake(), &[ruling("H6.name_match", "dismissed")]);
    assert_eq!(dismissed.found(), ["H6.name_match note"]);
    assert!(dismissed.is_open());
    let upheld = with(&namesake(), &[ruling("H6.name_match", "upheld")]);
    assert_eq!(upheld.found(), ["H6.name_match fail"]);
    assert_eq!(upheld.rank().excluded_by_code()[0].count, 1);
}

#[test]
fn h6_ruling_speaks_of_one_lawyer_one_code_and_from_its_day() {
    for (change, why) in [
        (json!({"lawyer": "L-2"}), "another lawyer"),
        (json!({"code": "H7.name_match"}), "another code"),
        (json!({"code": "H6"}), "a gate is no code"),
        (json!({"on": "2026-11-23"}), "in the future"),
    ] {
        for outcome in ["dismissed", "upheld"] {
            let mut ruling = ruling("H6.name_match", outcome);
            crate::scene::merge(&mut ruling, &change);
            let scene = with(&namesake(), &[ruling]);
            assert_eq!(scene.found(), ["H6.name_match review"], "{why}");
        }
    }
}

#[test]
fn h6_latest_ruling_counts_and_on_one_day_the_stricter() {
    let on = |day: &str, outcome: &str| {
        let mut ruling = ruling("H6.name_match", outcome);
        ruling["on"] = json!(day);
        ruling
    };
    for (rulings, verdict) in [
        (
            [on("2026-11-20", "upheld"), on("2026-11-21", "dismissed")],
            Verdict::Note,
        ),
        (
            [on("2026-11-20", "dismissed"), on("2026-11-21", "upheld")],
            Verdict::Fail,
        ),
        (
            [on("2026-11-21", "dismissed"), on("2026-11-21", "upheld")],
            Verdict::Fail,
        ),
        (
            [on("2026-11-20", "dismissed"), on("2026-11-23", "upheld")],
            Verdict::Note,
        ),
    ] {
        let [first, second] = rulings;
        for order in [[first.clone(), second.clone()], [second, first]] {
            let scene = with(&namesake(), &order);
            assert_eq!(scene.reasons()[0].verdict(), verdict);
        }
    }
}

/// A ruling answers a review; it does not undo a bar.
#[test]
fn no_ruling_lifts_a_failure() {
    let scene = Scene::civil().case(&json!({"parties": [{"id": "L-1", "role": "opponent"}]}));
    let scene = with(&scene, &[ruling("H6.is_party", "dismissed")]);
    assert_eq!(scene.failed(), ["H6.is_party"]);
    let suspended = json!([
        {"status": "active", "concerns": "licence", "from": "2012-03-10"},
        {"status": "suspended", "concerns": "licence", "from": "2026-01-01"}
    ]);
    let scene = Scene::civil().lawyer(&json!({"statuses": suspended}));
    let scene = with(&scene, &[ruling("H1.suspended", "dismissed")]);
    assert_eq!(scene.failed(), ["H1.suspended"]);
}

#[test]
fn h7_firm_name_waits_for_an_official() {
    let parties = json!([{"name": "云龙律师事务所", "role": "opponent"}]);
    let scene = Scene::civil().case(&json!({"parties": parties}));
    assert_eq!(scene.found(), ["H7.name_match review"]);
    let dismissed = with(&scene, &[ruling("H7.name_match", "dismissed")]);
    assert!(dismissed.is_open());
    assert_eq!(
        with(&scene, &[ruling("H7.name_match", "upheld")]).failed(),
        ["H7.name_match"]
    );
}

/// Whatever gate sends an unknown fact to an official, the official's answer is heard.
#[test]
fn every_gate_hears_a_ruling_on_what_is_unknown() {
    let lawyer = |field: &str| Scene::criminal().lawyer(&json!({field: null}));
    let case = |change: Value| Scene::criminal().case(&change);
    for (gate, scene) in [
        (Gate::H1, lawyer("statuses")),
        (Gate::H2, lawyer("roster")),
        (Gate::H3, lawyer("criminal_defence_start")),
        (Gate::H4, lawyer("training")),
        (Gate::H5, lawyer("category")),
        (Gate::H6, case(json!({"parties": null}))),
        (Gate::H7, case(json!({"parties": null}))),
        (Gate::H8, case(json!({"parties": null}))),
        (Gate::H9, case(json!({"parties": null}))),
        (Gate::H10, case(json!({"parties": null}))),
        (Gate::H11, case(json!({"parties": null}))),
        (Gate::H12, case(json!({"parties": null}))),
        (Gate::H14, lawyer("caseload")),
        (Gate::H15, lawyer("busy")),
        (Gate::H16, case(json!({"client": {"vetoes": null}}))),
        (Gate::H18, lawyer("category")),
        (Gate::H19, Scene::criminal()),
    ] {
        let lines = "gates.H3.years = 3\ngates.H3.criminal_defence = true";
        let lines = format!("{lines}\ngates.{gate}.on_unknown = 'review'");
        let scene = scene.city("none", &lines);
        let code = format!("{gate}.unknown");
        assert!(!scene.is_open(), "{gate}");
        let dismissed = with(&scene, &[ruling(&code, "dismissed")]);
        assert!(dismissed.is_open(), "{gate}");
        let upheld = with(&scene, &[ruling(&code, "upheld")]);
        assert_eq!(upheld.failed(), [code], "{gate}");
    }
}

/// However many reviews there are, one that is open is enough.
#[test]
fn every_review_has_to_be_answered() {
    let scene = Scene::civil().case(&json!({"parties": null}));
    let codes = ["H6", "H7", "H8", "H9", "H10", "H11", "H12"].map(|gate| format!("{gate}.unknown"));
    let all: Vec<Value> = codes.iter().map(|code| ruling(code, "dismissed")).collect();
    for (missing, code) in codes.iter().enumerate() {
        let mut rulings = all.clone();
        rulings.remove(missing);
        let scene = with(&scene, &rulings);
        assert!(!scene.is_open());
        let found = scene.found().into_iter();
        let reviews: Vec<String> = found.filter(|line| line.ends_with("review")).collect();
        assert_eq!(reviews, [format!("{code} review")]);
    }
    assert!(with(&scene, &all).is_open());
}
