use super::*;
use crate::causes::{CauseCode, Causes};

fn text(text: &str) -> PersonalText {
    PersonalText::new(text).unwrap()
}

fn roster(json: &str) -> Roster {
    Roster::from_json(json, &Causes::official()).unwrap()
}

/// Ids of those who are found.
fn ids(roster: &Roster, query: &Query) -> Vec<String> {
    let found = roster.find(query).unwrap();
    found
        .iter()
        .map(|found| found.lawyer().to_string())
        .collect()
}

fn hows(roster: &Roster, query: &Query) -> Vec<(String, How)> {
    let found = roster.find(query).unwrap();
    let how = |found: &Found| (found.lawyer().to_string(), found.why()[0].how);
    found.iter().map(how).collect()
}

fn pairs(pairs: &[(&str, How)]) -> Vec<(String, How)> {
    pairs
        .iter()
        .map(|(id, how)| ((*id).to_owned(), *how))
        .collect()
}

#[test]
fn names_are_found_however_they_are_written() {
    let roster = roster(
        r#"[{"id": "L-1", "display": {"name": "买买提・艾力"}}, {"id": "L-2", "display": {"name": "艾力"}},
        {"id": "L-3", "display": {"name": "ＡＬＩ 艾力江"}}, {"id": "L-4"}, {"id": "L-5", "display": {}}]"#,
    );
    let named = |name: &str| hows(&roster, &Query::new().name(text(name)));
    assert_eq!(named("买买提·艾力"), pairs(&[("L-1", How::Exact)]));
    let all = [
        ("L-2", How::Exact),
        ("L-1", How::Contains),
        ("L-3", How::Contains),
    ];
    assert_eq!(named(" 艾 力"), pairs(&all));
    assert_eq!(named("ali"), pairs(&[("L-3", How::Contains)]));
    assert_eq!(named("艾力买"), []);
}

#[test]
fn the_nearest_speciality_of_the_line_is_told() {
    let roster = roster(
        r#"[{"id": "L-1", "specialities": [{"cause": "civil:7", "level": "declared"},
            {"cause": "civil:7.19.205", "level": "declared"}]},
        {"id": "L-2", "specialities": [{"cause": "civil:", "level": "declared"},
            {"cause": "civil:7.19.205.5", "level": "declared"}]},
        {"id": "L-3", "specialities": [{"cause": "civil:7.19.206", "level": "declared"}]},
        {"id": "L-4", "specialities": [{"cause": "criminal:", "level": "declared"}]},
        {"id": "L-5", "specialities": [{"cause": "civil:7.19", "level": "declared"},
            {"cause": "civil:7.19.205.5", "level": "declared"}]}, {"id": "L-6"}]"#,
    );
    let good_at = |code: &str| {
        let code = CauseCode::parse(code).unwrap();
        hows(&roster, &Query::new().cause(code))
    };
    let found = [
        ("L-1", How::Exact),
        ("L-2", How::Below),
        ("L-5", How::Above),
    ];
    assert_eq!(good_at("civil:7.19.205"), pairs(&found));
    let old = good_at("civil@2021:6.17.186.5");
    assert_eq!(old, good_at("civil:7.19.205.5"), "over a crosswalk");
    assert_eq!(good_at("criminal:2.42"), pairs(&[("L-4", How::Above)]));
}

#[test]
fn a_region_is_served_or_the_firm_is_in_it() {
    let roster = roster(
        r#"[{"id": "L-1", "service_regions": ["320300"], "firm": "F-1"}, {"id": "L-2", "firm": "F-1"},
        {"id": "L-3", "firm": "F-2"}, {"id": "L-4", "service_regions": ["320302"]}, {"id": "L-5", "firm": "F-9"},
        {"schema": "dianyuan.firm/1", "id": "F-1", "region": "320302"},
        {"schema": "dianyuan.firm/1", "id": "F-2", "region": "320000"}]"#,
    );
    let at = |code: &str| {
        let code = RegionCode::parse(code).unwrap();
        hows(&roster, &Query::new().region(code))
    };
    let county = [
        ("L-1", How::Serves),
        ("L-2", How::FirmThere),
        ("L-4", How::Serves),
    ];
    assert_eq!(at("320302"), pairs(&county));
    let city = [("L-1", How::Serves), ("L-2", How::FirmThere)];
    assert_eq!(at("320300"), pairs(&city));
    assert_eq!(at("320311"), pairs(&[("L-1", How::Serves)]));
}

#[test]
fn nothing_asked_finds_everybody_and_most_cuts_the_end() {
    let roster = roster(r#"[{"id": "L-2"}, {"id": "L-1"}, {"id": "L-3"}]"#);
    assert_eq!(ids(&roster, &Query::new()), ["L-1", "L-2", "L-3"]);
    assert_eq!(ids(&roster, &Query::new().most(2)), ["L-1", "L-2"]);
    assert!(
        roster.find(&Query::new()).unwrap()[0].why().is_empty(),
        "nothing to meet"
    );
}

#[test]
fn faults_are_told_at_once_and_without_names() {
    let cause = CauseCode::parse("civil:99").unwrap();
    let query = Query::new()
        .name(text(" ·"))
        .firm_name(text(""))
        .cause(cause);
    let error = roster("[]").find(&query).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Request);
    let found: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| (problem.path.as_str(), problem.code))
        .collect();
    let expected = [
        ("cause", "unknown_cause"),
        ("firm_name", "empty"),
        ("name", "empty"),
    ];
    assert_eq!(found, expected);
    let query = Query::new().name(text("王小明")).firm_name(text("明明所"));
    let shown = format!("{query:?} {:?}", roster("[]").find(&query));
    assert!(!shown.contains('明'), "{shown}");
}
