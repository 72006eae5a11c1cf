//! Waivers that can't help and rulings that answer nothing.

use super::finding::{Finding, shown};
use super::kind::Kind;
use crate::gate::Code;
use crate::model::{Case, CaseKind, Date, PartyId, Waiver};
use crate::policy::{Gate, Key, Policy};

pub(super) fn check(case: &Case, policy: &Policy, as_of: Date, findings: &mut Vec<Finding>) {
    for (index, waiver) in case.waivers().into_iter().flatten().enumerate() {
        let mut useless = |field: &str, value: String, expected: String| {
            let path = format!("waivers[{index}].{field}");
            findings.push(Finding::new(
                Kind::UselessWaiver,
                case,
                path,
                value,
                expected,
            ));
        };
        if let Some(expected) = wrong_gate(case, policy, waiver) {
            useless("gate", shown(waiver.gate().as_str()), expected);
        }
        if waiver.case() != case.id() {
            useless(
                "case",
                shown(waiver.case().as_str()),
                format!("this case, {}", case.id()),
            );
        }
        if *waiver.signed() > as_of {
            useless(
                "signed",
                waiver.signed().to_string(),
                format!("a day not after {as_of}"),
            );
        }
        if let Some(until) = waiver.until().filter(|until| **until < as_of) {
            useless(
                "until",
                until.to_string(),
                format!("a day not before {as_of}"),
            );
        }
        if let Some(expected) = missing_consent(case, waiver.parties()) {
            let value = match waiver.parties().len() {
                1 => "1 party".to_owned(),
                n => format!("{n} parties"),
            };
            useless("parties", value, expected.to_owned());
        }
    }
    for (index, ruling) in case.rulings().into_iter().flatten().enumerate() {
        if Code::from_text(ruling.code().as_str()).is_none() {
            let (kind, path) = (Kind::UnknownCode, format!("rulings[{index}].code"));
            let value = shown(ruling.code().as_str());
            let expected = "the code of a review, e.g. H6.name_match";
            findings.push(Finding::new(kind, case, path, value, expected));
        }
        if *ruling.on() > as_of {
            let (kind, path) = (Kind::FutureFact, format!("rulings[{index}].on"));
            let expected = format!("a day not after {as_of}");
            findings.push(Finding::new(
                kind,
                case,
                path,
                ruling.on().to_string(),
                expected,
            ));
        }
    }
}

/// Consent lifts H9, and H7 in a criminal case of a county with a single firm, each if the policy lets it.
fn wrong_gate(case: &Case, policy: &Policy, waiver: &Waiver) -> Option<String> {
    let switch = match Gate::from_word(waiver.gate().as_str()) {
        Some(Gate::H9) => Key::H9Waivable,
        Some(Gate::H7) if *case.kind() == CaseKind::Criminal => Key::H7SingleFirmCounty,
        Some(Gate::H7) => return Some("H9, or a criminal case for H7".to_owned()),
        _ => return Some("H9 or H7: no other gate can be waived".to_owned()),
    };
    let path = switch.rule().path;
    (!policy.is_on(switch)).then(|| format!("a policy that has {path} switched on"))
}

/// The client and the other side's party have to consent, each by id.
fn missing_consent(case: &Case, consenting: &[PartyId]) -> Option<&'static str> {
    let Some(client) = case.client().and_then(|client| client.id()) else {
        return Some("a case that states client.id, which has to be among them");
    };
    if !consenting.contains(client) {
        return Some("client.id among them");
    }
    let mut parties = case.parties().into_iter().flatten();
    let is_consenting = |id: &PartyId| id != client && consenting.contains(id);
    let consents = parties.any(|party| party.id().is_some_and(is_consenting));
    (!consents).then_some("the id of another party of the case among them")
}

#[cfg(test)]
#[path = "consents_tests.rs"]
mod tests;
