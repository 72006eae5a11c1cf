use super::*;
use crate::assign::objective::Objective;
use crate::assign::outcome::Mechanism;
use crate::assign::result::sample_tests::{answer, problem, without_opposing};
use crate::assign::{Answer, Problem};

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

#[test]
fn a_verdict_tells_its_findings_as_problems() {
    let problem = problem();
    let text = answer(&problem, Mechanism::Optimal).to_json(&problem);
    let json = |text: &str| verify(text, &problem).unwrap().to_json().to_canonical();
    assert_eq!(
        json(&text),
        r#"{"findings":[],"format":"dianyuan.verify/1","optimal":true,"verified":true}"#
    );
    let wrong = json(&text.replace(r#""status":"partial""#, r#""status":"complete""#));
    assert!(
        wrong.contains(r#""optimal":false,"verified":false"#),
        "{wrong}"
    );
    assert!(wrong.starts_with(r#"{"findings":[{"code":""#), "{wrong}");
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

/// The ways to every value, each step the place of a key or an item, but not into what is passed over.
fn ways(json: &Json<'_>, way: &mut Vec<usize>, all: &mut Vec<Vec<usize>>) {
    all.push(way.clone());
    let inner: Vec<(usize, &Json<'_>)> = match json {
        Json::Array(items) => items.iter().enumerate().collect(),
        Json::Object(entries) => {
            let entries = entries.iter().enumerate();
            let kept = entries.filter(|(_, (key, _))| !PASSED_OVER.contains(&key.as_ref()));
            kept.map(|(at, (_, value))| (at, value)).collect()
        }
        _ => Vec::new(),
    };
    for (at, value) in inner {
        way.push(at);
        ways(value, way, all);
        way.pop();
    }
}

/// The value at the end of a way, and the keys and places on it.
fn at<'a, 'j>(mut json: &'a mut Json<'j>, way: &[usize]) -> (String, &'a mut Json<'j>) {
    let mut path = String::new();
    for step in way {
        json = match json {
            Json::Array(items) => {
                path.push_str("[]");
                &mut items[*step]
            }
            Json::Object(entries) => {
                path.push('.');
                path.push_str(&entries[*step].0);
                &mut entries[*step].1
            }
            _ => unreachable!("a way leads through lists and objects"),
        };
    }
    (path, json)
}

/// What one change can make of a value.
fn changes(json: &Json<'static>) -> Vec<Json<'static>> {
    match json {
        Json::Null => vec![Json::Int(0)],
        Json::Bool(value) => vec![Json::Bool(!value)],
        Json::Int(number) => vec![Json::Int(number + 1), Json::Int(number - 1)],
        Json::Str(text) => vec![
            Json::from(format!("{text}1")),
            Json::from(format!("-{text}")),
        ],
        Json::Array(items) => {
            let Some((last, fewer)) = items.split_last() else {
                return vec![Json::Array(vec![Json::Null])];
            };
            let mut twice = items.clone();
            twice.push(last.clone());
            vec![Json::Array(fewer.to_vec()), Json::Array(twice)]
        }
        _ => vec![Json::Null],
    }
}

#[test]
fn a_result_that_was_changed_anywhere_is_rejected() {
    let problem = without_opposing();
    let text = answer(&problem, Mechanism::Optimal).to_json(&problem);
    assert!(verified(&text, &problem));
    let whole = read_value(&text).unwrap().into_owned();
    let mut all = Vec::new();
    ways(&whole, &mut Vec::new(), &mut all);
    let mut tried = 0;
    for way in all {
        let mut changed = whole.clone();
        let (path, value) = at(&mut changed, &way);
        let value = value.clone();
        // Other prices may prove the same.
        if path.contains(".closed") || path == ".report" {
            continue;
        }
        for change in changes(&value) {
            let mut changed = whole.clone();
            *at(&mut changed, &way).1 = change;
            let changed = changed.to_canonical();
            assert!(!verified(&changed, &problem), "{path} in {changed}");
            tried += 1;
        }
    }
    assert!(tried > 200, "only {tried} changes");
}

#[test]
fn prices_that_prove_too_little_are_rejected() {
    let problem = without_opposing();
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
