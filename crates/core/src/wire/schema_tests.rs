use super::*;

/// Whether this is a schema that says something, all the way down.
fn check(schema: &Json<'_>, path: &str) {
    let Json::Object(entries) = schema else {
        panic!("{path} is no object")
    };
    let keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_ref()).collect();
    let mut once = keys.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(
        once.len(),
        keys.len(),
        "{path} says something twice: {keys:?}"
    );
    for key in &keys {
        let known = [
            "$id",
            "$schema",
            "additionalProperties",
            "anyOf",
            "const",
            "description",
            "enum",
            "format",
            "items",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "pattern",
            "properties",
            "required",
            "title",
            "type",
            "uniqueItems",
        ];
        assert!(known.contains(key), "{path} has {key}");
    }
    if let Some(Json::Str(name)) = schema.get("type") {
        let types = [
            "array", "boolean", "integer", "null", "number", "object", "string",
        ];
        assert!(types.contains(&name.as_ref()), "{path} has the type {name}");
    }
    if let Some(Json::Array(words)) = schema.get("enum") {
        assert!(!words.is_empty(), "{path} allows nothing");
    }
    if let Some(items) = schema.get("items") {
        check(items, &format!("{path}[]"));
    }
    if let Some(Json::Array(ways)) = schema.get("anyOf") {
        for way in ways {
            check(way, &format!("{path}|"));
        }
    }
    let Some(Json::Object(properties)) = schema.get("properties") else {
        return;
    };
    for (name, property) in properties {
        check(property, &format!("{path}.{name}"));
    }
    if let Some(Json::Array(required)) = schema.get("required") {
        for name in required {
            let Json::Str(name) = name else {
                panic!("{path} requires {name}")
            };
            let known = properties.iter().any(|(key, _)| key == name);
            assert!(known, "{path} requires {name}, which it does not have");
        }
    }
}

#[test]
fn every_schema_is_well_formed() {
    for name in SCHEMAS {
        let schema = schema(name).unwrap();
        check(&schema, name);
        assert_eq!(
            schema.get("$id"),
            Some(&Json::from(format!("urn:dianyuan:{name}:1")))
        );
        assert_eq!(schema.get("type"), Some(&Json::from("object")));
        let text = schema.to_canonical();
        assert_eq!(Json::parse(&text).unwrap().to_canonical(), text);
    }
}

#[test]
fn names_are_told_apart_by_their_text_alone() {
    for name in ["", "Lawyer", "lawyers", "firm ", "calibration"] {
        assert_eq!(schema(name), None, "{name}");
    }
}

#[test]
fn what_goes_in_allows_no_key_that_the_reader_refuses() {
    for name in ["lawyer", "firm", "case", "policy"] {
        let schema = schema(name).unwrap();
        assert_eq!(
            schema.get("additionalProperties"),
            Some(&Json::from(false)),
            "{name}"
        );
        assert!(
            schema.get("properties").unwrap().get("ext").is_some(),
            "{name}"
        );
        assert!(
            schema.get("properties").unwrap().get("schema").is_some(),
            "{name}"
        );
    }
    // What comes out may grow.
    for name in ["ranking", "explanation", "assignment", "error"] {
        assert_eq!(
            schema(name).unwrap().get("additionalProperties"),
            None,
            "{name}"
        );
    }
}
