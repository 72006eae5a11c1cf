use super::*;

/// The schema of a dotted path.
fn at<'s>(schema: &'s Json<'static>, path: &str) -> &'s Json<'static> {
    path.split('.').fold(schema, |schema, step| {
        let properties = schema.get("properties").unwrap_or_else(|| panic!("{path}"));
        properties
            .get(step)
            .unwrap_or_else(|| panic!("{path} at {step}"))
    })
}

#[test]
fn every_setting_is_in_the_schema_with_its_form_and_meaning() {
    let schema = policy_schema();
    for key in Key::ALL {
        let rule = key.rule();
        let setting = at(&schema, rule.path);
        assert_eq!(setting.get("description"), Some(&Json::from(rule.doc)));
        let text = setting.to_canonical();
        let value = match rule.form {
            Form::Switch => r#"{"type":"boolean"}"#.to_owned(),
            Form::Number(least, most) => {
                format!(r#"{{"maximum":{most},"minimum":{least},"type":"integer"}}"#)
            }
            Form::Words(words) => {
                Json::object([("enum", Json::from(words.to_vec()))]).to_canonical()
            }
            Form::Sequence(words) => {
                let items = Json::object([("enum", Json::from(words.to_vec()))]);
                let items = items.to_canonical();
                format!(r#"{{"items":{items},"type":"array","uniqueItems":true}}"#)
            }
            Form::Labels => Vec::<Label>::json_schema().to_canonical(),
        };
        // Once as a bare value, once beside its sources.
        assert_eq!(text.matches(&value).count(), 2, "{}: {text}", rule.path);
    }
    for gate in Gate::ALL {
        assert!(
            at(&schema, &format!("gates.{gate}.enabled"))
                .get("anyOf")
                .is_some()
        );
        let on_unknown = at(&schema, &format!("gates.{gate}.on_unknown"));
        assert_eq!(
            on_unknown.to_canonical(),
            r#"{"enum":["pass","review","exclude"]}"#
        );
    }
    for signal in Signal::ALL {
        let weight = at(&schema, &format!("weights.{signal}")).to_canonical();
        assert_eq!(
            weight,
            r#"{"maximum":1000000,"minimum":0,"type":"integer"}"#
        );
    }
    assert_eq!(
        schema.get("required"),
        Some(&Json::from(vec!["id", "version"]))
    );
}

#[test]
fn it_names_no_setting_that_there_is_not() {
    fn leaves(schema: &Json<'static>, path: &str, found: &mut Vec<String>) {
        let Some(Json::Object(properties)) = schema.get("properties") else {
            found.push(path.to_owned());
            return;
        };
        for (name, schema) in properties {
            leaves(schema, &format!("{path}.{name}"), found);
        }
    }
    let schema = policy_schema();
    let mut found = Vec::new();
    for tree in TREES {
        leaves(at(&schema, tree), tree, &mut found);
    }
    assert_eq!(
        found.len(),
        Key::ALL.len() + 2 * Gate::COUNT + Signal::COUNT
    );
}

#[test]
fn every_key_that_a_policy_writes_is_in_it() {
    fn check(json: &Json<'_>, schema: &Json<'static>, path: &str) {
        let (Json::Object(entries), Some(properties)) = (json, schema.get("properties")) else {
            return;
        };
        for (key, value) in entries {
            let path = format!("{path}.{key}");
            let schema = properties.get(key).unwrap_or_else(|| panic!("{path}"));
            check(value, schema, &path);
        }
    }
    let own = "id = 'x'\nversion = '1'\nextends = 'hangzhou'\next.a = 1\nvintages.own = '3'\n\
        calendar = {from = 2026-01-01, until = 2026-12-31, holidays = [2026-10-01], worked = []}\n";
    for policy in [
        Policy::national(),
        Policy::hangzhou(),
        Policy::none(),
        Policy::from_text(own).unwrap(),
    ] {
        check(&policy.to_json(), &policy_schema(), policy.id());
    }
}
