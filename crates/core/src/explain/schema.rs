//! The JSON Schemas of an explanation and of a comparison.

use super::counterfactual::Unit;
use super::listed::INPUTS;
use crate::model::{Date, LawyerId, Measure};
use crate::policy::Signal;
use crate::ranking::schema::{contribution, head, micro, reason};
use crate::wire::{Json, Wire as _, list, object, or_null, typed};

/// The JSON Schema of `dianyuan.explain/1`. More keys may be added; those here stay.
pub(crate) fn explanation_schema() -> Json<'static> {
    let gap = object(vec![
        ("signal", Signal::json_schema()),
        ("points", typed("integer")),
    ]);
    let part = object(vec![
        ("measure", Measure::json_schema()),
        ("weight", typed("integer")),
        ("estimate", micro()),
        ("rate", or_null("integer")),
        ("effective_cases", typed("integer")),
        ("low", micro()),
        ("high", micro()),
    ]);
    let performance = object(vec![
        ("value", micro()),
        ("known", typed("boolean")),
        ("parts", list(part)),
    ]);
    let fact = object(vec![("field", typed("string")), ("value", any())]);
    let ground = object(vec![
        ("signal", Signal::json_schema()),
        ("asked", typed("boolean")),
        ("facts", list(fact)),
    ]);
    let words = || object(vec![("zh", typed("string")), ("en", typed("string"))]);
    let mut properties = head("dianyuan.explain/1");
    properties.extend([
        ("lawyer", LawyerId::json_schema()),
        ("place", or_null("integer")),
        ("candidate_count", typed("integer")),
        ("points", or_null("integer")),
        ("contributions", list(contribution())),
        ("grounds", list(ground)),
        ("gap_to_first", list(gap)),
        ("performance", performance),
        ("reasons", list(reason())),
        ("reviews", list(reason())),
        ("notes", list(reason())),
        ("case_reasons", list(reason())),
        ("smallest_change", change()),
        ("words", words()),
        ("words_for_staff", words()),
    ]);
    object(properties)
}

/// Which keys the smallest change has depends on its kind.
fn change() -> Json<'static> {
    let kind = |word: &'static str| ("kind", Json::object([("const", Json::from(word))]));
    let fact = object(vec![
        kind("fact"),
        ("field", typed("string")),
        ("from", any()),
        ("to", any()),
        ("steps", typed("integer")),
        ("unit", Unit::json_schema()),
        ("signal", Signal::json_schema()),
        ("micro", micro()),
    ]);
    let time = object(vec![kind("time"), ("eligible_from", Date::json_schema())]);
    let weight = object(vec![
        kind("weight"),
        ("signal", Signal::json_schema()),
        ("from", typed("integer")),
        ("to", typed("integer")),
    ]);
    let none = typed("null");
    Json::object([("anyOf", Json::Array(vec![fact, time, weight, none]))])
}

/// The JSON Schema of `dianyuan.diff/1`. More keys may be added; those here stay.
pub(crate) fn comparison_schema() -> Json<'static> {
    let codes = || list(typed("string"));
    let placed = object(vec![
        ("place", typed("integer")),
        ("points", or_null("integer")),
        ("reviews", codes()),
    ]);
    let excluded = object(vec![("excluded", codes())]);
    // Null: in neither list of the ranking.
    let stands = Json::Array(vec![placed, excluded, typed("null")]);
    let stand = || Json::object([("anyOf", stands.clone())]);
    let gain = object(vec![
        ("signal", Signal::json_schema()),
        ("points", typed("integer")),
    ]);
    let fact = object(vec![
        ("field", typed("string")),
        ("from", any()),
        ("to", any()),
    ]);
    let moved = object(vec![
        ("lawyer", LawyerId::json_schema()),
        ("before", stand()),
        ("after", stand()),
        ("signals", list(gain)),
        ("facts", list(fact)),
    ]);
    let inputs = INPUTS.iter().map(|name| Json::from(*name)).collect();
    object(vec![
        (
            "format",
            Json::object([("const", Json::from("dianyuan.diff/1"))]),
        ),
        (
            "inputs",
            list(Json::object([("enum", Json::Array(inputs))])),
        ),
        ("moves", list(moved)),
    ])
}

/// A value of any sort: that of a field.
fn any() -> Json<'static> {
    Json::Object(Vec::new())
}
