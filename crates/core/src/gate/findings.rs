//! What the conflict search found, by lawyer and by firm, and how consent and rulings answer it.

use std::collections::BTreeMap;

use super::code::Code;
use super::matter::Matter;
use super::reason::{FactList, Sink, Verdict};
use crate::columns::Row;
use crate::model::{Outcome, PartyId, Ruling, Waiver};
use crate::policy::{Gate, Key};
use crate::wire::Json;

/// One conflict, before consent and rulings.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) code: Code,
    pub(crate) verdict: Verdict,
    /// How the conflict comes about, step by step, in ids.
    pub(crate) path: Vec<String>,
    /// The party whose consent a waiver needs, beside the client's.
    pub(crate) party: Option<PartyId>,
    /// A lawyer of the firm to whom it does not apply, because the fact is the lawyer's own.
    pub(crate) except: Option<u32>,
    /// Further parameters.
    pub(crate) facts: FactList,
}

/// Conflicts of one case.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    by_row: BTreeMap<u32, Vec<Finding>>,
    by_firm: BTreeMap<u32, Vec<Finding>>,
    rows: Bits,
    firms: Bits,
    full_firms: Bits,
    /// What is unknown about everyone: the code and the missing field.
    pub(crate) unknown: Vec<(Code, &'static str)>,
}

/// A set of small numbers.
#[derive(Debug, Default)]
struct Bits(Vec<u64>);

impl Bits {
    fn insert(&mut self, number: u32) {
        let word = number as usize / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (number % 64);
    }

    #[inline]
    fn contains(&self, number: u32) -> bool {
        self.0
            .get(number as usize / 64)
            .is_some_and(|word| word >> (number % 64) & 1 == 1)
    }
}

impl Findings {
    pub(crate) fn add(&mut self, row: u32, finding: Finding) {
        self.rows.insert(row);
        self.by_row.entry(row).or_default().push(finding);
    }

    pub(crate) fn add_firm(&mut self, firm: u32, finding: Finding) {
        self.firms.insert(firm);
        self.by_firm.entry(firm).or_default().push(finding);
    }

    pub(crate) fn add_full_firm(&mut self, firm: u32) {
        self.full_firms.insert(firm);
    }

    pub(crate) fn is_full(&self, firm: u32) -> bool {
        self.full_firms.contains(firm)
    }

    fn of_row(&self, row: u32) -> &[Finding] {
        if self.rows.contains(row) {
            self.by_row.get(&row).map_or(&[], Vec::as_slice)
        } else {
            &[]
        }
    }

    fn of_firm(&self, firm: Option<u32>) -> &[Finding] {
        match firm {
            Some(firm) if self.firms.contains(firm) => {
                self.by_firm.get(&firm).map_or(&[], Vec::as_slice)
            }
            _ => &[],
        }
    }
}

/// Reports the findings about one lawyer: H6 to H12, and H16.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    for (code, field) in &matter.findings.unknown {
        let verdict = matter.unknown(code.gate());
        let verdict = if verdict == Verdict::Review {
            ruled(row, matter, *code).unwrap_or(verdict)
        } else {
            verdict
        };
        sink.report(*code, verdict, || vec![("unknown", (*field).into())]);
    }
    let own = matter.findings.of_row(row.number()).iter();
    let firms = matter.findings.of_firm(row.firm()).iter();
    for finding in own.chain(firms.filter(|finding| finding.except != Some(row.number()))) {
        report(row, matter, finding, sink);
    }
}

fn report<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, finding: &Finding, sink: &mut S) {
    let facts = || {
        let path = Json::from(finding.path.clone());
        let mut facts = vec![("path", path)];
        facts.extend(finding.facts.iter().cloned());
        facts
    };
    if let Some(waiver) = waived(row, matter, finding) {
        sink.report(finding.code, Verdict::Note, || {
            let mut facts = facts();
            facts.push(("waiver", waiver.document().as_str().to_owned().into()));
            facts
        });
        return;
    }
    let ruling = (finding.verdict == Verdict::Review)
        .then(|| ruled(row, matter, finding.code))
        .flatten();
    sink.report(finding.code, ruling.unwrap_or(finding.verdict), facts);
}

/// The waiver that lifts a finding: of this gate, lawyer and case, signed by the client and the party, in
/// force on the day; and only where the policy lets consent lift it at all.
fn waived<'a>(row: &Row<'_>, matter: &Matter<'a>, finding: &Finding) -> Option<&'a Waiver> {
    let liftable = match finding.code.gate() {
        Gate::H9 => finding.verdict == Verdict::Fail && matter.policy.is_on(Key::H9Waivable),
        Gate::H7 => {
            finding.code == Code::H7SameFirm
                && *matter.case.kind() == crate::model::CaseKind::Criminal
                && matter.policy.is_on(Key::H7SingleFirmCounty)
        }
        _ => false,
    };
    if !liftable {
        return None;
    }
    let case = matter.case;
    let client = case.client().and_then(|client| client.id())?;
    let party = finding.party.as_ref()?;
    let id = row.lawyer().id();
    case.waivers().into_iter().flatten().find(|waiver| {
        waiver.gate().as_str() == finding.code.gate().as_str()
            && waiver.lawyer() == id
            && waiver.case() == case.id()
            && waiver.parties().contains(client)
            && waiver.parties().contains(party)
            && *waiver.signed() <= matter.day
            && waiver.until().is_none_or(|until| matter.day <= *until)
    })
}

/// What an official made of a review: dismissed, it is noted; upheld, it removes the candidate.
fn ruled(row: &Row<'_>, matter: &Matter<'_>, code: Code) -> Option<Verdict> {
    let rulings = matter.case.rulings()?;
    let id = row.lawyer().id();
    let of_this = |ruling: &&Ruling| {
        ruling.code().as_str() == code.as_str()
            && ruling.lawyer() == id
            && *ruling.on() <= matter.day
    };
    // Of several rulings the latest counts; on the same day the stricter one.
    let latest = rulings
        .iter()
        .filter(of_this)
        .max_by_key(|ruling| (*ruling.on(), *ruling.outcome()))?;
    Some(match latest.outcome() {
        Outcome::Dismissed => Verdict::Note,
        Outcome::Upheld => Verdict::Fail,
    })
}
