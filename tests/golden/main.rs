//! Golden vectors: what every lawyer of a fixed roster scores for fixed cases, to the last point.
//!
//! `tests/fixtures/golden-{roster.jsonl,cases.jsonl,policy.toml}` are the inputs, made up;
//! `golden-score.json` is what this engine makes of them on every platform and in every build. A
//! change of it is a change of the score, and steps `SCORE_VERSION`.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod vectors;

use std::collections::BTreeSet;
use std::fs;

use dianyuan::SCORE_VERSION;
use dianyuan::policy::Signal;
use dianyuan_tests::{fixture, root};
use serde_json::Value;

use self::vectors::vectors;

const FILE: &str = "golden-score.json";

/// `UPDATE_GOLDEN=1` writes what the engine gives now; read the difference before it is kept.
#[test]
fn the_score_is_the_golden_one() {
    let found = vectors();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(root().join("tests/fixtures").join(FILE), &found).unwrap();
    }
    let golden = fixture(FILE);
    for (line, (found, golden)) in (1..).zip(found.lines().zip(golden.lines())) {
        assert_eq!(found, golden, "line {line} of {FILE}");
    }
    assert_eq!(found, golden);
}

/// Vectors that are all alike would guard nothing.
#[test]
fn the_golden_vectors_cover_the_score() {
    let golden: Value = serde_json::from_str(&fixture(FILE)).unwrap();
    assert_eq!(golden["score_version"], SCORE_VERSION);
    let vectors = golden["vectors"].as_array().unwrap();
    assert!(vectors.len() >= 300, "{} vectors", vectors.len());
    let distinct = |of: &dyn Fn(&Value) -> Value| -> usize {
        let values: BTreeSet<String> = vectors
            .iter()
            .map(|vector| of(vector).to_string())
            .collect();
        values.len()
    };
    for (index, signal) in Signal::ALL.iter().enumerate() {
        let values = distinct(&|vector| vector["values"][index].clone());
        let known = distinct(&|vector| vector["known"][index].clone());
        assert!(values >= 3, "{signal} has only {values} values");
        // Whether someone stood for the client before is told by the case, and never unknown.
        assert_eq!(
            known,
            if *signal == Signal::Continuity { 1 } else { 2 },
            "{signal}"
        );
    }
    assert!(distinct(&|vector| vector["points"].clone()) > 300);
    assert_eq!(distinct(&|vector| vector["tie"].clone()), vectors.len());
    let fitted = golden["strata"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["is_fitted"] == true);
    assert!(fitted.count() >= 6);
}
