//! Standing: roster sections, statuses, assessment, legal ground, and days of not being free.

use dianyuan::model::{
    AnnualAssessment, Assessment, BusySpan, BusyWhy, Concerns, Date, LawyerDraft, LegalBasis,
    LegalGround, ProfileUse, RosterSpan, Status, StatusSpan,
};

use super::identity::{Person, days};
use crate::random::Random;
use crate::values::{date, day, label, made, year};

pub(super) fn add(draft: LawyerDraft, person: &Person, random: &mut Random) -> LawyerDraft {
    let draft = listing(draft, person, random);
    let draft = statuses(draft, person, random);
    let draft = ground(draft, person);
    let draft = if random.chance(60) {
        draft
    } else {
        let result = match person.number % 60 {
            14 => Assessment::Incompetent,
            15..18 => Assessment::BasicallyCompetent,
            _ => Assessment::Competent,
        };
        draft.annual_assessment(made(AnnualAssessment::draft(year(2025), result).build()))
    };
    if random.chance(80) {
        draft
    } else {
        draft.busy(busy(random))
    }
}

/// The first day of the cases.
fn today() -> Date {
    date(super::FIRST_DAY)
}

fn ago(number: u32) -> Date {
    day(today().day_number() - days(number))
}

/// Sections of the roster; a few are over, a few unknown.
fn listing(draft: LawyerDraft, person: &Person, random: &mut Random) -> LawyerDraft {
    if random.chance(20) {
        return draft;
    }
    let mut sections = vec!["civil"];
    if person.is_lawyer() {
        if random.chance(550) {
            sections.push("criminal");
        }
        if random.chance(250) {
            sections.push("administrative");
        }
    }
    let is_over = person.number % 40 == 9;
    let span = |section: &str| {
        let span = RosterSpan::draft(label(section), ago(person.listed_days));
        let span = if is_over { span.to(ago(30)) } else { span };
        made(span.build())
    };
    draft.roster(sections.into_iter().map(span).collect())
}

/// Active since the first day of practice; a few suspended, removed or on leave, each in its own way.
fn statuses(draft: LawyerDraft, person: &Person, random: &mut Random) -> LawyerDraft {
    if random.chance(15) {
        return draft;
    }
    let active = StatusSpan::draft(Status::Active, ago(person.practice_days));
    let mut spans = vec![made(active.build())];
    let mut add = |status, concerns: Option<Concerns>, from: u32, to: Option<u32>, reason: &str| {
        let mut span = StatusSpan::draft(status, ago(from)).reason(label(reason));
        if let Some(concerns) = concerns {
            span = span.concerns(concerns);
        }
        if let Some(length) = to {
            span = span.to(day(ago(from).day_number() + days(length)));
        }
        spans.push(made(span.build()));
    };
    match person.number {
        21 => add(
            Status::Suspended,
            Some(Concerns::Licence),
            50,
            Some(180),
            "行政处罚",
        ),
        77 => add(
            Status::Suspended,
            Some(Concerns::Licence),
            400,
            Some(180),
            "行政处罚，已期满",
        ),
        102 => add(
            Status::Removed,
            Some(Concerns::Licence),
            45,
            None,
            "吊销执业证书",
        ),
        133 => add(
            Status::Suspended,
            Some(Concerns::Roster),
            20,
            Some(90),
            "投诉核查",
        ),
        188 => add(Status::Suspended, None, 20, Some(90), "案件评查不合格"),
        214 => add(
            Status::Removed,
            Some(Concerns::Roster),
            100,
            None,
            "无正当理由拒绝指派",
        ),
        247 | 263 => add(Status::Leave, None, 30, Some(120), "产假"),
        45 | 290 => add(Status::Leave, None, 5, Some(12), "年休假"),
        _ => {}
    }
    draft.statuses(spans)
}

/// The policy states one ground for the whole roster, so few records state their own.
fn ground(draft: LawyerDraft, person: &Person) -> LawyerDraft {
    let basis = match person.number {
        58 => LegalBasis::draft().objects(vec![ProfileUse::Scoring]),
        151 => LegalBasis::draft().objects(vec![ProfileUse::Listing, ProfileUse::Scoring]),
        233 => LegalBasis::draft()
            .listing(LegalGround::StatutoryDuty)
            .scoring(LegalGround::None),
        12 | 88 | 190 => LegalBasis::draft()
            .listing(LegalGround::Consent)
            .scoring(LegalGround::Consent)
            .document(label(&format!("样例同意书{:03}", person.number)))
            .on(date("2026-01-15")),
        _ => return draft,
    };
    draft.legal_basis(made(basis.build()))
}

/// Nobody is free on all days: hearings of other cases, duty at the station, declared absence.
fn busy(random: &mut Random) -> Vec<BusySpan> {
    let mut spans = Vec::new();
    let mut add = |random: &mut Random, why, length: u32| {
        let from = today().day_number() + days(random.below(50));
        let span = BusySpan::draft(day(from), day(from + days(length)), why);
        spans.push(made(span.build()));
    };
    if random.chance(300) {
        (0..random.between(1, 3)).for_each(|_| add(random, BusyWhy::Hearing, 0));
    }
    if random.chance(150) {
        add(random, BusyWhy::Duty, 0);
    }
    if random.chance(80) {
        let length = random.between(2, 9);
        add(random, BusyWhy::Unavailable, length);
    }
    spans
}
