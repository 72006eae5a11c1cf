//! Spans of days, both ends included: the roster, standing, leave, absence, hearings, the first day.

use dianyuan::{Case, RankOptions};
use serde_json::{Value, json};

use crate::days::on_each;
use crate::scene::Scene;

const FROM: &str = "2026-11-16";
const TO: &str = "2026-11-27";
const BEFORE: &str = "2026-11-15";
const AFTER: &str = "2026-11-28";

/// A licence held since long ago, and a second span.
fn standing(span: &Value) -> Scene {
    let active = json!({"status": "active", "concerns": "licence", "from": "2012-03-10"});
    Scene::civil().lawyer(&json!({"statuses": [active, span]}))
}

fn inside(scene: &Scene, code: &str) {
    let days = [(BEFORE, ""), (FROM, code), (TO, code), (AFTER, "")];
    on_each(scene, &days);
}

fn outside(scene: &Scene, code: &str) {
    let days = [(BEFORE, code), (FROM, ""), (TO, ""), (AFTER, code)];
    on_each(scene, &days);
}

#[test]
fn h1_licence_spans_include_both_ends() {
    let only = json!([{"status": "active", "concerns": "licence", "from": FROM, "to": TO}]);
    outside(
        &Scene::civil().lawyer(&json!({"statuses": only})),
        "H1.not_active",
    );
    let two = json!([
        {"status": "active", "concerns": "licence", "from": FROM, "to": "2026-11-20"},
        {"status": "active", "concerns": "licence", "from": "2026-11-21", "to": TO}
    ]);
    outside(
        &Scene::civil().lawyer(&json!({"statuses": two})),
        "H1.not_active",
    );
    for (status, code) in [("suspended", "H1.suspended"), ("removed", "H1.revoked")] {
        let span = json!({"status": status, "concerns": "licence", "from": FROM, "to": TO});
        inside(&standing(&span), code);
    }
    assert_eq!(
        Scene::civil().lawyer(&json!({"statuses": []})).failed(),
        ["H1.not_active"],
        "an empty list is known"
    );
}

#[test]
fn h1_practice_begins_on_the_first_day() {
    let first = json!({"first_practice": FROM, "criminal_defence_start": null});
    let scene = Scene::civil().lawyer(&first);
    on_each(&scene, &[(BEFORE, "H1.not_yet_practising"), (FROM, "")]);
}

#[test]
fn h1_revocation_is_named_before_suspension() {
    let active = json!({"status": "active", "concerns": "licence", "from": "2012-03-10"});
    let suspended = json!({"status": "suspended", "concerns": "licence", "from": FROM});
    let removed = json!({"status": "removed", "concerns": "licence", "from": FROM});
    for spans in [
        json!([active, suspended, removed]),
        json!([removed, suspended, active]),
    ] {
        let scene = Scene::civil().lawyer(&json!({"statuses": spans}));
        assert_eq!(scene.failed(), ["H1.revoked"]);
    }
}

#[test]
fn h2_roster_spans_include_both_ends() {
    let one = json!([{"section": "general", "from": FROM, "to": TO}]);
    outside(
        &Scene::civil().lawyer(&json!({"roster": one})),
        "H2.not_listed",
    );
    let two = json!([
        {"section": "criminal", "from": FROM, "to": "2026-11-18"},
        {"section": "civil", "from": "2026-11-19", "to": TO}
    ]);
    let two = Scene::civil().lawyer(&json!({"roster": two}));
    outside(&two, "H2.not_listed");
    let civil_only = two.city("national", "gates.H2.sections = ['civil']");
    on_each(
        &civil_only,
        &[
            ("2026-11-18", "H2.not_listed"),
            ("2026-11-19", ""),
            (TO, ""),
        ],
    );
    for (status, code) in [("suspended", "H2.suspended"), ("removed", "H2.removed")] {
        // The roster is what a standing is about unless it says otherwise.
        inside(
            &standing(&json!({"status": status, "from": FROM, "to": TO})),
            code,
        );
        let of_roster = json!({"status": status, "concerns": "roster", "from": FROM, "to": TO});
        inside(&standing(&of_roster), code);
    }
    assert_eq!(
        Scene::civil().lawyer(&json!({"roster": []})).failed(),
        ["H2.not_listed"],
        "an empty list is known"
    );
}

#[test]
fn h15_leave_and_absence_include_both_ends() {
    let leave = json!({"status": "leave", "from": FROM, "to": TO});
    inside(&standing(&leave), "H15.on_leave");
    let busy = |why: &str| {
        let busy = json!([{"from": FROM, "to": TO, "why": why}]);
        Scene::civil().lawyer(&json!({"busy": busy}))
    };
    inside(&busy("unavailable"), "H15.unavailable");
    // A hearing or a duty elsewhere keeps nobody from a case that is heard later.
    inside(&busy("hearing"), "");
    inside(&busy("duty"), "");
}

#[test]
fn h15_a_hearing_clashes_on_its_day_only() {
    for why in ["unavailable", "hearing", "duty"] {
        let busy = json!([{"from": "2027-01-13", "to": "2027-01-15", "why": why}]);
        let scene = Scene::civil().lawyer(&json!({"busy": busy}));
        for (hearing, clashes) in [
            ("2027-01-12", false),
            ("2027-01-13", true),
            ("2027-01-15", true),
            ("2027-01-16", false),
        ] {
            let scene = scene.clone().case(&json!({"hearings": [hearing]}));
            let expected: &[&str] = if clashes { &["H15.hearing_clash"] } else { &[] };
            assert_eq!(scene.failed(), expected, "{why}, {hearing}");
        }
    }
}

#[test]
fn h15_every_clash_is_told() {
    let busy = json!([{"from": "2027-01-13", "to": "2027-01-20", "why": "duty"}]);
    let scene = Scene::civil().lawyer(&json!({"busy": busy}));
    let scene = scene.case(&json!({"hearings": ["2027-01-14", "2027-01-19", "2027-02-01"]}));
    let reasons = scene.reasons();
    let days: Vec<String> = reasons
        .iter()
        .map(|reason| reason.to_json().to_canonical())
        .collect();
    assert_eq!(days.len(), 2);
    assert!(days[0].contains("2027-01-14") && days[1].contains("2027-01-19"));
}

#[test]
fn h3_default_day_is_the_day_of_receipt_at_its_own_offset() {
    let scene = Scene::criminal().lawyer(&json!({"criminal_defence_start": "2023-11-22"}));
    for (received, eligible) in [
        ("2026-11-21T23:59:59+08:00", false),
        ("2026-11-22T00:00:00+08:00", true),
        ("2026-11-21T23:30:00Z", false),
    ] {
        let scene = scene.clone().case(&json!({"received": received}));
        let case = Case::from_json(&scene.case_json()).unwrap();
        let ranking = scene.engine().rank(&case, &RankOptions::new()).unwrap();
        let listed = ranking
            .candidates()
            .iter()
            .any(|c| c.lawyer.as_str() == "L-1");
        assert_eq!(listed, eligible, "{received}");
    }
}
