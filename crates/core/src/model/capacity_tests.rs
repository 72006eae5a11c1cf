use super::*;
use crate::wire::{Json, Wire};

fn found<T: Wire>(text: &str) -> Vec<(String, &'static str)> {
    let mut faults = Faults::new();
    let value = T::read(&Json::parse(text).unwrap(), &mut faults);
    assert_eq!(value.is_some(), faults.is_empty());
    faults
        .into_problems()
        .into_iter()
        .map(|p| (p.path, p.code))
        .collect()
}

#[test]
fn each_kind_stands_once() {
    let twice =
        r#"{"by_kind": [{"kind": "civil"}, {"kind": "advice"}, {"kind": "civil", "units": 3}]}"#;
    assert_eq!(
        found::<Capacity>(twice),
        [("by_kind[2]".to_owned(), "duplicate")]
    );
    let load = r#"{"as_of": "2026-01-01", "units": 3, "by_kind": [{"kind": "civil", "units": 1}, {"kind": "civil", "units": 2}]}"#;
    assert_eq!(
        found::<Caseload>(load),
        [("by_kind[1]".to_owned(), "duplicate")]
    );
    let year = r#"{"year": 2026, "count": 3, "by_kind": [{"kind": "civil", "count": 1}, {"kind": "civil", "count": 2}]}"#;
    assert_eq!(
        found::<YearlyCount>(year),
        [("by_kind[1]".to_owned(), "duplicate")]
    );
    let once = r#"{"units": 0, "by_kind": [{"kind": "civil"}, {"kind": "advice"}]}"#;
    assert_eq!(found::<Capacity>(once), []);
}

#[test]
fn the_last_appointment_is_not_after_the_balance() {
    let load = |last: &str| {
        format!(r#"{{"as_of": "2026-01-02", "units": 0, "last_appointed": "{last}"}}"#)
    };
    assert_eq!(found::<Caseload>(&load("2026-01-02")), []);
    assert_eq!(
        found::<Caseload>(&load("2026-01-03")),
        [("last_appointed".to_owned(), "dates_out_of_order")]
    );
}

#[test]
fn nothing_at_all_is_a_capacity_without_limits() {
    assert_eq!(found::<Capacity>("{}"), []);
    assert_eq!(
        found::<Caseload>("{}").len(),
        2,
        "a balance needs its day and its units"
    );
    assert_eq!(
        found::<Capacity>(r#"{"units": -1, "cases_per_year": 100001}"#).len(),
        2
    );
}
