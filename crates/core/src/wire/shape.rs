//! Pieces that JSON Schemas are put together from.

use super::Json;

pub(crate) fn typed(name: &'static str) -> Json<'static> {
    Json::object([("type", Json::from(name))])
}

pub(crate) fn or_null(name: &'static str) -> Json<'static> {
    Json::object([("type", Json::from(vec![name, "null"]))])
}

pub(crate) fn list(items: Json<'static>) -> Json<'static> {
    Json::object([("type", Json::from("array")), ("items", items)])
}

/// An object that has all of these.
pub(crate) fn object(properties: Vec<(&'static str, Json<'static>)>) -> Json<'static> {
    object_without(&[], properties)
}

/// An object that has all of these, but maybe not the `optional` ones.
pub(crate) fn object_without(
    optional: &[&'static str],
    properties: Vec<(&'static str, Json<'static>)>,
) -> Json<'static> {
    let required: Vec<&'static str> = properties
        .iter()
        .map(|(key, _)| *key)
        .filter(|key| !optional.contains(key))
        .collect();
    let properties = properties
        .into_iter()
        .map(|(key, schema)| (key.into(), schema))
        .collect();
    Json::object([
        ("type", Json::from("object")),
        ("properties", Json::Object(properties)),
        ("required", Json::from(required)),
    ])
}
