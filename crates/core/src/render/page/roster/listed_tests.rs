use super::*;

fn is_shown(rest: &str) -> bool {
    let text = format!(r#"{{"id": "L-1"{rest}}}"#);
    is_public(
        &Lawyer::from_json(&text).unwrap(),
        "2026-11-22".parse().unwrap(),
    )
}

#[test]
fn what_is_unknown_keeps_nobody_away() {
    assert!(is_shown(""));
    assert!(is_shown(
        r#", "legal_basis": {"scoring": "none", "objects": ["scoring"]}"#
    ));
}

#[test]
fn an_objection_and_a_lack_of_ground_count() {
    assert!(!is_shown(
        r#", "legal_basis": {"objects": ["scoring", "listing"]}"#
    ));
    assert!(!is_shown(r#", "legal_basis": {"listing": "none"}"#));
}

#[test]
fn spans_of_being_listed_count_on_their_days() {
    let listed = |from: &str, to: &str| {
        is_shown(&format!(
            r#", "roster": [{{"section": "s", "from": "{from}", "to": "{to}"}}]"#
        ))
    };
    assert!(listed("2026-01-01", "2026-11-22"));
    assert!(!listed("2026-01-01", "2026-11-21"));
    assert!(!listed("2026-11-23", "2027-11-21"));
    assert!(!is_shown(r#", "roster": []"#));
}

#[test]
fn whoever_is_suspended_or_removed_is_not_shown_and_whoever_is_away_is() {
    let with = |status: &str| {
        is_shown(&format!(
            r#", "statuses": [{{"status": "active", "from": "2015-01-01"}}, {{"status": "{status}", "from": "2026-11-22"}}]"#
        ))
    };
    assert!(with("active") && with("leave"));
    assert!(!with("suspended") && !with("removed"));
}
