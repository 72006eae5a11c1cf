//! What the case says: its parties, the other side's aided cases, earlier lawyers, linked cases, vetoes.

use super::{Other, Search};
use crate::columns::hash;
use crate::gate::code::Code;
use crate::gate::likeness::Name;
use crate::gate::reason::Verdict;
use crate::model::{
    CaseKind, EarlierLawyer, Ended, FirmId, LinkRelation, Party, PartyId, PartyRole, Side,
};

impl<'a> Search<'_, 'a> {
    pub(super) fn party(&mut self, index: usize, party: &'a Party) {
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
            self.firms_by_credit_code(id, &label);
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

    /// Every firm with this credit code: an agency may keep branches apart, and the party is all of them.
    fn firms_by_credit_code(&mut self, id: &PartyId, label: &str) {
        let table = self.matter.table;
        let wanted = Some(hash(id.as_str()));
        let may_be = table
            .firm_briefs()
            .filter(|(_, brief)| brief.credit_code == wanted);
        let of_party = may_be.filter_map(|(number, _)| table.firm_at(number));
        let of_party = of_party.filter(|firm| {
            firm.credit_code()
                .is_some_and(|code| code.as_str() == id.as_str())
                && firm.id().as_str() != id.as_str()
        });
        for firm in of_party {
            let path = vec![label.to_owned(), format!("firm {}", firm.id())];
            self.about_firm(firm.id().as_str(), Code::H7FirmIsParty, path, Some(id));
        }
    }

    pub(super) fn opposing_cases(&mut self) {
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

    pub(super) fn earlier(&mut self) {
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

    pub(super) fn linked(&mut self) {
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

    pub(super) fn refused(&mut self) {
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
}
