use std::collections::BTreeSet;

use super::super::gate_rules::Gate;
use super::super::setting::Value;
use super::*;
use crate::Policy;
use crate::wire::Json;

/// A value that the setting takes and does not have by default, and that agrees with the defaults of the others:
/// near its own, so that lists of settings which must fall still do; of kinds of case one that nobody chooses for;
/// and of days for appointing so many that every choice fits in.
fn other(rule: &Rule) -> Value {
    match (rule.form, rule.default()) {
        (Form::Switch, Value::Number(on)) => Value::Number(1 - on),
        (Form::Number(_, most), _) if rule.path == Key::AppointmentDays.rule().path => {
            Value::Number(most)
        }
        (Form::Number(least, _), Value::Number(n)) if n > least => Value::Number(n - 1),
        (Form::Number(..), Value::Number(n)) => Value::Number(n + 1),
        (Form::Words(known) | Form::Sequence(known), Value::Words(default)) => {
            let word = known
                .iter()
                .rfind(|word| !default.contains(&Box::from(**word)));
            Value::Words(vec![(*word.unwrap()).into()])
        }
        (Form::Labels, _) => Value::Words(vec!["criminal".into(), "labour".into()]),
        (form, default) => panic!("{}: {form:?} with {default:?}", rule.path),
    }
}

/// The value as JSON, which is TOML too.
fn written(rule: &Rule, value: &Value) -> String {
    let json = match value {
        Value::Number(n) if rule.form == Form::Switch => Json::Bool(*n != 0),
        Value::Number(n) => Json::from(*n),
        Value::Words(words) => {
            Json::from(words.iter().map(ToString::to_string).collect::<Vec<_>>())
        }
    };
    json.to_canonical()
}

#[test]
fn every_key_has_a_path_of_its_own() {
    let paths: BTreeSet<&str> = Key::ALL.iter().map(|key| key.rule().path).collect();
    assert_eq!(paths.len(), Key::ALL.len());
    for key in Key::ALL {
        assert_eq!(Key::from_path(key.rule().path), Some(*key));
        // None is the beginning of another, or a file could not hold both.
        let below = format!("{}.", key.rule().path);
        assert!(
            !paths.iter().any(|path| path.starts_with(&below)),
            "{below}"
        );
    }
    assert_eq!(Key::from_path("gates.H3"), None);
    assert_eq!(Key::from_path(""), None);
}

#[test]
fn every_default_is_a_value_that_the_setting_takes() {
    for rule in Key::ALL.iter().map(|key| key.rule()) {
        match (rule.form, rule.default()) {
            (Form::Switch, Value::Number(n)) => assert!(n <= 1, "{}", rule.path),
            (Form::Number(least, most), Value::Number(n)) => {
                assert!((least..=most).contains(&n), "{}", rule.path);
            }
            (form @ (Form::Words(known) | Form::Sequence(known)), Value::Words(words)) => {
                assert!(
                    words.iter().all(|word| known.contains(&word.as_ref())),
                    "{}",
                    rule.path
                );
                assert!(words.is_sorted() || form == Form::Sequence(known));
            }
            (Form::Labels, Value::Words(words)) => assert!(words.is_empty(), "{}", rule.path),
            (form, default) => panic!("{}: {form:?} with {default:?}", rule.path),
        }
    }
}

#[test]
fn every_setting_is_read_from_toml_and_from_json() {
    for key in Key::ALL {
        let rule = key.rule();
        let value = other(rule);
        let text = written(rule, &value);
        let toml = format!("id = 'x'\nversion = '1'\n{} = {text}\n", rule.path);
        let nested = rule
            .path
            .rsplit('.')
            .fold(text, |inner, step| format!(r#"{{"{step}": {inner}}}"#));
        let json = format!(r#"{{"id": "x", "version": "1", {}"#, &nested[1..]);
        for file in [toml, json] {
            let policy = Policy::from_text(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
            assert_eq!(policy.setting(*key).value(), &value, "{file}");
            for another in Key::ALL.iter().filter(|another| *another != key) {
                assert_eq!(policy.setting(*another).value(), &another.rule().default());
            }
        }
    }
}

#[test]
fn a_number_just_outside_is_refused_with_its_bounds() {
    for rule in Key::ALL.iter().map(|key| key.rule()) {
        let Form::Number(least, most) = rule.form else {
            continue;
        };
        for n in [i64::from(least) - 1, i64::from(most) + 1] {
            let file = format!("id = 'x'\nversion = '1'\n{} = {n}\n", rule.path);
            let error = Policy::from_text(&file).unwrap_err();
            let problem = &error.problems()[0];
            assert_eq!(
                (problem.path.as_str(), problem.code),
                (rule.path, "out_of_range")
            );
            assert_eq!(
                problem.expected,
                format!("a whole number from {least} to {most}")
            );
        }
    }
}

#[test]
fn only_parameters_of_gates_have_a_stricter_way() {
    for key in Key::ALL {
        let rule = key.rule();
        assert_eq!(rule.gate().is_some(), rule.path.starts_with("gates."));
        assert!(
            rule.gate().is_some() || rule.stricter == Stricter::Free,
            "{}",
            rule.path
        );
        assert!(!rule.doc.is_empty());
    }
    assert_eq!(Key::H11BanYears.rule().gate(), Some(Gate::H11));
}
