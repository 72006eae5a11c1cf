//! The ranking that Rust, C and Python are all compared with.

use std::fs;

use dianyuan_tests::{fixture, root};

/// The shared fixture as Rust ranks it.
pub(crate) fn ranking() -> String {
    let [roster, case, policy, options] =
        ["roster.jsonl", "case.json", "policy.toml", "options.json"].map(fixture);
    dianyuan::rank_json(&roster, &case, Some(&policy), &options).expect("the fixture is right")
}

/// `UPDATE_FIXTURES=1` writes the ranking that the engine gives now; read the difference before it is kept.
#[test]
fn the_shared_fixture_ranks_as_recorded() {
    let found = ranking() + "\n";
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(root().join("tests/fixtures/ranking.json"), &found).unwrap();
    }
    assert_eq!(found, fixture("ranking.json"));
}
