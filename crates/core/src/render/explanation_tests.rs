use super::*;
use crate::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};

const ROSTER: &str = r#"{"id": "L-1", "specialities": [{"cause": "civil:7.19.205", "level": "proven", "cases": 40}], "caseload": {"as_of": "2026-11-01", "units": 2}, "capacity": {"units": 10}}
{"id": "L-2", "specialities": [{"cause": "civil:7.19.205", "level": "proven", "cases": 30}], "caseload": {"as_of": "2026-11-01", "units": 3}, "capacity": {"units": 10}}
{"id": "L-3", "specialities": [], "caseload": {"as_of": "2026-11-01", "units": 10}, "capacity": {"units": 10}}
{"id": "L-4", "busy": [{"from": "2026-11-01", "to": "2027-02-28", "why": "unavailable"}]}
"#;
const CASE: &str = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
    "received": "2026-11-22T09:30:00+08:00", "parties": []}"#;

fn said(lawyer: &str, language: Language, audience: Audience) -> String {
    let roster = Roster::from_json(ROSTER, &Causes::official()).unwrap();
    let case = Case::from_json(CASE).unwrap();
    let policy = Policy::from_text("id = 'p'\nversion = '1'\nextends = 'none'\n").unwrap();
    let calibration = Calibration::fit(&roster, &policy, case.received().date()).unwrap();
    let engine = Engine::new(&roster, &policy, &calibration).unwrap();
    let one = engine.explain(&case, lawyer, &RankOptions::new()).unwrap();
    let json = explanation_json(&one).to_canonical();
    let words = explanation(&one, language, audience);
    assert!(json.contains(&Json::from(words.clone()).to_canonical()));
    words
}

#[test]
fn the_first_needs_no_change() {
    let words = said("L-1", Language::En, Audience::Client);
    assert!(words.starts_with("Number 1 of the "), "{words}");
    assert!(
        !words.contains("would be first") && !words.contains("No change"),
        "{words}"
    );
}

#[test]
fn the_second_is_told_what_would_make_it_first() {
    let words = said("L-2", Language::En, Audience::Client);
    assert!(
        words.contains("The lawyer in first place is stronger mainly in “"),
        "{words}"
    );
    assert!(words.ends_with("this lawyer would be first."), "{words}");
    let words = said("L-2", Language::Zh, Audience::Staff);
    assert!(words.contains("字段“"), "{words}");
    assert!(words.ends_with("就会排第一位。"), "{words}");
}

#[test]
fn who_is_excluded_is_told_why_and_until_when() {
    let words = said("L-3", Language::En, Audience::Client);
    assert!(
        words.starts_with("This lawyer may not be appointed for this case.\n"),
        "{words}"
    );
    assert!(words.contains("could be appointed."), "{words}");
    let words = said("L-4", Language::Zh, Audience::Client);
    assert!(words.ends_with("从2027年3月1日起可以指派。"), "{words}");
}
