//! The conflict search, H6 to H12 and H16: once per case, from the parties to the lawyers.
//!
//! A match of ids is a fail with its evidence path; a match of names, exact or near, is a review.

use super::capacity::firm_limits;
use super::code::Code;
use super::findings::{Finding, Findings};
use super::likeness::Name;
use super::matter::Matter;
use super::reason::Verdict;
use crate::columns::{Is, Row};
use crate::model::{
    Affiliations, CaseKind, EarlierLawyer, Ended, FirmId, FormerRole, LawyerId, LinkRelation,
    NearRelative, Organ, Party, PartyId, PartyRole, Relation, ServingRole, Side,
};
use crate::policy::{Gate, Key};

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

impl<'a> Search<'_, 'a> {
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

    fn party(&mut self, index: usize, party: &'a Party) {
        if *party.role() == PartyRole::Client {
            return;
        }
        let label = party.id().map_or_else(
            || format!("party #{}", index + 1),
            |id| format!("party {id}"),
        );
        let opposed = match party.role() {
            PartyRole::Opponent => true,
            PartyRole::Victim => self.matter.is_defence,
            _ => false,
        };
        if let Some(id) = party.id() {
            let path = vec![label.clone(), format!("lawyer {id}")];
            self.about(id.as_str(), Code::H6IsParty, path);
            let path = vec![label.clone(), format!("firm {id}")];
            self.about_firm(id.as_str(), Code::H7FirmIsParty, path, party.id());
            self.firm_by_credit_code(id, &label);
        }
        if opposed {
            if let Some(lawyer) = party.lawyer() {
                let path = vec![label.clone(), format!("lawyer {lawyer}")];
                self.about(lawyer.as_str(), Code::H6OtherSide, path);
            }
            for firm in self.firms_of(party.firm(), party.lawyer()) {
                let path = vec![label.clone(), format!("firm {firm}")];
                self.about_firm(&firm, Code::H7SameFirm, path, party.id());
            }
        }
        if *self.matter.case.kind() == CaseKind::Criminal
            && *party.role() == PartyRole::CoDefendant
            && let Some(lawyer) = party.lawyer()
        {
            let path = vec![label.clone(), format!("lawyer {lawyer}")];
            self.about(lawyer.as_str(), Code::H10CoDefendant, path);
        }
        let name = party.name().and_then(|name| Name::new(name.reveal()));
        self.others.push(Other {
            label,
            party,
            name,
            opposed,
        });
    }

    fn firm_by_credit_code(&mut self, id: &PartyId, label: &str) {
        let of_firm = self.matter.table.firms().find(|firm| {
            firm.credit_code()
                .is_some_and(|code| code.as_str() == id.as_str())
                && firm.id().as_str() != id.as_str()
        });
        if let Some(firm) = of_firm {
            let path = vec![label.to_owned(), format!("firm {}", firm.id())];
            self.about_firm(firm.id().as_str(), Code::H7FirmIsParty, path, Some(id));
        }
    }

    fn opposing_cases(&mut self) {
        for other in self.matter.case.opposing().into_iter().flatten() {
            let label = format!("case {}", other.case());
            if let Some(lawyer) = other.lawyer() {
                let path = vec![label.clone(), format!("lawyer {lawyer}")];
                self.about(lawyer.as_str(), Code::H6OtherSide, path);
            }
            for firm in self.firms_of(other.firm(), other.lawyer()) {
                let path = vec![label.clone(), format!("firm {firm}")];
                self.about_firm(&firm, Code::H7OpposingAidedCase, path, None);
            }
        }
    }

    fn earlier(&mut self) {
        for (index, earlier) in self.matter.case.earlier().into_iter().flatten().enumerate() {
            let label = format!("earlier #{}", index + 1);
            let lawyer_path =
                |lawyer: &dyn std::fmt::Display| vec![label.clone(), format!("lawyer {lawyer}")];
            match earlier.side() {
                Side::Theirs => {
                    if let Some(lawyer) = earlier.lawyer() {
                        self.about(
                            lawyer.as_str(),
                            Code::H8OtherSideBefore,
                            lawyer_path(lawyer),
                        );
                    }
                    self.earlier_firm(earlier, &label);
                }
                Side::Official => {
                    if let Some(lawyer) = earlier.lawyer() {
                        self.about(lawyer.as_str(), Code::H8OfficialBefore, lawyer_path(lawyer));
                    }
                }
                Side::Ours => {
                    if let Some(lawyer) = earlier.lawyer()
                        && earlier.ended() == Some(&Ended::RemovedForCause)
                    {
                        self.about(lawyer.as_str(), Code::H16Removed, lawyer_path(lawyer));
                    }
                }
            }
        }
    }

    /// The firm of the other side's earlier lawyer. Where the record names none, the lawyer's firm on the
    /// roster may have been another at that time, which is for an official to say.
    fn earlier_firm(&mut self, earlier: &EarlierLawyer, label: &str) {
        let code = Code::H8FirmOtherSideBefore;
        let path = |firm: &FirmId| vec![label.to_owned(), format!("firm {firm}")];
        if let Some(firm) = earlier.firm() {
            self.about_firm(firm.as_str(), code, path(firm), None);
            return;
        }
        let table = self.matter.table;
        let Some(row) = earlier.lawyer().and_then(|id| table.number(id.as_str())) else {
            return;
        };
        let row = table.row(row);
        if let (Some(firm), Some(number)) = (row.lawyer().firm(), row.firm()) {
            let except = Some(row.number());
            self.add_firm(number, code, Verdict::Review, path(firm), None, except);
        }
    }

    fn linked(&mut self) {
        if *self.matter.case.kind() != CaseKind::Criminal {
            return;
        }
        for linked in self.matter.case.linked().into_iter().flatten() {
            if let Some(lawyer) = linked.lawyer()
                && matches!(
                    linked.relation(),
                    LinkRelation::CoDefendant | LinkRelation::SameFacts
                )
            {
                let path = vec![
                    format!("case {}", linked.case()),
                    format!("lawyer {lawyer}"),
                ];
                self.about(lawyer.as_str(), Code::H10CoDefendant, path);
            }
        }
    }

    fn refused(&mut self) {
        let client = self.matter.case.client();
        for lawyer in client
            .and_then(|client| client.vetoes())
            .into_iter()
            .flatten()
        {
            let path = vec!["client".to_owned(), format!("lawyer {lawyer}")];
            self.about(lawyer.as_str(), Code::H16Vetoed, path);
        }
    }

    /// Everyone with affiliations, near relatives among them.
    fn affiliated(&mut self) {
        let matter = self.matter;
        for row in matter
            .table
            .rows()
            .filter(|row| row.facts().has(Is::Affiliated))
        {
            if let Some(affiliations) = row.lawyer().affiliations() {
                self.posts(&row, affiliations);
                for relative in affiliations.near_relatives().into_iter().flatten() {
                    self.relative(&row, relative);
                }
                self.clients(&row, affiliations);
            }
        }
    }

    fn posts(&mut self, row: &Row<'_>, affiliations: &Affiliations) {
        let matter = self.matter;
        let organ = matter.case.organ().map(Organ::id);
        let defence = *matter.case.kind() == CaseKind::Criminal;
        for post in affiliations.former_posts().into_iter().flatten() {
            if matter.is_litigation() && organ == Some(post.organ()) {
                let path = vec![format!("former post at {}", post.organ())];
                self.add(
                    row.number(),
                    Code::H11FormerOrgan,
                    Verdict::Fail,
                    path,
                    None,
                );
            }
            // The ban holds up to and with the corresponding day; staff are barred from defence only.
            let years = matter.policy.number(Key::H11BanYears);
            let last_day = post.left().plus_years(years);
            let barred = matter.is_litigation() && (defence || *post.role() != FormerRole::Staff);
            if barred && years > 0 && matter.day <= last_day {
                let path = vec![format!("former post at {}", post.organ())];
                if matter.asks(Gate::H11) {
                    let facts = vec![
                        ("left", post.left().to_string().into()),
                        ("years", years.into()),
                        ("eligible_from", last_day.next_day().to_string().into()),
                    ];
                    let finding = Finding {
                        facts,
                        ..Finding::new(Code::H11WithinBan, Verdict::Fail, path)
                    };
                    self.findings.add(row.number(), finding);
                }
            }
        }
        for relative in affiliations.relatives_at().into_iter().flatten() {
            let near = matches!(
                relative.relation(),
                Relation::Spouse | Relation::Child | Relation::Parent
            );
            if near && matter.is_litigation() && organ == Some(relative.organ()) {
                let path = vec![format!("{} at {}", relative.relation(), relative.organ())];
                self.add(row.number(), Code::H11KinAtOrgan, Verdict::Fail, path, None);
            }
        }
        for post in affiliations.serving().into_iter().flatten() {
            if defence || *post.role() != ServingRole::Assessor {
                let path = vec![format!("serves as {}", post.role())];
                self.add(row.number(), Code::H12Serving, Verdict::Fail, path, None);
            }
        }
    }

    /// A near relative on the other side bars the lawyer (H6) and concerns the colleagues (H9).
    fn relative(&mut self, row: &Row<'_>, relative: &NearRelative) {
        let id = row.lawyer().id();
        let name = relative.name().and_then(|name| Name::new(name.reveal()));
        let likeness = self.matter.policy.number(Key::H6Likeness);
        let mut found = Vec::new();
        for other in self.others.iter().filter(|other| other.opposed) {
            let same_id = relative.id().is_some() && relative.id() == other.party.id();
            // Two ids that differ are two people, whatever their names.
            let comparable = relative.id().is_none() || other.party.id().is_none();
            let like = comparable
                && matches!((&name, &other.name), (Some(a), Some(b)) if a.likeness(b) >= likeness);
            if same_id || like {
                let verdict = if same_id {
                    Verdict::Fail
                } else {
                    Verdict::Review
                };
                let path = vec![
                    other.label.clone(),
                    format!("{} of lawyer {id}", relative.relation()),
                ];
                found.push((verdict, path, other.party.id().cloned()));
            }
        }
        for (verdict, path, party) in found {
            let code = if verdict == Verdict::Fail {
                Code::H6NearRelative
            } else {
                Code::H6NameMatch
            };
            self.add(row.number(), code, verdict, path.clone(), None);
            if let Some(firm) = row.firm() {
                let code = Code::H9ColleagueRelative;
                self.add_firm(
                    firm,
                    code,
                    verdict,
                    path,
                    party.as_ref(),
                    Some(row.number()),
                );
            }
        }
    }

    /// Present and former clients on the other side.
    fn clients(&mut self, row: &Row<'_>, affiliations: &Affiliations) {
        let matter = self.matter;
        let years = matter.policy.number(Key::H9FormerClientYears);
        let mut present = Vec::new();
        for acted in affiliations.acted_for().into_iter().flatten() {
            let known = self
                .others
                .iter()
                .find(|o| o.opposed && o.party.id() == Some(acted.party()));
            let Some(other) = known else { continue };
            let path = vec![
                other.label.clone(),
                format!("client of lawyer {}", row.lawyer().id()),
            ];
            if acted.covers(matter.day) {
                present.push((path, acted.party()));
                continue;
            }
            // The time after the end holds up to and with the corresponding day.
            let ended = acted.to().filter(|to| years > 0 && **to < matter.day);
            let Some((until, last_day)) = ended.map(|to| (to, to.plus_years(years))) else {
                continue;
            };
            if matter.asks(Gate::H9) && matter.day <= last_day {
                let facts = vec![
                    ("until", until.to_string().into()),
                    ("years", years.into()),
                    ("eligible_from", last_day.next_day().to_string().into()),
                ];
                let finding = Finding {
                    party: Some(acted.party().clone()),
                    facts,
                    ..Finding::new(Code::H9FormerClient, Verdict::Fail, path)
                };
                self.findings.add(row.number(), finding);
            }
        }
        let number = row.number();
        for (path, party) in present {
            let code = Code::H9ClientOfLawyer;
            self.add(number, code, Verdict::Fail, path.clone(), Some(party));
            if let Some(firm) = row.firm() {
                let code = Code::H9ClientOfFirm;
                self.add_firm(firm, code, Verdict::Fail, path, Some(party), Some(number));
            }
        }
    }

    /// Names of lawyers and firms that are like a party's.
    fn names(&mut self) {
        let matter = self.matter;
        let likeness = matter.policy.number(Key::H6Likeness);
        let named: Vec<(String, Name)> = self
            .others
            .iter()
            .filter_map(|other| Some((other.label.clone(), other.name.clone()?)))
            .collect();
        if named.is_empty() {
            return;
        }
        for row in matter.table.rows() {
            let letters = row.letters();
            for (label, name) in &named {
                if !letters.iter().any(|bits| name.may_be_like(*bits, likeness)) {
                    continue;
                }
                let display = row.lawyer().display();
                let own = display
                    .and_then(|d| d.name())
                    .and_then(|n| Name::new(n.reveal()));
                if own.is_some_and(|own| own.likeness(name) >= likeness) {
                    let path = vec![label.clone(), format!("lawyer {}", row.lawyer().id())];
                    self.add(row.number(), Code::H6NameMatch, Verdict::Review, path, None);
                }
                let firm = display
                    .and_then(|d| d.firm_name())
                    .and_then(|n| Name::new(n.reveal()));
                if firm.is_some_and(|firm| firm.likeness(name) >= likeness) {
                    let path = vec![
                        label.clone(),
                        format!("firm of lawyer {}", row.lawyer().id()),
                    ];
                    self.add(row.number(), Code::H7NameMatch, Verdict::Review, path, None);
                }
            }
        }
        for firm in matter.table.firms() {
            let Some(number) = matter.table.numbers.firms.number(firm.id().as_str()) else {
                continue;
            };
            let own = firm
                .display()
                .and_then(|d| d.name())
                .and_then(|n| Name::new(n.reveal()));
            let Some(own) = own else { continue };
            for (label, name) in named
                .iter()
                .filter(|(_, name)| own.likeness(name) >= likeness)
            {
                let _ = name;
                let path = vec![label.clone(), format!("firm {}", firm.id())];
                self.add_firm(number, Code::H7NameMatch, Verdict::Review, path, None, None);
            }
        }
    }

    /// Firms whose own limit is used up, or is set while their caseload is unknown.
    fn limited_firms(&mut self) {
        let matter = self.matter;
        for firm in matter.table.firms() {
            let limits = firm_limits(firm, matter);
            if !limits.is_empty()
                && let Some(number) = matter.table.numbers.firms.number(firm.id().as_str())
            {
                self.findings.limit_firm(number, limits);
            }
        }
    }
}
