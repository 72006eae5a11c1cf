//! Lawyers and firms that a case names and the roster does not have.
//!
//! A slip in such an id is silent: a veto, a waiver or a conflict then bars or helps nobody. An official,
//! and whoever acts for a party, need not be on the roster.

use std::collections::BTreeSet;

use super::finding::{Finding, shown};
use super::kind::Kind;
use crate::model::{Case, EarlierLawyer, FirmId, LawyerId, Side};
use crate::roster::Roster;

pub(super) fn check(roster: &Roster, cases: &[Case], findings: &mut Vec<Finding>) {
    let of_lawyers = roster.lawyers().filter_map(|lawyer| lawyer.firm());
    let of_firms = roster.firms().map(crate::model::Firm::id);
    let known_firms: BTreeSet<&FirmId> = of_lawyers.chain(of_firms).collect();
    for case in cases {
        for (path, id) in lawyers(case) {
            if roster.lawyer(id.as_str()).is_none() {
                let (kind, value) = (Kind::UnknownLawyer, shown(id.as_str()));
                let expected = "the id of a lawyer on the roster";
                findings.push(Finding::new(kind, case, path, value, expected));
            }
        }
        for (path, id) in firms(case) {
            if !known_firms.contains(id) {
                let (kind, value) = (Kind::UnknownFirm, shown(id.as_str()));
                let expected = "the id of a firm on the roster, or of a lawyer's there";
                findings.push(Finding::new(kind, case, path, value, expected));
            }
        }
    }
}

/// Every lawyer that the case names where one of the roster is meant, by field.
fn lawyers(case: &Case) -> Vec<(String, &LawyerId)> {
    let client = case.client();
    let wishes = client.and_then(|client| client.wishes());
    let vetoes = client.and_then(|client| client.vetoes());
    let mut named = Vec::new();
    named.extend(each("client.wishes", "", wishes, Some));
    named.extend(each("client.vetoes", "", vetoes, Some));
    named.extend(each("linked", ".lawyer", case.linked(), |entry| {
        entry.lawyer()
    }));
    named.extend(each("opposing", ".lawyer", case.opposing(), |entry| {
        entry.lawyer()
    }));
    named.extend(each("earlier", ".lawyer", case.earlier(), |entry| {
        entry.lawyer().filter(|_| is_a_lawyer(entry))
    }));
    named.extend(each("waivers", ".lawyer", case.waivers(), |entry| {
        Some(entry.lawyer())
    }));
    named.extend(each("rulings", ".lawyer", case.rulings(), |entry| {
        Some(entry.lawyer())
    }));
    named
}

/// Every firm that the case names where one of the roster is meant, by field.
fn firms(case: &Case) -> Vec<(String, &FirmId)> {
    let mut named = Vec::new();
    named.extend(each("linked", ".firm", case.linked(), |entry| entry.firm()));
    named.extend(each("opposing", ".firm", case.opposing(), |entry| {
        entry.firm()
    }));
    named.extend(each("earlier", ".firm", case.earlier(), |entry| {
        entry.firm().filter(|_| is_a_lawyer(entry))
    }));
    named
}

fn is_a_lawyer(entry: &EarlierLawyer) -> bool {
    *entry.side() != Side::Official
}

fn each<'a, T, Id: 'a>(
    field: &'static str,
    rest: &'static str,
    entries: Option<&'a Vec<T>>,
    id: impl Fn(&'a T) -> Option<&'a Id>,
) -> impl Iterator<Item = (String, &'a Id)> {
    let entries = entries.into_iter().flatten().enumerate();
    entries.filter_map(move |(index, entry)| Some((format!("{field}[{index}]{rest}"), id(entry)?)))
}

#[cfg(test)]
#[path = "references_tests.rs"]
mod tests;
