//! The nested settings of a policy file, each held against what the policy that it extends has locked.

use super::Policy;
use super::gate_rules::{Gate, OnUnknown};
use super::key::Key;
use super::paths::{children, gate_field, in_path};
use super::read::Draft;
use super::setting::{Form, Setting, Source, Stricter, Value};
use super::setting_read::read_setting;
use super::weights::Signal;
use crate::model::Whole;
use crate::wire::{Json, Wire};

impl Setting {
    /// A value that is only said again keeps the statutes it rests on.
    fn inherit(&mut self, old: &Self) {
        if self.sources.is_empty() && self.value == old.value {
            self.sources.clone_from(&old.sources);
        }
    }
}

impl Draft {
    /// Walks nested objects down to settings.
    pub(super) fn take_tree(&mut self, path: &str, value: &Json<'_>, parent: Option<&Policy>) {
        if let Some(signal) = path.strip_prefix("weights.").and_then(Signal::from_word) {
            let weight = in_path(&mut self.faults, path, |f| {
                Whole::<0, 1_000_000>::read(value, f)
            });
            if let Some(weight) = weight {
                self.inner.weights[signal.index()] = weight.get();
            }
            return;
        }
        if let Some(key) = Key::from_path(path) {
            self.take_setting(key, value, parent);
            return;
        }
        if let Some((gate, field)) = gate_field(path) {
            match field {
                "enabled" => self.take_enabled(gate, value, parent),
                _ => self.take_on_unknown(gate, value, parent),
            }
            return;
        }
        let known = children(path);
        if known.is_empty() {
            let (above, last) = path.rsplit_once('.').unwrap_or(("", path));
            let expected = format!("one of the keys {}", children(above).join(" "));
            in_path(&mut self.faults, above, |f| {
                f.unknown_key(last, value, expected);
            });
            return;
        }
        let Json::Object(entries) = value else {
            in_path(&mut self.faults, path, |f| f.wrong_type(value, "an object"));
            return;
        };
        self.refuse_repeats(path, entries);
        for (key, value) in entries.iter().filter(|(_, value)| *value != Json::Null) {
            if key.contains('.') {
                in_path(&mut self.faults, path, |f| {
                    f.unknown_key("(a key with a dot)", value, "keys without dots");
                });
                continue;
            }
            self.take_tree(&format!("{path}.{key}"), value, parent);
        }
    }

    fn take_setting(&mut self, key: Key, json: &Json<'_>, parent: Option<&Policy>) {
        let rule = key.rule();
        let setting = in_path(&mut self.faults, rule.path, |f| {
            read_setting(json, rule.form, f)
        });
        let Some(mut setting) = setting else { return };
        if let (Some(gate), Some(parent)) = (rule.gate(), parent)
            && parent.gate(gate).locked
            && !rule
                .stricter
                .allows(&parent.setting(key).value, &setting.value)
        {
            let old = parent.setting(key);
            let wanted = match (&old.value, rule.form) {
                (Value::Number(on), Form::Switch) => (*on != 0).to_string(),
                (value, _) => rule.stricter.describe(value),
            };
            self.refuse_loosening(gate, rule.path, json, &wanted, &old.sources, parent);
            return;
        }
        setting.inherit(&self.inner.settings[key as usize]);
        self.inner.settings[key as usize] = setting;
    }

    fn take_enabled(&mut self, gate: Gate, json: &Json<'_>, parent: Option<&Policy>) {
        let path = format!("gates.{gate}.enabled");
        let setting = in_path(&mut self.faults, &path, |f| {
            read_setting(json, Form::Switch, f)
        });
        let Some(mut setting) = setting else { return };
        if let Some(parent) = parent {
            let old = parent.gate(gate);
            if old.locked && !Stricter::More.allows(&old.enabled.value, &setting.value) {
                self.refuse_loosening(gate, &path, json, "true", &old.enabled.sources, parent);
                return;
            }
        }
        setting.inherit(&self.inner.gates[gate.index()].enabled);
        self.inner.gates[gate.index()].enabled = setting;
    }

    fn take_on_unknown(&mut self, gate: Gate, json: &Json<'_>, parent: Option<&Policy>) {
        let path = format!("gates.{gate}.on_unknown");
        let action = in_path(&mut self.faults, &path, |f| OnUnknown::read(json, f));
        let Some(action) = action else { return };
        if let Some(parent) = parent {
            let old = parent.gate(gate);
            if old.locked && action < old.on_unknown {
                let stricter: Vec<&str> = OnUnknown::ALL
                    .iter()
                    .filter(|other| **other >= old.on_unknown)
                    .map(|other| other.as_str())
                    .collect();
                let wanted = stricter.join(" or ");
                self.refuse_loosening(gate, &path, json, &wanted, &old.enabled.sources, parent);
                return;
            }
        }
        self.inner.gates[gate.index()].on_unknown = action;
    }

    fn refuse_loosening(
        &mut self,
        gate: Gate,
        path: &str,
        found: &Json<'_>,
        wanted: &str,
        sources: &[Source],
        parent: &Policy,
    ) {
        let found = match found {
            Json::Object(_) => found.get("value").unwrap_or(found),
            other => other,
        };
        // A setting without statutes of its own rests on those of its gate.
        let sources = match sources {
            [] => parent.gate(gate).enabled.sources.as_slice(),
            own => own,
        };
        let mut expected = format!("{wanted}: {gate} is locked by {}", parent.id());
        let articles: Vec<&str> = sources
            .iter()
            .map(|source| source.article().as_str())
            .collect();
        if !articles.is_empty() {
            expected = format!("{expected} ({})", articles.join(", "));
        }
        in_path(&mut self.faults, path, |f| {
            f.report("loosens_locked_gate", found, expected);
        });
    }
}

#[cfg(test)]
#[path = "tree_read_tests.rs"]
mod tests;
