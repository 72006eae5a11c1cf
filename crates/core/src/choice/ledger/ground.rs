//! Why somebody was not taken: a code, what it rests on, and its parameters.

use crate::gate::Reason;
use crate::model::Label;
use crate::wire::record::record;
use crate::wire::{Faults, Json, Wire};

/// Parameters of a ground: a JSON object without fractions, in canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters(Box<str>);

impl Parameters {
    /// The canonical JSON.
    #[must_use]
    pub fn as_json(&self) -> &str {
        &self.0
    }

    pub(crate) fn of(json: &Json<'_>) -> Self {
        Self(json.to_canonical().into())
    }
}

impl Wire for Parameters {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        if is_exact(json) {
            return Some(Self::of(json));
        }
        faults.wrong_type(json, "data without fractions");
        None
    }
    fn write(&self) -> Json<'static> {
        Json::Raw(self.0.to_string().into())
    }
    fn json_schema() -> Json<'static> {
        Json::object([("type", Json::from("object"))])
    }
}

/// Whether all numbers are whole, so that writing it loses nothing.
fn is_exact(json: &Json<'_>) -> bool {
    match json {
        Json::Float(_) | Json::Raw(_) => false,
        Json::Array(items) => items.iter().all(is_exact),
        Json::Object(entries) => entries.iter().all(|(_, value)| is_exact(value)),
        Json::Null | Json::Bool(_) | Json::Int(_) | Json::Str(_) => true,
    }
}

record! {
    /// Why a lawyer was passed over or let go.
    ///
    /// The code is a gate's (`H14.units_full`) or one of [`Ground::OWN`].
    pub struct Ground, GroundDraft {
        required {
            /// Gate and word, or the ledger's word.
            code: Label,
        }
        optional {
            /// Statutes, or the policy's key and version.
            basis: Vec<Basis>,
            /// Parameters: dates, numbers, ids. No personal text.
            facts: Parameters,
        }
    }
    personal false;
    check |_, _| {};
}

/// A statute or a policy's key, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis(Box<str>);

impl Basis {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Wire for Basis {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        if let Json::Str(text) = json {
            return Some(Self(text.as_ref().into()));
        }
        faults.wrong_type(json, "text");
        None
    }
    fn write(&self) -> Json<'static> {
        Json::from(self.0.to_string())
    }
    fn json_schema() -> Json<'static> {
        Json::object([("type", Json::from("string"))])
    }
}

impl Ground {
    /// The codes that are no gate's: `barred` from the case (with `why`), `seated` in it already,
    /// `roster_suspended`, `roster_removed`, `nobody` (whom a step found), `no_seed` (for a lot), `moved` to another
    /// firm than the roster says, and of a lawyer or case that the agency does not know `not_on_roster` and
    /// `unknown_case`.
    pub const OWN: &'static [&'static str] = &[
        "barred",
        "seated",
        "roster_suspended",
        "roster_removed",
        "nobody",
        "no_seed",
        "moved",
        "not_on_roster",
        "unknown_case",
    ];

    /// A ground of the ledger's own.
    pub(crate) fn own(code: &'static str) -> Self {
        debug_assert!(Self::OWN.contains(&code), "{code} is in no list");
        let code = Label::new(code).expect("a short word");
        Self {
            code,
            basis: None,
            facts: None,
        }
    }

    /// The same with one parameter.
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        let facts = Json::object([(name, Json::from(value))]);
        self.facts = Some(Parameters::of(&facts));
        self
    }
}

impl From<&Reason> for Ground {
    fn from(reason: &Reason) -> Self {
        let facts = reason.facts().iter();
        let facts = facts.map(|(name, value)| ((*name).into(), value.clone()));
        let basis = reason
            .basis()
            .iter()
            .map(|text| Basis(text.as_str().into()));
        Self {
            code: Label::new(reason.code().as_str()).expect("codes are short words"),
            basis: Some(basis.collect()),
            facts: Some(Parameters::of(&Json::Object(facts.collect()))),
        }
    }
}
