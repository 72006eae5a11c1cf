//! Who is on the other side: lawyers, firms, relatives and clients of people on the roster (H6, H7, H9).

use dianyuan::model::{
    Affiliations, Lawyer, NearRelative, Outcome, Party, PartyId, PartyRole, Ruling, Waiver,
};

use super::cases::Open;
use super::conflicts::{Twist, one};
use crate::random::Random;
use crate::values::{case_id, date, label, made, party_id, personal};

pub(super) fn add(twist: Twist, mut open: Open, lawyers: &[Lawyer], random: &mut Random) -> Open {
    let at_firm = |lawyer: &Lawyer| lawyer.firm().is_some();
    let party = Party::draft(PartyRole::Opponent);
    let party = match twist {
        Twist::OtherSidesLawyer => {
            let theirs = one(lawyers, random, at_firm);
            let firm = theirs.firm().cloned().expect("chosen for having a firm");
            party
                .id(party_id(&format!("P-{:03}-2", open.number)))
                .firm(firm)
                .lawyer(theirs.id().clone())
        }
        Twist::FirmIsParty => {
            let firm = one(lawyers, random, at_firm).firm();
            party.id(party_id(firm.expect("chosen for having a firm").as_str()))
        }
        Twist::LawyerIsParty => party.id(party_id(one(lawyers, random, |_| true).id().as_str())),
        Twist::LawyersName | Twist::RuledName => {
            let namesake = one(lawyers, random, |_| true);
            if twist == Twist::RuledName {
                open = ruled(open, namesake);
            }
            let name = namesake.display().and_then(|display| display.name());
            party.name(name.cloned().expect("everyone here has a name"))
        }
        Twist::FirmsName => {
            let display = one(lawyers, random, at_firm).display();
            let name = display.and_then(|display| display.firm_name());
            party.name(name.cloned().expect("chosen for having a firm"))
        }
        Twist::KinById => {
            let id = kin(lawyers, random, NearRelative::id);
            party.id(id.clone())
        }
        Twist::KinByName => {
            let name = kin(lawyers, random, NearRelative::name);
            party.name(name.clone())
        }
        _ => {
            let still = twist == Twist::ClientOfLawyer;
            let lawyer = one(lawyers, random, |l| client_of(l, still).is_some());
            let company = client_of(lawyer, still).expect("chosen for having a client");
            if twist == Twist::WaivedClient {
                open = waived(open, lawyer, company);
            }
            party
                .id(company.clone())
                .name(personal(&format!("样例公司{}", &company.as_str()[3..])))
        }
    };
    open.parties = Some(vec![made(party.build())]);
    open
}

/// What is known of the near relative of one of the lawyers.
fn kin<'a, T>(
    lawyers: &'a [Lawyer],
    random: &mut Random,
    known: fn(&NearRelative) -> Option<&T>,
) -> &'a T {
    let relatives = |lawyer: &'a Lawyer| {
        let all = lawyer.affiliations().and_then(Affiliations::near_relatives);
        all.into_iter().flatten().find_map(known)
    };
    let with_kin: Vec<&T> = lawyers.iter().filter_map(relatives).collect();
    random.pick(&with_kin)
}

/// A company that the lawyer acts for still, or acted for until some day.
fn client_of(lawyer: &Lawyer, still: bool) -> Option<&PartyId> {
    let clients = lawyer.affiliations()?.acted_for()?;
    let one = clients.iter().find(|acted| acted.to().is_none() == still)?;
    Some(one.party())
}

/// An official has looked at the likeness of names and dismissed it.
fn ruled(mut open: Open, namesake: &Lawyer) -> Open {
    let ruling = Ruling::draft(
        label("H6.name_match"),
        namesake.id().clone(),
        Outcome::Dismissed,
        label("同名不同人"),
        date("2026-11-01"),
        label("official-1"),
    );
    open.draft = open.draft.rulings(vec![made(ruling.build())]);
    open
}

/// Client and company consent to this lawyer in this case.
fn waived(mut open: Open, lawyer: &Lawyer, company: &PartyId) -> Open {
    let client = party_id(&format!("P-{:03}-1", open.number));
    let waiver = Waiver::draft(
        label("H9"),
        lawyer.id().clone(),
        case_id(&format!("C-{:03}", open.number)),
        vec![client, company.clone()],
        label(&format!("样例豁免书{:03}", open.number)),
        date("2026-11-01"),
    );
    open.draft = open.draft.waivers(vec![made(waiver.build())]);
    open
}
