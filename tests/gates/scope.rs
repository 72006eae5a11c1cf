//! In which cases a gate is asked at all: a bar for defenders keeps nobody from a civil case.

use serde_json::{Value, json};

use crate::scene::Scene;

fn finds(scene: &Scene, expected: &[&str]) {
    assert_eq!(scene.failed(), expected);
}

/// A case of another kind, with what the civil base case has.
fn of_kind(kind: &str) -> Scene {
    Scene::civil().case(&json!({"kind": kind}))
}

fn position(position: &Value) -> Scene {
    Scene::criminal().case(&json!({"client": {"position": position}}))
}

#[test]
fn h3_is_asked_of_defenders_in_the_gravest_cases() {
    let novice = json!({"criminal_defence_start": "2025-01-01"});
    let code = "H3.too_few_years";
    let grave = |case: Value| Scene::criminal().case(&case).lawyer(&novice);
    finds(&grave(json!({"flags": ["life_or_death"]})), &[code]);
    finds(
        &grave(json!({"flags": [], "stage": "death_review"})),
        &[code],
    );
    finds(&grave(json!({"flags": []})), &[]);
    // A position that is not known may be the accused's.
    finds(&position(&Value::Null).lawyer(&novice), &[code]);
    finds(&position(&json!("accused")).lawyer(&novice), &[code]);
    finds(&position(&json!("victim")).lawyer(&novice), &[]);
    finds(
        &of_kind("civil")
            .case(&json!({"flags": ["life_or_death"]}))
            .lawyer(&novice),
        &[],
    );
}

#[test]
fn h4_is_asked_where_a_minor_is_concerned_in_a_criminal_case() {
    let untrained = json!({"training": []});
    let code = "H4.not_trained";
    let with = |flags: Value, groups: Value| {
        let case = json!({"flags": flags, "client": {"groups": groups}});
        Scene::criminal().case(&case).lawyer(&untrained)
    };
    finds(&with(json!(["minor"]), json!([])), &[code]);
    finds(&with(json!([]), json!(["minor"])), &[code]);
    finds(&with(json!([]), json!(["woman", "elderly"])), &[]);
    finds(&position(&json!("victim")).lawyer(&untrained), &[code]);
    finds(
        &of_kind("civil")
            .case(&json!({"flags": ["minor"]}))
            .lawyer(&untrained),
        &[],
    );
}

#[test]
fn h5_is_asked_of_defenders() {
    let grassroots = json!({"category": "grassroots_worker"});
    let code = "H5.not_a_lawyer";
    finds(&Scene::criminal().lawyer(&grassroots), &[code]);
    finds(&position(&Value::Null).lawyer(&grassroots), &[code]);
    finds(&position(&json!("victim")).lawyer(&grassroots), &[]);
    for kind in ["civil", "administrative", "arbitration", "advice"] {
        finds(&of_kind(kind).lawyer(&grassroots), &[]);
    }
    for category in [
        "full_time",
        "part_time",
        "public",
        "in_house",
        "legal_aid_staff",
    ] {
        finds(
            &Scene::criminal().lawyer(&json!({"category": category})),
            &[],
        );
    }
}

#[test]
fn h10_binds_defenders_and_not_the_agents_of_joint_parties() {
    let party = json!([{"id": "party-3", "role": "co_defendant", "lawyer": "L-1"}]);
    let code = "H10.co_defendant";
    finds(&Scene::criminal().case(&json!({"parties": party})), &[code]);
    finds(&of_kind("civil").case(&json!({"parties": party})), &[]);
    for (relation, expected) in [
        ("co_defendant", &[code][..]),
        ("same_facts", &[code]),
        ("other", &[]),
    ] {
        let linked = json!({"linked": [{"case": "C-9", "relation": relation, "lawyer": "L-1"}]});
        finds(&Scene::criminal().case(&linked), expected);
        finds(&of_kind("civil").case(&linked), &[]);
    }
    // A colleague may defend the other accused.
    let colleague =
        json!([{"id": "party-3", "role": "co_defendant", "lawyer": "L-3", "firm": "F-1"}]);
    finds(&Scene::criminal().case(&json!({"parties": colleague})), &[]);
}

#[test]
fn h11_bars_judges_and_prosecutors_from_litigation_and_staff_from_defence() {
    let former = |role: &str| {
        let post = json!([{"organ": "court-9", "role": role, "left": "2026-01-01"}]);
        json!({"affiliations": {"former_posts": post}})
    };
    let code = "H11.within_ban";
    for role in ["judge", "prosecutor"] {
        for kind in ["civil", "administrative", "state_compensation", "criminal"] {
            finds(&of_kind(kind).lawyer(&former(role)), &[code]);
        }
        for kind in ["arbitration", "non_litigation", "advice", "drafting"] {
            finds(&of_kind(kind).lawyer(&former(role)), &[]);
        }
    }
    finds(&Scene::criminal().lawyer(&former("staff")), &[code]);
    finds(&Scene::civil().lawyer(&former("staff")), &[]);
}

#[test]
fn h11_kin_bars_at_their_own_organ() {
    for (relation, organ, expected) in [
        ("spouse", "court-1", &["H11.kin_at_organ"][..]),
        ("child", "court-1", &["H11.kin_at_organ"]),
        ("parent", "court-1", &["H11.kin_at_organ"]),
        ("spouse", "court-2", &[]),
    ] {
        let kin = json!([{"organ": organ, "relation": relation}]);
        let scene = Scene::civil().lawyer(&json!({"affiliations": {"relatives_at": kin}}));
        finds(&scene, expected);
    }
}

#[test]
fn h12_assessors_are_barred_from_criminal_cases_and_officials_from_all() {
    let serving = |role: &str| json!({"affiliations": {"serving": [{"role": role}]}});
    let code = "H12.serving";
    for role in ["judge", "prosecutor", "supervisor", "police"] {
        finds(&Scene::criminal().lawyer(&serving(role)), &[code]);
        finds(&Scene::civil().lawyer(&serving(role)), &[code]);
    }
    finds(&Scene::criminal().lawyer(&serving("assessor")), &[code]);
    finds(&Scene::civil().lawyer(&serving("assessor")), &[]);
}

#[test]
fn h16_own_earlier_lawyer_is_barred_only_when_removed_for_cause() {
    for (ended, expected) in [
        (json!("removed_for_cause"), &["H16.removed_for_cause"][..]),
        (json!("completed"), &[]),
        (json!("replaced"), &[]),
        (json!("withdrew"), &[]),
        (Value::Null, &[]),
    ] {
        let earlier = json!([{"side": "ours", "lawyer": "L-1", "ended": ended}]);
        finds(&Scene::civil().case(&json!({"earlier": earlier})), expected);
    }
}

#[test]
fn h18_volunteers_advise_and_draft() {
    let volunteer = json!({"category": "volunteer"});
    for kind in ["advice", "drafting"] {
        finds(&of_kind(kind).lawyer(&volunteer), &[]);
    }
    for kind in [
        "civil",
        "administrative",
        "arbitration",
        "state_compensation",
        "non_litigation",
    ] {
        finds(&of_kind(kind).lawyer(&volunteer), &["H18.volunteer_scope"]);
    }
    finds(
        &Scene::criminal().lawyer(&volunteer),
        &["H5.not_a_lawyer", "H18.volunteer_scope"],
    );
}

#[test]
fn h19_own_record_speaks_before_the_rosters_ground() {
    let own = |basis: Value| Scene::civil().lawyer(&json!({"legal_basis": basis}));
    finds(&own(json!({})), &[]);
    finds(
        &own(json!({"listing": "consent", "scoring": "statutory_duty", "objects": []})),
        &[],
    );
    finds(
        &own(json!({"objects": ["listing", "scoring"]})),
        &["H19.objected", "H19.objected"],
    );
    finds(
        &own(json!({"listing": "none", "scoring": "none"})),
        &["H19.no_ground", "H19.no_ground"],
    );
    // Without a ground for the whole roster each lawyer needs one for both uses.
    let strict = |basis: Value| own(basis).city("national", "gates.H19.roster_ground = []");
    finds(
        &strict(json!({"listing": "consent", "scoring": "consent"})),
        &[],
    );
    finds(&strict(json!({"listing": "consent"})), &["H19.unknown"]);
    finds(&strict(json!({"scoring": "consent"})), &["H19.unknown"]);
}
