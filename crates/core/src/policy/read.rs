//! Policy files to policies: TOML or JSON on top of what they extend, with every fault named.

use super::file::{PolicySchema, PreferenceRule};
use super::gate_rules::{Gate, GateRule, OnUnknown};
use super::key::Key;
use super::setting::{Form, Setting, Source, Stricter, Value};
use super::weights::{MicroWeights, Signal};
use super::{Inner, Policy};
use crate::error::{Error, ErrorKind, Problem};
use crate::model::{Ext, Label};
use crate::wire::{Digest, Faults, Json, Wire, read_value};

impl Policy {
    /// Reads a policy from TOML or JSON, told apart by content.
    ///
    /// # Errors
    /// `Malformed` if the text is neither; `Policy` with every fault, each loosening of a locked gate among them.
    pub fn from_text(text: &str) -> Result<Self, Error> {
        Draft::read(text, &Draft::none())?.finish()
    }
}

/// A policy that is being read.
pub(crate) struct Draft {
    inner: Inner,
    faults: Faults,
}

impl From<&Policy> for Draft {
    fn from(policy: &Policy) -> Self {
        Self {
            inner: Inner::clone(&policy.0),
            faults: Faults::new(),
        }
    }
}

impl Draft {
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
            ext: None,
            micro_weights: MicroWeights::normalise(weights)
                .expect("the weights above are not all zero"),
            digest: Digest::of(&Json::Null),
        };
        Self {
            inner,
            faults: Faults::new(),
        }
    }

    /// A file on top of what it extends, or of `base` if it extends nothing.
    pub(crate) fn read(text: &str, base: &Self) -> Result<Self, Error> {
        let json = to_json(text)?;
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
                        f.report("unknown_policy", &json_name(name), expected)
                    });
                }
                parent
            }
            _ => None,
        };
        let mut draft = match &parent {
            Some(parent) => Self::from(parent),
            None => Self {
                inner: base.inner.clone(),
                faults: Faults::new(),
            },
        };
        draft.faults = faults;
        for required in ["id", "version"] {
            if json.get(required).is_none_or(|value| *value == Json::Null) {
                draft.faults.in_field(required, |f| {
                    f.report_described("missing", "nothing", "a value")
                });
            }
        }
        draft.inner.extends = parent.as_ref().map(|parent| parent.id().into());
        draft.refuse_repeats(entries);
        draft.take_all(entries, parent.as_ref());
        Ok(draft)
    }

    fn take_all(
        &mut self,
        entries: &[(std::borrow::Cow<'_, str>, Json<'_>)],
        parent: Option<&Policy>,
    ) {
        for (key, value) in entries.iter().filter(|(_, value)| *value != Json::Null) {
            let key = key.as_ref();
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
                    let lawless = parent.is_none_or(|parent| parent.jurisdiction() == "none");
                    if lawless && *value != Json::from("none") {
                        faults.in_field(key, |f| {
                            f.report(
                                "wrong_jurisdiction",
                                value,
                                "none, as the policy extends no jurisdiction's",
                            );
                        });
                    } else {
                        self.inner.jurisdiction =
                            read_or(faults, key, value, &self.inner.jurisdiction);
                    }
                }
                "locked" => self.take_locked(value),
                "preferences" => {
                    let rules: Option<Vec<PreferenceRule>> =
                        faults.in_field(key, |f| Wire::read(value, f));
                    self.inner.preferences.extend(rules.unwrap_or_default());
                }
                "vintages" => self.take_vintages(value),
                "ext" => self.inner.ext = Ext::read(value, faults),
                "weights" | "gates" | "signals" | "training" | "work_units" | "order" => {
                    faults.in_field(key, |_| ());
                    self.take_tree(key, value, parent);
                }
                other => faults.unknown_key(other, value, TOP_KEYS),
            }
        }
    }

    /// Names whose law a preset applies; a file can't claim that for itself.
    pub(crate) fn set_jurisdiction(&mut self, jurisdiction: &str) {
        self.inner.jurisdiction = Label::new(jurisdiction).expect("a short literal");
    }

    pub(crate) fn set_weights(&mut self, weights: [u32; Signal::COUNT]) {
        self.inner.weights = weights;
    }

    pub(crate) fn set_version(&mut self, version: &str) -> Result<(), Error> {
        self.inner.version = Label::new(version)?;
        Ok(())
    }

    fn take_locked(&mut self, value: &Json<'_>) {
        let gates: Option<Vec<Gate>> = self.faults.in_field("locked", |f| Wire::read(value, f));
        for gate in gates.unwrap_or_default() {
            self.inner.gates[gate.index()].locked = true;
        }
    }

    fn take_vintages(&mut self, value: &Json<'_>) {
        self.faults.in_field("vintages", |faults| {
            let Json::Object(entries) = value else {
                faults.wrong_type(value, "an object of list and vintage");
                return;
            };
            for (list, vintage) in entries {
                let vintage = faults.in_field(list, |f| Label::read(vintage, f));
                let Some(vintage) = vintage else { continue };
                self.inner
                    .vintages
                    .retain(|(known, _)| known.as_ref() != list.as_ref());
                self.inner
                    .vintages
                    .push((list.as_ref().into(), vintage.as_str().into()));
                self.inner.vintages.sort();
            }
        });
    }

    /// Walks nested objects down to settings.
    fn take_tree(&mut self, path: &str, value: &Json<'_>, parent: Option<&Policy>) {
        if let Some(signal) = path.strip_prefix("weights.").and_then(Signal::from_word) {
            let weight = in_path(&mut self.faults, path, |f| {
                crate::model::Whole::<0, 1_000_000>::read(value, f)
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
            let known = children(above);
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            in_path(&mut self.faults, above, |f| {
                f.unknown_key(last, value, &known)
            });
            return;
        }
        let Json::Object(entries) = value else {
            in_path(&mut self.faults, path, |f| f.wrong_type(value, "an object"));
            return;
        };
        self.refuse_repeats_in(path, entries);
        for (key, value) in entries.iter().filter(|(_, value)| *value != Json::Null) {
            if key.contains('.') {
                in_path(&mut self.faults, path, |f| {
                    f.unknown_key("(a key with a dot)", value, &["keys without dots"])
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
        let Some(setting) = setting else { return };
        if let (Some(gate), Some(parent)) = (rule.gate(), parent)
            && parent.gate(gate).locked
            && !rule
                .stricter
                .allows(&parent.setting(key).value, &setting.value)
        {
            let old = parent.setting(key);
            let wanted = rule.stricter.describe(&old.value);
            let wanted = if rule.form == Form::Switch {
                describe_switch(&old.value)
            } else {
                wanted
            };
            self.refuse_loosening(gate, rule.path, json, &wanted, &old.sources, parent);
            return;
        }
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
            if setting.sources.is_empty() && setting.value == old.enabled.value {
                setting.sources.clone_from(&old.enabled.sources);
            }
        }
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
        let mut expected = format!("{wanted}: {gate} is locked by {}", parent.id());
        let articles: Vec<&str> = sources
            .iter()
            .map(|source| source.article().as_str())
            .collect();
        if !articles.is_empty() {
            expected.push_str(&format!(" ({})", articles.join(", ")));
        }
        in_path(&mut self.faults, path, |f| {
            f.report("loosens_locked_gate", found, expected)
        });
    }

    fn refuse_repeats(&mut self, entries: &[(std::borrow::Cow<'_, str>, Json<'_>)]) {
        self.refuse_repeats_in("", entries);
    }

    fn refuse_repeats_in(&mut self, path: &str, entries: &[(std::borrow::Cow<'_, str>, Json<'_>)]) {
        for (index, (key, _)) in entries.iter().enumerate() {
            if entries[..index].iter().any(|(earlier, _)| earlier == key) {
                let path = if path.is_empty() {
                    key.to_string()
                } else {
                    format!("{path}.{key}")
                };
                in_path(&mut self.faults, &path, |f| {
                    f.report_described("duplicate_key", "the key again", "each key once");
                });
            }
        }
    }

    /// The finished policy.
    pub(crate) fn finish(mut self) -> Result<Policy, Error> {
        self.check_together();
        let micro = MicroWeights::normalise(self.inner.weights);
        if micro.is_none() {
            self.faults.in_field("weights", |f| {
                f.report_described("out_of_range", "all zero", "at least one weight above 0");
            });
        }
        if let Some(weight) = self
            .inner
            .weights
            .iter()
            .find(|weight| **weight > 1_000_000)
        {
            self.faults.in_field("weights", |f| {
                f.report_described("out_of_range", weight.to_string(), "at most 1000000");
            });
        }
        Error::unless_empty(ErrorKind::Policy, self.faults.into_problems())?;
        let mut inner = self.inner;
        inner.micro_weights = micro.expect("zero weights were refused above");
        inner.preferences.sort_by(|a, b| a.id().cmp(b.id()));
        inner.digest = Digest::of(&inner.facts());
        Ok(Policy(std::sync::Arc::new(inner)))
    }

    /// Settings that must agree with each other.
    fn check_together(&mut self) {
        const FALLING: [&[Key]; 5] = [
            &[
                Key::SpecialityStep1,
                Key::SpecialityStep2,
                Key::SpecialityStep3,
                Key::SpecialityStep4,
                Key::SpecialityStep5,
                Key::SpecialityStep6,
            ],
            &[
                Key::SpecialityProven,
                Key::SpecialityCertified,
                Key::SpecialityDeclared,
            ],
            &[
                Key::PerformanceExcellent,
                Key::PerformanceGood,
                Key::PerformancePass,
            ],
            &[Key::PerformanceMostStrength, Key::PerformanceLeastStrength],
            &[
                Key::ProximityLevel3,
                Key::ProximityLevel2,
                Key::ProximityLevel1,
            ],
        ];
        let number = |key: Key| match &self.inner.settings[key as usize].value {
            Value::Number(n) => *n,
            Value::Words(_) => 0,
        };
        let mut found = Vec::new();
        for pair in FALLING.iter().flat_map(|keys| keys.windows(2)) {
            if number(pair[0]) < number(pair[1]) {
                let expected = format!("at most {}, {}", pair[0].rule().path, number(pair[0]));
                let value = number(pair[1]).to_string();
                found.push(Problem::new(
                    "out_of_order",
                    pair[1].rule().path,
                    value,
                    expected,
                ));
            }
        }
        let measures = [
            Key::PerformancePeerReview,
            Key::PerformanceTimeliness,
            Key::PerformanceMeeting,
            Key::PerformanceAdoption,
            Key::PerformanceSatisfaction,
            Key::PerformanceComplaintFree,
        ];
        if measures.iter().all(|key| number(*key) == 0) {
            let expected = "at least one measure with a weight above 0";
            found.push(Problem::new(
                "out_of_range",
                "signals.performance",
                "all weights zero",
                expected,
            ));
        }
        for (index, rule) in self.inner.preferences.iter().enumerate() {
            if self.inner.preferences[..index]
                .iter()
                .any(|earlier| earlier.id() == rule.id())
            {
                let value = "the id of an earlier rule";
                found.push(Problem::new(
                    "duplicate_id",
                    format!("preferences[{index}].id"),
                    value,
                    "each id once",
                ));
            }
        }
        self.faults.adopt(found);
    }
}

const TOP_KEYS: &[&str] = &[
    "schema",
    "id",
    "version",
    "extends",
    "jurisdiction",
    "locked",
    "weights",
    "gates",
    "signals",
    "training",
    "work_units",
    "order",
    "vintages",
    "preferences",
    "ext",
];

fn json_name(name: &str) -> Json<'_> {
    Json::from(name)
}

fn read_or<T: Wire + Clone>(faults: &mut Faults, key: &str, value: &Json<'_>, old: &T) -> T {
    faults
        .in_field(key, |f| T::read(value, f))
        .unwrap_or_else(|| old.clone())
}

/// Runs `read` with the path of `faults` set to a dotted path.
fn in_path<T>(faults: &mut Faults, path: &str, read: impl FnOnce(&mut Faults) -> T) -> T {
    if path.is_empty() {
        read(faults)
    } else {
        faults.in_field(path, read)
    }
}

/// `gates.H3.enabled` and `gates.H3.on_unknown`.
fn gate_field(path: &str) -> Option<(Gate, &str)> {
    let (gate, field) = path.strip_prefix("gates.")?.split_once('.')?;
    let field = Some(field).filter(|field| matches!(*field, "enabled" | "on_unknown"))?;
    Some((Gate::from_word(gate)?, field))
}

/// The keys that may stand below a dotted path.
fn children(path: &str) -> Vec<String> {
    let mut all: Vec<String> = Signal::ALL.iter().map(|s| format!("weights.{s}")).collect();
    for gate in Gate::ALL {
        all.push(format!("gates.{gate}.enabled"));
        all.push(format!("gates.{gate}.on_unknown"));
    }
    all.extend(Key::ALL.iter().map(|key| key.rule().path.to_owned()));
    let mut below: Vec<String> = all
        .iter()
        .filter_map(|full| {
            full.strip_prefix(path)?
                .strip_prefix('.')?
                .split('.')
                .next()
        })
        .map(str::to_owned)
        .collect();
    below.sort();
    below.dedup();
    below
}

fn describe_switch(old: &Value) -> String {
    if *old == Value::Number(0) {
        "false".to_owned()
    } else {
        "true".to_owned()
    }
}

/// A setting as a bare value, or as `{value, sources}`.
fn read_setting(json: &Json<'_>, form: Form, faults: &mut Faults) -> Option<Setting> {
    let Json::Object(entries) = json else {
        let value = read_value_of(json, form, faults)?;
        return Some(Setting {
            value,
            sources: Vec::new(),
        });
    };
    let mut value = None;
    let mut sources = Some(Vec::new());
    for (key, json) in entries {
        match key.as_ref() {
            "value" => value = faults.in_field("value", |f| read_value_of(json, form, f)),
            "sources" => sources = faults.in_field("sources", |f| Wire::read(json, f)),
            other => faults.unknown_key(other, json, &["value", "sources"]),
        }
    }
    if json.get("value").is_none() {
        faults.in_field("value", |f| {
            f.report_described("missing", "nothing", "a value")
        });
    }
    Some(Setting {
        value: value?,
        sources: sources?,
    })
}

fn read_value_of(json: &Json<'_>, form: Form, faults: &mut Faults) -> Option<Value> {
    match form {
        Form::Switch => bool::read(json, faults).map(|on| Value::Number(u32::from(on))),
        Form::Number(least, most) => {
            let number = match json {
                Json::Int(n) => u32::try_from(*n)
                    .ok()
                    .filter(|n| (least..=most).contains(n)),
                _ => None,
            };
            if number.is_none() {
                let code = match json {
                    Json::Int(_) => "out_of_range",
                    Json::Float(_) => "not_whole",
                    _ => "wrong_type",
                };
                faults.report(code, json, format!("a whole number from {least} to {most}"));
            }
            number.map(Value::Number)
        }
        Form::Words(_) | Form::Labels => {
            let labels: Vec<Label> = Wire::read(json, faults)?;
            let mut words: Vec<Box<str>> =
                labels.iter().map(|label| label.as_str().into()).collect();
            if let Form::Words(known) = form
                && let Some(index) = words
                    .iter()
                    .position(|word| !known.contains(&word.as_ref()))
            {
                let expected = format!("one of {}", known.join(", "));
                let found = Json::from(words[index].to_string());
                faults.in_item(index, |f| f.report("unknown_word", &found, expected));
                return None;
            }
            words.sort();
            words.dedup();
            Some(Value::Words(words))
        }
    }
}

/// TOML or JSON text as a JSON value.
fn to_json(text: &str) -> Result<Json<'_>, Error> {
    if text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{')
    {
        return read_value(text);
    }
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let at = error.span().map_or(0, |span| span.start.min(text.len()));
        let row = text.as_bytes()[..at].split(|b| *b == b'\n').count() as u64;
        // The message says what the parser wanted; its rendering would quote the file.
        let value = error
            .message()
            .lines()
            .next()
            .unwrap_or("no TOML")
            .to_owned();
        Error::one(
            ErrorKind::Malformed,
            Problem::new("not_toml", "", value, "TOML, or JSON in braces").at_row(row),
        )
    })?;
    Ok(from_toml(toml::Value::Table(table)))
}

fn from_toml(value: toml::Value) -> Json<'static> {
    match value {
        toml::Value::String(text) => Json::from(text),
        toml::Value::Integer(n) => Json::Int(n),
        toml::Value::Float(x) => Json::Float(x),
        toml::Value::Boolean(b) => Json::Bool(b),
        toml::Value::Datetime(date) => Json::from(date.to_string()),
        toml::Value::Array(items) => Json::Array(items.into_iter().map(from_toml).collect()),
        toml::Value::Table(table) => Json::Object(
            table
                .into_iter()
                .map(|(key, value)| (key.into(), from_toml(value)))
                .collect(),
        ),
    }
}

/// The JSON Schema of a policy file, made from the table of settings.
pub(crate) fn policy_schema() -> Json<'static> {
    let setting = |value: Json<'static>, doc: &'static str| {
        Json::object([
            ("description", Json::from(doc)),
            (
                "anyOf",
                Json::Array(vec![
                    value.clone(),
                    object(
                        vec![("value", value), ("sources", Vec::<Source>::json_schema())],
                        &["value"],
                    ),
                    Json::object([("type", Json::from("null"))]),
                ]),
            ),
        ])
    };
    let switch = || Json::object([("type", Json::from("boolean"))]);
    let mut paths: Vec<(String, Json<'static>)> = Vec::new();
    for signal in Signal::ALL {
        let weight = crate::model::Whole::<0, 1_000_000>::json_schema();
        paths.push((format!("weights.{signal}"), weight));
    }
    for gate in Gate::ALL {
        paths.push((
            format!("gates.{gate}.enabled"),
            setting(switch(), "whether the gate is asked"),
        ));
        paths.push((format!("gates.{gate}.on_unknown"), OnUnknown::json_schema()));
    }
    for key in Key::ALL {
        let rule = key.rule();
        let value = match rule.form {
            Form::Switch => switch(),
            Form::Number(least, most) => Json::object([
                ("type", Json::from("integer")),
                ("minimum", Json::from(least)),
                ("maximum", Json::from(most)),
            ]),
            Form::Words(words) => Json::object([
                ("type", Json::from("array")),
                (
                    "items",
                    Json::object([("enum", Json::from(words.to_vec()))]),
                ),
            ]),
            Form::Labels => Vec::<Label>::json_schema(),
        };
        paths.push((rule.path.to_owned(), setting(value, rule.doc)));
    }
    let mut properties = vec![
        ("schema", PolicySchema::json_schema()),
        ("id", Label::json_schema()),
        ("version", Label::json_schema()),
        (
            "extends",
            Json::object([("enum", Json::from(Policy::PRESETS.to_vec()))]),
        ),
        ("jurisdiction", Label::json_schema()),
        ("locked", Vec::<Gate>::json_schema()),
        ("preferences", Vec::<PreferenceRule>::json_schema()),
        (
            "vintages",
            Json::object([
                ("type", Json::from("object")),
                ("additionalProperties", Label::json_schema()),
            ]),
        ),
        ("ext", Ext::json_schema()),
    ];
    for top in [
        "weights",
        "gates",
        "signals",
        "training",
        "work_units",
        "order",
    ] {
        properties.push((top, nested(top, &paths)));
    }
    object(properties, &["id", "version"])
}

fn nested(prefix: &str, paths: &[(String, Json<'static>)]) -> Json<'static> {
    let mut properties = Vec::new();
    for child in children(prefix) {
        let full = format!("{prefix}.{child}");
        let schema = paths
            .iter()
            .find(|(path, _)| *path == full)
            .map(|(_, schema)| schema.clone());
        properties.push((child, schema.unwrap_or_else(|| nested(&full, paths))));
    }
    object(properties, &[])
}

fn object<K: Into<std::borrow::Cow<'static, str>>>(
    properties: Vec<(K, Json<'static>)>,
    required: &[&'static str],
) -> Json<'static> {
    let properties = properties
        .into_iter()
        .map(|(key, schema)| (key.into(), schema))
        .collect();
    Json::object([
        ("type", Json::from("object")),
        ("properties", Json::Object(properties)),
        ("required", Json::from(required.to_vec())),
        ("additionalProperties", Json::from(false)),
    ])
}
