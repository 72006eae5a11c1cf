//! The ranking and the explanation that Rust, C and Python are all compared with.

use std::fs;

use dianyuan_tests::{fixture, root};

/// The shared fixture as Rust ranks it.
pub(crate) fn ranking() -> String {
    let [roster, case, policy, options] =
        ["roster.jsonl", "case.json", "policy.toml", "options.json"].map(fixture);
    dianyuan::rank_json(&roster, &case, Some(&policy), &options).expect("the fixture is right")
}

/// The shared fixture's second lawyer, explained.
pub(crate) fn explanation() -> String {
    let [roster, case, policy, options] =
        ["roster.jsonl", "case.json", "policy.toml", "options.json"].map(fixture);
    dianyuan::explain_json(&roster, &case, "lawyer-gao", Some(&policy), &options)
        .expect("the fixture is right")
}

/// The shared fixture's ranking, compared with that of a changed roster.
pub(crate) fn comparison() -> String {
    let [before, after, case, policy, options] = [
        "roster.jsonl",
        "roster-after.jsonl",
        "case.json",
        "policy.toml",
        "options.json",
    ]
    .map(fixture);
    let rank = |roster: &str| {
        dianyuan::rank_json(roster, &case, Some(&policy), &options).expect("the fixture is right")
    };
    dianyuan::diff_json(&rank(&before), &rank(&after), Some((&before, &after)), "")
        .expect("the rankings are of one case")
}

/// Holds texts against the files that record them. `UPDATE_FIXTURES=1` writes what the engine gives now; read the
/// difference before it is kept.
pub(crate) fn as_recorded<const N: usize>(texts: [(&str, String); N]) {
    for (name, found) in texts {
        if std::env::var_os("UPDATE_FIXTURES").is_some() {
            fs::write(root().join("tests/fixtures").join(name), &found).unwrap();
        }
        assert_eq!(found, fixture(name), "{name}");
    }
}

#[test]
fn the_shared_fixture_ranks_explains_and_compares_as_recorded() {
    as_recorded([
        ("ranking.json", ranking() + "\n"),
        ("explanation.json", explanation() + "\n"),
        ("comparison.json", comparison() + "\n"),
    ]);
}
