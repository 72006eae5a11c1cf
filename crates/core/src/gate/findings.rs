//! What the conflict search found, by lawyer and by firm, and how consent and rulings answer it.

use std::collections::BTreeMap;

use super::code::Code;
use super::matter::Matter;
use super::reason::{FactList, Sink, Verdict};
use crate::columns::Row;
use crate::model::{CaseKind, PartyId, RegionCode, Waiver};
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

impl Finding {
    pub(crate) fn new(code: Code, verdict: Verdict, path: Vec<String>) -> Self {
        Self {
            code,
            verdict,
            path,
            party: None,
            except: None,
            facts: Vec::new(),
        }
    }
}

/// Conflicts of one case.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    by_row: BTreeMap<u32, Vec<Finding>>,
    by_firm: BTreeMap<u32, Vec<Finding>>,
    rows: Bits,
    firms: Bits,
    /// Firms whose own limits have to be told of their lawyers.
    limited_firms: Bits,
    /// Lawyers who are not free on the day of a hearing.
    clashes: Bits,
    /// Lawyers about whom an official has ruled.
    ruled: Bits,
    /// Lawyers and firms of whom any of these say something.
    lawyers: Bits,
    all_firms: Bits,
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
    /// Whether anything is said here of this lawyer or of the lawyer's firm.
    #[inline]
    pub(crate) fn is_about(&self, row: &Row<'_>) -> bool {
        self.lawyers.contains(row.number())
            || row.firm().is_some_and(|firm| self.all_firms.contains(firm))
    }

    pub(crate) fn add(&mut self, row: u32, finding: Finding) {
        self.lawyers.insert(row);
        self.rows.insert(row);
        self.by_row.entry(row).or_default().push(finding);
    }

    pub(crate) fn add_firm(&mut self, firm: u32, finding: Finding) {
        self.firms.insert(firm);
        self.all_firms.insert(firm);
        self.by_firm.entry(firm).or_default().push(finding);
    }

    pub(crate) fn add_ruled(&mut self, row: u32) {
        self.ruled.insert(row);
        self.lawyers.insert(row);
    }

    #[inline]
    pub(crate) fn is_ruled(&self, row: u32) -> bool {
        self.ruled.contains(row)
    }

    pub(crate) fn add_clash(&mut self, row: u32) {
        self.clashes.insert(row);
        self.lawyers.insert(row);
    }

    #[inline]
    pub(crate) fn has_clash(&self, row: u32) -> bool {
        self.clashes.contains(row)
    }

    pub(crate) fn limit_firm(&mut self, firm: u32) {
        self.limited_firms.insert(firm);
        self.all_firms.insert(firm);
    }

    #[inline]
    pub(crate) fn is_limited(&self, firm: Option<u32>) -> bool {
        firm.is_some_and(|firm| self.limited_firms.contains(firm))
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

/// Reports what is unknown about everyone.
pub(crate) fn check_unknown<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    for (code, field) in &matter.findings.unknown {
        matter.report_unknown(row, *code, field, sink);
    }
}

/// Reports the findings about one lawyer: H6 to H12, and H16.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
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
    matter.report_ruled(row, finding.code, finding.verdict, facts, sink);
}

/// The waiver that lifts a finding: of this gate, lawyer and case, signed by the client and the party, in
/// force on the day; and only where the policy lets consent lift it at all.
fn waived<'a>(row: &Row<'_>, matter: &Matter<'a>, finding: &Finding) -> Option<&'a Waiver> {
    let liftable = match finding.code.gate() {
        Gate::H9 => finding.verdict == Verdict::Fail && matter.policy.is_on(Key::H9Waivable),
        Gate::H7 => {
            finding.code == Code::H7SameFirm
                && *matter.case.kind() == CaseKind::Criminal
                && matter.policy.is_on(Key::H7SingleFirmCounty)
                && is_alone_in_county(row, matter)
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
    let lifts = |waiver: &&Waiver| {
        waiver.gate().as_str() == finding.code.gate().as_str()
            && waiver.lawyer() == id
            && waiver.case() == case.id()
            && waiver.parties().contains(client)
            && waiver.parties().contains(party)
            && *waiver.signed() <= matter.day
            && waiver.until().is_none_or(|until| matter.day <= *until)
    };
    // Of several that lift it the same one is always cited.
    let waivers = case.waivers().into_iter().flatten();
    waivers.filter(lifts).min_by_key(|waiver| waiver.document())
}

/// Levels of a division code down to the county.
const COUNTY: usize = 3;

/// Whether the roster shows that the lawyer's firm is the only one in its county. A firm whose county is
/// unknown could be there too.
fn is_alone_in_county(row: &Row<'_>, matter: &Matter<'_>) -> bool {
    let firm = row
        .lawyer()
        .firm()
        .and_then(|id| matter.table.firm(id.as_str()));
    let Some((firm, county)) = firm.and_then(|firm| Some((firm, firm.region()?))) else {
        return false;
    };
    let is_elsewhere = |other: &RegionCode| {
        other.is_division() && other.common_depth(county) < other.depth().min(COUNTY)
    };
    county.is_division()
        && county.depth() >= COUNTY
        && matter
            .table
            .firms()
            .filter(|other| other.id() != firm.id())
            .all(|other| other.region().is_some_and(is_elsewhere))
}
