use super::*;

fn found(rest: &str) -> Vec<(String, &'static str)> {
    match Lawyer::from_json(&format!(r#"{{"id": "L-1", {rest}}}"#)) {
        Ok(_) => Vec::new(),
        Err(error) => error
            .problems()
            .iter()
            .map(|p| (p.path.clone(), p.code))
            .collect(),
    }
}

fn one(path: &str, code: &'static str) -> Vec<(String, &'static str)> {
    vec![(path.to_owned(), code)]
}

#[test]
fn defence_does_not_start_before_practice() {
    let dates = |start: &str| {
        format!(r#""first_practice": "2015-03-10", "criminal_defence_start": "{start}""#)
    };
    assert_eq!(found(&dates("2015-03-10")), []);
    assert_eq!(
        found(&dates("2015-03-09")),
        one("criminal_defence_start", "dates_out_of_order")
    );
    assert_eq!(found(r#""criminal_defence_start": "2015-03-09""#), []);
}

#[test]
fn every_span_ends_no_earlier_than_it_starts() {
    let span = r#""from": "2026-01-02", "to": "2026-01-01""#;
    for (field, object) in [
        (
            "roster[0].to",
            format!(r#""roster": [{{"section": "a", {span}}}]"#),
        ),
        (
            "statuses[0].to",
            format!(r#""statuses": [{{"status": "active", {span}}}]"#),
        ),
        (
            "busy[0].to",
            format!(r#""busy": [{{"why": "duty", {span}}}]"#),
        ),
        (
            "affiliations.acted_for[0].to",
            format!(r#""affiliations": {{"acted_for": [{{"party": "P", {span}}}]}}"#),
        ),
    ] {
        assert_eq!(found(&object), one(field, "dates_out_of_order"));
        assert_eq!(found(&object.replace("2026-01-01", "2026-01-02")), []);
    }
}

#[test]
fn each_year_stands_once() {
    let years = r#""yearly_counts": [{"year": 2025, "count": 1}, {"year": 2026, "count": 1}, {"year": 2025, "count": 2}]"#;
    assert_eq!(found(years), one("yearly_counts[2]", "duplicate"));
}

#[test]
fn a_near_relative_has_an_id_or_a_name() {
    let relative = |rest: &str| {
        found(&format!(
            r#""affiliations": {{"near_relatives": [{{"relation": "child"{rest}}}]}}"#
        ))
    };
    assert_eq!(
        relative(""),
        one("affiliations.near_relatives[0]", "missing")
    );
    assert_eq!(relative(r#", "id": "P-1""#), []);
    assert_eq!(relative(r#", "name": "张三""#), []);
    assert_eq!(
        relative(r#", "id": """#),
        one("affiliations.near_relatives[0].id", "bad_length")
    );
}

#[test]
fn the_day_of_joining_is_the_first_of_the_earliest_span() {
    let joined = |rest: &str| {
        let lawyer = Lawyer::from_json(&format!(r#"{{"id": "L-1"{rest}}}"#)).unwrap();
        lawyer.joined().map(|day| day.to_string())
    };
    assert_eq!(joined(""), None);
    assert_eq!(joined(r#", "roster": []"#), None);
    let spans = r#", "roster": [{"section": "b", "from": "2020-05-01"}, {"section": "a", "from": "2019-05-01", "to": "2019-06-01"}]"#;
    assert_eq!(joined(spans).as_deref(), Some("2019-05-01"));
}
