//! Circumstances of the case itself: organs, flags, numbers, and what is not known (H3, H4, H11, H13, H17).

use dianyuan::model::{
    Affiliations, CaseDraft, Flag, Group, Lawyer, Organ, OrganId, Position, Stage,
};

use super::cases::Open;
use super::conflicts::{Twist, one};
use super::places::{Sort, city_organ};
use crate::random::Random;
use crate::values::{made, whole};

pub(super) fn add(twist: Twist, mut open: Open, lawyers: &[Lawyer], random: &mut Random) -> Open {
    match twist {
        Twist::FormerOrgan | Twist::KinAtOrgan => {
            let organ_of = if twist == Twist::FormerOrgan {
                former_organ
            } else {
                kins_organ
            };
            let lawyer = one(lawyers, random, |lawyer| organ_of(lawyer).is_some());
            let organ = organ_of(lawyer).expect("chosen for having one");
            open.draft = open.draft.organ(made(Organ::draft(organ.clone()).build()));
        }
        Twist::TooManyDefenders => {
            open.client = open
                .client
                .position(Position::Accused)
                .representatives(whole(2));
        }
        Twist::ReplacementsUsedUp => open.draft = open.draft.replacements(whole(2)),
        Twist::MinorAccused => {
            open.client = open
                .client
                .position(Position::Accused)
                .groups(vec![Group::Minor]);
            open.draft = open.draft.flags(vec![Flag::Minor, Flag::InCustody]);
        }
        Twist::LifeOrDeath => {
            open.client = open.client.position(Position::Accused);
            open.draft = gravest(open.draft).stage(Stage::FirstInstance);
        }
        Twist::DeathReview => {
            open.client = open.client.position(Position::Accused);
            open.draft = gravest(open.draft).stage(Stage::DeathReview);
        }
        Twist::GirlVictim => {
            open.client = open
                .client
                .position(Position::Victim)
                .groups(vec![Group::Minor, Group::Woman]);
            open.draft = open.draft.flags(vec![Flag::Minor, Flag::GirlSexualAbuse]);
        }
        Twist::PartiesUnknown => open.parties = None,
        // A hundred and twenty workers at once are more than anyone has room for.
        _ => {
            open.client = open.client.groups(vec![Group::MigrantWorker]);
            open.draft = open
                .draft
                .flags(vec![Flag::Collective])
                .work_units(whole(120));
        }
    }
    open
}

/// A case in which the sentence may be life imprisonment or death, before the intermediate court.
fn gravest(draft: CaseDraft) -> CaseDraft {
    draft
        .flags(vec![Flag::LifeOrDeath, Flag::InCustody])
        .organ(city_organ(Sort::Court))
}

fn former_organ(lawyer: &Lawyer) -> Option<&OrganId> {
    let posts = lawyer.affiliations().and_then(Affiliations::former_posts);
    Some(posts?.first()?.organ())
}

fn kins_organ(lawyer: &Lawyer) -> Option<&OrganId> {
    let kin = lawyer.affiliations().and_then(Affiliations::relatives_at);
    Some(kin?.first()?.organ())
}
