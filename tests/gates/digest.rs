//! The digest of a policy: other with every setting, the same for every way of writing the same.

use std::collections::BTreeMap;

use dianyuan::policy::{Form, Key, Value};
use dianyuan::{Gate, Policy, Signal};

/// Values of a form other than the present one, as TOML; the first that makes a policy is taken.
fn others(key: Key, present: &Value) -> Vec<String> {
    match (key.rule().form, present) {
        (Form::Switch, Value::Number(on)) => vec![(*on == 0).to_string()],
        (Form::Number(least, most), Value::Number(n)) => {
            let near = [n.checked_add(1), n.checked_sub(1), Some(most), Some(least)];
            let near = near.into_iter().flatten();
            near.filter(|other| (least..=most).contains(other) && other != n)
                .map(|other| other.to_string())
                .collect()
        }
        (Form::Words(known) | Form::Sequence(known), Value::Words(words)) => {
            let others = known
                .iter()
                .filter(|word| !words.iter().any(|w| w.as_ref() == **word));
            others.map(|word| format!("['{word}']")).collect()
        }
        (Form::Labels, _) => vec!["['section-9']".to_owned()],
        (form, value) => panic!("{form:?} does not go with {value:?}"),
    }
}

fn policy(lines: &str) -> Result<Policy, dianyuan::Error> {
    Policy::from_text(&format!("id = 'own'\nversion = '1'\n{lines}"))
}

#[test]
fn every_setting_changes_the_digest() {
    let base = policy("").unwrap();
    let mut lines: Vec<String> = Vec::new();
    for key in Key::ALL {
        let present = base.setting(*key).value();
        let line = others(*key, present)
            .into_iter()
            .map(|value| format!("{} = {value}", key.rule().path))
            .find(|line| policy(line).is_ok());
        lines.push(line.unwrap_or_else(|| panic!("{} has one value only", key.rule().path)));
    }
    for signal in Signal::ALL {
        lines.push(format!("weights.{signal} = 77"));
    }
    for gate in Gate::ALL {
        lines.push(format!("gates.{gate}.enabled = false"));
        lines.push(format!("gates.{gate}.on_unknown = 'review'"));
        lines.push(format!("gates.{gate}.on_unknown = 'exclude'"));
        lines.push(format!("locked = ['{gate}']"));
    }
    let source = "sources = [{ article = 'X 1', tag = 'P' }]";
    lines.extend([
        "extends = 'none'".to_owned(),
        "extends = 'national'".to_owned(),
        "extends = 'hangzhou'".to_owned(),
        "choice.fallback = ['lot', 'duty']".to_owned(),
        "choice.fallback = ['duty', 'lot']".to_owned(),
        "calendar = { from = 2026-01-01, until = 2026-12-31 }".to_owned(),
        "calendar = { from = 2026-01-01, until = 2026-12-31, holidays = [2026-10-01] }".to_owned(),
        "vintages.civil = '2021'".to_owned(),
        "vintages.civil = '2026'".to_owned(),
        format!("gates.H3.years = {{ value = 0, {source} }}"),
        format!("gates.H3.enabled = {{ value = true, {source} }}"),
        "gates.H3.years = { value = 0, sources = [{ article = 'X 1' }] }".to_owned(),
        "gates.H3.years = { value = 0, sources = [{ article = 'X 1', from = 2026-01-01 }] }".to_owned(),
        format!("preferences = [{{ id = 'p', flag = 'minor', attribute = 'sex', value = 'female', {source} }}]"),
        format!("preferences = [{{ id = 'p', flag = 'minor', attribute = 'sex', value = 'male', {source} }}]"),
    ]);
    let mut seen = BTreeMap::from([(base.digest().to_string(), "nothing changed".to_owned())]);
    for line in lines {
        let digest = policy(&line).unwrap().digest().to_string();
        let earlier = seen.insert(digest, line.clone());
        assert_eq!(earlier, None, "has the digest of {line}");
    }
    for head in ["id = 'other'\nversion = '1'", "id = 'own'\nversion = '2'"] {
        let digest = Policy::from_text(head).unwrap().digest().to_string();
        assert!(seen.insert(digest, head.to_owned()).is_none(), "{head}");
    }
}

#[test]
fn writing_the_same_in_another_way_keeps_the_digest() {
    let reference =
        policy("extends = 'national'\ngates.H3.years = 5\ngates.H14.units = 12").unwrap();
    for text in [
        // Another order, sections, comments, blank lines.
        "# ours\nversion = '1'\n\nid = 'own'\nextends = 'national'\n[gates.H14]\nunits = 12\n[gates.H3]\nyears = 5\n",
        "id = \"own\"\r\nversion = \"1\"\r\nextends = \"national\"\r\ngates = { H14 = { units = 12 }, H3 = { years = 5 } }\r\n",
        // A value that is said again, or said with the form that may have sources.
        "id = 'own'\nversion = '1'\nextends = 'national'\ngates.H3.years = { value = 5 }\ngates.H14.units = 1_2\ngates.H4.enabled = true\ngates.H11.ban_years = 2",
        r#"{"id": "own", "version": "1", "extends": "national", "gates": {"H3": {"years": 5}, "H14": {"units": 12}}}"#,
        r#"{"gates":{"H14":{"units":12},"H3":{"years":{"sources":[],"value":5},"on_unknown":null}},"extends":"national","version":"1","id":"own"}"#,
    ] {
        let policy = Policy::from_text(text).unwrap_or_else(|error| panic!("{text}\n{error}"));
        assert_eq!(policy.digest(), reference.digest(), "{text}");
        assert_eq!(policy, reference);
    }
    let written = reference.to_json().to_canonical();
    assert_eq!(
        Policy::from_text(&written)
            .map(|p| p.digest().to_string())
            .ok(),
        Some(reference.digest().to_string())
    );
}

#[test]
fn the_order_of_words_keeps_the_digest() {
    let a = policy("gates.H1.barred_categories = ['volunteer', 'part_time']").unwrap();
    let b = policy("gates.H1.barred_categories = ['part_time', 'volunteer', 'part_time']").unwrap();
    assert_eq!(a.digest(), b.digest());
}
