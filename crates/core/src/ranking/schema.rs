//! The JSON Schema of a ranking, and the parts that an explanation shares with it.

use super::order::Order;
use crate::gate::Code;
use crate::model::{CaseId, Date, LawyerId};
use crate::policy::Signal;
use crate::wire::{Json, Wire as _, list, object, object_without, typed};

/// The JSON Schema of `dianyuan.rank/1`. More keys may be added; those here stay.
pub(crate) fn ranking_schema() -> Json<'static> {
    let counts = object(vec![("code", code()), ("count", typed("integer"))]);
    let excluded = object(vec![
        ("lawyer", LawyerId::json_schema()),
        ("reasons", list(reason())),
    ]);
    let mut properties = head("dianyuan.rank/1");
    properties.extend([
        ("case_reasons", list(reason())),
        ("case_reviews", list(reason())),
        ("case_notes", list(reason())),
        ("candidates", list(candidate())),
        ("excluded_by_code", list(counts)),
        ("excluded", list(excluded)),
    ]);
    object(properties)
}

/// What a ranking and an explanation say of themselves.
pub(crate) fn head(format: &'static str) -> Vec<(&'static str, Json<'static>)> {
    let policy = object(vec![
        ("id", typed("string")),
        ("version", typed("string")),
        ("digest", hex()),
    ]);
    vec![
        ("format", Json::object([("const", Json::from(format))])),
        ("case", CaseId::json_schema()),
        ("as_of", Date::json_schema()),
        ("seed", typed("string")),
        ("order", Order::json_schema()),
        ("jurisdiction", typed("string")),
        ("policy", policy),
        ("calibration", object(vec![("digest", hex())])),
        ("score_version", typed("integer")),
        ("considered", typed("integer")),
        ("rules", list(typed("string"))),
    ]
}

pub(crate) fn contribution() -> Json<'static> {
    object(vec![
        ("signal", Signal::json_schema()),
        ("value", micro()),
        ("weight", micro()),
        ("points", micro()),
        ("known", typed("boolean")),
    ])
}

fn candidate() -> Json<'static> {
    let properties = vec![
        ("place", typed("integer")),
        ("lawyer", LawyerId::json_schema()),
        ("points", micro()),
        ("contributions", list(contribution())),
        ("reviews", list(reason())),
        ("notes", list(reason())),
    ];
    // A neutral order has no points.
    object_without(&["points", "contributions"], properties)
}

pub(crate) fn reason() -> Json<'static> {
    let basis = Json::object([
        ("type", Json::from("array")),
        ("items", typed("string")),
        ("minItems", Json::Int(1)),
    ]);
    object(vec![
        ("code", code()),
        ("basis", basis),
        ("facts", typed("object")),
    ])
}

fn code() -> Json<'static> {
    let codes: Vec<&'static str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    Json::object([("enum", Json::from(codes))])
}

pub(crate) fn micro() -> Json<'static> {
    Json::object([
        ("type", Json::from("integer")),
        ("minimum", Json::Int(0)),
        ("maximum", Json::Int(1_000_000)),
    ])
}

fn hex() -> Json<'static> {
    Json::object([
        ("type", Json::from("string")),
        ("pattern", Json::from("^[0-9a-f]{64}$")),
    ])
}
