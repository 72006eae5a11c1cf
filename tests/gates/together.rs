//! Several gates at once: nobody stops at the first reason, and no reason hides another.

use std::collections::BTreeSet;

use dianyuan::Gate;
use serde_json::{Value, json};

use crate::alone;
use crate::scene::{Scene, merge, reasons_of};

/// Paths of the facts that a change touches; a list or a null is one fact.
fn touched(change: &Value, path: &str, paths: &mut BTreeSet<String>) {
    match change.as_object() {
        Some(fields) => {
            for (key, value) in fields {
                touched(value, &format!("{path}/{key}"), paths);
            }
        }
        None => drop(paths.insert(format!("{path}/"))),
    }
}

fn overlap(a: &Value, b: &Value) -> bool {
    let (mut of_a, mut of_b) = (BTreeSet::new(), BTreeSet::new());
    touched(a, "", &mut of_a);
    touched(b, "", &mut of_b);
    let lies_in = |inner: &str, outer: &str| inner.starts_with(outer);
    of_a.iter()
        .any(|x| of_b.iter().any(|y| lies_in(x, y) || lies_in(y, x)))
}

/// Changes that make another fixture's fact speak of something else: without a firm there is no firm's
/// conflict, without a capacity nothing to fill.
fn takes_ground_away(code: &str) -> bool {
    matches!(code, "H6.acts_for_other_side" | "H14.unknown")
}

/// Whether the base case's party is what a fixture's conflict is with.
fn is_about_a_party(fixture: &Value) -> bool {
    let who = &fixture["facts"]["path"][0];
    who.as_str().is_some_and(|who| who == "party party-1")
        && fixture["change"]["case"]["parties"].is_null()
}

/// Every two facts that can be changed together are both told, under both base cases.
#[test]
fn two_facts_give_both_reasons() {
    let single: Vec<Value> = Gate::ALL
        .iter()
        .flat_map(|gate| alone::of(*gate))
        .filter(|fixture| {
            let code = fixture["code"].as_str().unwrap();
            let plain = ["city", "alone", "beside"]
                .iter()
                .all(|key| fixture.get(key).is_none());
            plain && fixture["who"] == "lawyer" && !takes_ground_away(code)
        })
        .collect();
    let mut pairs = 0;
    for (index, first) in single.iter().enumerate() {
        for second in &single[index + 1..] {
            let parties = [first, second]
                .iter()
                .any(|f| !f["change"]["case"]["parties"].is_null());
            let of_party = [first, second].iter().any(|f| is_about_a_party(f));
            if overlap(&first["change"], &second["change"]) || (parties && of_party) {
                continue;
            }
            let criminal = first["case"] == "criminal" || second["case"] == "criminal";
            let of_case = |fixture: &Value| {
                let mut fixture = fixture.clone();
                fixture["case"] = if criminal {
                    json!("criminal")
                } else {
                    json!("civil")
                };
                fixture
            };
            let (first, second) = (of_case(first), of_case(second));
            let mut both = first.clone();
            merge_lists(&mut both["change"], &second["change"]);
            let (a, b, both) = (found(&first), found(&second), found(&both));
            let fails = |found: &BTreeSet<String>| found.iter().any(|line| line.ends_with("fail"));
            let mut expected: BTreeSet<String> = a.union(&b).cloned().collect();
            if fails(&expected) {
                // Of someone who is removed only the reasons to remove are told.
                expected.retain(|line| line.ends_with("fail"));
            }
            assert_eq!(both, expected, "{} and {}", first["code"], second["code"]);
            pairs += 1;
        }
    }
    assert!(pairs > 500, "{pairs} pairs");
}

fn merge_lists(target: &mut Value, change: &Value) {
    // A null in a change takes a fact away when it is applied, so it has to be kept here.
    match (target.as_object_mut(), change.as_object()) {
        (Some(target), Some(change)) => {
            for (key, value) in change {
                merge_lists(target.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
        _ => target.clone_from(change),
    }
}

fn found(fixture: &Value) -> BTreeSet<String> {
    alone::scene(fixture).found().into_iter().collect()
}

/// One lawyer for whom nearly everything is wrong, and the whole of it is told, in the order of gates.
#[test]
fn one_lawyer_with_everything_wrong() {
    let lawyer = json!({
        "category": "volunteer",
        "criminal_defence_start": "2025-01-01",
        "roster": [{"section": "general", "from": "2016-01-01", "to": "2020-12-31"}],
        "statuses": [
            {"status": "active", "concerns": "licence", "from": "2012-03-10"},
            {"status": "suspended", "concerns": "licence", "from": "2026-01-01"},
            {"status": "suspended", "concerns": "roster", "from": "2026-01-01"},
            {"status": "removed", "concerns": "roster", "from": "2026-06-01"},
            {"status": "leave", "from": "2026-11-01"}
        ],
        "annual_assessment": {"year": 2025, "result": "incompetent"},
        "training": [],
        "capacity": {"units": 1, "cases_per_year": 1, "by_kind": [{"kind": "criminal", "units": 1}]},
        "track_record": [
            {"measure": "peer_review", "kind": "civil", "on": "2026-05-20", "grades": {"fail": 1}}
        ],
        "affiliations": {
            "former_posts": [{"organ": "court-1", "role": "judge", "left": "2026-01-01"}],
            "serving": [{"role": "assessor"}],
            "relatives_at": [{"organ": "court-1", "relation": "child"}],
            "near_relatives": [{"id": "party-2", "relation": "sibling"}],
            "acted_for": [{"party": "party-2", "from": "2026-01-01"}]
        },
        "busy": [
            {"from": "2026-11-01", "to": "2027-01-31", "why": "unavailable"}
        ],
        "legal_basis": {"listing": "none", "objects": ["scoring"]}
    });
    let case = json!({
        "parties": [
            {"id": "party-2", "role": "victim", "lawyer": "L-1"},
            {"id": "party-3", "role": "co_defendant", "lawyer": "L-1"},
            {"id": "F-1", "role": "opponent"}
        ],
        "client": {"vetoes": ["L-1"]},
        "opposing": [{"case": "C-8", "lawyer": "L-1"}],
        "earlier": [
            {"side": "theirs", "lawyer": "L-1", "firm": "F-1"},
            {"side": "official", "lawyer": "L-1"},
            {"side": "ours", "lawyer": "L-1", "ended": "removed_for_cause"},
        ],
        "linked": [{"case": "C-9", "relation": "same_facts", "lawyer": "L-1"}]
    });
    let scene = Scene::criminal().lawyer(&lawyer).case(&case);
    let scene = scene.firm("F-1", &json!({"caps": {"units": 1}}));
    let ranking = scene.rank();
    let mut codes: Vec<&str> = reasons_of(&ranking, "L-1")
        .iter()
        .map(|reason| reason.code().as_str())
        .collect();
    codes.dedup();
    let expected = [
        "H1.suspended",
        "H2.not_listed",
        "H2.suspended",
        "H2.removed",
        "H2.failed_review",
        "H2.failed_assessment",
        "H3.too_few_years",
        "H4.not_trained",
        "H5.not_a_lawyer",
        "H6.acts_for_other_side",
        "H6.near_relative",
        "H7.same_firm",
        "H7.firm_is_party",
        "H7.opposing_aided_case",
        "H8.other_side_before",
        "H8.firm_other_side_before",
        "H8.official_before",
        "H9.client_of_lawyer",
        "H10.co_defendant",
        "H11.within_ban",
        "H11.former_organ",
        "H11.kin_at_organ",
        "H12.serving",
        "H14.units_full",
        "H14.year_full",
        "H14.kind_full",
        "H14.firm_full",
        "H15.on_leave",
        "H15.unavailable",
        "H15.hearing_clash",
        "H16.vetoed",
        "H16.removed_for_cause",
        "H18.volunteer_scope",
        "H19.objected",
        "H19.no_ground",
    ];
    assert_eq!(codes, expected);
    // One lawyer counts once under each code, however often the code applies.
    let counted: Vec<(&str, u32)> = ranking
        .excluded_by_code()
        .iter()
        .map(|entry| (entry.code.as_str(), entry.count))
        .collect();
    let once: Vec<(&str, u32)> = expected.iter().map(|code| (*code, 1)).collect();
    assert_eq!(counted, once);
}

/// Of many lawyers each keeps the own reasons, and the counts are theirs.
#[test]
fn reasons_do_not_spill_over() {
    let mut scene = Scene::criminal();
    let mut wrong = Vec::new();
    for number in 0..40 {
        let mut lawyer = json!({"id": format!("M-{number:02}"), "firm": null});
        let mut codes = Vec::new();
        if number % 2 == 0 {
            merge(
                &mut lawyer,
                &json!({"criminal_defence_start": "2026-01-01"}),
            );
            codes.push("H3.too_few_years");
        }
        if number % 3 == 0 {
            merge(&mut lawyer, &json!({"training": ["women"]}));
            codes.push("H4.not_trained");
        }
        if number % 5 == 0 {
            merge(&mut lawyer, &json!({"caseload": {"units": 10}}));
            codes.push("H14.units_full");
        }
        scene = scene.beside(&lawyer);
        wrong.push((format!("M-{number:02}"), codes));
    }
    let ranking = scene.rank();
    for (id, codes) in &wrong {
        let reasons = reasons_of(&ranking, id);
        let found: Vec<&str> = reasons
            .iter()
            .map(|reason| reason.code().as_str())
            .collect();
        assert_eq!(&found, codes, "{id}");
    }
    for entry in ranking.excluded_by_code() {
        let code = entry.code.as_str();
        let count = wrong
            .iter()
            .filter(|(_, codes)| codes.contains(&code))
            .count();
        assert_eq!(entry.count as usize, count, "{code}");
    }
}
