//! The vectors as the text of their file, one on a line.

use dianyuan::policy::Signal;
use dianyuan::ranking::Candidate;
use dianyuan::{
    Calibration, Case, Causes, Engine, Policy, RankOptions, Roster, SCORE_VERSION, tie_hash,
};
use dianyuan_tests::fixture;
use serde_json::{Value, json};

pub(crate) fn vectors() -> String {
    let causes = Causes::official();
    let roster = Roster::from_json(&fixture("golden-roster.jsonl"), &causes).unwrap();
    let policy = Policy::from_text(&fixture("golden-policy.toml")).unwrap();
    let all = Case::many_from_json(&fixture("golden-cases.jsonl")).unwrap();
    let calibration = Calibration::fit(&roster, &policy, "2026-11-22".parse().unwrap()).unwrap();
    let engine = Engine::new(&roster, &policy, &calibration).unwrap();

    let mut lines = Vec::new();
    for case in &all {
        let ranking = engine.rank(case, &RankOptions::new().top(1_000)).unwrap();
        assert_eq!(ranking.candidates().len(), roster.len(), "no gate is asked");
        let mut candidates: Vec<&Candidate> = ranking.candidates().iter().collect();
        candidates.sort_by(|a, b| a.lawyer.cmp(&b.lawyer));
        lines.extend(
            candidates
                .into_iter()
                .map(|one| vector(case, one).to_string()),
        );
    }
    let fitted: Value = serde_json::from_str(&calibration.to_json().to_canonical()).unwrap();
    let strata = fitted["strata"]
        .as_array()
        .unwrap()
        .iter()
        .map(Value::to_string);
    let signals: Vec<&str> = Signal::ALL.iter().map(|signal| signal.as_str()).collect();
    format!(
        "{{\n\"score_version\": {SCORE_VERSION},\n\"signals\": {},\n\"weights\": {},\n\"neutral\": {},\n\
         \"strata\": [\n{}\n],\n\"vectors\": [\n{}\n]\n}}\n",
        json!(signals),
        json!(policy.micro_weights().get()),
        fitted["neutral"],
        strata.collect::<Vec<_>>().join(",\n"),
        lines.join(",\n"),
    )
}

/// Values and points in the order of signals; the tie hash as decimal text, for it is above 2⁵³.
fn vector(case: &Case, one: &Candidate) -> Value {
    let parts = || one.contributions.iter();
    let hash = tie_hash("rank", "", case.id().as_str(), one.lawyer.as_str());
    json!({
        "case": case.id().as_str(),
        "lawyer": one.lawyer.as_str(),
        "points": one.points,
        "values": parts().map(|part| part.value).collect::<Vec<_>>(),
        "parts": parts().map(|part| part.points).collect::<Vec<_>>(),
        "known": parts().map(|part| part.known).collect::<Vec<_>>(),
        "tie": hash.to_string(),
    })
}
