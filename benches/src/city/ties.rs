//! Where conflicts of interest could come from: former and present posts, relatives, clients.

use dianyuan::model::{
    ActedFor, Affiliations, FormerPost, FormerRole, LawyerDraft, NearRelative, Relation,
    RelativeAt, ServingPost, ServingRole,
};

use super::identity::{Person, days};
use super::places::{REGIONS, Sort, organ_key};
use crate::random::Random;
use crate::values::{date, day, made, organ_id, party_id, personal};

/// Companies that turn up as the other side.
pub(super) const COMPANIES: u32 = 40;

/// The id of a company.
pub(super) fn company(number: u32) -> String {
    format!("CO-{number:02}")
}

/// Most people state that there is nothing; some state nothing.
pub(super) fn add(draft: LawyerDraft, person: &Person, random: &mut Random) -> LawyerDraft {
    if random.chance(100) {
        return draft;
    }
    let affiliations = Affiliations::draft()
        .former_posts(former_posts(person, random))
        .serving(serving(person, random))
        .relatives_at(relatives_at(random))
        .near_relatives(near_relatives(person, random))
        .acted_for(clients(person, random));
    draft.affiliations(made(affiliations.build()))
}

fn former_posts(person: &Person, random: &mut Random) -> Vec<FormerPost> {
    let recent = matches!(person.number, 31 | 118);
    if !recent && !random.chance(35) {
        return Vec::new();
    }
    let roles = [
        (FormerRole::Judge, Sort::Court),
        (FormerRole::Prosecutor, Sort::Procuratorate),
        (FormerRole::Staff, Sort::Court),
    ];
    let (role, sort) = random.pick(&roles);
    let ago = if recent {
        500
    } else {
        person.practice_days + random.between(30, 400)
    };
    let left = day(date(super::FIRST_DAY).day_number() - days(ago));
    let organ = organ_id(&organ_key(sort, random.pick(&REGIONS).code));
    vec![made(FormerPost::draft(organ, role, left).build())]
}

fn serving(person: &Person, random: &mut Random) -> Vec<ServingPost> {
    if !random.chance(12) {
        return Vec::new();
    }
    let organ = organ_id(&organ_key(Sort::Court, person.seat.code));
    let post = ServingPost::draft(ServingRole::Assessor).organ(organ);
    vec![made(post.build())]
}

fn relatives_at(random: &mut Random) -> Vec<RelativeAt> {
    if !random.chance(30) {
        return Vec::new();
    }
    let sort = random.pick(&[Sort::Court, Sort::Procuratorate, Sort::Police]);
    let organ = organ_id(&organ_key(sort, random.pick(&REGIONS).code));
    let relation = random.pick(&[Relation::Spouse, Relation::Child, Relation::Parent]);
    vec![made(RelativeAt::draft(organ, relation).build())]
}

/// Relatives by id or by name.
fn near_relatives(person: &Person, random: &mut Random) -> Vec<NearRelative> {
    if !random.chance(60) {
        return Vec::new();
    }
    let relation = random.pick(&[Relation::Spouse, Relation::Sibling, Relation::Parent]);
    let relative = NearRelative::draft(relation);
    let relative = if random.chance(500) {
        relative.id(party_id(&format!("P-KIN-{:03}", person.number)))
    } else {
        relative.name(personal(&format!("样例亲属{:03}", person.number)))
    };
    vec![made(relative.build())]
}

/// Companies acted for, some of them still, some until not long ago.
fn clients(person: &Person, random: &mut Random) -> Vec<ActedFor> {
    if !person.is_lawyer() || !random.chance(140) {
        return Vec::new();
    }
    let first = date(super::FIRST_DAY).day_number();
    let party = party_id(&company(random.between(1, COMPANIES)));
    let from = day(first - days(random.between(800, 1_500)));
    let acted = ActedFor::draft(party, from);
    let acted = match random.below(3) {
        0 => acted,
        1 => acted.to(day(first - days(random.between(20, 300)))),
        _ => acted.to(day(first - days(random.between(400, 800)))),
    };
    vec![made(acted.build())]
}
