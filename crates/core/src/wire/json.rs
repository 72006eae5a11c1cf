//! A JSON value for both ways: read with faults kept apart, written canonically.
//!
//! Canonical JSON here is RFC 8785 restricted to our profile: no floats, integers of at most 2⁵³ − 1
//! in size, ASCII keys. The writer sorts keys itself, so a host that switches on `serde_json` features
//! (`preserve_order`, `arbitrary_precision`) changes nothing.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::raw::nesting;

/// Largest size of an integer in canonical JSON, 2⁵³ − 1 (RFC 8785, and what JavaScript keeps exact).
pub const MAX_INTEGER: i64 = (1 << 53) - 1;

/// A JSON value. Objects keep the order and the repetition of their keys, so that a repeated key
/// can be reported instead of lost.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`, which means unknown, as an absent key does.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number that fits 64 bits.
    Int(i64),
    /// Any other number: it has a fraction, an exponent, or is too large. Never written canonically.
    Float(f64),
    /// Text.
    Str(Cow<'a, str>),
    /// A list.
    Array(Vec<Json<'a>>),
    /// Keys and values as they came.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
    /// The host's own data (`ext`), kept as the text it came as.
    Raw(Cow<'a, str>),
}

impl<'a> Json<'a> {
    /// Reads one JSON value that fills the whole text.
    ///
    /// # Errors
    /// What `serde_json` says of the place where the text stops being JSON. Nesting of more than
    /// [`MAX_NESTING`] levels is such a place.
    pub(crate) fn parse(text: &'a str) -> Result<Self, serde_json::Error> {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let value = Seed::record(0).deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok(value)
    }

    /// Hands the elements of a text that is one JSON array to `each`, one after the other, until that fails. So no
    /// more than one of them is in memory.
    ///
    /// # Errors
    /// Inside, what `each` says; else as for [`Json::parse`], which may be known only after elements were handed over.
    pub(crate) fn each_record<E>(
        text: &'a str,
        each: impl FnMut(Self) -> Result<(), E>,
    ) -> Result<Result<(), E>, serde_json::Error> {
        let mut failed = None;
        let records = Records {
            each,
            failed: &mut failed,
        };
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let read = deserializer.deserialize_seq(records);
        if let Some(failed) = failed {
            return Ok(Err(failed));
        }
        read?;
        deserializer.end()?;
        Ok(Ok(()))
    }

    /// All elements of a text that is one JSON array.
    #[cfg(test)]
    pub(crate) fn parse_records(text: &'a str) -> Result<Vec<Self>, serde_json::Error> {
        let mut records = Vec::new();
        let each = |record| -> Result<(), std::convert::Infallible> {
            records.push(record);
            Ok(())
        };
        Self::each_record(text, each)?.expect("nothing fails");
        Ok(records)
    }

    /// An object from pairs.
    pub fn object<K, const N: usize>(pairs: [(K, Self); N]) -> Self
    where
        K: Into<Cow<'a, str>>,
    {
        Self::Object(
            pairs
                .into_iter()
                .map(|(key, value)| (key.into(), value))
                .collect(),
        )
    }

    /// The value of the first entry with this key, if this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => entries.iter().find(|(k, _)| k == key).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The same value, owning its text.
    #[must_use]
    pub fn into_owned(self) -> Json<'static> {
        match self {
            Json::Null => Json::Null,
            Json::Bool(b) => Json::Bool(b),
            Json::Int(n) => Json::Int(n),
            Json::Float(x) => Json::Float(x),
            Json::Str(s) => Json::Str(Cow::Owned(s.into_owned())),
            Json::Array(items) => Json::Array(items.into_iter().map(Json::into_owned).collect()),
            Json::Object(entries) => Json::Object(
                entries
                    .into_iter()
                    .map(|(k, v)| (Cow::Owned(k.into_owned()), v.into_owned()))
                    .collect(),
            ),
            Json::Raw(text) => Json::Raw(Cow::Owned(text.into_owned())),
        }
    }

    /// The value as canonical JSON: keys sorted, no blanks, no floats.
    ///
    /// A number outside the profile can't be made by this crate's own writers; it would come out as
    /// a string, so that it is never rounded in silence. `Raw` text is copied as it is.
    #[must_use]
    pub fn to_canonical(&self) -> String {
        let mut out = String::new();
        self.write_canonical(&mut out);
        out
    }

    fn write_canonical(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(true) => out.push_str("true"),
            Self::Bool(false) => out.push_str("false"),
            Self::Int(n) if n.unsigned_abs() <= MAX_INTEGER.unsigned_abs() => {
                out.push_str(&n.to_string());
            }
            Self::Int(n) => write_string(&n.to_string(), out),
            Self::Float(x) => write_string(&x.to_string(), out),
            Self::Str(s) => write_string(s, out),
            Self::Array(items) => {
                out.push('[');
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        out.push(',');
                    }
                    item.write_canonical(out);
                }
                out.push(']');
            }
            Self::Object(entries) => {
                let mut sorted: Vec<&(Cow<'_, str>, Json<'_>)> = entries.iter().collect();
                // UTF-16 order, as RFC 8785 asks; for the ASCII keys of our profile it is byte order.
                sorted.sort_by(|a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()));
                out.push('{');
                for (i, (key, value)) in sorted.into_iter().enumerate() {
                    if i > 0 {
                        out.push(',');
                    }
                    write_string(key, out);
                    out.push(':');
                    value.write_canonical(out);
                }
                out.push('}');
            }
            Self::Raw(text) => out.push_str(text),
        }
    }
}

impl fmt::Display for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_canonical())
    }
}

/// RFC 8785, section 3.2.2.2: the shortest escapes, lower-case hexadecimal, everything else as it is.
pub(crate) fn write_string(text: &str, out: &mut String) {
    use fmt::Write as _;
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{9}' => out.push_str("\\t"),
            '\u{a}' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\u{d}' => out.push_str("\\r"),
            c if c < '\u{20}' => {
                write!(out, "\\u{:04x}", u32::from(c)).expect("a String takes any text");
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

impl From<bool> for Json<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}
impl From<i64> for Json<'_> {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}
impl From<u32> for Json<'_> {
    fn from(value: u32) -> Self {
        Self::Int(i64::from(value))
    }
}
impl From<u64> for Json<'_> {
    /// A number beyond 64 signed bits becomes its decimal text: exact, and told apart by its type.
    fn from(value: u64) -> Self {
        i64::try_from(value).map_or_else(|_| Self::Str(value.to_string().into()), Self::Int)
    }
}
impl<'a> From<&'a str> for Json<'a> {
    fn from(value: &'a str) -> Self {
        Self::Str(Cow::Borrowed(value))
    }
}
impl From<String> for Json<'_> {
    fn from(value: String) -> Self {
        Self::Str(Cow::Owned(value))
    }
}
impl<'a, T: Into<Json<'a>>> From<Vec<T>> for Json<'a> {
    fn from(values: Vec<T>) -> Self {
        Self::Array(values.into_iter().map(Into::into).collect())
    }
}

/// Reads an array whose elements are records.
struct Records<'f, F, E> {
    each: F,
    failed: &'f mut Option<E>,
}

impl<'de, E, F: FnMut(Json<'de>) -> Result<(), E>> Visitor<'de> for Records<'_, F, E> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON array")
    }
    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        while let Some(record) = seq.next_element_seed(Seed::record(1))? {
            if let Err(failed) = (self.each)(record) {
                *self.failed = Some(failed);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

/// Deepest nesting of a text, which is how far `serde_json` follows one.
pub(crate) const MAX_NESTING: usize = 127;

/// Keys under which a record holds another one whole, as a change holds a profile.
const PROFILES: [&str; 2] = ["lawyer", "firm"];

/// Reads a value; `ext` of a record is kept raw.
#[derive(Clone, Copy)]
struct Seed {
    /// How many arrays and objects enclose the value.
    depth: usize,
    is_record: bool,
}

impl Seed {
    fn record(depth: usize) -> Self {
        Self {
            depth,
            is_record: true,
        }
    }

    fn inner(self) -> Self {
        Self {
            depth: self.depth + 1,
            is_record: false,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Seed {
    type Value = Json<'de>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Int(value))
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "kept only to be shown as too large"
    )]
    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(i64::try_from(value).map_or(Json::Float(value as f64), Json::Int))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Json<'de>, E> {
        Ok(Json::Float(value))
    }
    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Str(Cow::Borrowed(value)))
    }
    fn visit_str<E>(self, value: &str) -> Result<Json<'de>, E> {
        Ok(Json::Str(Cow::Owned(value.to_owned())))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(self.inner())? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json<'de>, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<CowStr<'de>>()? {
            let value = if self.is_record && key.0 == "ext" {
                let raw: &'de RawValue = map.next_value()?;
                if self.depth + 1 + nesting(raw.get()) > MAX_NESTING {
                    return Err(A::Error::custom("ext is nested too deep"));
                }
                Json::Raw(Cow::Borrowed(raw.get()))
            } else if self.is_record && PROFILES.contains(&key.0.as_ref()) {
                map.next_value_seed(Self::record(self.depth + 1))?
            } else {
                map.next_value_seed(self.inner())?
            };
            entries.push((key.0, value));
        }
        Ok(Json::Object(entries))
    }
}

/// A key: borrowed where it has no escapes.
struct CowStr<'a>(Cow<'a, str>);

impl<'de> serde::Deserialize<'de> for CowStr<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Key;
        impl<'de> Visitor<'de> for Key {
            type Value = CowStr<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }
            fn visit_borrowed_str<E>(self, value: &'de str) -> Result<CowStr<'de>, E> {
                Ok(CowStr(Cow::Borrowed(value)))
            }
            fn visit_str<E>(self, value: &str) -> Result<CowStr<'de>, E> {
                Ok(CowStr(Cow::Owned(value.to_owned())))
            }
        }
        deserializer.deserialize_str(Key)
    }
}

#[cfg(test)]
#[path = "json_tests.rs"]
mod tests;
