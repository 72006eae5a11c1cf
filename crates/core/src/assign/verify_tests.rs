use super::*;
use crate::assign::objective::Objective;
use crate::assign::outcome::Mechanism;
use crate::assign::result::sample_tests::{answer, problem};
use crate::assign::{Answer, Problem};
use crate::wire::Json;

fn verified(text: &str, problem: &Problem) -> bool {
    verify(text, problem).is_ok_and(|verdict| verdict.findings.is_empty())
}

#[test]
fn every_result_of_the_library_is_verified() {
    let problem = problem();
    for mechanism in Mechanism::ALL.iter().copied() {
        for objective in Objective::ALL.iter().copied() {
            let options = AssignOptions::new().objective(objective).seed("2026");
            let text = Answer::of(&problem, mechanism, &options, &mut ()).to_json(&problem);
            let verdict = verify(&text, &problem).unwrap();
            assert_eq!(verdict.findings, [], "{mechanism} {objective}");
            assert_eq!(verdict.is_optimal, mechanism == Mechanism::Optimal);
        }
    }
}

/// What is found by solving again, or stands beside its exact text.
const PASSED_OVER: [&str; 6] = [
    "ways_out",
    "mechanisms",
    "seat_worth",
    "pair_prices",
    "score",
    "total",
];

/// Everything that one change can make of a value, each with the place of the change.
fn changed(json: &Json<'static>, path: &str) -> Vec<(String, Json<'static>)> {
    let here = |value| (path.to_owned(), value);
    match json {
        Json::Null => vec![here(Json::Int(0))],
        Json::Bool(value) => vec![here(Json::Bool(!value))],
        Json::Int(number) => vec![here(Json::Int(number + 1)), here(Json::Int(number - 1))],
        Json::Str(text) => vec![
            here(Json::from(format!("{text}1"))),
            here(Json::from(format!("-{text}"))),
        ],
        Json::Array(items) => {
            let mut all = Vec::new();
            for (at, item) in items.iter().enumerate() {
                for (path, value) in changed(item, &format!("{path}[{at}]")) {
                    let mut items = items.clone();
                    items[at] = value;
                    all.push((path, Json::Array(items)));
                }
                let mut fewer = items.clone();
                fewer.remove(at);
                all.push((format!("{path}[{at}] gone"), Json::Array(fewer)));
                let mut twice = items.clone();
                twice.push(item.clone());
                all.push((format!("{path}[{at}] twice"), Json::Array(twice)));
            }
            all
        }
        Json::Object(entries) => {
            let mut all = Vec::new();
            for (at, (key, value)) in entries.iter().enumerate() {
                if PASSED_OVER.contains(&key.as_ref()) {
                    continue;
                }
                for (path, value) in changed(value, &format!("{path}.{key}")) {
                    let mut entries = entries.clone();
                    entries[at].1 = value;
                    all.push((path, Json::Object(entries)));
                }
                let mut fewer = entries.clone();
                fewer.remove(at);
                all.push((format!("{path}.{key} gone"), Json::Object(fewer)));
            }
            all
        }
        Json::Float(_) | Json::Raw(_) => Vec::new(),
    }
}

#[test]
fn a_result_that_was_changed_anywhere_is_rejected() {
    let problem = problem();
    let text = answer(&problem, Mechanism::Optimal).to_json(&problem);
    assert!(verified(&text, &problem));
    let json = read_value(&text).unwrap().into_owned();
    let all = changed(&json, "");
    assert!(all.len() > 500, "only {} changes", all.len());
    for (path, json) in all {
        // Other prices may prove the same.
        let is_price = path.starts_with(".certificate.branches") && path.contains(".prices[");
        assert!(
            is_price || !verified(&json.to_canonical(), &problem),
            "{path}"
        );
    }
}

#[test]
fn prices_that_prove_too_little_are_rejected() {
    let problem = problem();
    let text = answer(&problem, Mechanism::Optimal).to_json(&problem);
    assert!(verified(&text, &problem));
    let mut rest = text.as_str();
    let mut tried = 0;
    while let Some(at) = rest.find(r#""prices":[""#) {
        let at = text.len() - rest.len() + at + r#""prices":["#.len();
        let end = at + text[at..].find(',').unwrap();
        let changed = format!("{}\"1000000\"{}", &text[..at], &text[end..]);
        assert!(!verified(&changed, &problem), "{}", &text[at - 40..end]);
        rest = &text[end..];
        tried += 1;
    }
    assert!(tried > 3, "{text}");
}

#[test]
fn what_is_no_result_is_an_error_and_not_a_finding() {
    let problem = problem();
    for text in ["", "{}", r#"{"format":"dianyuan.rank/1"}"#] {
        assert!(verify(text, &problem).is_err(), "{text}");
    }
}
