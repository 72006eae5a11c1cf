//! The examples that the library writes: a policy, an error, a ranking, an explanation, a comparison and an
//! assignment. `UPDATE_EXAMPLES=1` writes them anew.

use dianyuan::assign::{Answer, AssignOptions, Mechanism, Problem, Tables};
use dianyuan::{Policy, diff_json, explain_json, rank_json};
use dianyuan_tests::{fixture, root};
use serde_json::Value;

/// A candidate of the ranking who is not the first.
const EXPLAINED: &str = "lawyer-waived";

fn policy() -> Policy {
    Policy::from_text(&fixture("examples/policy.toml")).unwrap_or_else(|error| panic!("{error}"))
}

/// The shared tables of own scores, assigned, with the price of a pair.
fn assignment() -> String {
    let [edges, lawyers, cases, groups] =
        ["edges", "lawyers", "cases", "groups"].map(|name| fixture(&format!("assign/{name}.csv")));
    let tables = Tables {
        edges: &edges,
        lawyers: &lawyers,
        cases: &cases,
        groups: Some(&groups),
    };
    let problem = Problem::from_tables(&tables).unwrap_or_else(|error| panic!("{error}"));
    let options = AssignOptions::new().seed("example");
    let answer = Answer::of(&problem, Mechanism::Optimal, &options, &mut ());
    let answer = answer.price(&problem, &options, (0, 1), &mut ());
    answer.to_json(&problem)
}

fn written() -> [(&'static str, String); 6] {
    let wrong = "{\"id\": \"\", \"sex\": \"x\"}\n{\"id\": \"L-2\", \"display\": {\"phone\": 13800138000}}\n{\"id\": \"L-2\"}\n";
    let error = rank_json(wrong, "", None, "").unwrap_err();
    let one_line = |name: &str| {
        let value: Value = serde_json::from_str(&fixture(name)).unwrap();
        value.to_string()
    };
    let roster = [
        one_line("examples/lawyer.json"),
        one_line("examples/firm.json"),
        fixture("examples/roster.jsonl"),
    ];
    let options = r#"{"seed": "example"}"#;
    let policy_text = policy().to_json().to_canonical();
    let (roster, case) = (roster.join("\n"), fixture("examples/case.json"));
    let ranking = rank_json(&roster, &case, Some(&policy_text), options);
    let ranking = ranking.unwrap_or_else(|error| panic!("{error}"));
    let later_roster = roster.replace("certified", "declared");
    let later_roster = later_roster.replace(r#""status": "suspended""#, r#""status": "active""#);
    let later = rank_json(
        &later_roster,
        &case,
        Some(&policy_text),
        r#"{"seed": "later"}"#,
    );
    let later = later.unwrap_or_else(|error| panic!("{error}"));
    let comparison = diff_json(&ranking, &later, Some((&roster, &later_roster)), "");
    let explanation = explain_json(&roster, &case, EXPLAINED, Some(&policy_text), options);
    [
        ("policy", policy_text),
        ("error", error.to_json()),
        ("ranking", ranking),
        (
            "comparison",
            comparison.unwrap_or_else(|error| panic!("{error}")),
        ),
        (
            "explanation",
            explanation.unwrap_or_else(|error| panic!("{error}")),
        ),
        ("assignment", assignment()),
    ]
}

#[test]
fn the_written_examples_are_what_the_library_writes() {
    let update = std::env::var_os("UPDATE_EXAMPLES").is_some();
    for (name, text) in written() {
        let file = format!("examples/{name}.json");
        if update {
            std::fs::write(
                root().join("tests/fixtures").join(&file),
                format!("{text}\n"),
            )
            .unwrap();
        }
        assert_eq!(
            fixture(&file).trim_end(),
            text,
            "{file}: UPDATE_EXAMPLES=1 writes it anew"
        );
    }
}

#[test]
fn the_written_policy_is_the_one_it_was_written_from() {
    let again = Policy::from_text(&fixture("examples/policy.json")).unwrap();
    assert_eq!(again, policy());
    assert_eq!(again.to_json(), policy().to_json());
}

#[test]
fn the_ranking_shows_every_sort_of_finding() {
    let ranking: Value = serde_json::from_str(&fixture("examples/ranking.json")).unwrap();
    let some = |list: &Value| list.as_array().is_some_and(|list| !list.is_empty());
    assert!(some(&ranking["rules"]) && some(&ranking["case_reasons"]));
    assert!(some(&ranking["excluded"]) && some(&ranking["excluded_by_code"]));
    let candidates = ranking["candidates"].as_array().unwrap();
    assert!(
        candidates
            .iter()
            .any(|candidate| some(&candidate["reviews"]))
    );
    assert!(candidates.iter().any(|candidate| some(&candidate["notes"])));
}

#[test]
fn the_assignment_shows_a_proof_and_an_empty_seat_with_its_reasons() {
    let result: Value = serde_json::from_str(&fixture("examples/assignment.json")).unwrap();
    let some = |list: &Value| list.as_array().is_some_and(|list| !list.is_empty());
    assert!(some(&result["assignments"]) && some(&result["shortages"]));
    let empty = &result["unassigned"][0];
    assert!(some(&empty["reasons"]) && some(&empty["ways_out"]));
    assert!(some(&result["certificate"]["branches"]) && result["optimal"] == true);
    assert!(some(&result["report"]["pair_prices"]) && some(&result["report"]["mechanisms"]));
}
