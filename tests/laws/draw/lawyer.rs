//! Lawyers' profiles, without their ids.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::affiliations::affiliations;
use super::work::{capacity, caseload, track_record, yearly_counts};
use super::{
    CAUSES, FIRMS, Field, Json, LANGUAGES, NAMES, REGIONS, TRAININGS, count, day, list, may, must,
    object, place, seldom, some_of, span, span_with, word,
};

/// A profile, about half of them of lawyers who may be appointed unless there is a conflict.
pub(crate) fn lawyer() -> Json {
    prop_oneof![anyone(), anyone().prop_map(in_order)].boxed()
}

/// The same lawyer with everything in order that is not about conflicts.
pub(super) fn in_order(mut lawyer: Value) -> Value {
    for (field, value) in [
        ("category", json!("full_time")),
        (
            "statuses",
            json!([{"status": "active", "from": "2005-07-01"}]),
        ),
        (
            "roster",
            json!([{"section": "civil", "from": "2015-01-01"}]),
        ),
        ("first_practice", json!("2005-07-01")),
        ("criminal_defence_start", json!("2006-03-01")),
        ("capacity", json!({"units": 90})),
        ("training", json!(["minors", "women"])),
        ("busy", json!([])),
    ] {
        lawyer[field] = value;
    }
    let entries = lawyer.as_object_mut().expect("profiles are objects");
    entries.remove("legal_basis");
    entries.remove("annual_assessment");
    lawyer
}

fn anyone() -> Json {
    let fields: Vec<Field> = vec![
        may("firm", word(FIRMS)),
        (
            "category",
            prop::option::weighted(
                0.9,
                prop_oneof![3 => word(&["full_time"]), 1 => categories()],
            )
            .boxed(),
        ),
        ("statuses", prop::option::weighted(0.9, statuses()).boxed()),
        may("roster", roster()),
        seldom("annual_assessment", assessment()),
        may("specialities", list(speciality(), 3)),
        may("languages", some_of(LANGUAGES)),
        may("service_regions", list(word(REGIONS), 3)),
        may("office", place()),
        may("home_visits", any::<bool>().prop_map(Value::Bool)),
        may("training", some_of(TRAININGS)),
        may("capacity", capacity()),
        may("caseload", caseload()),
        may("yearly_counts", yearly_counts()),
        may("track_record", track_record()),
        (
            "affiliations",
            prop::option::weighted(0.4, affiliations()).boxed(),
        ),
        may("busy", list(busy(), 2)),
        seldom("legal_basis", legal_basis()),
        may("sex", word(&["female", "male"])),
        may("display", display()),
    ];
    (object(fields), prop::option::of(practice()))
        .prop_map(|(mut lawyer, practice)| {
            if let Some((first, defence)) = practice {
                lawyer["first_practice"] = first;
                if let Some(defence) = defence {
                    lawyer["criminal_defence_start"] = defence;
                }
            }
            lawyer
        })
        .boxed()
}

fn categories() -> Json {
    word(&[
        "part_time",
        "public",
        "in_house",
        "legal_aid_staff",
        "grassroots_worker",
        "volunteer",
    ])
}

/// First days of practice and of criminal defence, in this order.
fn practice() -> impl Strategy<Value = (Value, Option<Value>)> {
    (day(), prop::option::of(day())).prop_map(|(a, b)| match b {
        Some(b) if b.as_str() < a.as_str() => (b, Some(a)),
        b => (a, b),
    })
}

fn statuses() -> Json {
    let usual = json!([{"status": "active", "from": "2005-07-01"}]);
    let fields = || {
        vec![
            must("status", word(&["active", "leave", "suspended", "removed"])),
            may("concerns", word(&["licence", "roster"])),
        ]
    };
    let odd = list(span_with(span("from", "to", 0.4), fields()), 3);
    let disturbed = span_with(span("from", "to", 0.2), fields());
    let disturbed =
        disturbed.prop_map(|more| json!([{"status": "active", "from": "2005-07-01"}, more]));
    prop_oneof![5 => Just(usual), 1 => odd, 2 => disturbed].boxed()
}

fn roster() -> Json {
    let usual = json!([{"section": "civil", "from": "2015-01-01"}]);
    let section = vec![must("section", word(&["civil", "criminal"]))];
    let odd = list(span_with(span("from", "to", 0.4), section), 3);
    prop_oneof![3 => Just(usual), 2 => odd].boxed()
}

fn assessment() -> Json {
    object(vec![
        must("year", (2024..=2026_u32).prop_map(|year| json!(year))),
        must(
            "result",
            word(&["competent", "basically_competent", "incompetent"]),
        ),
    ])
}

fn speciality() -> Json {
    object(vec![
        must("cause", word(CAUSES)),
        must("level", word(&["declared", "certified", "proven"])),
        may("cases", prop_oneof![count(6), count(80)]),
        may("last", day()),
    ])
}

fn busy() -> Json {
    let why = word(&["unavailable", "hearing", "duty"]);
    span_with(span("from", "to", 0.0), vec![must("why", why)])
}

fn legal_basis() -> Json {
    let ground = || word(&["statutory_duty", "consent", "consent", "none"]);
    object(vec![
        may("listing", ground()),
        may("scoring", ground()),
        seldom("objects", some_of(&["listing", "scoring"])),
    ])
}

fn display() -> Json {
    object(vec![
        may("name", word(NAMES)),
        may("firm_name", word(NAMES)),
        seldom("phone", word(&["0516-0000000"])),
    ])
}
