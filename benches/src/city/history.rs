//! What came before: earlier lawyers, officials, linked and opposing cases (H7, H8, H10, H16).

use dianyuan::model::{
    EarlierLawyer, Ended, Lawyer, LinkRelation, LinkedCase, OpposingCase, Party, PartyRole, Side,
};

use super::cases::Open;
use super::conflicts::{Twist, one};
use crate::random::Random;
use crate::values::{case_id, date, made, party_id};

pub(super) fn add(twist: Twist, mut open: Open, lawyers: &[Lawyer], random: &mut Random) -> Open {
    let lawyer = one(lawyers, random, |lawyer| {
        lawyer.firm().is_some() && lawyer.criminal_defence_start().is_some()
    });
    let firm = lawyer.firm().cloned().expect("chosen for having a firm");
    let earlier = |side| EarlierLawyer::draft(side).lawyer(lawyer.id().clone());
    let of_before = match twist {
        Twist::OpposingAidedCase => {
            let other = case_id(&format!("C-{:03}", open.number - 1));
            let opposing = OpposingCase::draft(other)
                .lawyer(lawyer.id().clone())
                .firm(firm);
            open.draft = open.draft.opposing(vec![made(opposing.build())]);
            return open;
        }
        Twist::CoDefendants => return co_defendants(open, lawyer),
        Twist::OtherSideBefore => earlier(Side::Theirs).firm(firm).until(date("2025-12-31")),
        Twist::OfficialBefore => earlier(Side::Official).until(date("2024-06-30")),
        Twist::RemovedForCause => earlier(Side::Ours)
            .ended(Ended::RemovedForCause)
            .until(date("2026-10-12")),
        _ => earlier(Side::Ours)
            .firm(firm)
            .ended(Ended::Completed)
            .until(date("2026-09-30")),
    };
    open.draft = open.draft.earlier(vec![made(of_before.build())]);
    open
}

/// One defender stands in the case of a co-defendant, another is named as the co-defendant's lawyer.
fn co_defendants(mut open: Open, lawyer: &Lawyer) -> Open {
    let linked =
        |number: u32, relation| LinkedCase::draft(case_id(&format!("C-{number:03}")), relation);
    let other = linked(open.number + 1, LinkRelation::CoDefendant).lawyer(lawyer.id().clone());
    let apart = linked(open.number + 2, LinkRelation::Other);
    open.draft = open
        .draft
        .linked(vec![made(other.build()), made(apart.build())]);
    let co_defendant = Party::draft(PartyRole::CoDefendant)
        .id(party_id(&format!("P-{:03}-3", open.number)))
        .lawyer(lawyer.id().clone());
    open.parties
        .get_or_insert_default()
        .push(made(co_defendant.build()));
    open
}
