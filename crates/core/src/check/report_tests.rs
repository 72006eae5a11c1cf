use serde_json::{Value, json};

use crate::check::Severity;
use crate::check::sound::sound;

#[test]
fn a_report_says_what_was_checked() {
    let report = sound().report();
    assert_eq!(
        report.to_string(),
        "0 errors and 0 warnings: 2 lawyers, 1 firm, 1 case, policy national 2026.1, on 2026-11-22"
    );
    let digest = sound().policy().digest();
    assert_eq!(
        report.to_json(),
        format!(
            r#"{{"as_of":"2026-11-22","cases":1,"errors":0,"findings":[],"firms":1,"format":"dianyuan.check/1","lawyers":2,"policy":{{"digest":"{digest}","id":"national","version":"2026.1"}},"warnings":0}}"#
        )
    );
}

#[test]
fn findings_are_counted_by_severity_and_stand_in_the_order_of_records() {
    let mut sound = sound();
    sound.row("L-2")["capacity"] = json!({"units": 0});
    sound.row("L-1")["first_practice"] = json!("1960-01-01");
    sound.case["client"]["vetoes"] = json!(["L-9"]);
    let report = sound.report();
    assert_eq!(
        (
            report.count(Severity::Error),
            report.count(Severity::Warning)
        ),
        (1, 4)
    );
    assert_eq!(
        sound.found(),
        [
            "lawyer L-1 first_practice early_start",
            "lawyer L-2 capacity.units zero_capacity",
            "lawyer L-2 capacity.units over_capacity",
            "case C-1 client.vetoes[0] unknown_lawyer",
            "case C-1 lawyers_needed too_few_lawyers",
        ]
    );
    let json: Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(json["findings"].as_array().unwrap().len(), 5);
    assert_eq!((&json["errors"], &json["warnings"]), (&json!(1), &json!(4)));
    assert_eq!(report.to_string().lines().count(), 6);
}

#[test]
fn no_personal_text_is_in_a_report() {
    let canary = "卡纳里";
    let mut sound = sound();
    for row in ["L-1", "L-2"] {
        sound.row(row)["display"] = json!({"name": canary, "phone": canary});
        sound.row(row)["affiliations"]["near_relatives"] =
            json!([{"name": canary, "relation": "spouse"}]);
        sound.row(row)["capacity"] = json!({"units": 0});
    }
    sound.row("F-1")["display"] = json!({"name": canary});
    sound.case["parties"] = json!([{"name": canary, "role": "opponent"}]);
    sound.case["client"]["vetoes"] = json!([canary]);
    sound.case["linked"][0]["firm"] = json!(canary);
    sound.case["rulings"][0]["code"] = json!(canary);
    sound.case["waivers"][0]["gate"] = json!(canary);
    let report = sound.report();
    assert!(report.findings().len() >= 8, "{report}");
    assert!(!report.to_json().contains(canary), "{}", report.to_json());
    assert!(!report.to_string().contains(canary), "{report}");
}
