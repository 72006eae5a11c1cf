//! The two macros that declare what stands on the wire: `record!` for objects, `words!` for enums.
//!
//! One declaration gives the type, its draft (builder), reader, writer and JSON Schema.

/// Declares an object: a struct with private fields and getters, a draft to build one from Rust,
/// and [`Wire`](super::Wire).
///
/// `check` is run on every new value, read or built, and reports what the fields' own types cannot
/// know (a span that ends before it starts). `personal true` keeps all text of the object out of errors.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident, $draft:ident {
            required { $( $(#[doc = $rdoc:literal])* $rfield:ident : $rty:ty ),* $(,)? }
            optional { $( $(#[doc = $odoc:literal])* $ofield:ident : $oty:ty ),* $(,)? }
        }
        personal $personal:literal;
        check $check:expr;
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(unreachable_pub, reason = "some records are the crate's own")]
        pub struct $name {
            $( $rfield: $rty, )*
            $( $ofield: Option<$oty>, )*
        }

        #[allow(dead_code, unreachable_pub, reason = "some records are the crate's own")]
        impl $name {
            #[doc = concat!("A draft of [`", stringify!($name), "`] with everything optional unknown.")]
            pub fn draft($( $rfield: $rty ),*) -> $draft {
                $draft($name { $( $rfield, )* $( $ofield: None, )* })
            }

            $(
                $(#[doc = $rdoc])*
                #[must_use]
                pub fn $rfield(&self) -> &$rty {
                    &self.$rfield
                }
            )*
            $(
                $(#[doc = $odoc])*
                ///
                /// `None` is unknown.
                #[must_use]
                pub fn $ofield(&self) -> Option<&$oty> {
                    self.$ofield.as_ref()
                }
            )*
        }

        #[doc = concat!("Builds a [`", stringify!($name), "`] field by field; what is not set stays unknown.")]
        #[derive(Clone, Debug)]
        #[allow(dead_code, unreachable_pub, reason = "some records are the crate's own")]
        #[must_use = "a draft is nothing until it is built"]
        pub struct $draft($name);

        #[allow(dead_code, unreachable_pub, reason = "some records are the crate's own")]
        #[allow(clippy::wrong_self_convention, reason = "a setter has its field's name, `as_of` too")]
        impl $draft {
            $(
                $(#[doc = $odoc])*
                pub fn $ofield(mut self, value: $oty) -> Self {
                    self.0.$ofield = Some(value);
                    self
                }
            )*

            #[doc = concat!("The finished [`", stringify!($name), "`].")]
            ///
            /// # Errors
            /// [`ErrorKind::Record`](crate::ErrorKind::Record) where fields contradict each other.
            pub fn build(self) -> Result<$name, crate::Error> {
                let mut faults = crate::wire::Faults::new();
                let check: fn(&$name, &mut crate::wire::Faults) = $check;
                check(&self.0, &mut faults);
                crate::Error::unless_empty(crate::ErrorKind::Record, faults.into_problems())?;
                Ok(self.0)
            }
        }

        impl crate::wire::Wire for $name {
            const PERSONAL: bool = $personal;

            fn read(json: &crate::wire::Json<'_>, faults: &mut crate::wire::Faults) -> Option<Self> {
                #[allow(unused_imports, reason = "an object may have no required field")]
                use crate::wire::record::fine_or_absent;
                #[allow(unused_imports, reason = "an object may have no field at all")]
                use crate::wire::record::Taken;
                const KNOWN: &str = concat!(
                    "one of the keys", $( " ", stringify!($rfield), )* $( " ", stringify!($ofield), )*
                );
                let read = |faults: &mut crate::wire::Faults| {
                    let crate::wire::Json::Object(entries) = json else {
                        faults.wrong_type(json, "an object");
                        return None;
                    };
                    let mut fine = true;
                    #[allow(unused_mut, reason = "an object may have no field at all")]
                    let mut complete = true;
                    $( let mut $rfield: (bool, Option<$rty>) = (false, None); )*
                    $( let mut $ofield: (bool, Option<$oty>) = (false, None); )*
                    for (key, value) in entries {
                        match key.as_ref() {
                            $( stringify!($rfield) => match crate::wire::record::take(
                                stringify!($rfield), value, &mut $rfield, faults)
                            {
                                Taken::Fine => {}
                                Taken::Again => fine = false,
                                Taken::Faulty => complete = false,
                            }, )*
                            $( stringify!($ofield) => match crate::wire::record::take(
                                stringify!($ofield), value, &mut $ofield, faults)
                            {
                                Taken::Fine => {}
                                Taken::Again => fine = false,
                                Taken::Faulty => complete = false,
                            }, )*
                            other => {
                                fine = false;
                                faults.unknown_key(other, value, KNOWN);
                            }
                        }
                    }
                    $( if $rfield.1.is_none() && fine_or_absent(&$rfield, entries, stringify!($rfield)) {
                        fine = false;
                        faults.in_field(stringify!($rfield), |faults| {
                            faults.report_described("missing", "nothing", "a value");
                        });
                    } )*
                    let whole = Self {
                        $( $rfield: $rfield.1?, )*
                        $( $ofield: $ofield.1, )*
                    };
                    let before = faults.count();
                    let check: fn(&$name, &mut crate::wire::Faults) = $check;
                    faults.in_check(complete, |faults| check(&whole, faults));
                    (fine && complete && faults.count() == before).then_some(whole)
                };
                if Self::PERSONAL { faults.in_personal(read) } else { read(faults) }
            }

            fn write(&self) -> crate::wire::Json<'static> {
                #[allow(unused_mut, reason = "an object may have no optional field")]
                let mut entries: Vec<(std::borrow::Cow<'static, str>, crate::wire::Json<'static>)> =
                    vec![$( (stringify!($rfield).into(), crate::wire::Wire::write(&self.$rfield)), )*];
                $( if let Some(value) = &self.$ofield {
                    entries.push((stringify!($ofield).into(), crate::wire::Wire::write(value)));
                } )*
                crate::wire::Json::Object(entries)
            }

            fn json_schema() -> crate::wire::Json<'static> {
                crate::wire::record::object_schema(
                    stringify!($name),
                    &[$( (stringify!($rfield), concat!($($rdoc),*), <$rty as crate::wire::Wire>::json_schema()), )*],
                    &[$( (stringify!($ofield), concat!($($odoc),*), <$oty as crate::wire::Wire>::json_schema()), )*],
                )
            }
        }
    };
}
pub(crate) use record;

/// Declares a closed set of words: a `Copy` enum, its text, and [`Wire`](super::Wire).
macro_rules! words {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[doc = $doc:literal])* $variant:ident = $word:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        #[allow(unreachable_pub, reason = "some words are the crate's own")]
        pub enum $name {
            $( $(#[doc = $doc])* $variant, )+
        }

        #[allow(dead_code, unreachable_pub, reason = "some words are the crate's own")]
        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];

            /// The word that stands on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }

            /// The value of a word, if it is one of these.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $( $word => Some(Self::$variant), )+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl crate::wire::Wire for $name {
            fn read(json: &crate::wire::Json<'_>, faults: &mut crate::wire::Faults) -> Option<Self> {
                let crate::wire::Json::Str(text) = json else {
                    faults.wrong_type(json, concat!("one of", $( " ", $word, )+));
                    return None;
                };
                let value = Self::from_word(text);
                if value.is_none() {
                    faults.report("unknown_word", json, concat!("one of", $( " ", $word, )+));
                }
                value
            }
            fn write(&self) -> crate::wire::Json<'static> {
                crate::wire::Json::from(self.as_str())
            }
            fn json_schema() -> crate::wire::Json<'static> {
                crate::wire::Json::object([(
                    "enum",
                    crate::wire::Json::from(vec![$( $word, )+]),
                )])
            }
        }
    };
}
pub(crate) use words;

use super::{Faults, Json, Wire};

/// What came of one entry of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// A value, or null.
    Fine,
    /// The key stood there before; the first value counts.
    Again,
    /// No value could be read.
    Faulty,
}

/// Reads one entry of an object into its slot `(seen, value)`.
pub(crate) fn take<T: Wire>(
    field: &'static str,
    json: &Json<'_>,
    slot: &mut (bool, Option<T>),
    faults: &mut Faults,
) -> Taken {
    faults.in_field(field, |faults| {
        if slot.0 {
            faults.report_described("duplicate_key", "the key again", "each key once");
            return Taken::Again;
        }
        slot.0 = true;
        if *json == Json::Null {
            return Taken::Fine;
        }
        slot.1 = T::read(json, faults);
        if slot.1.is_some() {
            Taken::Fine
        } else {
            Taken::Faulty
        }
    })
}

/// Whether an empty slot means that the key was absent or null, rather than that its value was faulty.
pub(crate) fn fine_or_absent<T>(
    slot: &(bool, Option<T>),
    entries: &[(std::borrow::Cow<'_, str>, Json<'_>)],
    field: &str,
) -> bool {
    !slot.0
        || entries
            .iter()
            .any(|(key, value)| key == field && *value == Json::Null)
}

/// The schema of an object with these `(name, doc, schema)` fields. Optional ones may be null.
pub(crate) fn object_schema(
    title: &'static str,
    required: &[(&'static str, &'static str, Json<'static>)],
    optional: &[(&'static str, &'static str, Json<'static>)],
) -> Json<'static> {
    let described = |doc: &'static str, schema: Json<'static>| {
        let mut entries = vec![("description".into(), Json::from(doc.trim()))];
        if let Json::Object(more) = schema {
            entries.extend(more.into_iter().filter(|(key, _)| key != "description"));
        }
        Json::Object(entries)
    };
    let mut properties = Vec::new();
    for (name, doc, schema) in required {
        properties.push(((*name).into(), described(doc, schema.clone())));
    }
    for (name, doc, schema) in optional {
        let either = Json::Array(vec![
            schema.clone(),
            Json::object([("type", Json::from("null"))]),
        ]);
        properties.push((
            (*name).into(),
            described(doc, Json::object([("anyOf", either)])),
        ));
    }
    Json::object([
        ("title", Json::from(title)),
        ("type", Json::from("object")),
        ("properties", Json::Object(properties)),
        (
            "required",
            Json::from(required.iter().map(|field| field.0).collect::<Vec<_>>()),
        ),
        ("additionalProperties", Json::from(false)),
    ])
}

#[cfg(test)]
#[path = "record_tests.rs"]
mod tests;
