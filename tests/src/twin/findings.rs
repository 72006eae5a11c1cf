//! What a gate found, what it rests on, and the codes in their order.

use std::collections::BTreeMap;

use dianyuan::policy::{Gate, Key};

use super::View;
use super::json::Value;

/// What a finding means, in the order in which findings of one code stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    Fail,
    Review,
    Note,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) code: &'static str,
    pub(super) verdict: Verdict,
    pub(super) facts: BTreeMap<&'static str, Value>,
    /// The party whose consent lifts it, beside the client's.
    pub(super) party: Option<String>,
}

impl Found {
    pub(super) fn new<const N: usize>(
        code: &'static str,
        verdict: Verdict,
        facts: [(&'static str, Value); N],
    ) -> Self {
        Self {
            code,
            verdict,
            facts: facts.into_iter().collect(),
            party: None,
        }
    }

    pub(super) fn fail<const N: usize>(
        code: &'static str,
        facts: [(&'static str, Value); N],
    ) -> Self {
        Self::new(code, Verdict::Fail, facts)
    }

    pub(super) fn gate(&self) -> Gate {
        let gate = self.code.split('.').next().and_then(Gate::from_word);
        gate.expect("codes begin with their gate")
    }

    pub(super) fn json(&self, view: &View<'_>) -> Value {
        Value::object([
            ("code", self.code.into()),
            ("basis", basis(view, self.gate(), keys(self.code)).into()),
            ("facts", Value::Object(self.facts.clone())),
        ])
    }
}

/// In the order of codes, then verdicts, then what the facts say; the same finding once.
///
/// Findings of one code share their basis, so the facts alone order them.
pub(super) fn sorted(mut found: Vec<Found>) -> Vec<Found> {
    let place = |code: &str| CODES.iter().position(|(known, _)| *known == code);
    for finding in &mut found {
        finding.party = None;
    }
    found.sort_by_key(|finding| {
        let facts = Value::Object(finding.facts.clone()).canonical();
        (place(finding.code), finding.verdict, facts)
    });
    found.dedup();
    found
}

/// The statutes behind the settings and the gate, each once; an agency's own setting by its path.
fn basis(view: &View<'_>, gate: Gate, keys: &[Key]) -> Vec<String> {
    let policy = view.policy();
    let mut basis: Vec<String> = Vec::new();
    let enabled = policy.gate(gate).enabled();
    let settings = keys.iter().map(|key| policy.setting(*key));
    for setting in settings.chain([enabled]) {
        for source in setting.sources() {
            let article = source.article().as_str().to_owned();
            if !basis.contains(&article) {
                basis.push(article);
            }
        }
    }
    let own = |path: &str| format!("policy {} {}: {path}", policy.id(), policy.version());
    for key in keys {
        if policy.setting(*key).sources().is_empty() {
            basis.push(own(key.rule().path));
        }
    }
    if basis.is_empty() {
        basis.push(own(&format!("gates.{gate}")));
    }
    basis
}

fn keys(code: &str) -> &'static [Key] {
    let entry = CODES.iter().find(|(known, _)| *known == code);
    entry.expect("every code is in the table").1
}

/// Every code in the order of gates, with the settings it rests on.
pub(super) const CODES: &[(&str, &[Key])] = &[
    ("H1.suspended", &[]),
    ("H1.revoked", &[]),
    ("H1.not_active", &[]),
    ("H1.not_yet_practising", &[]),
    ("H1.barred_category", &[Key::H1BarredCategories]),
    ("H1.unknown", &[]),
    ("H2.not_listed", &[]),
    ("H2.suspended", &[]),
    ("H2.removed", &[]),
    ("H2.failed_review", &[Key::H2FailedReviewMonths]),
    ("H2.failed_assessment", &[Key::H2FailedAssessment]),
    ("H2.out_of_area", &[Key::H2ServiceArea]),
    ("H2.unknown", &[]),
    ("H3.too_few_years", &[Key::H3Years]),
    ("H3.unknown", &[Key::H3Years]),
    ("H4.not_trained", &[]),
    ("H4.unknown", &[]),
    ("H5.not_a_lawyer", &[]),
    ("H5.unknown", &[]),
    ("H6.is_party", &[]),
    ("H6.acts_for_other_side", &[]),
    ("H6.near_relative", &[]),
    ("H6.name_match", &[Key::H6Likeness]),
    ("H6.unknown", &[]),
    ("H7.same_firm", &[]),
    ("H7.firm_is_party", &[]),
    ("H7.opposing_aided_case", &[]),
    ("H7.name_match", &[Key::H6Likeness]),
    ("H7.unknown", &[]),
    ("H8.other_side_before", &[]),
    ("H8.firm_other_side_before", &[]),
    ("H8.official_before", &[]),
    ("H8.unknown", &[]),
    ("H9.colleague_relative", &[]),
    ("H9.client_of_lawyer", &[]),
    ("H9.client_of_firm", &[]),
    ("H9.former_client", &[Key::H9FormerClientYears]),
    ("H9.unknown", &[]),
    ("H10.co_defendant", &[]),
    ("H10.unknown", &[]),
    ("H11.within_ban", &[Key::H11BanYears]),
    ("H11.former_organ", &[]),
    ("H11.kin_at_organ", &[]),
    ("H11.unknown", &[]),
    ("H12.serving", &[]),
    ("H12.unknown", &[]),
    ("H13.too_many", &[Key::H13MostRepresentatives]),
    ("H13.unknown", &[Key::H13MostRepresentatives]),
    ("H14.units_full", &[]),
    ("H14.year_full", &[]),
    ("H14.kind_full", &[]),
    ("H14.firm_full", &[]),
    ("H14.unknown", &[]),
    ("H15.on_leave", &[]),
    ("H15.unavailable", &[]),
    ("H15.hearing_clash", &[]),
    ("H15.unknown", &[]),
    ("H16.vetoed", &[]),
    ("H16.removed_for_cause", &[]),
    ("H16.unknown", &[]),
    ("H17.used_up", &[Key::H17MostReplacements]),
    ("H17.unknown", &[Key::H17MostReplacements]),
    ("H18.volunteer_scope", &[]),
    ("H18.out_of_area", &[Key::H18LocalLevels]),
    ("H18.unknown", &[]),
    ("H19.objected", &[]),
    ("H19.no_ground", &[]),
    ("H19.unknown", &[Key::H19RosterGround]),
];
