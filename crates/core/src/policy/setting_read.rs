//! One setting as a file writes it: a bare value, or a value with its sources.

use super::setting::{Form, Setting, Source, Value};
use crate::model::Label;
use crate::wire::{Faults, Json, Wire};

/// A setting as a bare value, or as `{value, sources}`.
pub(super) fn read_setting(json: &Json<'_>, form: Form, faults: &mut Faults) -> Option<Setting> {
    let Json::Object(entries) = json else {
        let value = read_value(json, form, faults)?;
        return Some(Setting {
            value,
            sources: Vec::new(),
        });
    };
    let (mut value, mut sources) = (Slot::new(), Slot::new());
    let mut fine = true;
    for (key, json) in entries.iter().filter(|(_, json)| *json != Json::Null) {
        match key.as_ref() {
            "value" => value.fill(key, faults, |f| read_value(json, form, f)),
            "sources" => sources.fill(key, faults, |f| Vec::<Source>::read(json, f)),
            other => {
                fine = false;
                faults.unknown_key(other, json, "one of the keys value sources");
            }
        }
    }
    if !value.is_seen {
        faults.in_field("value", |f| {
            f.report_described("missing", "nothing", "a value");
        });
    }
    if !sources.is_seen {
        sources.value = Some(Vec::new());
    }
    fine.then_some(Setting {
        value: value.value?,
        sources: sources.value?,
    })
}

/// One key of an object.
struct Slot<T> {
    is_seen: bool,
    value: Option<T>,
}

impl<T> Slot<T> {
    fn new() -> Self {
        Self {
            is_seen: false,
            value: None,
        }
    }

    /// Reads the key's value, unless the key stood there before.
    fn fill(
        &mut self,
        key: &str,
        faults: &mut Faults,
        read: impl FnOnce(&mut Faults) -> Option<T>,
    ) {
        if self.is_seen {
            faults.repeated_key(key);
        } else {
            self.is_seen = true;
            self.value = faults.in_field(key, read);
        }
    }
}

fn read_value(json: &Json<'_>, form: Form, faults: &mut Faults) -> Option<Value> {
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
        Form::Words(known) => read_words(json, Some(known), faults).map(sorted),
        Form::Sequence(known) => read_words(json, Some(known), faults)
            .filter(|words| each_once(words, faults))
            .map(Value::Words),
        Form::Labels => read_words(json, None, faults).map(sorted),
    }
}

/// A list of words, each among `known` where only these are.
fn read_words(
    json: &Json<'_>,
    known: Option<&[&str]>,
    faults: &mut Faults,
) -> Option<Vec<Box<str>>> {
    let labels: Vec<Label> = Wire::read(json, faults)?;
    let words: Vec<Box<str>> = labels.iter().map(|label| label.as_str().into()).collect();
    if let Some(known) = known {
        let before = faults.count();
        for (index, word) in words.iter().enumerate() {
            if !known.contains(&word.as_ref()) {
                let expected = format!("one of {}", known.join(", "));
                let found = Json::from(word.as_ref());
                faults.in_item(index, |f| f.report("unknown_word", &found, expected));
            }
        }
        if faults.count() > before {
            return None;
        }
    }
    Some(words)
}

/// Words whose order does not count, each once.
fn sorted(mut words: Vec<Box<str>>) -> Value {
    words.sort();
    words.dedup();
    Value::Words(words)
}

/// Whether no word stands twice. Each that does is reported: of two places one is not meant.
fn each_once(words: &[Box<str>], faults: &mut Faults) -> bool {
    let before = faults.count();
    for (index, word) in words.iter().enumerate() {
        if words[..index].contains(word) {
            let found = Json::from(word.as_ref());
            faults.in_item(index, |f| f.report("duplicate", &found, "each word once"));
        }
    }
    faults.count() == before
}

#[cfg(test)]
#[path = "setting_read_tests.rs"]
mod tests;
