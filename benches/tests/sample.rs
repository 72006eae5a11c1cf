//! The sample that the command line carries: it is the generated one, its counts are as promised, and
//! every hard rule answers in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use dianyuan::model::{CaseKind, Flag, Group, Route, Stage};
use dianyuan::policy::Gate;
use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Ranking, Roster};
use dianyuan_benches::city::{City, SEED, files};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../crates/sample/data")
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

#[test]
fn another_seed_is_another_city() {
    let (one, other) = (City::generate(SEED), City::generate(SEED + 1));
    assert_ne!(one.lawyers, other.lawyers);
    assert_eq!(one.lawyers, City::generate(SEED).lawyers);
}

#[test]
fn every_record_says_that_it_is_synthetic() {
    let [(_, lawyers), (_, cases), (_, policy)] = files();
    for line in lawyers.lines().chain(cases.lines()) {
        assert!(line.contains(r#""ext": {"synthetic":true}"#), "{line}");
    }
    assert!(policy.contains("synthetic"));
}

#[test]
fn two_thirds_of_the_firms_are_small() {
    let city = City::generate(SEED);
    let size = |firm| {
        let colleagues = city.lawyers.iter().filter(|l| l.firm() == Some(firm));
        colleagues.count()
    };
    let small = city.firms.iter().filter(|firm| size(firm.id()) <= 10);
    assert_eq!(small.count() * 1_000 / city.firms.len(), 655);
    assert_eq!(city.lawyers.len(), 300);
}

#[test]
fn cases_are_of_every_kind_stage_route_flag_and_group() {
    let cases = City::generate(SEED).cases;
    assert_eq!(cases.len(), 200);
    for kind in CaseKind::ALL {
        assert!(cases.iter().any(|case| case.kind() == kind), "{kind}");
    }
    for stage in Stage::ALL {
        assert!(cases.iter().any(|c| c.stage() == Some(stage)), "{stage}");
    }
    for route in Route::ALL {
        assert!(cases.iter().any(|c| c.route() == Some(route)), "{route}");
    }
    for flag in Flag::ALL {
        assert!(cases.iter().any(|case| case.has(*flag)), "{flag}");
    }
    let groups: BTreeSet<Group> = cases
        .iter()
        .filter_map(|case| case.client()?.groups())
        .flatten()
        .copied()
        .collect();
    for group in Group::ALL {
        assert!(groups.contains(group), "{group}");
    }
}

fn rankings() -> Vec<(Case, Ranking)> {
    let [(_, lawyers), (_, cases), (_, policy)] = files();
    let roster = Roster::from_json(&lawyers, &Causes::official()).expect("valid lawyers");
    let policy = Policy::from_text(&policy).expect("a policy that only tightens");
    let day = "2026-11-02".parse().expect("a day");
    let calibration = Calibration::fit(&roster, &policy, day).expect("a fit");
    let engine = Engine::new(&roster, &policy, &calibration).expect("known causes");
    let options = RankOptions::new().top(300);
    let rank = |case: Case| {
        let ranking = engine.rank(&case, &options).expect("known causes");
        (case, ranking)
    };
    let cases = Case::many_from_json(&cases).expect("valid cases");
    cases.into_iter().map(rank).collect()
}

#[test]
fn every_gate_removes_someone_or_refuses_a_request() {
    let mut gates = BTreeSet::new();
    let mut reviews = BTreeSet::new();
    for (_, ranking) in rankings() {
        gates.extend(ranking.case_reasons().map(|reason| reason.code().gate()));
        gates.extend(ranking.excluded_by_code().iter().map(|n| n.code.gate()));
        for candidate in ranking.candidates() {
            reviews.extend(candidate.reviews.iter().map(|r| r.code().as_str()));
        }
    }
    let silent: Vec<_> = Gate::ALL.iter().filter(|g| !gates.contains(g)).collect();
    assert!(silent.is_empty(), "{silent:?} answers nowhere");
    for code in ["H6.name_match", "H7.name_match", "H15.unknown"] {
        assert!(reviews.contains(code), "{code} asks no official");
    }
}

#[test]
fn one_case_has_no_parties_and_one_has_nobody_eligible() {
    let rankings = rankings();
    let without = rankings.iter().filter(|(case, _)| case.parties().is_none());
    assert_eq!(without.count(), 1);
    let nobody = rankings.iter().filter(|(_, r)| r.candidates().is_empty());
    let nobody: Vec<_> = nobody.map(|(case, _)| case.id().as_str()).collect();
    assert_eq!(nobody, ["C-150"]);
}

#[test]
fn most_cases_leave_a_choice() {
    let mut open: Vec<usize> = rankings()
        .iter()
        .map(|(_, ranking)| ranking.open_candidates().count())
        .collect();
    open.sort_unstable();
    assert!(
        open[20] >= 5,
        "nine cases of ten leave five or more: {open:?}"
    );
    assert!(open[100] >= 50, "half of them leave many: {open:?}");
}
