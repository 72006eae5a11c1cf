//! The sample that the command line carries: it is the generated one, and every hard rule answers in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use dianyuan::policy::Gate;
use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Ranking, Roster};
use dianyuan_benches::city::{City, POLICY, SEED, files};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../crates/cli/sample")
}

/// Set `UPDATE_SAMPLE` to write the files anew, as `cargo xtask sample` does.
#[test]
fn the_committed_sample_is_the_generated_one() {
    for (name, text) in files() {
        let path = folder().join(name);
        if std::env::var_os("UPDATE_SAMPLE").is_some() {
            fs::create_dir_all(folder()).unwrap();
            fs::write(&path, &text).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap();
        assert!(
            committed == text,
            "{name} is not what the generator makes; run `cargo xtask sample`"
        );
    }
}

fn rankings() -> Vec<(Case, Ranking)> {
    let [(_, lawyers), (_, cases), (_, policy)] = files();
    let roster = Roster::from_json(&lawyers, &Causes::official()).unwrap();
    let policy = Policy::from_text(&policy).unwrap();
    let day = "2026-11-02".parse().unwrap();
    let calibration = Calibration::fit(&roster, &policy, day).unwrap();
    let engine = Engine::new(&roster, &policy, &calibration).unwrap();
    Case::many_from_json(&cases)
        .unwrap()
        .into_iter()
        .map(|case| {
            let ranking = engine
                .rank(&case, &RankOptions::new().excluded(1_000))
                .unwrap();
            (case, ranking)
        })
        .collect()
}

#[test]
fn every_gate_answers_somewhere() {
    let mut fails = BTreeSet::new();
    let mut codes = BTreeSet::new();
    for (_, ranking) in rankings() {
        for reason in ranking.case_reasons() {
            fails.insert(reason.code().gate());
            codes.insert(reason.code().as_str());
        }
        for count in ranking.excluded_by_code() {
            fails.insert(count.code.gate());
            codes.insert(count.code.as_str());
        }
        for candidate in ranking.candidates() {
            for reason in candidate.reviews.iter().chain(&candidate.notes) {
                codes.insert(reason.code().as_str());
            }
        }
    }
    let silent: Vec<_> = Gate::ALL
        .iter()
        .filter(|gate| !fails.contains(gate))
        .collect();
    println!("{codes:?} {} cases", codes.len());
    assert!(silent.is_empty(), "{silent:?} fails nowhere");
}
