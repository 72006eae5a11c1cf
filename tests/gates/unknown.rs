//! A fact that is not known does what the policy says of its gate: exclude, review or pass.

use dianyuan::policy::OnUnknown;
use dianyuan::{Code, Gate, Policy, Reason, Verdict};
use serde_json::{Value, json};

use crate::scene::Scene;

/// A gate, a scene where its fact is taken away, and what the policy must ask for so that it matters.
fn unknowns() -> Vec<(Gate, Scene, &'static str)> {
    let no_parties = |scene: Scene| scene.case(&json!({"parties": null}));
    let lawyer = |scene: Scene, field: &str| scene.lawyer(&json!({field: null}));
    vec![
        (Gate::H1, lawyer(Scene::civil(), "statuses"), ""),
        (Gate::H2, lawyer(Scene::civil(), "roster"), ""),
        (
            Gate::H3,
            lawyer(Scene::criminal(), "criminal_defence_start"),
            "gates.H3.years = 3\ngates.H3.criminal_defence = true",
        ),
        (Gate::H4, lawyer(Scene::criminal(), "training"), ""),
        (Gate::H5, lawyer(Scene::criminal(), "category"), ""),
        (Gate::H6, no_parties(Scene::civil()), ""),
        (Gate::H7, no_parties(Scene::civil()), ""),
        (Gate::H8, no_parties(Scene::civil()), ""),
        (Gate::H9, no_parties(Scene::civil()), ""),
        (Gate::H10, no_parties(Scene::criminal()), ""),
        (Gate::H11, no_parties(Scene::civil()), ""),
        (Gate::H12, no_parties(Scene::civil()), ""),
        (Gate::H14, lawyer(Scene::civil(), "capacity"), ""),
        (Gate::H15, lawyer(Scene::civil(), "busy"), ""),
        (
            Gate::H16,
            Scene::civil().case(&json!({"client": {"vetoes": null}})),
            "",
        ),
        (Gate::H18, lawyer(Scene::civil(), "category"), ""),
        (Gate::H19, Scene::civil(), ""),
    ]
}

fn unknown_of(gate: Gate) -> Code {
    Code::from_text(&format!("{gate}.unknown")).unwrap()
}

/// Under every setting of `on_unknown`, the verdict on this gate's unknown fact and who is still open.
fn check(gate: Gate) {
    let mut asked = false;
    for (_, scene, lines) in unknowns().into_iter().filter(|(of, ..)| *of == gate) {
        asked = true;
        for on_unknown in OnUnknown::ALL {
            let scene = scene.clone().city(
                "none",
                &format!("gates.{gate}.on_unknown = '{on_unknown}'\n{lines}"),
            );
            let verdict = match on_unknown {
                OnUnknown::Pass => Verdict::Note,
                OnUnknown::Review => Verdict::Review,
                _ => Verdict::Fail,
            };
            let reasons = scene.reasons();
            let of_gate = reasons
                .iter()
                .filter(|reason| reason.code() == unknown_of(gate));
            let verdicts: Vec<Verdict> = of_gate.map(Reason::verdict).collect();
            assert_eq!(verdicts, [verdict], "{gate}, {on_unknown}");
            assert_eq!(
                scene.is_open(),
                *on_unknown == OnUnknown::Pass,
                "{gate}, {on_unknown}"
            );
        }
    }
    assert!(asked, "{gate} has no unknown fact here");
}

/// Of a request: its findings stand beside the candidates.
fn check_request(gate: Gate, change: &Value) {
    for (on_unknown, key) in [
        ("pass", "case_notes"),
        ("review", "case_reviews"),
        ("exclude", "case_reasons"),
    ] {
        let lines = format!("gates.{gate}.on_unknown = '{on_unknown}'");
        let scene = Scene::civil().city("none", &lines).case(change);
        let ranking: Value = serde_json::from_str(&scene.rank().to_json()).unwrap();
        for list in ["case_notes", "case_reviews", "case_reasons"] {
            let here = ranking[list].as_array().unwrap().iter();
            let codes: Vec<&Value> = here.map(|reason| &reason["code"]).collect();
            let code = json!(format!("{gate}.unknown"));
            assert_eq!(
                codes.contains(&&code),
                list == key,
                "{gate}, {on_unknown}, {list}"
            );
        }
        assert_eq!(ranking["candidates"].as_array().unwrap().len(), 2);
    }
}

macro_rules! unknown {
    ($( $test:ident $gate:ident; )+) => { $(
        #[test]
        fn $test() {
            check(Gate::$gate);
        }
    )+ };
}

unknown! {
    h1_unknown_does_what_the_policy_says H1;
    h2_unknown_does_what_the_policy_says H2;
    h3_unknown_does_what_the_policy_says H3;
    h4_unknown_does_what_the_policy_says H4;
    h5_unknown_does_what_the_policy_says H5;
    h6_unknown_does_what_the_policy_says H6;
    h7_unknown_does_what_the_policy_says H7;
    h8_unknown_does_what_the_policy_says H8;
    h9_unknown_does_what_the_policy_says H9;
    h10_unknown_does_what_the_policy_says H10;
    h11_unknown_does_what_the_policy_says H11;
    h12_unknown_does_what_the_policy_says H12;
    h14_unknown_does_what_the_policy_says H14;
    h15_unknown_does_what_the_policy_says H15;
    h16_unknown_does_what_the_policy_says H16;
    h18_unknown_does_what_the_policy_says H18;
    h19_unknown_does_what_the_policy_says H19;
}

#[test]
fn h13_unknown_does_what_the_policy_says() {
    check_request(Gate::H13, &json!({"client": {"representatives": null}}));
}

#[test]
fn h17_unknown_does_what_the_policy_says() {
    check_request(Gate::H17, &json!({"replacements": null}));
}

#[test]
fn national_defaults_are_those_of_the_design() {
    let national = Policy::national();
    for gate in Gate::ALL {
        let expected = match gate {
            Gate::H1 | Gate::H3 | Gate::H4 | Gate::H5 | Gate::H18 | Gate::H19 => OnUnknown::Exclude,
            Gate::H6 | Gate::H7 | Gate::H8 | Gate::H9 | Gate::H10 | Gate::H11 | Gate::H12 => {
                OnUnknown::Review
            }
            _ => OnUnknown::Pass,
        };
        assert_eq!(national.gate(*gate).on_unknown(), expected, "{gate}");
    }
}

/// What the national policy lets pass or be looked at, a city may exclude.
#[test]
fn a_city_may_be_stricter_with_what_is_unknown() {
    for (gate, scene, lines) in unknowns() {
        if lines.is_empty() && gate != Gate::H19 {
            let line = format!("gates.{gate}.on_unknown = 'exclude'");
            let failed = scene.city("national", &line).failed();
            let code = unknown_of(gate).as_str();
            assert!(failed.contains(&code), "{gate}: {failed:?}");
        }
    }
}

/// The conflict gates look into the parties; without them every one of them asks an official, and says by
/// which article.
#[test]
fn unknown_parties_put_every_conflict_gate_before_an_official() {
    let scene = Scene::criminal().case(&json!({"parties": null}));
    let expected = [
        ("H6.unknown", "律师法 第39条"),
        ("H7.unknown", "律师执业行为规范 第51条"),
        ("H8.unknown", "律师执业行为规范 第51条"),
        ("H9.unknown", "律师执业行为规范 第52条"),
        ("H10.unknown", "刑事诉讼法解释 第43条"),
        ("H11.unknown", "法官法 第36条"),
        ("H12.unknown", "刑事诉讼法解释 第40条"),
    ];
    let ranking = scene.rank();
    assert_eq!(ranking.open_candidates().count(), 0);
    assert!(ranking.excluded().is_empty());
    for candidate in ranking.candidates() {
        let reviews = candidate.reviews.iter();
        let said: Vec<(&str, &str)> = reviews
            .map(|reason| (reason.code().as_str(), reason.basis()[0].as_str()))
            .collect();
        assert_eq!(said, expected, "{}", candidate.lawyer);
    }
}

#[test]
fn an_empty_list_is_known_and_an_absent_one_is_not() {
    let found = |change: Value| Scene::civil().case(&change).found();
    assert!(found(json!({"parties": []})).is_empty());
    assert_eq!(found(json!({"parties": null})).len(), 7);
    assert!(found(json!({"client": {"vetoes": []}})).is_empty());
    assert_eq!(found(json!({"client": null})), ["H16.unknown note"]);
}

/// Each fact whose absence leaves a gate without an answer, and the field that is named.
#[test]
fn the_missing_field_is_named() {
    let grassroots = |change: Value| {
        let scene = Scene::civil().lawyer(&json!({"category": "grassroots_worker"}));
        scene.lawyer(&change)
    };
    let nowhere = json!({"region": null, "organ": null});
    let local = "gates.H2.service_area = 3";
    let limit = |limit: Value| json!({"capacity": {"by_kind": [limit]}});
    let kind_units = Scene::civil().lawyer(&limit(json!({"kind": "civil", "units": 9})));
    let kind_year = Scene::civil().lawyer(&limit(json!({"kind": "civil", "cases_per_year": 9})));
    let no_split = json!([{"year": 2026, "count": 5}]);
    for (scene, code, field) in [
        (
            grassroots(json!({"service_regions": null})),
            "H18.unknown",
            "service_regions",
        ),
        (
            grassroots(json!({})).case(&nowhere),
            "H18.unknown",
            "case.region",
        ),
        (
            Scene::civil()
                .city("national", local)
                .lawyer(&json!({"service_regions": null})),
            "H2.unknown",
            "service_regions",
        ),
        (
            Scene::civil().city("national", local).case(&nowhere),
            "H2.unknown",
            "case.region",
        ),
        (
            Scene::civil().lawyer(&json!({"caseload": null})),
            "H14.unknown",
            "caseload",
        ),
        (
            Scene::civil()
                .city("national", "gates.H14.cases_per_year = 9")
                .lawyer(&json!({"yearly_counts": null})),
            "H14.unknown",
            "yearly_counts",
        ),
        (
            kind_units.lawyer(&json!({"caseload": {"by_kind": null}})),
            "H14.unknown",
            "caseload.by_kind",
        ),
        (
            kind_year.lawyer(&json!({"yearly_counts": no_split})),
            "H14.unknown",
            "yearly_counts.by_kind",
        ),
        (
            Scene::civil().firm(
                "F-1",
                &json!({"caseload": null, "caps": {"cases_per_year": null}}),
            ),
            "H14.unknown",
            "firm.caseload",
        ),
        (
            Scene::civil().firm("F-1", &json!({"caseload": {"year_count": null}})),
            "H14.unknown",
            "firm.caseload.year_count",
        ),
        (
            Scene::civil()
                .city(
                    "none",
                    "gates.H1.barred_categories = ['volunteer']\ngates.H18.enabled = false",
                )
                .case(&json!({"parties": []}))
                .lawyer(&json!({"category": null})),
            "H1.unknown",
            "category",
        ),
    ] {
        let reasons = scene.reasons();
        let said: Vec<String> = reasons
            .iter()
            .filter(|reason| reason.code().as_str() != "H19.unknown")
            .map(|reason| {
                let (name, value) = &reason.facts()[0];
                format!("{} {name} {}", reason.code(), value.to_canonical())
            })
            .collect();
        assert_eq!(said, [format!("{code} unknown \"{field}\"")]);
    }
}
