//! Policy files to policies: a file on top of what it extends, with every fault named.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::calendar::Calendar;
use super::file::{PolicySchema, PreferenceRule};
use super::gate_rules::{Gate, GateRule, OnUnknown};
use super::key::Key;
use super::paths::{TOP_KEYS, TREES, in_path};
use super::setting::{Setting, Value};
use super::weights::{MicroWeights, Signal};
use super::{Inner, Policy, text, together};
use crate::causes::CauseCode;
use crate::error::{Error, ErrorKind};
use crate::model::{Ext, Label};
use crate::wire::{Digest, Faults, Json, Wire};

impl Policy {
    /// Reads a policy from TOML or JSON, told apart by content.
    ///
    /// # Errors
    /// `Malformed` if the text is neither; `Policy` with every fault, each loosening of a locked gate among them.
    pub fn from_text(text: &str) -> Result<Self, Error> {
        Draft::read(text)?.finish()
    }
}

/// A policy that is being read.
pub(crate) struct Draft {
    pub(super) inner: Inner,
    pub(super) faults: Faults,
    /// The jurisdiction that a file which extends nothing says it has; only a preset, word for word, has one.
    claimed: Option<Label>,
}

impl From<&Policy> for Draft {
    fn from(policy: &Policy) -> Self {
        Self::on(Inner::clone(&policy.0))
    }
}

impl Draft {
    fn on(inner: Inner) -> Self {
        Self {
            inner,
            faults: Faults::new(),
            claimed: None,
        }
    }

    /// The defaults of the table: every gate asked, nothing required, nothing locked.
    pub(crate) fn none() -> Self {
        let own = |value| Setting {
            value,
            sources: Vec::new(),
        };
        let weights = [30, 20, 15, 10, 8, 5, 4, 4, 2, 2];
        let label = |text| Label::new(text).expect("a short literal");
        let inner = Inner {
            id: label("none"),
            version: label("1"),
            extends: None,
            jurisdiction: label("none"),
            weights,
            gates: vec![
                GateRule {
                    enabled: own(Value::Number(1)),
                    on_unknown: OnUnknown::Pass,
                    locked: false
                };
                Gate::COUNT
            ],
            settings: Key::ALL
                .iter()
                .map(|key| own(key.rule().default()))
                .collect(),
            vintages: Vec::new(),
            preferences: Vec::new(),
            calendar: None,
            ext: None,
            micro_weights: MicroWeights::normalise(weights)
                .expect("the weights above are not all zero"),
            digest: Digest::of(&Json::Null),
        };
        Self::on(inner)
    }

    /// A file on top of what it extends.
    pub(crate) fn read(text: &str) -> Result<Self, Error> {
        let json = text::to_json(text)?;
        let Json::Object(entries) = &json else {
            let mut faults = Faults::new();
            faults.wrong_type(&json, "an object");
            return Err(Error::new(ErrorKind::Policy, faults.into_problems()));
        };
        let mut faults = Faults::new();
        let parent = match json.get("extends") {
            Some(Json::Str(name)) => {
                let parent = Policy::preset(name);
                if parent.is_none() {
                    let expected = format!("one of {}", Policy::PRESETS.join(", "));
                    faults.in_field("extends", |f| {
                        f.report("unknown_policy", &Json::from(name.as_ref()), expected);
                    });
                }
                parent
            }
            _ => None,
        };
        let mut draft = parent.as_ref().map_or_else(Self::none, Self::from);
        draft.faults = faults;
        for required in ["id", "version"] {
            if json.get(required).is_none_or(|value| *value == Json::Null) {
                draft.faults.in_field(required, |f| {
                    f.report_described("missing", "nothing", "a value");
                });
            }
        }
        draft.inner.extends = parent.as_ref().map(|parent| parent.id().into());
        draft.refuse_repeats("", entries);
        for (key, value) in entries.iter().filter(|(_, value)| *value != Json::Null) {
            draft.take(key, value, parent.as_ref());
        }
        Ok(draft)
    }

    fn take(&mut self, key: &str, value: &Json<'_>, parent: Option<&Policy>) {
        let faults = &mut self.faults;
        match key {
            "schema" => drop(faults.in_field(key, |f| PolicySchema::read(value, f))),
            "id" => self.inner.id = read_or(faults, key, value, &self.inner.id),
            "version" => self.inner.version = read_or(faults, key, value, &self.inner.version),
            "extends" => {
                if !matches!(value, Json::Str(_)) {
                    faults.in_field(key, |f| f.wrong_type(value, "the name of a policy"));
                }
            }
            "jurisdiction" => {
                let named: Option<Label> = faults.in_field(key, |f| Wire::read(value, f));
                if parent.is_none_or(|parent| parent.jurisdiction() == "none") {
                    self.claimed = named.filter(|name| name.as_str() != "none");
                } else if let Some(named) = named {
                    self.inner.jurisdiction = named;
                }
            }
            "locked" => self.take_locked(value),
            "preferences" => self.take_preferences(value),
            "vintages" => self.take_vintages(value),
            "calendar" => {
                let calendar = faults.in_field(key, |f| Calendar::read(value, f));
                self.inner.calendar = calendar;
            }
            "ext" => {
                let ext = faults.in_field(key, |f| Ext::read(value, f));
                self.inner.ext = ext;
            }
            tree if TREES.contains(&tree) => self.take_tree(tree, value, parent),
            other => faults.unknown_key(other, value, TOP_KEYS),
        }
    }

    /// Names whose law a preset applies; a file can't claim that for itself.
    pub(crate) fn set_jurisdiction(&mut self, jurisdiction: &str) {
        self.inner.jurisdiction = Label::new(jurisdiction).expect("a short literal");
    }

    /// Sets all weights under a new version. A preset becomes the policy that is extended, so that what is
    /// written can be read again.
    pub(crate) fn reweigh(
        &mut self,
        weights: [u32; Signal::COUNT],
        version: &str,
    ) -> Result<(), Error> {
        let preset = Policy::preset(self.inner.id.as_str());
        if preset.is_some_and(|preset| preset.digest() == self.inner.digest) {
            self.inner.extends = Some(self.inner.id.as_str().into());
        }
        self.inner.weights = weights;
        self.inner.version = Label::new(version)?;
        Ok(())
    }

    fn take_locked(&mut self, value: &Json<'_>) {
        let gates: Option<Vec<Gate>> = self.faults.in_field("locked", |f| Wire::read(value, f));
        for gate in gates.unwrap_or_default() {
            self.inner.gates[gate.index()].locked = true;
        }
    }

    /// A rule takes the place of one of the same id in the policy that is extended.
    fn take_preferences(&mut self, value: &Json<'_>) {
        let inherited = &mut self.inner.preferences;
        self.faults.in_field("preferences", |faults| {
            let rules: Vec<PreferenceRule> = Wire::read(value, faults).unwrap_or_default();
            let mut ids = BTreeSet::new();
            for (index, rule) in rules.iter().enumerate() {
                inherited.retain(|old| old.id() != rule.id());
                if !ids.insert(rule.id()) {
                    faults.in_item(index, |faults| {
                        faults.in_field("id", |f| {
                            f.report_described("duplicate_id", "the id again", "each id once");
                        });
                    });
                }
            }
            inherited.extend(rules);
        });
    }

    fn take_vintages(&mut self, value: &Json<'_>) {
        let Json::Object(entries) = value else {
            self.faults.in_field("vintages", |f| {
                f.wrong_type(value, "an object of list and vintage");
            });
            return;
        };
        self.refuse_repeats("vintages", entries);
        let vintages = &mut self.inner.vintages;
        self.faults.in_field("vintages", |faults| {
            for (list, value) in entries.iter().filter(|(_, value)| *value != Json::Null) {
                if CauseCode::parse(&format!("{list}:")).is_err() || list.contains('@') {
                    faults.unknown_key(list, value, "the name of a cause list");
                    continue;
                }
                faults.in_field(list, |faults| {
                    let Some(vintage) = Label::read(value, faults) else {
                        return;
                    };
                    if CauseCode::parse(&format!("{list}@{vintage}:")).is_err() {
                        faults.report("not_a_vintage", value, "a vintage, e.g. 2026");
                    }
                    vintages.retain(|(known, _)| known.as_ref() != list.as_ref());
                    vintages.push((list.as_ref().into(), vintage.as_str().into()));
                });
            }
        });
        vintages.sort();
    }

    /// Reports every key that stands twice below a dotted path.
    pub(super) fn refuse_repeats(&mut self, path: &str, entries: &[(Cow<'_, str>, Json<'_>)]) {
        let mut seen = BTreeSet::new();
        for (key, _) in entries {
            if !seen.insert(key) {
                in_path(&mut self.faults, path, |f| f.repeated_key(key));
            }
        }
    }

    /// The finished policy.
    pub(crate) fn finish(mut self) -> Result<Policy, Error> {
        let together = together::disagreements(&self.inner);
        self.faults.adopt(together);
        let micro = MicroWeights::normalise(self.inner.weights);
        if micro.is_none() {
            self.faults.in_field("weights", |f| {
                f.report_described("out_of_range", "all zero", "at least one weight above 0");
            });
        }
        let above = |weight: &&u32| **weight > 1_000_000;
        if let Some(weight) = self.inner.weights.iter().find(above) {
            self.faults.in_field("weights", |f| {
                f.report_described("out_of_range", weight.to_string(), "at most 1000000");
            });
        }
        let inner = &mut self.inner;
        inner.preferences.sort_by(|a, b| a.id().cmp(b.id()));
        if let Some(claimed) = self.claimed.take() {
            inner.jurisdiction = claimed.clone();
            if !is_preset(Digest::of(&inner.facts())) {
                let expected = "none, as the policy extends no jurisdiction's";
                self.faults.in_field("jurisdiction", |f| {
                    f.report("wrong_jurisdiction", &claimed.write(), expected);
                });
            }
        }
        Error::unless_empty(ErrorKind::Policy, self.faults.into_problems())?;
        let mut inner = self.inner;
        inner.micro_weights = micro.expect("zero weights were refused above");
        inner.digest = Digest::of(&inner.facts());
        Ok(Policy(std::sync::Arc::new(inner)))
    }
}

/// Whether a policy that comes with the crate has this digest.
fn is_preset(digest: Digest) -> bool {
    let presets = Policy::PRESETS.into_iter().filter_map(Policy::preset);
    presets.into_iter().any(|preset| preset.digest() == digest)
}

fn read_or<T: Wire + Clone>(faults: &mut Faults, key: &str, value: &Json<'_>, old: &T) -> T {
    faults
        .in_field(key, |f| T::read(value, f))
        .unwrap_or_else(|| old.clone())
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
