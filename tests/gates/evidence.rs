//! The conflict search: how a lawyer and a party are found to be connected, and how that is told.

use dianyuan::wire::Json;
use serde_json::{Value, json};

use crate::scene::{Scene, reasons_of};

/// What is found about a lawyer, each with its path.
fn paths(scene: &Scene, lawyer: &str) -> Vec<String> {
    let reasons = reasons_of(&scene.rank(), lawyer);
    reasons
        .iter()
        .map(|reason| {
            let (_, path) = reason
                .facts()
                .iter()
                .find(|(name, _)| *name == "path")
                .unwrap();
            let Json::Array(steps) = path else {
                panic!("{path:?}")
            };
            let steps: Vec<&str> = steps
                .iter()
                .map(|step| match step {
                    Json::Str(step) => step.as_ref(),
                    other => panic!("{other:?}"),
                })
                .collect();
            format!(
                "{} {}: {}",
                reason.code(),
                reason.verdict(),
                steps.join(" > ")
            )
        })
        .collect()
}

fn parties(parties: &Value) -> Scene {
    Scene::civil().case(&json!({"parties": parties}))
}

#[test]
fn h6_relatives_by_id_by_name_and_not_by_mistake() {
    let relative = |relative: Value, party: Value| {
        let scene = parties(&json!([party]));
        let scene = scene.lawyer(&json!({"affiliations": {"near_relatives": [relative]}}));
        scene.found()
    };
    let opponent = |more: Value| {
        let mut party = json!({"role": "opponent"});
        crate::scene::merge(&mut party, &more);
        party
    };
    for (of_lawyer, of_case, expected) in [
        (
            json!({"id": "P"}),
            json!({"id": "P"}),
            Some("H6.near_relative fail"),
        ),
        (
            json!({"name": "刘洋"}),
            json!({"name": "刘 洋"}),
            Some("H6.name_match review"),
        ),
        (
            json!({"name": "刘洋"}),
            json!({"id": "P", "name": "刘洋"}),
            Some("H6.name_match review"),
        ),
        (
            json!({"id": "P", "name": "刘洋"}),
            json!({"name": "刘洋"}),
            Some("H6.name_match review"),
        ),
        // Two ids that differ are two people, whatever their names.
        (
            json!({"id": "P", "name": "刘洋"}),
            json!({"id": "Q", "name": "刘洋"}),
            None,
        ),
        (json!({"name": "刘洋"}), json!({"name": "刘阳"}), None),
    ] {
        let mut of_lawyer = of_lawyer;
        of_lawyer["relation"] = json!("sibling");
        let found = relative(of_lawyer.clone(), opponent(of_case.clone()));
        assert_eq!(
            found.first().map(String::as_str),
            expected,
            "{of_lawyer} {of_case}"
        );
    }
    // On the client's own side a relative is no conflict.
    for role in ["third_party", "co_defendant", "client"] {
        let own_side = json!({"id": "P", "role": role});
        assert!(
            relative(json!({"id": "P", "relation": "parent"}), own_side).is_empty(),
            "{role}"
        );
    }
}

#[test]
fn h9_relative_of_a_colleague_known_by_name_is_reviewed() {
    let scene = parties(&json!([{"name": "刘洋", "role": "opponent"}]));
    let relatives = json!([{"name": "刘洋", "relation": "child"}]);
    let scene = scene.beside(&json!({"id": "L-3", "affiliations": {"near_relatives": relatives}}));
    assert_eq!(
        paths(&scene, "L-1"),
        ["H9.colleague_relative review: party #1 > child of lawyer L-3"]
    );
    assert_eq!(
        paths(&scene, "L-3"),
        ["H6.name_match review: party #1 > child of lawyer L-3"]
    );
    assert!(paths(&scene, "L-2").is_empty());
}

#[test]
fn h6_names_are_reviewed_from_the_policys_likeness_on() {
    let named = |own: &str, other: &str| {
        let scene = parties(&json!([{"name": other, "role": "opponent"}]));
        scene.lawyer(&json!({"display": {"name": null, "firm_name": own}}))
    };
    // One of ten letters differs, one of eight, none after full-width and blanks are made plain.
    let ten = named("徐州云龙建设工程公司", "徐州云龙建筑工程公司");
    assert_eq!(ten.found(), ["H7.name_match review"]);
    let eight = named("云龙建设工程公司", "云龙建筑工程公司");
    assert!(eight.found().is_empty());
    let looser = eight.city("national", "gates.H6.likeness = 875000");
    assert_eq!(looser.found(), ["H7.name_match review"]);
    let same = named("ＡＢＣ（徐州）律师事务所", "abc (徐州) 律师事务所");
    assert_eq!(same.found(), ["H7.name_match review"]);
    // A name alone never removes anyone.
    for scene in [ten, same] {
        assert!(scene.failed().is_empty());
    }
}

#[test]
fn h7_firm_by_its_record_its_lawyer_its_code_or_its_name() {
    let same = "H7.same_firm fail: party party-1";
    let opponent = |more: Value| {
        let mut party = json!({"id": "party-1", "role": "opponent"});
        crate::scene::merge(&mut party, &more);
        parties(&json!([party])).beside(&json!({"id": "L-3"}))
    };
    // The roster says to which firm the other side's lawyer belongs, whatever the case says beside.
    for firm in [Value::Null, json!("F-9"), json!("F-1")] {
        let scene = opponent(json!({"lawyer": "L-3", "firm": firm}));
        assert_eq!(
            paths(&scene, "L-1"),
            [format!("{same} > firm F-1")],
            "{firm}"
        );
    }
    let by_code = parties(&json!([{"id": "31320302MD0000001Y", "role": "opponent"}]));
    assert_eq!(
        paths(&by_code, "L-1"),
        ["H7.firm_is_party fail: party 31320302MD0000001Y > firm F-1"]
    );
    let by_name = parties(&json!([{"name": "彭城律师事务所", "role": "opponent"}]));
    let by_name = by_name.firm("F-1", &json!({"display": {"name": "彭城律师事务所"}}));
    assert_eq!(
        paths(&by_name, "L-1"),
        ["H7.name_match review: party #1 > firm F-1"]
    );
    let aided = Scene::civil().beside(&json!({"id": "L-3"}));
    let aided = aided.case(&json!({"opposing": [{"case": "C-9", "lawyer": "L-3"}]}));
    assert_eq!(
        paths(&aided, "L-1"),
        ["H7.opposing_aided_case fail: case C-9 > firm F-1"]
    );
    assert_eq!(
        paths(&aided, "L-3"),
        [
            "H6.acts_for_other_side fail: case C-9 > lawyer L-3",
            "H7.opposing_aided_case fail: case C-9 > firm F-1"
        ]
    );
}

#[test]
fn h7_victim_and_accused_are_on_two_sides() {
    let party = |role: &str| json!({"parties": [{"id": "party-1", "role": role, "firm": "F-1"}]});
    let failed = |scene: Scene| scene.failed();
    let same = ["H7.same_firm"];
    assert_eq!(failed(Scene::criminal().case(&party("victim"))), same);
    assert_eq!(failed(Scene::criminal().case(&party("opponent"))), same);
    assert!(failed(Scene::criminal().case(&party("co_defendant"))).is_empty());
    let for_victim = json!({"client": {"position": "victim"}});
    let for_victim = Scene::criminal().case(&for_victim);
    assert!(failed(for_victim.clone().case(&party("victim"))).is_empty());
    assert_eq!(failed(for_victim.case(&party("opponent"))), same);
}

#[test]
fn h8_present_firm_of_the_other_sides_earlier_lawyer_is_for_an_official() {
    let earlier = |firm: Value| {
        let earlier = json!([{"side": "theirs", "lawyer": "L-3", "firm": firm}]);
        let scene = Scene::civil().beside(&json!({"id": "L-3"}));
        scene.case(&json!({"earlier": earlier}))
    };
    let before = "H8.firm_other_side_before";
    let unstated = earlier(Value::Null);
    assert_eq!(
        paths(&unstated, "L-1"),
        [format!("{before} review: earlier #1 > firm F-1")]
    );
    assert_eq!(
        paths(&unstated, "L-3"),
        ["H8.other_side_before fail: earlier #1 > lawyer L-3"]
    );
    let stated = earlier(json!("F-1"));
    assert_eq!(
        paths(&stated, "L-1"),
        [format!("{before} fail: earlier #1 > firm F-1")]
    );
    assert!(paths(&earlier(json!("F-9")), "L-1").is_empty());
}

/// No path, fact or basis holds a name: parties and lawyers are told by id or by position.
#[test]
fn h6_evidence_holds_no_names() {
    let name = "欧阳不可见";
    let scene = parties(&json!([
        {"id": "party-1", "name": name, "role": "opponent"},
        {"name": name, "role": "opponent"}
    ]));
    let scene = scene.lawyer(&json!({
        "display": {"name": name, "firm_name": name},
        "affiliations": {"near_relatives": [{"name": name, "relation": "spouse"}]}
    }));
    let scene = scene.firm("F-1", &json!({"display": {"name": name}}));
    let ranking = scene.rank();
    assert!(reasons_of(&ranking, "L-1").len() >= 6);
    assert!(!ranking.to_json().contains(name));
    assert!(!format!("{ranking:?}").contains(name));
}
