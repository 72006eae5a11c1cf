//! Parts of the ranking's JSON: its head, reasons and contributions.

use std::collections::BTreeMap;

use super::findings::Found;
use super::json::Value;
use super::score::Part;
use super::{Ask, View};

pub(super) fn head(view: &View<'_>, ask: &Ask, considered: usize) -> BTreeMap<&'static str, Value> {
    let policy = view.policy();
    let rules = policy.preferences().iter();
    let called = rules.filter(|rule| view.case.has(*rule.flag()));
    let called: Vec<&str> = called.map(|rule| rule.id().as_str()).collect();
    let considered = u32::try_from(considered).expect("small rosters");
    BTreeMap::from([
        ("format", "dianyuan.rank/1".into()),
        ("case", view.case.id().as_str().into()),
        ("as_of", view.day.to_string().into()),
        ("seed", ask.seed.as_str().into()),
        ("order", ask.order.as_str().into()),
        ("jurisdiction", policy.jurisdiction().into()),
        (
            "policy",
            Value::object([
                ("id", policy.id().into()),
                ("version", policy.version().into()),
                ("digest", policy.digest().to_string().into()),
            ]),
        ),
        (
            "calibration",
            Value::object([("digest", view.twin.calibration.digest().to_string().into())]),
        ),
        ("score_version", dianyuan::SCORE_VERSION.into()),
        ("considered", considered.into()),
        ("rules", called.into()),
    ])
}

pub(super) fn reasons(view: &View<'_>, found: Vec<&Found>) -> Value {
    Value::List(
        found
            .into_iter()
            .map(|finding| finding.json(view))
            .collect(),
    )
}

pub(super) fn contributions(parts: &[Part]) -> Value {
    let parts = parts.iter().map(|part| {
        Value::object([
            ("signal", part.signal.as_str().into()),
            ("value", part.valued.value.into()),
            ("weight", part.weight.into()),
            ("points", part.points.into()),
            ("known", part.valued.known.into()),
        ])
    });
    Value::List(parts.collect())
}
