//! H6 to H12 and the known part of H16: who stands where, told for one lawyer.

use std::collections::BTreeSet;

use dianyuan::Lawyer;
use dianyuan::model::{
    CaseKind, EarlierLawyer, Ended, FirmId, LawyerId, LinkRelation, Party, PartyRole, Side,
};
use dianyuan::policy::Gate;

use super::View;
use super::findings::{Found, Verdict};
use super::{fitness, kin};

/// Someone in the case who is not the client, and how evidence names them.
pub(super) struct Other<'a> {
    pub(super) party: &'a Party,
    pub(super) label: String,
    /// On the other side: an opponent, or the victim where an accused is defended.
    pub(super) opposed: bool,
}

pub(super) fn findings(view: &View<'_>, lawyer: &Lawyer) -> Vec<Found> {
    let mut found = Vec::new();
    if view.case.parties().is_none() {
        for (gate, code) in [
            (Gate::H6, "H6.unknown"),
            (Gate::H7, "H7.unknown"),
            (Gate::H8, "H8.unknown"),
            (Gate::H9, "H9.unknown"),
            (Gate::H10, "H10.unknown"),
            (Gate::H11, "H11.unknown"),
            (Gate::H12, "H12.unknown"),
        ] {
            found.push(view.unknown(gate, code, "parties"));
        }
    }
    let others = others(view);
    for other in &others {
        of_party(view, lawyer, other, &mut found);
    }
    of_opposing_cases(view, lawyer, &mut found);
    of_the_past(view, lawyer, &mut found);
    of_linked_cases(view, lawyer, &mut found);
    let vetoes = view.case.client().and_then(|client| client.vetoes());
    if vetoes.into_iter().flatten().any(|veto| veto == lawyer.id()) {
        found.push(path("H16.vetoed", ["client".to_owned(), of_lawyer(lawyer)]));
    }
    kin::findings(view, lawyer, &others, &mut found);
    found.retain(|finding| view.asks(finding.gate()));
    found
}

fn others<'a>(view: &View<'a>) -> Vec<Other<'a>> {
    let parties = view.case.parties().into_iter().flatten().enumerate();
    let others = parties.filter(|(_, party)| *party.role() != PartyRole::Client);
    let others = others.map(|(index, party)| Other {
        party,
        label: match party.id() {
            Some(id) => format!("party {id}"),
            None => format!("party #{}", index + 1),
        },
        opposed: *party.role() == PartyRole::Opponent
            || (*party.role() == PartyRole::Victim && fitness::is_defence(view.case)),
    });
    others.collect()
}

/// A finding with its evidence path.
pub(super) fn path<const N: usize>(code: &'static str, steps: [String; N]) -> Found {
    Found::fail(code, [("path", Vec::from(steps).into())])
}

pub(super) fn of_lawyer(lawyer: &Lawyer) -> String {
    format!("lawyer {}", lawyer.id())
}

/// The firm that a record names, and the one to which its lawyer belongs on the roster.
fn firms(view: &View<'_>, named: Option<&FirmId>, lawyer: Option<&LawyerId>) -> BTreeSet<String> {
    let of_lawyer = lawyer.and_then(|id| view.firm_of(id.as_str()));
    let named = named.map(FirmId::as_str);
    named
        .into_iter()
        .chain(of_lawyer)
        .map(str::to_owned)
        .collect()
}

fn of_party(view: &View<'_>, lawyer: &Lawyer, other: &Other<'_>, found: &mut Vec<Found>) {
    let party = other.party;
    let me = lawyer.id().as_str();
    let my_firm = lawyer.firm().map(FirmId::as_str);
    let with_firm = |code, firm: &str| {
        let mut finding = path(code, [other.label.clone(), format!("firm {firm}")]);
        finding.party = party.id().map(ToString::to_string);
        finding
    };
    if let Some(id) = party.id() {
        if id.as_str() == me {
            found.push(path(
                "H6.is_party",
                [other.label.clone(), of_lawyer(lawyer)],
            ));
        }
        if let Some(firm) = my_firm {
            let record = view.firm(firm);
            let code = record.and_then(|firm| firm.credit_code());
            if id.as_str() == firm || code.is_some_and(|code| code.as_str() == id.as_str()) {
                found.push(with_firm("H7.firm_is_party", firm));
            }
        }
    }
    let acts = party.lawyer().is_some_and(|id| id.as_str() == me);
    if other.opposed {
        if acts {
            let steps = [other.label.clone(), of_lawyer(lawyer)];
            found.push(path("H6.acts_for_other_side", steps));
        }
        for firm in firms(view, party.firm(), party.lawyer()) {
            if my_firm == Some(firm.as_str()) {
                found.push(with_firm("H7.same_firm", &firm));
            }
        }
    }
    let criminal = *view.case.kind() == CaseKind::Criminal;
    if criminal && *party.role() == PartyRole::CoDefendant && acts {
        found.push(path(
            "H10.co_defendant",
            [other.label.clone(), of_lawyer(lawyer)],
        ));
    }
}

fn of_opposing_cases(view: &View<'_>, lawyer: &Lawyer, found: &mut Vec<Found>) {
    for other in view.case.opposing().into_iter().flatten() {
        let case = format!("case {}", other.case());
        if other.lawyer() == Some(lawyer.id()) {
            found.push(path(
                "H6.acts_for_other_side",
                [case.clone(), of_lawyer(lawyer)],
            ));
        }
        for firm in firms(view, other.firm(), other.lawyer()) {
            if lawyer.firm().is_some_and(|own| own.as_str() == firm) {
                let steps = [case.clone(), format!("firm {firm}")];
                found.push(path("H7.opposing_aided_case", steps));
            }
        }
    }
}

fn of_the_past(view: &View<'_>, lawyer: &Lawyer, found: &mut Vec<Found>) {
    for (index, earlier) in view.case.earlier().into_iter().flatten().enumerate() {
        let label = format!("earlier #{}", index + 1);
        let is_me = earlier.lawyer() == Some(lawyer.id());
        let for_cause = earlier.ended() == Some(&Ended::RemovedForCause);
        let code = match earlier.side() {
            Side::Theirs => Some("H8.other_side_before"),
            Side::Official => Some("H8.official_before"),
            Side::Ours if for_cause => Some("H16.removed_for_cause"),
            _ => None,
        };
        if let Some(code) = code.filter(|_| is_me) {
            found.push(path(code, [label.clone(), of_lawyer(lawyer)]));
        }
        if *earlier.side() == Side::Theirs {
            found.extend(firm_of_the_past(view, lawyer, earlier, &label));
        }
    }
}

/// The firm that the record names, for certain; else the firm that the roster gives the earlier lawyer now,
/// which may have been another then, and which says nothing new of that lawyer.
fn firm_of_the_past(
    view: &View<'_>,
    lawyer: &Lawyer,
    earlier: &EarlierLawyer,
    label: &str,
) -> Option<Found> {
    let own = lawyer.firm()?.as_str();
    let finding = path(
        "H8.firm_other_side_before",
        [label.to_owned(), format!("firm {own}")],
    );
    if let Some(firm) = earlier.firm() {
        return (firm.as_str() == own).then_some(finding);
    }
    let other = earlier.lawyer()?;
    let now = view.firm_of(other.as_str())?;
    (now == own && other != lawyer.id()).then_some(Found {
        verdict: Verdict::Review,
        ..finding
    })
}

fn of_linked_cases(view: &View<'_>, lawyer: &Lawyer, found: &mut Vec<Found>) {
    for linked in view.case.linked().into_iter().flatten() {
        let bars = matches!(
            linked.relation(),
            LinkRelation::CoDefendant | LinkRelation::SameFacts
        );
        if *view.case.kind() == CaseKind::Criminal && bars && linked.lawyer() == Some(lawyer.id()) {
            let steps = [format!("case {}", linked.case()), of_lawyer(lawyer)];
            found.push(path("H10.co_defendant", steps));
        }
    }
}
