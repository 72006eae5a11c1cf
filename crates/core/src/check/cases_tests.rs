use serde_json::json;

use crate::Code;
use crate::check::Kind;
use crate::check::sound::sound;

#[test]
fn a_case_without_an_eligible_lawyer_is_found_with_the_counts_by_code() {
    let mut sound = sound();
    sound.case["client"]["vetoes"] = json!(["L-1", "L-2"]);
    sound.row("L-2")["statuses"] =
        json!([{"status": "suspended", "concerns": "licence", "from": "2026-01-01"}]);
    assert_eq!(sound.found(), ["case C-1  no_lawyer"]);
    let findings = sound.findings();
    assert_eq!(
        findings[0].counts(),
        [(Code::H1Suspended, 1), (Code::H16Vetoed, 2)]
    );
    let text = findings[0].to_string();
    assert!(
        text.ends_with(
            "found none of 2 lawyers, expected at least 2 (H1.suspended 1, H16.vetoed 2)"
        )
    );
}

#[test]
fn a_case_with_fewer_lawyers_than_it_needs_is_found() {
    let mut sound = sound();
    sound.case["client"]["vetoes"] = json!(["L-1"]);
    assert_eq!(sound.found(), ["case C-1 lawyers_needed too_few_lawyers"]);
    assert_eq!(sound.findings()[0].counts(), [(Code::H16Vetoed, 1)]);
    sound.case["lawyers_needed"] = json!(1);
    assert_eq!(sound.found(), [""; 0]);
}

#[test]
fn a_case_whose_only_candidates_are_under_review_is_found() {
    let mut sound = sound();
    for lawyer in ["L-1", "L-2"] {
        // Else a near relative would concern the colleague too.
        sound.row(lawyer)["firm"] = json!(null);
        sound.row(lawyer)["affiliations"] =
            json!({"near_relatives": [{"name": "刘洋", "relation": "spouse"}]});
    }
    sound.case["parties"][0]["name"] = json!("刘洋");
    // L-2 has a ruling that dismisses the likeness.
    sound.case["lawyers_needed"] = json!(1);
    assert_eq!(sound.found(), [""; 0]);
    sound.case["rulings"] = json!([]);
    assert_eq!(sound.found(), ["case C-1  only_under_review"]);
    let findings = sound.findings();
    assert_eq!(findings[0].counts(), [(Code::H6NameMatch, 2)]);
}

#[test]
fn many_under_review_do_not_hide_the_one_who_is_not() {
    let mut sound = sound();
    let mut kin = sound.row("L-1").clone();
    kin["affiliations"] = json!({"near_relatives": [{"name": "刘洋", "relation": "spouse"}]});
    for number in 100..300 {
        kin["id"] = json!(format!("L-{number}"));
        kin["firm"] = json!(null);
        kin["licence_no"] = json!(null);
        kin["external_ids"] = json!(null);
        sound.add(kin.clone());
    }
    sound.case["parties"][0]["name"] = json!("刘洋");
    assert_eq!(sound.found(), [""; 0]);
    sound.case["client"]["vetoes"] = json!(["L-1", "L-2"]);
    let findings = sound.findings();
    assert_eq!(findings[0].kind(), Kind::OnlyUnderReview);
    assert_eq!(findings[0].counts(), [(Code::H6NameMatch, 200)]);
}

#[test]
fn a_request_that_is_blocked_is_found() {
    let mut sound = sound();
    sound.case["client"]["representatives"] = json!(1);
    assert_eq!(sound.found(), ["case C-1  request_blocked"]);
    sound.case["client"]["representatives"] = json!(0);
    sound.case["replacements"] = json!(2);
    assert_eq!(sound.found(), ["case C-1  request_blocked"]);
}
