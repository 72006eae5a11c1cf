//! Signed consent: it lifts one gate for one lawyer in one case, on its days, with everyone's signature.

use dianyuan::{Reason, Verdict};
use serde_json::{Value, json};

use crate::scene::Scene;

/// A waiver of a gate for the lawyer in a case, signed by the client and the party.
pub(crate) fn waiver(gate: &str, case: &str, party: &str) -> Value {
    json!({
        "gate": gate, "lawyer": "L-1", "case": case, "parties": ["client-1", party],
        "document": "consent-7", "signed": "2026-11-20"
    })
}

/// The lawyer acts for the opponent in another matter: H9.
fn standing_client() -> Scene {
    let acted_for = json!([{"party": "party-1", "from": "2025-01-01"}]);
    Scene::civil().lawyer(&json!({"affiliations": {"acted_for": acted_for}}))
}

pub(crate) fn with(scene: &Scene, waiver: &Value) -> Scene {
    scene.clone().case(&json!({"waivers": [waiver]}))
}

/// The right waiver, changed in one respect.
fn but(change: &Value) -> Value {
    let mut waiver = waiver("H9", "C-1", "party-1");
    crate::scene::merge(&mut waiver, change);
    waiver
}

#[test]
fn h9_consent_lifts_the_conflict_and_is_cited() {
    let scene = with(&standing_client(), &waiver("H9", "C-1", "party-1"));
    assert_eq!(scene.found(), ["H9.client_of_lawyer note"]);
    assert!(scene.is_open());
    let reasons: Vec<Reason> = scene.reasons();
    let facts = reasons[0].facts();
    assert!(facts.contains(&("waiver", "consent-7".into())));
    assert_eq!(reasons[0].basis(), ["律师执业行为规范 第52条"]);
}

#[test]
fn h9_consent_helps_nobody_else_and_nowhere_else() {
    let without = standing_client();
    assert_eq!(without.failed(), ["H9.client_of_lawyer"]);
    for (change, why) in [
        (json!({"gate": "H7"}), "another gate"),
        (json!({"gate": "H6"}), "another gate"),
        (json!({"gate": "h9"}), "no gate of this name"),
        (json!({"lawyer": "L-2"}), "another lawyer"),
        (json!({"case": "C-2"}), "another case"),
        (json!({"parties": ["party-1"]}), "without the client"),
        (json!({"parties": ["client-1"]}), "without the party"),
        (json!({"parties": ["client-1", "party-2"]}), "another party"),
        (json!({"parties": []}), "nobody"),
        (
            json!({"signed": "2026-11-01", "until": "2026-11-21"}),
            "expired",
        ),
        (json!({"signed": "2026-11-23"}), "not signed yet"),
    ] {
        let scene = with(&without, &but(&change));
        assert_eq!(scene.found(), ["H9.client_of_lawyer fail"], "{why}");
        assert!(!scene.is_open(), "{why}");
    }
    let stranger = with(&without, &waiver("H9", "C-1", "party-1"));
    let stranger = stranger.case(&json!({"client": {"id": null}}));
    assert_eq!(
        stranger.failed(),
        ["H9.client_of_lawyer"],
        "a client without an id signs nothing"
    );
}

#[test]
fn h9_consent_holds_from_its_signature_to_its_last_day() {
    let scene = with(&standing_client(), &but(&json!({"until": "2026-11-25"})));
    for (day, lifted) in [
        ("2026-11-19", false),
        ("2026-11-20", true),
        ("2026-11-22", true),
        ("2026-11-25", true),
        ("2026-11-26", false),
    ] {
        assert_eq!(scene.clone().on(day).is_open(), lifted, "on {day}");
    }
    let endless = with(&standing_client(), &but(&json!({})));
    assert!(endless.on("2126-01-01").is_open());
}

#[test]
fn h9_every_waivable_conflict_can_be_waived() {
    let relative = json!({"near_relatives": [{"id": "party-1", "relation": "child"}]});
    let client = json!({"acted_for": [{"party": "party-1", "from": "2025-01-01"}]});
    let former = json!({"acted_for": [
        {"party": "party-1", "from": "2025-01-01", "to": "2026-06-30"}
    ]});
    let beside = |what: &Value| Scene::civil().beside(&json!({"id": "L-3", "affiliations": what}));
    for (scene, code) in [
        (beside(&relative), "H9.colleague_relative"),
        (beside(&client), "H9.client_of_firm"),
        (
            Scene::civil().lawyer(&json!({"affiliations": former})),
            "H9.former_client",
        ),
    ] {
        assert_eq!(scene.found(), [format!("{code} fail")]);
        let scene = with(&scene, &waiver("H9", "C-1", "party-1"));
        assert_eq!(scene.found(), [format!("{code} note")]);
    }
}

/// With two conflicts of one gate, the consent of one party leaves the other standing.
#[test]
fn h9_each_party_consents_for_itself() {
    let parties = json!([
        {"id": "party-1", "role": "opponent"},
        {"id": "party-9", "role": "opponent"}
    ]);
    let acted_for = json!([
        {"party": "party-1", "from": "2025-01-01"},
        {"party": "party-9", "from": "2025-01-01"}
    ]);
    let scene = Scene::civil().case(&json!({"parties": parties}));
    let scene = scene.lawyer(&json!({"affiliations": {"acted_for": acted_for}}));
    let one = with(&scene, &waiver("H9", "C-1", "party-1"));
    let verdicts: Vec<Verdict> = one.reasons().iter().map(Reason::verdict).collect();
    assert_eq!(verdicts, [Verdict::Fail]);
    let both = json!([
        waiver("H9", "C-1", "party-1"),
        waiver("H9", "C-1", "party-9")
    ]);
    let both = scene.clone().case(&json!({"waivers": both}));
    assert!(both.is_open());
    let together = but(&json!({"parties": ["client-1", "party-1", "party-9"]}));
    assert!(with(&scene, &together).is_open());
}

#[test]
fn h9_consent_counts_only_where_the_policy_lets_it() {
    let scene = with(&standing_client(), &waiver("H9", "C-1", "party-1"));
    let strict = scene.city("national", "gates.H9.waivable = false");
    assert_eq!(strict.failed(), ["H9.client_of_lawyer"]);
}

/// A waiver of the very gate, signed by all, in every case that no consent lifts.
#[test]
fn no_consent_lifts_an_absolute_bar() {
    let opponent = |more: Value| {
        let mut party = json!({"id": "party-1", "role": "opponent"});
        crate::scene::merge(&mut party, &more);
        json!({"parties": [party]})
    };
    let affiliated = |what: Value| json!({"affiliations": what});
    let civil = |change: Value| Scene::civil().case(&change);
    let post = |organ: &str| {
        json!({"former_posts": [
            {"organ": organ, "role": "judge", "left": "2025-11-30"}
        ]})
    };
    let relative = json!({"near_relatives": [{"id": "party-1", "relation": "spouse"}]});
    let earlier = |side: &str| json!({"earlier": [{"side": side, "lawyer": "L-1", "firm": "F-9"}]});
    let linked = json!({"linked": [{"case": "C-9", "relation": "same_facts", "lawyer": "L-1"}]});
    for (scene, case, codes) in [
        (
            civil(opponent(json!({"firm": "F-1"}))),
            "C-1",
            vec!["H7.same_firm"],
        ),
        (
            civil(json!({"parties": [{"id": "F-1", "role": "opponent"}]})),
            "C-1",
            vec!["H7.firm_is_party"],
        ),
        (
            civil(json!({"opposing": [{"case": "C-9", "firm": "F-1"}]})),
            "C-1",
            vec!["H7.opposing_aided_case"],
        ),
        (
            civil(opponent(json!({"lawyer": "L-1", "firm": "F-9"}))).lawyer(&json!({"firm": null})),
            "C-1",
            vec!["H6.acts_for_other_side"],
        ),
        (
            Scene::civil().lawyer(&affiliated(relative)),
            "C-1",
            vec!["H6.near_relative"],
        ),
        (
            civil(json!({"parties": [{"id": "L-1", "role": "third_party"}]})),
            "C-1",
            vec!["H6.is_party"],
        ),
        (
            civil(earlier("theirs")),
            "C-1",
            vec!["H8.other_side_before"],
        ),
        (
            civil(earlier("official")),
            "C-1",
            vec!["H8.official_before"],
        ),
        (
            Scene::criminal().case(&linked),
            "C-2",
            vec!["H10.co_defendant"],
        ),
        (
            Scene::civil().lawyer(&affiliated(post("court-1"))),
            "C-1",
            vec!["H11.within_ban", "H11.former_organ"],
        ),
        (
            Scene::criminal().lawyer(&affiliated(json!({"serving": [{"role": "assessor"}]}))),
            "C-2",
            vec!["H12.serving"],
        ),
    ] {
        assert_eq!(scene.failed(), codes);
        let waivers: Vec<Value> = (1..=19)
            .map(|gate| {
                let everyone = json!(["client-1", "party-1", "party-2", "party-3", "F-1", "L-1"]);
                let mut waiver = waiver(&format!("H{gate}"), case, "party-1");
                waiver["parties"] = everyone;
                waiver
            })
            .collect();
        let scene = scene.case(&json!({"waivers": waivers}));
        assert_eq!(scene.failed(), codes, "whatever is signed");
    }
}
