//! The conflict search, H6 to H12 and H16, and what else is found once per case, from the case to the lawyers:
//! firms without room (H14) and hearings at a bad time (H15).
//!
//! A match of ids is a fail with its evidence path; a match of names, exact or near, is a review.

mod case;
mod names;
mod profiles;

use super::capacity::is_limited;
use super::code::Code;
use super::findings::{Finding, Findings};
use super::likeness::Name;
use super::matter::Matter;
use super::reason::Verdict;
use crate::model::{FirmId, LawyerId, Party, PartyId};
use crate::policy::Gate;

/// Everything that the facts given say about conflicts. "No conflict found" is no more than that.
pub(crate) fn search(matter: &Matter<'_>) -> Findings {
    let mut findings = Findings::default();
    let parties = matter.case.parties();
    if parties.is_none() {
        for (gate, code) in [
            (Gate::H6, Code::H6Unknown),
            (Gate::H7, Code::H7Unknown),
            (Gate::H8, Code::H8Unknown),
            (Gate::H9, Code::H9Unknown),
            (Gate::H10, Code::H10Unknown),
            (Gate::H11, Code::H11Unknown),
            (Gate::H12, Code::H12Unknown),
        ] {
            if matter.asks(gate) {
                findings.unknown.push((code, "parties"));
            }
        }
    }
    let mut search = Search {
        matter,
        findings,
        others: Vec::new(),
    };
    for (index, party) in parties.into_iter().flatten().enumerate() {
        search.party(index, party);
    }
    search.opposing_cases();
    search.earlier();
    search.linked();
    search.refused();
    search.affiliated();
    search.names();
    search.limited_firms();
    search.hearings();
    search.findings
}

/// Someone on the other side.
struct Other<'a> {
    label: String,
    party: &'a Party,
    name: Option<Name>,
    /// Whether the interests are opposed; else only being the party oneself matters.
    opposed: bool,
}

struct Search<'m, 'a> {
    matter: &'m Matter<'a>,
    findings: Findings,
    others: Vec<Other<'a>>,
}

impl Search<'_, '_> {
    /// A finding about a lawyer, if the lawyer is on the roster and the gate is asked.
    fn about(&mut self, lawyer: &str, code: Code, path: Vec<String>) {
        if let Some(row) = self.matter.table.number(lawyer) {
            self.add(row, code, Verdict::Fail, path, None);
        }
    }

    fn add(
        &mut self,
        row: u32,
        code: Code,
        verdict: Verdict,
        path: Vec<String>,
        party: Option<&PartyId>,
    ) {
        if self.matter.asks(code.gate()) {
            let finding = Finding {
                party: party.cloned(),
                ..Finding::new(code, verdict, path)
            };
            self.findings.add(row, finding);
        }
    }

    fn about_firm(&mut self, firm: &str, code: Code, path: Vec<String>, party: Option<&PartyId>) {
        if let Some(number) = self.matter.table.numbers.firms.number(firm) {
            self.add_firm(number, code, Verdict::Fail, path, party, None);
        }
    }

    fn add_firm(
        &mut self,
        firm: u32,
        code: Code,
        verdict: Verdict,
        path: Vec<String>,
        party: Option<&PartyId>,
        except: Option<u32>,
    ) {
        if self.matter.asks(code.gate()) {
            let finding = Finding {
                party: party.cloned(),
                except,
                ..Finding::new(code, verdict, path)
            };
            self.findings.add_firm(firm, finding);
        }
    }

    /// The firm that a record names, and the one to which its lawyer belongs on the roster.
    fn firms_of(&self, named: Option<&FirmId>, lawyer: Option<&LawyerId>) -> Vec<String> {
        let of_lawyer = lawyer.and_then(|id| self.matter.table.lawyer(id.as_str())?.firm());
        let mut firms: Vec<String> = named
            .into_iter()
            .chain(of_lawyer)
            .map(ToString::to_string)
            .collect();
        firms.dedup();
        firms
    }

    /// Who is not free on the day of a hearing.
    fn hearings(&mut self) {
        let matter = self.matter;
        let days = matter.case.hearings().into_iter().flatten();
        let days: Vec<i32> = days.map(|day| day.day_number()).collect();
        if days.is_empty() || !matter.asks(Gate::H15) {
            return;
        }
        for (row, (from, to)) in matter.table.busy() {
            if days.iter().any(|day| from <= day && day <= to) {
                self.findings.add_clash(row);
            }
        }
    }

    /// Firms whose own limit is used up, or is set while their caseload is unknown.
    fn limited_firms(&mut self) {
        let matter = self.matter;
        for (number, brief) in matter.table.firm_briefs() {
            if is_limited(brief, matter) {
                self.findings.limit_firm(number);
            }
        }
    }
}
