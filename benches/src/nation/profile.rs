//! One lawyer of a nation-wide roster: identity, standing, practice.

use dianyuan::model::{
    BusySpan, BusyWhy, Category, Concerns, Lawyer, LawyerDisplay, LawyerDraft, LawyerSchema,
    LegalBasis, ProfileUse, RosterSpan, Sex, Status, StatusSpan, Training,
};

use super::geography::{City, city_sizes, county, near};
use super::{Nation, affiliations, firms, record, today, work};
use crate::random::Random;
use crate::values::{day, firm_id, label, language, lawyer_id, made, personal, region, synthetic};

/// Sorts of provider, of a thousand (end of 2022).
const CATEGORIES: [(Category, u32); 6] = [
    (Category::FullTime, 775),
    (Category::PartTime, 22),
    (Category::Public, 147),
    (Category::InHouse, 46),
    (Category::LegalAidStaff, 6),
    (Category::GrassrootsWorker, 4),
];

pub(super) fn lawyer(nation: &Nation, number: u32, random: &mut Random) -> Lawyer {
    let practised = 100 + random.below(110) * random.below(110);
    let draft = identity(nation, number, practised, random);
    let draft = standing(draft, practised, random);
    let draft = places(draft, random);
    let draft = practice(draft, random);
    let draft = work::add(draft, nation, practised, random);
    let draft = record::add(draft, random);
    let draft = affiliations::add(draft, number, practised, random);
    made(draft.build())
}

/// So many days before the day of the roster.
pub(super) fn ago(days: u32) -> dianyuan::Date {
    day(today() - i32::try_from(days).expect("a life has fewer days than 2^31"))
}

fn identity(nation: &Nation, number: u32, practised: u32, random: &mut Random) -> LawyerDraft {
    let firm = random.below(nation.firm_count());
    let category = random.weighted(&CATEGORIES);
    let display = LawyerDisplay::draft()
        .name(personal(&format!("样例律师{number:07}")))
        .firm_name(personal(&firms::name(firm)))
        .phone(personal(&format!("000-{number:08}")));
    let mut draft = Lawyer::draft(lawyer_id(&format!("N-{number:07}")))
        .schema(LawyerSchema::V1)
        .firm(firm_id(&firms::id(firm)))
        .display(made(display.build()))
        .ext(synthetic());
    if !random.chance(5) {
        draft = draft.category(category);
    }
    if !random.chance(10) {
        draft = draft.first_practice(ago(practised));
    }
    if random.chance(550) {
        draft = draft.criminal_defence_start(ago(practised - random.below(practised.min(900))));
    }
    match random.below(100) {
        0..38 => draft.sex(Sex::Female),
        38..92 => draft.sex(Sex::Male),
        _ => draft,
    }
}

/// Listing, statuses, ground, and days of not being free.
fn standing(draft: LawyerDraft, practised: u32, random: &mut Random) -> LawyerDraft {
    let mut draft = draft;
    if !random.chance(10) {
        let from = ago(random.between(60, practised.clamp(61, 3_000)));
        let is_over = random.chance(25);
        let span = |section| {
            let span = RosterSpan::draft(label(section), from);
            made(if is_over { span.to(ago(30)) } else { span }.build())
        };
        let sections: &[&str] = if random.chance(450) {
            &["civil", "criminal"]
        } else {
            &["civil"]
        };
        draft = draft.roster(sections.iter().map(|section| span(section)).collect());
    }
    if !random.chance(10) {
        draft = draft.statuses(statuses(practised, random));
    }
    if random.chance(2) {
        let basis = LegalBasis::draft().objects(vec![ProfileUse::Scoring]);
        draft = draft.legal_basis(made(basis.build()));
    }
    if random.chance(100) {
        draft
    } else {
        draft.busy(busy(random))
    }
}

/// Active; five in a hundred with something else beside it, mostly over.
fn statuses(practised: u32, random: &mut Random) -> Vec<StatusSpan> {
    let mut spans = vec![made(
        StatusSpan::draft(Status::Active, ago(practised)).build(),
    )];
    if random.chance(50) {
        let from = random.between(1, 900);
        let sorts = [
            (Status::Suspended, Concerns::Licence),
            (Status::Suspended, Concerns::Roster),
            (Status::Removed, Concerns::Roster),
            (Status::Leave, Concerns::Roster),
        ];
        let (status, concerns) = random.pick(&sorts);
        let span = StatusSpan::draft(status, ago(from)).concerns(concerns);
        let span = span.to(ago(from.saturating_sub(180)));
        spans.push(made(span.build()));
    }
    spans
}

/// At most two spans around the day of the roster.
fn busy(random: &mut Random) -> Vec<BusySpan> {
    let mut spans = Vec::new();
    for (why, per_mille, length) in [(BusyWhy::Hearing, 90, 0), (BusyWhy::Unavailable, 30, 9)] {
        if random.chance(per_mille) {
            let from = today() - 5 + i32::try_from(random.below(40)).expect("a small number");
            spans.push(made(
                BusySpan::draft(day(from), day(from + length), why).build(),
            ));
        }
    }
    spans
}

/// Where the office is and where the lawyer serves.
fn places(draft: LawyerDraft, random: &mut Random) -> LawyerDraft {
    thread_local! {
        static SIZES: Vec<u32> = city_sizes();
    }
    let city = SIZES.with(|sizes| City::draw(random, sizes));
    let seat = county(random);
    let mut draft = draft;
    if !random.chance(50) {
        draft = draft.office(near(city.centre(seat), random));
    }
    if !random.chance(10) {
        let codes = match random.below(10) {
            0..5 => vec![city.code(seat)],
            5..9 => vec![city.code(0)],
            _ => vec![city.code(seat), city.code(seat % 8 + 1)],
        };
        draft = draft.service_regions(codes.into_iter().map(region).collect());
    }
    draft
}

fn practice(draft: LawyerDraft, random: &mut Random) -> LawyerDraft {
    let mut draft = draft;
    if !random.chance(50) {
        let mut spoken = vec!["cmn"];
        for (code, per_mille) in [
            ("eng", 80),
            ("yue", 40),
            ("csl", 8),
            ("uig", 10),
            ("bod", 4),
        ] {
            if random.chance(per_mille) {
                spoken.push(code);
            }
        }
        draft = draft.languages(spoken.into_iter().map(language).collect());
    }
    if !random.chance(100) {
        let trained = Training::ALL.iter().copied();
        draft = draft.training(trained.filter(|_| random.chance(150)).collect());
    }
    if random.chance(750) {
        draft = draft.home_visits(random.chance(400));
    }
    draft
}
