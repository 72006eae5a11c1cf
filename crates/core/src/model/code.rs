//! Codes with a fixed shape: licence numbers, credit codes, languages; and how causes and regions
//! stand on the wire.

use std::fmt;

use super::RegionCode;
use crate::causes::CauseCode;
use crate::wire::{Faults, Json, Wire};

/// Declares a code: text that passes a test of its shape.
macro_rules! code {
    ($( $(#[$meta:meta])* $name:ident, $test:expr, $expected:literal, $pattern:literal; )+) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Box<str>);

        impl $name {
            /// The code, if the text has its shape.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                let test: fn(&str) -> bool = $test;
                test(text).then(|| Self(text.into()))
            }

            /// The code as text.
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

        impl Wire for $name {
            fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
                let Json::Str(text) = json else {
                    faults.wrong_type(json, $expected);
                    return None;
                };
                let code = Self::new(text);
                if code.is_none() {
                    faults.report("bad_code", json, $expected);
                }
                code
            }
            fn write(&self) -> Json<'static> {
                Json::from(self.0.to_string())
            }
            fn json_schema() -> Json<'static> {
                Json::object([("type", Json::from("string")), ("pattern", Json::from($pattern))])
            }
        }
    )+ };
}

code! {
    /// Licence number of a lawyer: 17 digits, 12 for older licences.
    LicenceNo,
    |text| matches!(text.len(), 12 | 17) && text.bytes().all(|b| b.is_ascii_digit()),
    "a licence number of 12 or 17 digits",
    "^([0-9]{12}|[0-9]{17})$";

    /// Unified social credit code: 18 characters with a check character (GB 32100-2015).
    CreditCode,
    is_credit_code,
    "a unified social credit code of 18 characters with the right check character (GB 32100-2015)",
    "^[0-9A-HJ-NP-RTUW-Y]{18}$";

    /// A language by its three letters of ISO 639-3 (GB/T 4880.3-2009): `cmn`, `yue`, `csl`.
    LanguageCode,
    |text| text.len() == 3 && text.bytes().all(|b| b.is_ascii_lowercase()),
    "a language code of three small letters (ISO 639-3)",
    "^[a-z]{3}$";
}

/// GB 32100-2015, annex A: Σ value × 3ⁱ mod 31 over the first 17 characters gives the 18th.
fn is_credit_code(text: &str) -> bool {
    const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    let value = |byte: u8| ALPHABET.iter().position(|b| *b == byte);
    let Some(values) = text.bytes().map(value).collect::<Option<Vec<_>>>() else {
        return false;
    };
    if values.len() != 18 {
        return false;
    }
    let mut weight = 1;
    let mut sum = 0;
    for value in &values[..17] {
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    values[17] == (31 - sum % 31) % 31
}

impl Wire for CauseCode {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        let Json::Str(text) = json else {
            faults.wrong_type(json, "a cause as list:path, e.g. civil:7.19.205.5");
            return None;
        };
        match text.parse::<Self>() {
            Ok(code) => Some(code),
            Err(error) => {
                let problem = &error.problems()[0];
                faults.report(problem.code, json, problem.expected.clone());
                None
            }
        }
    }
    fn write(&self) -> Json<'static> {
        Json::from(self.to_string())
    }
    fn json_schema() -> Json<'static> {
        Json::object([
            ("type", Json::from("string")),
            (
                "pattern",
                Json::from(
                    "^[a-z][a-z0-9_-]*(@[0-9A-Za-z_-]+)?:([0-9A-Za-z_-]+([.][0-9A-Za-z_-]+)*)?$",
                ),
            ),
        ])
    }
}

impl Wire for RegionCode {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        let Json::Str(text) = json else {
            faults.wrong_type(json, "a region code, e.g. 320302");
            return None;
        };
        match text.parse::<Self>() {
            Ok(code) => Some(code),
            Err(error) => {
                let problem = &error.problems()[0];
                faults.report(problem.code, json, problem.expected.clone());
                None
            }
        }
    }
    fn write(&self) -> Json<'static> {
        Json::from(self.to_string())
    }
    fn json_schema() -> Json<'static> {
        Json::object([
            ("type", Json::from("string")),
            ("minLength", Json::Int(1)),
            ("maxLength", Json::Int(64)),
        ])
    }
}

#[cfg(test)]
#[path = "code_tests.rs"]
mod tests;
