//! The macros that declare what may stand as `type` and `data` of a command or an event.

/// Declares a closed set of sorts, each with a record of its own: an enum, the word of each sort, reading,
/// writing and the JSON Schema.
macro_rules! kinds {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[doc = $doc:literal])* $variant:ident($data:ty) = $word:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[doc = $doc])* $variant($data), )+
        }

        impl $name {
            /// The words of all sorts, in the order of declaration.
            pub const KINDS: &'static [&'static str] = &[$( $word, )+];

            /// The word that stands as `type`.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $( Self::$variant(_) => $word, )+ }
            }

            /// What stands as `data`.
            pub(crate) fn data(&self) -> crate::wire::Json<'static> {
                match self { $( Self::$variant(data) => crate::wire::Wire::write(data), )+ }
            }

            /// The sort of this word with this data.
            pub(crate) fn read(
                kind: &str,
                data: &crate::wire::Json<'_>,
                faults: &mut crate::wire::Faults,
            ) -> Option<Self> {
                match kind {
                    $( $word => faults
                        .in_field("data", |faults| <$data as crate::wire::Wire>::read(data, faults))
                        .map(Self::$variant), )+
                    _ => {
                        let found = crate::wire::Json::from(kind);
                        faults.in_field("type", |faults| {
                            faults.report("unknown_word", &found, concat!("one of", $( " ", $word, )+));
                        });
                        None
                    }
                }
            }

            /// For each sort, what `type` and `data` look like.
            pub(crate) fn schemas() -> Vec<(&'static str, crate::wire::Json<'static>)> {
                vec![$( ($word, <$data as crate::wire::Wire>::json_schema()), )+]
            }
        }

        $( impl From<$data> for $name {
            fn from(data: $data) -> Self {
                Self::$variant(data)
            }
        } )+
    };
}
pub(crate) use kinds;

/// Declares records whose fields cannot contradict each other and hold no personal text: for each the name, the
/// draft's name, the fields that have to be there, and the others.
macro_rules! records {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident, $draft:ident
        { $( $(#[doc = $rdoc:literal])* $rfield:ident : $rty:ty ),* $(,)? }
        { $( $(#[doc = $odoc:literal])* $ofield:ident : $oty:ty ),* $(,)? }
    )+) => { $(
        crate::wire::record::record! {
            $(#[doc = $doc])*
            pub struct $name, $draft {
                required { $( $(#[doc = $rdoc])* $rfield: $rty, )* }
                optional { $( $(#[doc = $odoc])* $ofield: $oty, )* }
            }
            personal false;
            check |_, _| {};
        }
    )+ };
}
pub(crate) use records;
