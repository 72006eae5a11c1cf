//! What stands in a policy file, and the canonical form that the digest is taken of.

use super::setting::{Setting, Value};
use super::{Inner, Key, Policy, Signal};
use crate::model::{Flag, Label, Sex};
use crate::wire::record::{record, words};
use crate::wire::{Json, Wire};

words! {
    /// The wire form of [`Policy`](super::Policy).
    pub enum PolicySchema {
        /// The first form.
        V1 = "dianyuan.policy/1",
    }
}

words! {
    /// An attribute that a rule may name.
    pub enum Attribute {
        /// The lawyer's sex.
        Sex = "sex",
    }
}

record! {
    /// A rule that prefers an attribute of the lawyer where a circumstance is flagged; never a bar.
    pub struct PreferenceRule, PreferenceRuleDraft {
        required {
            /// Names the rule; explanations cite it.
            id: Label,
            /// The circumstance that calls for it.
            flag: Flag,
            /// The attribute it reads.
            attribute: Attribute,
            /// The value it prefers.
            value: Sex,
            /// Statutes it rests on.
            sources: Vec<super::Source>,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

impl Setting {
    fn facts(&self, switch: bool) -> Json<'static> {
        let value = match &self.value {
            Value::Number(n) if switch => Json::Bool(*n != 0),
            Value::Number(n) => Json::from(*n),
            Value::Words(words) => {
                Json::from(words.iter().map(ToString::to_string).collect::<Vec<_>>())
            }
        };
        if self.sources.is_empty() {
            return value;
        }
        Json::object([("value", value), ("sources", self.sources.write())])
    }
}

impl Inner {
    /// Everything but the host's own data.
    pub(crate) fn facts(&self) -> Json<'static> {
        let mut tree = Tree::default();
        for signal in Signal::ALL {
            let weight = Json::from(self.weights[signal.index()]);
            tree.put(&format!("weights.{signal}"), weight);
        }
        let mut locked = Vec::new();
        for (gate, rule) in super::Gate::ALL.iter().zip(&self.gates) {
            tree.put(&format!("gates.{gate}.enabled"), rule.enabled.facts(true));
            tree.put(
                &format!("gates.{gate}.on_unknown"),
                Json::from(rule.on_unknown.as_str()),
            );
            if rule.locked {
                locked.push(gate.as_str());
            }
        }
        for (key, setting) in Key::ALL.iter().zip(&self.settings) {
            let rule = key.rule();
            tree.put(rule.path, setting.facts(rule.form == super::Form::Switch));
        }
        for (list, vintage) in &self.vintages {
            tree.put(&format!("vintages.{list}"), Json::from(vintage.to_string()));
        }
        if let Some(calendar) = &self.calendar {
            tree.put("calendar", calendar.write());
        }
        tree.put("schema", Json::from(PolicySchema::V1.as_str()));
        tree.put("id", Json::from(self.id.as_str().to_owned()));
        tree.put("version", Json::from(self.version.as_str().to_owned()));
        if let Some(extends) = &self.extends {
            tree.put("extends", Json::from(extends.to_string()));
        }
        tree.put(
            "jurisdiction",
            Json::from(self.jurisdiction.as_str().to_owned()),
        );
        tree.put("locked", Json::from(locked));
        tree.put("preferences", self.preferences.write());
        Json::Object(tree.0)
    }
}

/// Nested objects filled by dotted paths.
#[derive(Default)]
struct Tree(Vec<(std::borrow::Cow<'static, str>, Json<'static>)>);

impl Tree {
    fn put(&mut self, path: &str, value: Json<'static>) {
        let mut entries = &mut self.0;
        let mut steps = path.split('.').peekable();
        while let Some(step) = steps.next() {
            if steps.peek().is_none() {
                entries.push((step.to_owned().into(), value));
                return;
            }
            let at = entries
                .iter()
                .position(|(key, _)| key == step)
                .unwrap_or_else(|| {
                    entries.push((step.to_owned().into(), Json::Object(Vec::new())));
                    entries.len() - 1
                });
            let Json::Object(inner) = &mut entries[at].1 else {
                return;
            };
            entries = inner;
        }
    }
}

impl PartialEq for Policy {
    fn eq(&self, other: &Self) -> bool {
        self.digest() == other.digest()
    }
}
