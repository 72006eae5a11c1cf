//! The JSON Schema of a policy file, made from the table of settings.

use super::Policy;
use super::calendar::Calendar;
use super::file::{PolicySchema, PreferenceRule};
use super::gate_rules::{Gate, OnUnknown};
use super::key::Key;
use super::paths::{TREES, children};
use super::setting::{Form, Source};
use super::weights::Signal;
use crate::model::{Ext, Label, Whole};
use crate::wire::{Json, Wire};

/// The schema of a policy file.
pub(crate) fn policy_schema() -> Json<'static> {
    let paths = every_path();
    let mut properties = vec![
        ("schema", PolicySchema::json_schema()),
        ("id", Label::json_schema()),
        ("version", Label::json_schema()),
        (
            "extends",
            Json::object([("enum", Json::from(Policy::PRESETS.to_vec()))]),
        ),
        ("jurisdiction", Label::json_schema()),
        ("locked", Vec::<Gate>::json_schema()),
        ("preferences", Vec::<PreferenceRule>::json_schema()),
        (
            "vintages",
            Json::object([
                ("type", Json::from("object")),
                ("additionalProperties", Label::json_schema()),
            ]),
        ),
        ("calendar", Calendar::json_schema()),
        ("ext", Ext::json_schema()),
    ];
    properties.extend(TREES.map(|tree| (tree, nested(tree, &paths))));
    object(properties, &["id", "version"])
}

/// Every dotted path that holds a value, and the schema of the value.
fn every_path() -> Vec<(String, Json<'static>)> {
    let switch = || Json::object([("type", Json::from("boolean"))]);
    let mut paths: Vec<(String, Json<'static>)> = Vec::new();
    for signal in Signal::ALL {
        let weight = Whole::<0, 1_000_000>::json_schema();
        paths.push((format!("weights.{signal}"), weight));
    }
    for gate in Gate::ALL {
        paths.push((
            format!("gates.{gate}.enabled"),
            setting(switch(), "whether the gate is asked"),
        ));
        paths.push((format!("gates.{gate}.on_unknown"), OnUnknown::json_schema()));
    }
    for key in Key::ALL {
        let rule = key.rule();
        let value = match rule.form {
            Form::Switch => switch(),
            Form::Number(least, most) => Json::object([
                ("type", Json::from("integer")),
                ("minimum", Json::from(least)),
                ("maximum", Json::from(most)),
            ]),
            Form::Words(words) => Json::object(list_of(words)),
            Form::Sequence(words) => {
                let [array, items] = list_of(words);
                Json::object([array, items, ("uniqueItems", Json::from(true))])
            }
            Form::Labels => Vec::<Label>::json_schema(),
        };
        paths.push((rule.path.to_owned(), setting(value, rule.doc)));
    }
    paths
}

/// The schema of a list of these words.
fn list_of(words: &[&'static str]) -> [(&'static str, Json<'static>); 2] {
    let items = Json::object([("enum", Json::from(words.to_vec()))]);
    [("type", Json::from("array")), ("items", items)]
}

/// A setting as a bare value, as a value with its sources, or null.
fn setting(value: Json<'static>, doc: &'static str) -> Json<'static> {
    let with_sources = object(
        vec![
            ("value", value.clone()),
            ("sources", Vec::<Source>::json_schema()),
        ],
        &["value"],
    );
    let null = Json::object([("type", Json::from("null"))]);
    Json::object([
        ("description", Json::from(doc)),
        ("anyOf", Json::Array(vec![value, with_sources, null])),
    ])
}

fn nested(prefix: &str, paths: &[(String, Json<'static>)]) -> Json<'static> {
    let mut properties = Vec::new();
    for child in children(prefix) {
        let full = format!("{prefix}.{child}");
        let schema = paths
            .iter()
            .find(|(path, _)| *path == full)
            .map(|(_, schema)| schema.clone());
        properties.push((child, schema.unwrap_or_else(|| nested(&full, paths))));
    }
    object(properties, &[])
}

fn object<K: Into<std::borrow::Cow<'static, str>>>(
    properties: Vec<(K, Json<'static>)>,
    required: &[&'static str],
) -> Json<'static> {
    let properties = properties
        .into_iter()
        .map(|(key, schema)| (key.into(), schema))
        .collect();
    Json::object([
        ("type", Json::from("object")),
        ("properties", Json::Object(properties)),
        ("required", Json::from(required.to_vec())),
        ("additionalProperties", Json::from(false)),
    ])
}

#[cfg(test)]
#[path = "schema_tests.rs"]
mod tests;
