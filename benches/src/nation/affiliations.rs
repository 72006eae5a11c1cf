//! Where conflicts could come from: for four people in a hundred there is something.

use dianyuan::model::{
    ActedFor, Affiliations, FormerPost, FormerRole, LawyerDraft, NearRelative, Relation,
    RelativeAt, ServingPost, ServingRole,
};

use super::geography::{CITIES, City};
use super::profile::ago;
use crate::random::Random;
use crate::values::{made, organ_id, party_id};

/// Companies that somebody acts for.
const COMPANIES: u32 = 5_000;

/// The id of a city's court.
pub(super) fn court(city: City) -> String {
    format!("court-{}", city.code(0))
}

pub(super) fn add(
    draft: LawyerDraft,
    number: u32,
    practised: u32,
    random: &mut Random,
) -> LawyerDraft {
    if random.chance(80) {
        return draft;
    }
    let mut affiliations = Affiliations::draft()
        .former_posts(Vec::new())
        .serving(Vec::new())
        .relatives_at(Vec::new())
        .near_relatives(Vec::new())
        .acted_for(Vec::new());
    match random.below(1_000) {
        0..8 => {
            let roles = [FormerRole::Judge, FormerRole::Prosecutor, FormerRole::Staff];
            let left = ago(practised + random.below(600));
            let post = FormerPost::draft(organ_id(&any_court(random)), random.pick(&roles), left);
            affiliations = affiliations.former_posts(vec![made(post.build())]);
        }
        8..10 => {
            let post = ServingPost::draft(ServingRole::Assessor);
            affiliations = affiliations.serving(vec![made(post.build())]);
        }
        10..16 => {
            let kin = RelativeAt::draft(organ_id(&any_court(random)), Relation::Spouse);
            affiliations = affiliations.relatives_at(vec![made(kin.build())]);
        }
        16..22 => {
            let kin =
                NearRelative::draft(Relation::Sibling).id(party_id(&format!("K-{number:07}")));
            affiliations = affiliations.near_relatives(vec![made(kin.build())]);
        }
        22..42 => {
            let company = format!("CO-{:04}", random.below(COMPANIES));
            let acted = ActedFor::draft(party_id(&company), ago(random.between(900, 1_500)));
            let acted = match random.below(3) {
                0 => acted,
                _ => acted.to(ago(random.between(1, 800))),
            };
            affiliations = affiliations.acted_for(vec![made(acted.build())]);
        }
        _ => {}
    }
    draft.affiliations(made(affiliations.build()))
}

fn any_court(random: &mut Random) -> String {
    court(City::ranked(random.below(CITIES)))
}
