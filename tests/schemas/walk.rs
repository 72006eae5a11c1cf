//! A schema and a value side by side.

use serde_json::Value;

/// Fields of the schema that no value sets; those of the items of a list together.
pub(crate) fn unset_fields(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    unset(schema, &[value], "", &mut found);
    found
}

fn unset(schema: &Value, values: &[&Value], path: &str, found: &mut Vec<String>) {
    let schema = present(schema);
    if let Some(items) = schema.get("items") {
        let items_of = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let all: Vec<Value> = values.iter().flat_map(|value| items_of(value)).collect();
        unset(
            items,
            &all.iter().collect::<Vec<_>>(),
            &format!("{path}[]"),
            found,
        );
    }
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return;
    };
    for (name, property) in properties {
        let path = format!("{path}.{name}");
        let set: Vec<&Value> = values
            .iter()
            .filter_map(|v| v.get(name))
            .filter(|v| !v.is_null())
            .collect();
        if set.is_empty() {
            found.push(path);
        } else {
            unset(property, &set, &path, found);
        }
    }
}

/// What an optional field is where it is present.
fn present(schema: &Value) -> &Value {
    match schema
        .get("anyOf")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
    {
        Some([one, null]) if null["type"] == "null" => one,
        _ => schema,
    }
}

/// Keys that the schema does not describe. What a host or a reason may name freely is passed over.
pub(crate) fn unknown_keys(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    unknown(schema, value, "", &mut found);
    found
}

fn unknown(schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    if let Some(ways) = schema.get("anyOf").and_then(Value::as_array) {
        // The way that describes this kind of value, and of several the one that fits best.
        let fits = |way: &&Value| {
            way.get("properties").is_some() == value.is_object()
                && way.get("items").is_some() == value.is_array()
        };
        let ways = ways.iter().filter(fits);
        let strangers = ways.map(|way| {
            let mut found = Vec::new();
            unknown(way, value, path, &mut found);
            found
        });
        found.extend(strangers.min_by_key(Vec::len).unwrap_or_default());
    }
    if let (Some(items), Some(values)) = (schema.get("items"), value.as_array()) {
        for (index, value) in values.iter().enumerate() {
            unknown(items, value, &format!("{path}[{index}]"), found);
        }
    }
    let (Some(properties), Some(entries)) = (schema.get("properties"), value.as_object()) else {
        return;
    };
    for (name, value) in entries {
        let path = format!("{path}.{name}");
        match properties.get(name) {
            Some(property) => unknown(property, value, &path, found),
            None => found.push(path),
        }
    }
}

#[test]
fn the_walks_find_what_is_not_there() {
    let schema = serde_json::json!({"properties": {
        "a": {"anyOf": [{"items": {"properties": {"b": {}, "c": {}}}}, {"type": "null"}]}, "d": {},
    }});
    let value = serde_json::json!({"a": [{"b": 1}, {"b": null, "e": 1}], "f": 1});
    assert_eq!(unset_fields(&schema, &value), [".a[].c", ".d"]);
    assert_eq!(unknown_keys(&schema, &value), [".a[1].e", ".f"]);
}
