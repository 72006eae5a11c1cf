//! The client: groups, languages, mobility, and what the client wishes.

use dianyuan::model::{CaseKind, Client, ClientDraft, Group, Mobility, Position};

use super::cases::Matter;
use super::matters::{FAMILY, LABOUR};
use crate::random::Random;
use crate::values::{language, lawyer_id, party_id, whole};

pub(super) fn client(
    number: u32,
    frame: Matter,
    position: Position,
    random: &mut Random,
) -> ClientDraft {
    let groups = groups(frame, random);
    let deaf = groups.contains(&Group::HearingImpaired);
    let mut client = Client::draft()
        .id(party_id(&format!("P-{number:03}-1")))
        .position(position)
        .representatives(whole(u32::from(random.chance(30))));
    if !random.chance(100) {
        let spoken = match (deaf, random.below(100)) {
            (true, _) => "csl",
            (_, 0) => "mon",
            (_, 1) => "uig",
            _ => "cmn",
        };
        client = client.languages(vec![language(spoken)]);
    }
    client = match random.below(100) {
        0..8 => client.mobility(Mobility::HomeVisit),
        8..20 => client.mobility(Mobility::Limited),
        20..85 => client.mobility(Mobility::Free),
        _ => client,
    };
    if !random.chance(80) {
        client = client.groups(groups);
    }
    if !random.chance(100) {
        let vetoed = random.chance(60).then(|| anyone(random));
        client = client.vetoes(vetoed.into_iter().map(|id| lawyer_id(&id)).collect());
    }
    if frame.kind != CaseKind::Criminal && random.chance(200) {
        let wishes = [anyone(random), anyone(random)];
        client = client.wishes(wishes.iter().map(|id| lawyer_id(id)).collect());
    }
    client
}

/// The id of one of the lawyers.
fn anyone(random: &mut Random) -> String {
    format!("L-{:03}", random.between(1, 300))
}

fn groups(frame: Matter, random: &mut Random) -> Vec<Group> {
    let of_labour = frame.field.broad == LABOUR.broad;
    let of_family = frame.field.broad == FAMILY.broad;
    let often = [
        (Group::Elderly, if of_labour { 60 } else { 180 }),
        (Group::Disabled, 80),
        (Group::HearingImpaired, 25),
        (Group::MentalIllness, 30),
        (
            Group::DomesticViolenceVictim,
            if of_family { 250 } else { 0 },
        ),
        (Group::MigrantWorker, if of_labour { 750 } else { 60 }),
        (Group::MilitaryFamily, 20),
        (Group::Veteran, 30),
        (Group::Woman, 220),
    ];
    often
        .into_iter()
        .filter(|(_, per_mille)| random.chance(*per_mille))
        .map(|(group, _)| group)
        .collect()
}
