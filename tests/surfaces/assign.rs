//! The assignment that every surface is compared with, and the verdict on it.

use dianyuan::assign::{Answer, AssignOptions, Mechanism, Problem, Tables, verify};
use dianyuan_tests::fixture;

use crate::fixture::as_recorded;

#[test]
fn the_shared_tables_are_assigned_and_verified_as_recorded() {
    let [edges, lawyers, cases, groups] =
        ["edges", "lawyers", "cases", "groups"].map(|name| fixture(&format!("assign/{name}.csv")));
    let tables = Tables {
        edges: &edges,
        lawyers: &lawyers,
        cases: &cases,
        groups: Some(&groups),
    };
    let problem = Problem::from_tables(&tables).unwrap();
    let options = AssignOptions::new().seed("");
    let answer = Answer::of(&problem, Mechanism::Optimal, &options, &mut ());
    let result = answer.to_json(&problem);
    let verdict = verify(&result, &problem).unwrap();
    assert!(verdict.is_optimal);
    let verdict = verdict.to_json().to_canonical();
    as_recorded([
        ("assign/result.json", result + "\n"),
        ("assign/verdict.json", verdict + "\n"),
    ]);
}
