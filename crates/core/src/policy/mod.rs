//! Policy is data: weights, gate parameters, the rules of client choice, terms and the days of rest they are
//! counted with, and the statute behind each legal number.
//!
//! Three policies come with the crate: [`Policy::national`] with its statutory gates locked,
//! [`Policy::hangzhou`], which is stricter, and [`Policy::none`], which asks nothing of any statute.
//! A file may extend one of them; it may tighten a locked gate, and is refused by name if it loosens one.

mod calendar;
mod choice_limits;
mod choice_rules;
mod file;
mod gate_rules;
mod key;
mod paths;
mod presets;
mod read;
mod rule;
mod schema;
mod setting;
mod setting_read;
mod term;
mod text;
mod together;
mod tree_read;
#[cfg(test)]
mod trial;
mod weights;

use std::sync::Arc;

pub use calendar::{Calendar, CalendarDraft};
pub use choice_rules::{ChoiceMode, DeclineReason, Fallback, Precondition};
pub use file::PreferenceRule;
pub use gate_rules::{Gate, GateRule, OnUnknown};
pub use key::Key;
pub use rule::Rule;
pub(crate) use schema::policy_schema;
pub use setting::{Form, Setting, Source, SourceDraft, Stricter, Value};
pub use term::{Due, Term, TermDraft, TermUnit};
pub use weights::{MICRO, MicroWeights, Signal};

use crate::error::Error;
use crate::model::{CaseKind, Ext, Label};
use crate::wire::{Digest, Json, Wire};

/// A complete policy: every setting has a value. Cheap to clone.
///
/// # Example
/// ```
/// use dianyuan::Policy;
/// use dianyuan::policy::Key;
/// let policy = Policy::from_text(r#"
///     id = "our-city"
///     version = "2026.1"
///     extends = "national"
///     gates.H3.years = 5
/// "#)?;
/// assert_eq!(policy.number(Key::H3Years), 5);
///
/// let looser = "id = 'x'\nversion = '1'\nextends = 'national'\ngates.H3.years = 2";
/// let error = Policy::from_text(looser).unwrap_err();
/// assert_eq!(error.problems()[0].code, "loosens_locked_gate");
/// assert_eq!(error.problems()[0].path, "gates.H3.years");
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Policy(Arc<Inner>);

#[derive(Clone, Debug)]
pub(crate) struct Inner {
    pub(crate) id: Label,
    pub(crate) version: Label,
    pub(crate) extends: Option<Box<str>>,
    pub(crate) jurisdiction: Label,
    pub(crate) weights: [u32; Signal::COUNT],
    pub(crate) gates: Vec<GateRule>,
    pub(crate) settings: Vec<Setting>,
    pub(crate) vintages: Vec<(Box<str>, Box<str>)>,
    pub(crate) preferences: Vec<PreferenceRule>,
    pub(crate) calendar: Option<Calendar>,
    pub(crate) ext: Option<Ext>,
    pub(crate) micro_weights: MicroWeights,
    pub(crate) digest: Digest,
}

impl Policy {
    /// The policy's key.
    #[must_use]
    pub fn id(&self) -> &str {
        self.0.id.as_str()
    }

    /// The version of this key.
    #[must_use]
    pub fn version(&self) -> &str {
        self.0.version.as_str()
    }

    /// Name of the policy it extends.
    #[must_use]
    pub fn extends(&self) -> Option<&str> {
        self.0.extends.as_deref()
    }

    /// Whose law it applies; `none` for a policy that extends nothing.
    #[must_use]
    pub fn jurisdiction(&self) -> &str {
        self.0.jurisdiction.as_str()
    }

    /// SHA-256 of the canonical JSON of the whole policy.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.0.digest
    }

    /// Weights as written, in the fixed order of signals.
    #[must_use]
    pub fn weights(&self) -> &[u32; Signal::COUNT] {
        &self.0.weights
    }

    /// Weights normalised to sum to one million.
    #[must_use]
    pub fn micro_weights(&self) -> &MicroWeights {
        &self.0.micro_weights
    }

    /// What is said of a gate.
    #[must_use]
    pub fn gate(&self, gate: Gate) -> &GateRule {
        &self.0.gates[gate.index()]
    }

    /// A setting with its sources.
    #[must_use]
    pub fn setting(&self, key: Key) -> &Setting {
        &self.0.settings[key as usize]
    }

    /// A number or switch (0 or 1); 0 for a key that holds words.
    #[must_use]
    pub fn number(&self, key: Key) -> u32 {
        match &self.setting(key).value {
            Value::Number(n) => *n,
            Value::Words(_) => 0,
        }
    }

    /// Whether a switch is on.
    #[must_use]
    pub fn is_on(&self, key: Key) -> bool {
        self.number(key) != 0
    }

    /// A list of words, sorted or in the order that counts; empty for a key that holds a number.
    #[must_use]
    pub fn words(&self, key: Key) -> &[Box<str>] {
        match &self.setting(key).value {
            Value::Words(words) => words,
            Value::Number(_) => &[],
        }
    }

    /// Rules that prefer an attribute.
    #[must_use]
    pub fn preferences(&self) -> &[PreferenceRule] {
        &self.0.preferences
    }

    /// The days of rest of the place, where the policy has them.
    #[must_use]
    pub fn calendar(&self) -> Option<&Calendar> {
        self.0.calendar.as_ref()
    }

    /// The vintage that the short form of a cause list means, by list.
    pub fn vintages(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .vintages
            .iter()
            .map(|(list, vintage)| (list.as_ref(), vintage.as_ref()))
    }

    /// Work units of a case of this kind that does not state its own.
    #[must_use]
    pub fn work_units(&self, kind: CaseKind) -> u32 {
        self.number(match kind {
            CaseKind::Criminal => Key::WorkUnitsCriminal,
            CaseKind::Civil => Key::WorkUnitsCivil,
            CaseKind::Administrative => Key::WorkUnitsAdministrative,
            CaseKind::Arbitration => Key::WorkUnitsArbitration,
            CaseKind::StateCompensation => Key::WorkUnitsStateCompensation,
            CaseKind::NonLitigation => Key::WorkUnitsNonLitigation,
            CaseKind::Advice => Key::WorkUnitsAdvice,
            CaseKind::Drafting => Key::WorkUnitsDrafting,
        })
    }

    /// What a reason cites for a gate: the statutes behind it and behind `keys`, or, for the agency's
    /// own rule, this policy's key and version.
    #[must_use]
    pub fn basis(&self, gate: Gate, keys: &[Key]) -> Vec<String> {
        let settings = keys.iter().map(|key| self.setting(*key));
        let settings = settings.chain([&self.gate(gate).enabled]);
        let mut basis: Vec<String> = Vec::new();
        for source in settings.flat_map(|setting| &setting.sources) {
            let article = source.article().as_str();
            if !basis.iter().any(|known| known == article) {
                basis.push(article.to_owned());
            }
        }
        let own = |path: &str| format!("policy {} {}: {path}", self.id(), self.version());
        for key in keys
            .iter()
            .filter(|key| self.setting(**key).sources.is_empty())
        {
            basis.push(own(key.rule().path));
        }
        if basis.is_empty() {
            basis.push(own(&format!("gates.{gate}")));
        }
        basis
    }

    /// The policy as JSON, every setting written out; reading it back gives the same policy.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let mut json = self.0.facts();
        if let (Json::Object(entries), Some(ext)) = (&mut json, &self.0.ext) {
            entries.push(("ext".into(), ext.write()));
        }
        json
    }

    /// The policy with other weights, as a new version.
    ///
    /// # Errors
    /// `Policy` if all weights are zero or one is above 1,000,000.
    pub fn with_weights(
        &self,
        weights: [u32; Signal::COUNT],
        version: &str,
    ) -> Result<Self, Error> {
        let mut draft = read::Draft::from(self);
        draft.reweigh(weights, version)?;
        draft.finish()
    }
}
