use serde_json::json;

use crate::check::sound::{Sound, sound};

/// Findings that are not about the case, which may well lose a lawyer by these.
fn found(sound: &Sound) -> Vec<String> {
    let mut found = sound.found();
    found.retain(|finding| !finding.starts_with("case C-1"));
    found
}

#[test]
fn a_limit_of_nothing_is_found() {
    for (row, path) in [
        ("L-1", "capacity.units"),
        ("L-1", "capacity.cases_per_year"),
    ] {
        let mut sound = sound();
        sound.row(row)["caseload"] = json!(null);
        sound.row(row)["yearly_counts"] = json!(null);
        let field = path.rsplit('.').next().unwrap();
        sound.row(row)["capacity"] = json!({field: 0});
        assert_eq!(found(&sound), [format!("lawyer L-1 {path} zero_capacity")]);
    }
    let mut sound = sound();
    sound.row("F-1")["caps"] = json!({"units": 0, "cases_per_year": 0});
    sound.row("F-1")["caseload"] = json!(null);
    assert_eq!(
        found(&sound),
        [
            "firm F-1 caps.cases_per_year zero_capacity",
            "firm F-1 caps.units zero_capacity",
        ]
    );
}

#[test]
fn work_beyond_the_limit_is_found() {
    let mut sound = sound();
    sound.row("L-1")["caseload"]["units"] = json!(10);
    sound.row("L-1")["yearly_counts"][1]["count"] = json!(20);
    assert_eq!(found(&sound), [""; 0]);
    sound.row("L-1")["caseload"]["units"] = json!(11);
    assert_eq!(found(&sound), ["lawyer L-1 capacity.units over_capacity"]);
    sound.row("L-1")["yearly_counts"][1]["count"] = json!(21);
    assert_eq!(
        found(&sound),
        [
            "lawyer L-1 capacity.cases_per_year over_capacity",
            "lawyer L-1 capacity.units over_capacity",
        ]
    );
}

#[test]
fn a_limit_of_one_kind_is_looked_at_too_and_may_be_nothing() {
    let mut sound = sound();
    sound.row("L-1")["caseload"]["by_kind"][0]["units"] = json!(1);
    assert_eq!(
        sound.found(),
        ["lawyer L-1 capacity.by_kind[0].units over_capacity"]
    );
}

#[test]
fn a_firm_beyond_its_limits_is_found() {
    let mut sound = sound();
    sound.row("F-1")["caseload"] = json!({"as_of": "2026-01-01", "units": 41, "year_count": 91});
    assert_eq!(
        found(&sound),
        [
            "firm F-1 caps.cases_per_year over_capacity",
            "firm F-1 caps.units over_capacity",
        ]
    );
    // A count of last year says nothing of this one.
    sound.row("F-1")["caseload"] = json!({"as_of": "2025-12-31", "units": 0, "year_count": 91});
    assert_eq!(found(&sound), [""; 0]);
}
