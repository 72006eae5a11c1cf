//! Reading a JSON value into the model: each field gives a value or a problem, never both, and one
//! fault does not hide the next.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::Json;
use crate::error::Problem;

/// A type that stands on the wire. Reading, writing and the JSON Schema come from one place, so they
/// cannot drift apart.
pub trait Wire: Sized {
    /// Whether it holds personal text, so that nothing found in its place may be shown.
    const PERSONAL: bool = false;

    /// The value, or `None` after reporting to `faults` why there is none.
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self>;

    /// The value as JSON that [`Wire::read`] takes back.
    fn write(&self) -> Json<'static>;

    /// The JSON Schema (draft 2020-12) of this type.
    fn json_schema() -> Json<'static>;
}

/// Collects problems, and knows the path of the field that is being read.
#[derive(Debug, Default)]
pub struct Faults {
    problems: Vec<Problem>,
    path: String,
    /// How many enclosing objects hold personal text.
    personal: u32,
    /// Whether the object that is being checked lacks a field that could not be read.
    incomplete: bool,
}

impl Faults {
    /// Nothing found yet, at the root of a record.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Everything found.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// How many problems were found.
    #[must_use]
    pub fn count(&self) -> usize {
        self.problems.len()
    }

    /// Runs `read` with `field` appended to the path.
    pub fn in_field<T>(&mut self, field: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let mark = self.path.len();
        if mark > 0 {
            self.path.push('.');
        }
        self.path.push_str(field);
        let result = read(self);
        self.path.truncate(mark);
        result
    }

    /// Runs `read` with `[index]` appended to the path.
    pub fn in_item<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        let mark = self.path.len();
        write!(self.path, "[{index}]").expect("a String takes any text");
        let result = read(self);
        self.path.truncate(mark);
        result
    }

    /// Runs `read` where no text may be shown.
    pub fn in_personal<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        self.personal += 1;
        let result = read(self);
        self.personal -= 1;
        result
    }

    /// Runs the check of a whole object; not `complete` where one of its fields could not be read.
    pub(crate) fn in_check(&mut self, complete: bool, check: impl FnOnce(&mut Self)) {
        self.incomplete = !complete;
        check(self);
    }

    /// Reports, from the check of a whole object, that its fields leave something out. Where a field
    /// could not be read nothing is said, as that may be the one.
    pub(crate) fn report_lacking(
        &mut self,
        code: &'static str,
        value: &'static str,
        expected: impl Into<Cow<'static, str>>,
    ) {
        if !self.incomplete {
            self.report_described(code, value, expected);
        }
    }

    /// Reports that `found` is not what was expected.
    pub fn report(
        &mut self,
        code: &'static str,
        found: &Json<'_>,
        expected: impl Into<Cow<'static, str>>,
    ) {
        let value = shown(found, self.personal > 0);
        self.problems
            .push(Problem::new(code, self.path.clone(), value, expected));
    }

    /// Reports a fault whose value is described in words that hold no personal text.
    pub fn report_described(
        &mut self,
        code: &'static str,
        value: impl Into<String>,
        expected: impl Into<Cow<'static, str>>,
    ) {
        self.problems
            .push(Problem::new(code, self.path.clone(), value, expected));
    }

    /// Takes problems found elsewhere, with paths relative to the present field.
    pub fn adopt(&mut self, problems: impl IntoIterator<Item = Problem>) {
        for mut problem in problems {
            if !self.path.is_empty() {
                problem.path = if problem.path.is_empty() {
                    self.path.clone()
                } else {
                    format!("{}.{}", self.path, problem.path)
                };
            }
            self.problems.push(problem);
        }
    }

    /// Reports a value of the wrong JSON type.
    pub fn wrong_type(&mut self, found: &Json<'_>, expected: &'static str) {
        self.report("wrong_type", found, expected);
    }

    /// Reports a key that stood there before.
    pub(crate) fn repeated_key(&mut self, key: &str) {
        self.in_field(&shown_key(key), |faults| {
            faults.report_described("duplicate_key", "the key again", "each key once");
        });
    }

    /// Reports every key that stands twice in an object, however deep: where a value is kept as it came, nobody else
    /// would find it, and readers could take one or the other.
    pub(crate) fn repeated_keys(&mut self, json: &Json<'_>) {
        match json {
            Json::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.in_item(index, |faults| faults.repeated_keys(item));
                }
            }
            Json::Object(entries) => {
                let mut known = BTreeSet::new();
                for (key, value) in entries {
                    if !known.insert(key.as_ref()) {
                        self.repeated_key(key);
                    }
                    self.in_field(&shown_key(key), |faults| faults.repeated_keys(value));
                }
            }
            _ => {}
        }
    }

    /// Reports a key that the record does not have. Its value may be anything, so it is not shown.
    pub fn unknown_key(
        &mut self,
        key: &str,
        found: &Json<'_>,
        expected: impl Into<Cow<'static, str>>,
    ) {
        let value = shown(found, true);
        self.in_field(&shown_key(key), |faults| {
            faults.report_described("unknown_key", value, expected);
        });
    }
}

/// A key of the input's own making as a path may show it.
fn shown_key(key: &str) -> Cow<'_, str> {
    if is_plain(key, 40) {
        Cow::Borrowed(key)
    } else {
        Cow::Owned(format!("(a key of {} characters)", key.chars().count()))
    }
}

/// A value in words fit to be logged: codes and numbers as they are, other text by kind and length.
fn shown(json: &Json<'_>, personal: bool) -> String {
    match json {
        Json::Null => "null".to_owned(),
        Json::Bool(value) => value.to_string(),
        Json::Int(_) if personal => "a whole number".to_owned(),
        Json::Float(_) if personal => "a number".to_owned(),
        Json::Int(value) => value.to_string(),
        Json::Float(value) => format!("{value:?}"),
        Json::Str(text) if !personal && is_plain(text, 64) => format!("\"{text}\""),
        Json::Str(text) => match text.chars().count() {
            0 => "empty text".to_owned(),
            1 => "text of 1 character".to_owned(),
            n => format!("text of {n} characters"),
        },
        Json::Array(items) => match items.len() {
            0 => "an empty list".to_owned(),
            1 => "a list of 1 item".to_owned(),
            n => format!("a list of {n} items"),
        },
        Json::Object(_) | Json::Raw(_) => "an object".to_owned(),
    }
}

/// A text in words fit to be logged: a code as it is, other text by its length.
pub(crate) fn shown_text(text: &str) -> String {
    shown(&Json::from(text), false)
}

/// Whether a text looks like a code (printable ASCII without blanks or quotes), so that it can be shown.
fn is_plain(text: &str, longest: usize) -> bool {
    (1..=longest).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_graphic() && b != b'"' && b != b'\\')
}

impl Wire for bool {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        if let Json::Bool(value) = json {
            return Some(*value);
        }
        faults.wrong_type(json, "true or false");
        None
    }
    fn write(&self) -> Json<'static> {
        Json::Bool(*self)
    }
    fn json_schema() -> Json<'static> {
        Json::object([("type", Json::from("boolean"))])
    }
}

/// Longest list anywhere in a record.
const LONGEST_LIST: usize = 10_000;

impl<T: Wire> Wire for Vec<T> {
    const PERSONAL: bool = T::PERSONAL;

    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        let Json::Array(items) = json else {
            let report = |faults: &mut Faults| faults.wrong_type(json, "a list");
            if Self::PERSONAL {
                faults.in_personal(report);
            } else {
                report(faults);
            }
            return None;
        };
        if items.len() > LONGEST_LIST {
            faults.report("too_long", json, format!("at most {LONGEST_LIST} items"));
            return None;
        }
        let mut values = Self::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            values.extend(faults.in_item(index, |faults| T::read(item, faults)));
        }
        (values.len() == items.len()).then_some(values)
    }
    fn write(&self) -> Json<'static> {
        Json::Array(self.iter().map(Wire::write).collect())
    }
    fn json_schema() -> Json<'static> {
        Json::object([
            ("type", Json::from("array")),
            ("items", T::json_schema()),
            ("maxItems", Json::from(LONGEST_LIST as u64)),
        ])
    }
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
