//! Numbers that should name one lawyer or firm only, and lawyers whose firm has no record.

use std::collections::BTreeMap;

use super::finding::{Finding, shown};
use super::kind::Kind;
use crate::model::{Firm, Lawyer};
use crate::roster::Roster;

pub(super) fn check(roster: &Roster, findings: &mut Vec<Finding>) {
    licences(roster, findings);
    external_ids(roster, findings);
    credit_codes(roster, findings);
    if roster.firms().next().is_some() {
        roster
            .lawyers()
            .for_each(|lawyer| firm_record(lawyer, roster, findings));
    }
}

fn licences(roster: &Roster, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<&str, &Lawyer> = BTreeMap::new();
    for lawyer in roster.lawyers() {
        let Some(number) = lawyer.licence_no() else {
            continue;
        };
        let earlier = *first.entry(number.as_str()).or_insert(lawyer);
        if earlier.id() != lawyer.id() {
            let value = format!("the licence number of lawyer {} again", earlier.id());
            let kind = Kind::DuplicateLicenceNo;
            let expected = "each licence number once";
            findings.push(Finding::new(kind, lawyer, "licence_no", value, expected));
        }
    }
}

fn external_ids(roster: &Roster, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<(&str, &str), &Lawyer> = BTreeMap::new();
    for lawyer in roster.lawyers() {
        for (index, external) in lawyer.external_ids().into_iter().flatten().enumerate() {
            let key = (external.system().as_str(), external.id().as_str());
            let earlier = *first.entry(key).or_insert(lawyer);
            if earlier.id() != lawyer.id() {
                let system = shown(external.system().as_str());
                let value = format!("the number of lawyer {} in system {system}", earlier.id());
                let (kind, path) = (Kind::DuplicateExternalId, format!("external_ids[{index}]"));
                let expected = "each number of a system once";
                findings.push(Finding::new(kind, lawyer, path, value, expected));
            }
        }
    }
}

fn credit_codes(roster: &Roster, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<&str, &Firm> = BTreeMap::new();
    for firm in roster.firms() {
        let Some(code) = firm.credit_code() else {
            continue;
        };
        let earlier = *first.entry(code.as_str()).or_insert(firm);
        if earlier.id() != firm.id() {
            let value = format!("the credit code of firm {} again", earlier.id());
            let kind = Kind::DuplicateCreditCode;
            let expected = "each credit code once";
            findings.push(Finding::new(kind, firm, "credit_code", value, expected));
        }
    }
}

/// Without any firm records, a firm is only a name that colleagues share.
fn firm_record(lawyer: &Lawyer, roster: &Roster, findings: &mut Vec<Finding>) {
    if let Some(firm) = lawyer.firm()
        && roster.firm(firm.as_str()).is_none()
    {
        let value = format!("firm {}", shown(firm.as_str()));
        let expected = "a firm that has a record, as others have";
        let kind = Kind::FirmWithoutRecord;
        findings.push(Finding::new(kind, lawyer, "firm", value, expected));
    }
}

#[cfg(test)]
#[path = "identity_tests.rs"]
mod tests;
