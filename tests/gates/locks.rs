//! A policy that extends another may tighten a locked gate; whatever loosens it is refused by name, in TOML
//! and in JSON.

use dianyuan::policy::{Form, Key, OnUnknown, Rule, Stricter, Value};
use dianyuan::{ErrorKind, Gate, Policy};
use serde_json::json;

use crate::scene::{Scene, city};

/// The gates of the statutes, each with an article that a refusal has to name.
const LOCKED: [(Gate, &str); 16] = [
    (Gate::H1, "律师法 第5-13条、第49条"),
    (Gate::H3, "法律援助法 第26条"),
    (Gate::H4, "未成年人保护法 第104条"),
    (Gate::H5, "刑事诉讼法 第34条"),
    (Gate::H6, "律师法 第39条"),
    (Gate::H7, "律师执业行为规范 第51条"),
    (Gate::H8, "律师执业行为规范 第51条"),
    (Gate::H9, "律师执业行为规范 第52条"),
    (Gate::H10, "刑事诉讼法解释 第43条"),
    (Gate::H11, "法官法 第36条"),
    (Gate::H12, "刑事诉讼法解释 第40条"),
    (Gate::H13, "刑事诉讼法 第33条"),
    (Gate::H16, "法律援助法 第55条"),
    (Gate::H17, "刑事诉讼法解释 第311条"),
    (Gate::H18, "法律援助法 第17条"),
    (Gate::H19, "个人信息保护法 第25条、第27条"),
];

/// Articles behind single numbers, where they are not the gate's.
fn article(path: &str, gate: Gate, extends: &str) -> &'static str {
    match (path, extends) {
        ("gates.H3.years", "hangzhou") => "杭州市法律援助条例 第31条",
        ("gates.H3.criminal_defence", _) => "办理法律援助案件程序规定 第26条",
        ("gates.H11.ban_years", _) => "律师法 第41条",
        ("gates.H19.roster_ground", _) => "个人信息保护法 第13条第3项",
        _ => LOCKED.iter().find(|(of, _)| *of == gate).unwrap().1,
    }
}

/// The same one setting as TOML and as JSON.
fn texts(extends: &str, path: &str, value: &serde_json::Value) -> [String; 2] {
    let inline = value.to_string().replace("\":", "\" = ");
    let toml = format!("id = 'city'\nversion = '1'\nextends = '{extends}'\n{path} = {inline}\n");
    let nested = path
        .rsplit('.')
        .fold(value.clone(), |inner, step| json!({step: inner}));
    let mut json = json!({"id": "city", "version": "1", "extends": extends});
    crate::scene::merge(&mut json, &nested);
    [toml, json.to_string()]
}

fn refuse(extends: &str, gate: Gate, path: &str, value: &serde_json::Value) {
    let [toml, json] =
        texts(extends, path, value).map(|text| Policy::from_text(&text).unwrap_err());
    assert_eq!(toml, json, "{path} = {value}");
    assert_eq!(toml.kind(), ErrorKind::Policy);
    let [problem] = toml.problems() else {
        panic!("{path} = {value}: {toml}");
    };
    assert_eq!(problem.code, "loosens_locked_gate", "{path} = {value}");
    assert_eq!(problem.path, path);
    let named = format!("{gate} is locked by {extends}");
    assert!(
        problem.expected.contains(&named),
        "{path} = {value}: {}",
        problem.expected
    );
    let article = article(path, gate, extends);
    assert!(
        problem.expected.contains(article),
        "{path} = {value}: {}",
        problem.expected
    );
}

fn accept(extends: &str, path: &str, value: &serde_json::Value) -> Policy {
    let [toml, json] = texts(extends, path, value).map(|text| {
        Policy::from_text(&text).unwrap_or_else(|error| panic!("{path} = {value}: {error}"))
    });
    assert_eq!(toml.digest(), json.digest(), "{path} = {value}");
    toml
}

fn wire(value: &Value, form: Form) -> serde_json::Value {
    match (value, form) {
        (Value::Number(on), Form::Switch) => json!(*on != 0),
        (Value::Number(number), _) => json!(number),
        (Value::Words(words), _) => json!(words),
    }
}

/// Values looser and values stricter than the present one: the next, and the farthest.
fn around(rule: &Rule, present: &Value) -> (Vec<Value>, Vec<Value>) {
    let (least, most) = match rule.form {
        Form::Number(least, most) => (least, most),
        _ => (0, 1),
    };
    let smaller = |n: u32| {
        if n > least {
            vec![n - 1, least]
        } else {
            Vec::new()
        }
    };
    let larger = |n: u32| {
        if n < most {
            vec![n + 1, most]
        } else {
            Vec::new()
        }
    };
    let numbers = |numbers: Vec<u32>| numbers.into_iter().map(Value::Number).collect();
    match (rule.stricter, present) {
        (Stricter::More, Value::Number(n)) => (numbers(smaller(*n)), numbers(larger(*n))),
        (Stricter::Less, Value::Number(n)) => (numbers(larger(*n)), numbers(smaller(*n))),
        (Stricter::Longer | Stricter::Shorter, Value::Words(words)) => {
            let Form::Words(known) = rule.form else {
                panic!("{} takes words of no known set", rule.path);
            };
            let fewer = (0..words.len()).map(|at| {
                let mut words = words.clone();
                words.remove(at);
                Value::Words(words)
            });
            let missing = known
                .iter()
                .filter(|word| !words.iter().any(|w| w.as_ref() == **word));
            let more = missing.map(|word| {
                Value::Words(words.iter().cloned().chain([Box::from(*word)]).collect())
            });
            let (fewer, more) = (fewer.collect(), more.collect());
            if rule.stricter == Stricter::Longer {
                (fewer, more)
            } else {
                (more, fewer)
            }
        }
        (Stricter::Free, _) => panic!("{} of a locked gate can be loosened at will", rule.path),
        (stricter, value) => panic!("{}: {stricter:?} does not go with {value:?}", rule.path),
    }
}

/// The presets that lock, and what each of them says.
fn locking() -> [(&'static str, Policy); 2] {
    [
        ("national", Policy::national()),
        ("hangzhou", Policy::hangzhou()),
    ]
}

#[test]
fn statutory_gates_are_locked_and_the_agencys_own_are_not() {
    for (name, policy) in locking() {
        for gate in Gate::ALL {
            let locked = LOCKED.iter().any(|(of, _)| of == gate);
            assert_eq!(policy.gate(*gate).locked(), locked, "{gate} of {name}");
        }
    }
    assert!(
        Gate::ALL
            .iter()
            .all(|gate| !Policy::none().gate(*gate).locked())
    );
}

#[test]
fn no_locked_gate_can_be_switched_off() {
    for (extends, _) in locking() {
        for (gate, _) in LOCKED {
            let path = format!("gates.{gate}.enabled");
            refuse(extends, gate, &path, &json!(false));
            refuse(
                extends,
                gate,
                &path,
                &json!({"value": false, "sources": []}),
            );
            accept(extends, &path, &json!(true));
        }
    }
}

#[test]
fn the_agencys_own_gates_can_be_switched_off() {
    for (extends, _) in locking() {
        for gate in [Gate::H2, Gate::H14, Gate::H15] {
            let path = format!("gates.{gate}.enabled");
            let policy = accept(extends, &path, &json!(false));
            let unlisted = json!({
                "roster": [], "caseload": {"units": 10},
                "busy": [{"from": "2026-11-22", "to": "2026-11-22", "why": "unavailable"}]
            });
            let all = ["H2.not_listed", "H14.units_full", "H15.unavailable"];
            let prefix = format!("{gate}.");
            let left: Vec<&str> = all
                .into_iter()
                .filter(|c| !c.starts_with(&prefix))
                .collect();
            assert_eq!(
                Scene::civil().policy(policy).lawyer(&unlisted).failed(),
                left
            );
        }
    }
}

#[test]
fn no_locked_gate_lets_more_unknowns_pass() {
    for (extends, policy) in locking() {
        for (gate, _) in LOCKED {
            let path = format!("gates.{gate}.on_unknown");
            let present = policy.gate(gate).on_unknown();
            for other in OnUnknown::ALL {
                let value = json!(other.as_str());
                if *other < present {
                    refuse(extends, gate, &path, &value);
                } else {
                    assert_eq!(
                        accept(extends, &path, &value).gate(gate).on_unknown(),
                        *other
                    );
                }
            }
        }
    }
}

#[test]
fn no_number_of_a_locked_gate_can_be_loosened_and_each_can_be_tightened() {
    for (extends, policy) in locking() {
        let mut loosest = Vec::new();
        for key in Key::ALL {
            let rule = key.rule();
            let Some(gate) = rule.gate().filter(|gate| policy.gate(*gate).locked()) else {
                continue;
            };
            let present = policy.setting(*key).value();
            let (looser, stricter) = around(rule, present);
            for value in &looser {
                let value = wire(value, rule.form);
                refuse(extends, gate, rule.path, &value);
                refuse(
                    extends,
                    gate,
                    rule.path,
                    &json!({"value": value, "sources": []}),
                );
            }
            for value in &stricter {
                let policy = accept(extends, rule.path, &wire(value, rule.form));
                assert_eq!(policy.setting(*key).value(), value, "{}", rule.path);
            }
            accept(extends, rule.path, &wire(present, rule.form));
            assert!(!looser.is_empty() || !stricter.is_empty(), "{}", rule.path);
            if looser.is_empty() {
                loosest.push(rule.path);
            }
        }
        // Of these the statutes know nothing looser: no category is barred, and consent counts in full.
        let known = [
            "gates.H1.barred_categories",
            "gates.H7.single_firm_county",
            "gates.H9.waivable",
        ];
        assert_eq!(loosest, known);
    }
}

#[test]
fn h3_hangzhou_may_not_go_below_five_years() {
    for years in [0, 2, 3, 4] {
        refuse("hangzhou", Gate::H3, "gates.H3.years", &json!(years));
    }
    for years in [5, 6, 8] {
        accept("hangzhou", "gates.H3.years", &json!(years));
    }
    let eight = city("hangzhou", "gates.H3.years = 8");
    assert_eq!(eight.jurisdiction(), "CN-330100");
}

#[test]
fn an_empty_list_of_locks_unlocks_nothing() {
    let policy = city("national", "locked = []");
    for (gate, _) in LOCKED {
        assert!(policy.gate(gate).locked(), "{gate}");
    }
    let more = city("national", "locked = ['H2']");
    assert!(more.gate(Gate::H2).locked());
    let off =
        "id = 'x'\nversion = '1'\nextends = 'national'\nlocked = []\ngates.H3.enabled = false";
    assert_eq!(
        Policy::from_text(off).unwrap_err().problems()[0].code,
        "loosens_locked_gate"
    );
}
