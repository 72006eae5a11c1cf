//! The JSON Schema of a result.

use super::read::FORMAT;
use crate::assign::empty::unassigned::Blocked;
use crate::assign::objective::{Level, Objective};
use crate::assign::outcome::{Mechanism, Status};
use crate::wire::{Json, Wire as _, list, object, object_without, or_null, typed};

/// The JSON Schema of `dianyuan.assign/1`. More keys may be added; those here stay.
pub(crate) fn assignment_schema() -> Json<'static> {
    let pair = object(vec![
        ("case", typed("string")),
        ("lawyer", typed("string")),
        ("cost_exact", exact()),
        ("score", typed("number")),
        ("score_exact", exact()),
    ]);
    object(vec![
        ("format", constant(FORMAT)),
        ("mechanism", Mechanism::json_schema()),
        ("objective", Objective::json_schema()),
        ("seed", typed("string")),
        ("status", Status::json_schema()),
        ("optimal", typed("boolean")),
        ("total", typed("number")),
        ("total_exact", exact()),
        ("seats", count()),
        ("assignments", list(pair)),
        ("unassigned", list(unassigned())),
        ("shortages", list(shortage())),
        ("certificate", certificate()),
        ("report", report()),
    ])
}

fn unassigned() -> Json<'static> {
    let reason = object(vec![
        ("code", Blocked::json_schema()),
        ("count", count()),
        ("lawyers", list(typed("string"))),
    ]);
    let way = object(vec![("remedies", list(remedy())), ("gain", by_name())]);
    object(vec![
        ("case", typed("string")),
        ("missing", count()),
        ("reasons", list(reason)),
        ("shortage", or_null("integer")),
        ("ways_out", list(way)),
    ])
}

fn remedy() -> Json<'static> {
    object_without(
        &["lawyer", "group", "case"],
        vec![
            (
                "kind",
                words(&["lawyer_seat", "group_seat", "allow", "add"]),
            ),
            ("lawyer", typed("string")),
            ("group", typed("string")),
            ("case", typed("string")),
        ],
    )
}

fn by_name() -> Json<'static> {
    let levels = Level::ALL.iter().map(|level| (level.as_str(), exact()));
    object(levels.collect())
}

fn shortage() -> Json<'static> {
    let part = object_without(
        &["lawyer", "group", "link", "case"],
        vec![
            ("kind", words(&["lawyer", "group", "link", "pair"])),
            ("seats", count()),
            ("lawyer", typed("string")),
            ("group", typed("string")),
            ("link", typed("string")),
            ("case", typed("string")),
        ],
    );
    object(vec![
        ("cases", list(typed("string"))),
        ("seats_needed", count()),
        ("lawyers", list(typed("string"))),
        ("seats", count()),
        ("parts", list(part)),
    ])
}

fn certificate() -> Json<'static> {
    let numbers = || {
        let Json::Object(mut entries) = list(exact()) else {
            unreachable!("a schema is an object")
        };
        entries.extend([
            ("minItems".into(), Json::Int(5)),
            ("maxItems".into(), Json::Int(5)),
        ]);
        Json::Object(entries)
    };
    let priced = |places: &[&'static str]| {
        let mut properties: Vec<_> = places.iter().map(|key| (*key, typed("string"))).collect();
        properties.push(("prices", numbers()));
        list(object(properties))
    };
    let closed = object(vec![
        ("lawyers", priced(&["lawyer"])),
        ("groups", priced(&["group"])),
        ("links", priced(&["link", "lawyer"])),
    ]);
    let split = object_without(
        &["group", "lawyer"],
        vec![
            ("one", typed("string")),
            ("other", typed("string")),
            ("group", typed("string")),
            ("lawyer", typed("string")),
            ("without_one", count()),
            ("without_other", count()),
        ],
    );
    let branch = [
        object(vec![("closed", closed)]),
        object(vec![("contradiction", constant(true))]),
        object(vec![("split", split)]),
    ];
    let branch = Json::object([("anyOf", Json::Array(branch.into()))]);
    object(vec![
        ("levels", list(Level::json_schema())),
        ("worth", numbers()),
        ("bound", either(numbers(), typed("null"))),
        ("branches", either(list(branch), typed("null"))),
    ])
}

fn report() -> Json<'static> {
    let levels_or_null = || either(by_name(), typed("null"));
    let mechanism = object(vec![
        ("mechanism", Mechanism::json_schema()),
        ("summary", summary()),
    ]);
    let price = object(vec![
        ("case", typed("string")),
        ("lawyer", typed("string")),
        ("is_known", typed("boolean")),
        ("forced", levels_or_null()),
        ("forbidden", levels_or_null()),
    ]);
    let seat = object(vec![
        ("seat", remedy()),
        ("at_most", by_name()),
        ("exact", levels_or_null()),
    ]);
    object(vec![
        ("summary", summary()),
        ("mechanisms", list(mechanism)),
        ("seat_worth", list(seat)),
        ("pair_prices", list(price)),
    ])
}

fn summary() -> Json<'static> {
    let load = object(vec![
        ("lawyers", count()),
        ("idle", count()),
        ("most", count()),
        ("gini_micro", or_null("integer")),
        ("most_over_mean_micro", or_null("integer")),
    ]);
    let shortfall = object(vec![("lawyer", typed("string")), ("missing", count())]);
    let worst = object(vec![("case", typed("string")), ("total_exact", exact())]);
    object(vec![
        ("seats_needed", count()),
        ("seats", count()),
        ("full", count()),
        ("part", count()),
        ("unserved", count()),
        ("total_exact", exact()),
        ("mean_exact", either(exact(), typed("null"))),
        ("worst", either(worst, typed("null"))),
        ("load", load),
        ("shortfalls", list(shortfall)),
        ("linked", count()),
        ("opposing", count()),
    ])
}

fn exact() -> Json<'static> {
    let pattern = r"^-?(0|[1-9][0-9]*)(\.[0-9]{0,8}[1-9])?$";
    Json::object([
        ("type", Json::from("string")),
        ("pattern", Json::from(pattern)),
    ])
}

fn count() -> Json<'static> {
    Json::object([("type", Json::from("integer")), ("minimum", Json::Int(0))])
}

fn words(words: &[&'static str]) -> Json<'static> {
    Json::object([("enum", Json::from(words.to_vec()))])
}

fn constant(value: impl Into<Json<'static>>) -> Json<'static> {
    Json::object([("const", value.into())])
}

fn either(one: Json<'static>, other: Json<'static>) -> Json<'static> {
    Json::object([("anyOf", Json::Array(vec![one, other]))])
}
