//! Two hundred cases of three weeks: most as they come, every fourth with a point to it.

use dianyuan::model::{
    Case, CaseDraft, CaseKind, CaseSchema, ClientDraft, ExternalId, Flag, Lawyer, Party, PartyRole,
    Position, Route, Stage,
};

use super::client::client;
use super::conflicts::Twist;
use super::matters::{ADMINISTRATIVE, CRIMINAL, FAMILY, FIELDS, Field, INJURY, LABOUR, PROPERTY};
use super::places::{Region, Sort, city_organ, near, organ, region_of_a_case};
use super::ties::{COMPANIES, company};
use crate::random::Random;
use crate::values::{
    case_id, cause, date, day, instant, label, made, party_id, personal, region, synthetic, whole,
};

/// How many cases there are.
const CASES: u32 = 200;

/// A case before it is built.
pub(super) struct Open {
    pub(super) number: u32,
    pub(super) draft: CaseDraft,
    pub(super) client: ClientDraft,
    /// `None` leaves the parties unknown.
    pub(super) parties: Option<Vec<Party>>,
}

/// What sort of case comes in, with the number of a thousand.
const SORTS: [(Matter, u32); 13] = [
    (matter(CaseKind::Civil, LABOUR, Sort::Court), 130),
    (
        matter(CaseKind::Arbitration, LABOUR, Sort::Arbitration),
        150,
    ),
    (matter(CaseKind::Civil, FAMILY, Sort::Court), 120),
    (matter(CaseKind::Civil, INJURY, Sort::Court), 120),
    (matter(CaseKind::Civil, PROPERTY, Sort::Court), 60),
    (matter(CaseKind::Criminal, CRIMINAL, Sort::Police), 70),
    (
        matter(CaseKind::Criminal, CRIMINAL, Sort::Procuratorate),
        80,
    ),
    (matter(CaseKind::Criminal, CRIMINAL, Sort::Court), 110),
    (
        matter(CaseKind::Administrative, ADMINISTRATIVE, Sort::Court),
        50,
    ),
    (
        matter(CaseKind::StateCompensation, CRIMINAL, Sort::Court),
        15,
    ),
    (matter(CaseKind::NonLitigation, FAMILY, Sort::Bureau), 35),
    (matter(CaseKind::Advice, LABOUR, Sort::Bureau), 30),
    (matter(CaseKind::Drafting, PROPERTY, Sort::Bureau), 30),
];

/// The frame of a case.
#[derive(Clone, Copy)]
pub(super) struct Matter {
    pub(super) kind: CaseKind,
    pub(super) field: Field,
    pub(super) organ: Sort,
}

pub(super) const fn matter(kind: CaseKind, field: Field, organ: Sort) -> Matter {
    Matter { kind, field, organ }
}

pub(super) fn cases(seed: u64, lawyers: &[Lawyer]) -> Vec<Case> {
    (1..=CASES)
        .map(|number| {
            let random = &mut Random::stream(seed, "case", u64::from(number));
            let twist = Twist::of(number);
            let frame = twist.and_then(Twist::frame);
            let frame = frame.unwrap_or_else(|| random.weighted(&SORTS));
            let open = open(number, frame, random);
            let open = match twist {
                Some(twist) => twist.add(open, lawyers, random),
                None => open,
            };
            let mut draft = open.draft.client(made(open.client.build()));
            if let Some(parties) = open.parties {
                draft = draft.parties(parties);
            }
            made(draft.build())
        })
        .collect()
}

fn open(number: u32, frame: Matter, random: &mut Random) -> Open {
    let seat = region_of_a_case(random);
    let first = date(super::FIRST_DAY).day_number();
    // Fifteen working days, about thirteen cases on each.
    let working = i32::try_from((number - 1) * 15 / CASES).expect("a small number");
    let received = first + working + working / 5 * 2;
    // From nine to five, in the order of the numbers.
    let minute = 540 + (number - 1) * 15 % CASES * 480 / CASES + random.below(30);
    let (hour, minute) = (minute / 60, minute % 60);
    let at = format!("{}T{hour:02}:{minute:02}:00+08:00", day(received));

    let position = position(frame, random);
    let stage = stage(frame, random);
    let mut causes = vec![cause(frame.field.cause(random))];
    if random.chance(120) {
        let second = random.weighted(&FIELDS).cause(random);
        let second = cause(second);
        if second.list() == causes[0].list() && second != causes[0] {
            causes.push(second);
        }
    }
    let defence = frame.kind == CaseKind::Criminal && position == Position::Accused;
    let client = client(number, frame, position, random);
    let mut draft = Case::draft(
        case_id(&format!("C-{number:03}")),
        frame.kind,
        causes,
        instant(&at),
    )
    .schema(CaseSchema::V1)
    .route(route(defence, random))
    .flags(flags(frame, defence, random))
    .deadline(day(received + 3))
    .lawyers_needed(whole(1))
    .external_ids(vec![made(
        ExternalId::draft(
            label("样例案号"),
            label(&format!("（2026）样例援字第{number:03}号")),
        )
        .build(),
    )])
    .ext(synthetic());
    if let Some(stage) = stage {
        draft = draft.stage(stage);
    }
    draft = places(draft, frame, seat, stage, random);
    if matches!(stage, Some(Stage::FirstInstance | Stage::SecondInstance)) && random.chance(400) {
        let after = i32::try_from(random.between(8, 35)).expect("a small number");
        draft = draft.hearings(vec![day(received + after)]);
    }
    if !random.chance(100) {
        draft = draft.replacements(whole(u32::from(random.chance(60))));
    }
    if random.chance(150) {
        draft = draft.work_units(whole(random.between(1, 4)));
    }
    Open {
        number,
        draft,
        client,
        parties: Some(parties(number, frame, defence, random)),
    }
}

/// The organ, and the client's home; some homes are known by region only, a few not at all.
fn places(
    draft: CaseDraft,
    frame: Matter,
    seat: Region,
    stage: Option<Stage>,
    random: &mut Random,
) -> CaseDraft {
    let of_city = matches!(stage, Some(Stage::SecondInstance | Stage::Retrial));
    let organ = if of_city && matches!(frame.organ, Sort::Court | Sort::Procuratorate) {
        city_organ(frame.organ)
    } else {
        organ(frame.organ, seat)
    };
    let draft = draft.organ(organ);
    match random.below(100) {
        0..4 => draft,
        4..25 => draft.region(region(seat.code)),
        _ => draft
            .region(region(seat.code))
            .place(near(seat, 120_000, random)),
    }
}

fn position(frame: Matter, random: &mut Random) -> Position {
    match frame.kind {
        CaseKind::Criminal if random.chance(150) => Position::Victim,
        CaseKind::Criminal => Position::Accused,
        CaseKind::Civil if random.chance(150) => Position::Defendant,
        CaseKind::Civil | CaseKind::Administrative => Position::Plaintiff,
        CaseKind::Advice | CaseKind::Drafting => Position::Other,
        _ => Position::Applicant,
    }
}

fn stage(frame: Matter, random: &mut Random) -> Option<Stage> {
    let of_court = [
        (Stage::FirstInstance, 70),
        (Stage::SecondInstance, 20),
        (Stage::Execution, 6),
        (Stage::Retrial, 4),
    ];
    match (frame.kind, frame.organ) {
        (CaseKind::Arbitration, _) => Some(Stage::Arbitration),
        (CaseKind::NonLitigation, _) => Some(Stage::Mediation),
        (CaseKind::Advice | CaseKind::Drafting, _) => None,
        (CaseKind::Administrative, _) if random.chance(250) => Some(Stage::Reconsideration),
        (_, Sort::Police) => Some(Stage::Investigation),
        (_, Sort::Procuratorate) => Some(Stage::Prosecution),
        _ => Some(random.weighted(&of_court)),
    }
}

fn route(defence: bool, random: &mut Random) -> Route {
    match (defence, random.below(100)) {
        (true, 0..65) => Route::Notified,
        (true, 65..85) => Route::Forwarded,
        _ => Route::Application,
    }
}

fn flags(frame: Matter, defence: bool, random: &mut Random) -> Vec<Flag> {
    let mut flags = Vec::new();
    let mut add = |flag, per_mille| {
        if random.chance(per_mille) {
            flags.push(flag);
        }
    };
    if defence {
        add(Flag::InCustody, 600);
        add(Flag::LifeOrDeath, 40);
        add(Flag::Minor, 120);
    } else {
        add(Flag::InterimAid, 60);
        if frame.field.broad == LABOUR.broad {
            add(Flag::Collective, 80);
        }
    }
    flags
}

/// The other side: a company, or a person by id, by name or by both.
fn parties(number: u32, frame: Matter, defence: bool, random: &mut Random) -> Vec<Party> {
    if matches!(frame.kind, CaseKind::Advice | CaseKind::Drafting) {
        return Vec::new();
    }
    let role = if defence {
        PartyRole::Victim
    } else {
        PartyRole::Opponent
    };
    let party = Party::draft(role);
    let of_work = frame.field.broad == LABOUR.broad || frame.field.broad == INJURY.broad;
    let party = if of_work && random.chance(700) {
        let company_number = random.between(1, COMPANIES);
        let name = format!("样例公司{company_number:02}");
        party
            .id(party_id(&company(company_number)))
            .name(personal(&name))
    } else {
        let id = party_id(&format!("P-{number:03}-2"));
        let name = personal(&format!("样例当事人{number:03}"));
        match random.below(3) {
            0 => party.id(id),
            1 => party.name(name),
            _ => party.id(id).name(name),
        }
    };
    vec![made(party.build())]
}
