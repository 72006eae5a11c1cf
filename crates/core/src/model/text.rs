//! Text in records: opaque ids and codes, personal text, and the host's own data.

use std::borrow::Borrow;
use std::fmt;

use crate::wire::{Faults, Json, SHORT_TEXT, Wire, short_text_fault, without_blanks};

/// Declares a newtype over a short text: 1–128 bytes of UTF-8 without control characters, compared
/// by bytes.
macro_rules! short_text {
    ($( $(#[$meta:meta])* $name:ident; )+) => { $(
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Box<str>);

        impl $name {
            /// The text as this type.
            ///
            /// # Errors
            /// [`ErrorKind::Record`](crate::ErrorKind::Record) unless it has 1–128 bytes and no control characters.
            pub fn new(text: &str) -> Result<Self, crate::Error> {
                let mut faults = Faults::new();
                let value = Self::read(&Json::from(text), &mut faults);
                value.ok_or_else(|| crate::Error::new(crate::ErrorKind::Record, faults.into_problems()))
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Wire for $name {
            fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
                short_text(json, faults).map(|text| Self(text.into()))
            }
            fn write(&self) -> Json<'static> {
                Json::from(self.0.to_string())
            }
            fn json_schema() -> Json<'static> {
                Json::object([
                    ("type", Json::from("string")),
                    ("minLength", Json::Int(1)),
                    ("maxLength", Json::Int(128)),
                    ("pattern", Json::from("^[^\\u0000-\\u001f\\u007f-\\u009f]*$")),
                ])
            }
        }
    )+ };
}

short_text! {
    /// Names a lawyer for good; opaque to the engine.
    LawyerId;
    /// Names a firm for good; opaque to the engine.
    FirmId;
    /// Names a case for good; opaque to the engine.
    CaseId;
    /// Names a person or body that has a part in a case; opaque to the engine.
    PartyId;
    /// Names a court, procuratorate, police or other case-handling organ.
    OrganId;
    /// A code of the agency's own: a roster section, a reason, a document's number.
    Label;
}

fn short_text<'j>(json: &'j Json<'_>, faults: &mut Faults) -> Option<&'j str> {
    let Json::Str(text) = json else {
        faults.wrong_type(json, SHORT_TEXT);
        return None;
    };
    if let Some(code) = short_text_fault(text) {
        faults.report(code, json, SHORT_TEXT);
        return None;
    }
    Some(text)
}

/// Longest personal text, in characters.
pub const LONGEST_PERSONAL_TEXT: usize = 20_000;

/// A name, an address, an introduction. Its `Debug` tells only the length, so that no log can show it;
/// only the pages meant for people and the conflict search read it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PersonalText(Box<str>);

impl PersonalText {
    /// The text as personal text.
    ///
    /// # Errors
    /// [`ErrorKind::Record`](crate::ErrorKind::Record) if it has more than [`LONGEST_PERSONAL_TEXT`] characters.
    pub fn new(text: &str) -> Result<Self, crate::Error> {
        let mut faults = Faults::new();
        let value = Self::read(&Json::from(text), &mut faults);
        value.ok_or_else(|| crate::Error::new(crate::ErrorKind::Record, faults.into_problems()))
    }

    /// The text itself, for a page or a search.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PersonalText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonalText({} characters)", self.0.chars().count())
    }
}

impl Wire for PersonalText {
    const PERSONAL: bool = true;

    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        faults.in_personal(|faults| {
            let Json::Str(text) = json else {
                faults.wrong_type(json, "text");
                return None;
            };
            if text.chars().count() > LONGEST_PERSONAL_TEXT {
                faults.report(
                    "too_long",
                    json,
                    format!("at most {LONGEST_PERSONAL_TEXT} characters"),
                );
                return None;
            }
            Some(Self(text.as_ref().into()))
        })
    }
    fn write(&self) -> Json<'static> {
        Json::from(self.0.to_string())
    }
    fn json_schema() -> Json<'static> {
        Json::object([
            ("type", Json::from("string")),
            ("maxLength", Json::from(LONGEST_PERSONAL_TEXT as u64)),
        ])
    }
}

/// The host's own data in a record: any JSON, ignored by the engine and returned unchanged.
#[derive(Clone, PartialEq, Eq)]
pub struct Ext(Box<str>);

impl Ext {
    /// The JSON text: every token as it came, without the blanks between them.
    #[must_use]
    pub fn as_json(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Ext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ext({} bytes)", self.0.len())
    }
}

impl Wire for Ext {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        match json {
            Json::Raw(text) => Some(Self(without_blanks(text).into())),
            Json::Float(_) => {
                faults.wrong_type(json, "data that JSON can hold");
                None
            }
            other => Some(Self(other.to_canonical().into())),
        }
    }
    fn write(&self) -> Json<'static> {
        Json::Raw(self.0.to_string().into())
    }
    fn json_schema() -> Json<'static> {
        Json::object([(
            "description",
            Json::from("the host's own data, ignored and returned unchanged"),
        )])
    }
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
