//! Whom an event is about, and until when.

use dianyuan::choice::event::{Happening, Held, PassedOver, Received, Skip};
use dianyuan::model::{Instant, LawyerId};

use crate::choose::reasons::short;
use crate::language::Language;
use crate::words::Moment;

/// What an event says beyond its type, in the order of importance.
pub(super) fn of(language: Language, what: &Happening) -> Vec<String> {
    match what {
        Happening::Received(received) => self::received(language, received),
        Happening::Shown(shown) => vec![ids(language, shown.lawyers())],
        Happening::Chosen(chosen) => vec![ids(language, chosen.picks())],
        Happening::AskedAgain(asked) => vec![until(language, asked.until())],
        Happening::PassedOver(passed) => passed_over(language, passed),
        Happening::Held(held) => self::held(language, held),
        Happening::Expired(expired) => {
            let what = language.expiring(*expired.what()).to_owned();
            let lawyer = expired.lawyer().map(LawyerId::to_string);
            [what].into_iter().chain(lawyer).collect()
        }
        Happening::Referred(referred) => due(language, referred.due_at()),
        other => of_appointment(language, other),
    }
}

fn of_appointment(language: Language, what: &Happening) -> Vec<String> {
    let code = |reason: &dyn ToString| language.reason_code(&reason.to_string());
    match what {
        Happening::Proposed(proposed) => vec![proposed.lawyer().to_string()],
        Happening::Confirmed(confirmed) => {
            let sign_by = confirmed.sign_by().map(Instant::to_string);
            let sign_by = sign_by.map(|at| language.moment(Moment::SignBy, &at));
            let lawyer = [confirmed.lawyer().to_string()];
            lawyer.into_iter().chain(sign_by).collect()
        }
        Happening::Overridden(overridden) => {
            let instead = overridden.instead().map(LawyerId::as_str);
            let instead = instead.map(|whom| language.instead_of(whom));
            let lawyer = [overridden.lawyer().to_string()];
            let reason = [code(overridden.reason())];
            lawyer.into_iter().chain(instead).chain(reason).collect()
        }
        Happening::Declined(declined) => vec![
            declined.lawyer().to_string(),
            language.decline_reason(*declined.reason()).to_owned(),
            language.is_it(("有正当理由", "a good reason"), *declined.is_good()),
        ],
        Happening::ConflictDeclared(declared) => {
            vec![declared.lawyer().to_string(), code(declared.ground())]
        }
        Happening::Released(released) => vec![released.lawyer().to_string()],
        Happening::Reoffered(again) => vec![again.lawyer().to_string(), code(again.reason())],
        Happening::FirmNotified(notified) => vec![notified.firm().to_string()],
        Happening::FirmNamed(named) => {
            let is_other = named.named() != named.lawyer();
            let instead = is_other.then(|| language.instead_of(named.lawyer().as_str()));
            let reason = named.reason().map(|reason| code(reason));
            let lawyer = [named.named().to_string()];
            lawyer.into_iter().chain(instead).chain(reason).collect()
        }
        Happening::OrganNotified(notified) => notified
            .organ()
            .map(ToString::to_string)
            .into_iter()
            .collect(),
        Happening::MeetingRequested(requested) => {
            let lawyer = [requested.lawyer().to_string()];
            let due = due(language, requested.due_at());
            lawyer.into_iter().chain(due).collect()
        }
        Happening::Met(met) => vec![met.lawyer().to_string()],
        Happening::AgreementSigned(signed) => vec![signed.lawyer().to_string()],
        Happening::Progressed(progressed) => {
            vec![
                progressed.lawyer().to_string(),
                progressed.note().to_string(),
            ]
        }
        Happening::StageReached(reached) => {
            vec![dianyuan::render::stage(*reached.stage(), language.into()).to_owned()]
        }
        Happening::ReplacementRequested(requested) => {
            let ground = language.replacement_ground(*requested.ground());
            let whom = [requested.lawyer().to_string(), ground.to_owned()];
            whom.into_iter()
                .chain(due(language, requested.due_at()))
                .collect()
        }
        Happening::ReplacementGranted(granted) => {
            let whom = [granted.lawyer().to_string(), code(granted.reason())];
            let choice = granted.until().map(|at| until(language, at));
            let due = due(language, granted.due_at());
            whom.into_iter().chain(choice).chain(due).collect()
        }
        Happening::ReplacementRefused(refused) => {
            vec![refused.lawyer().to_string(), code(refused.reason())]
        }
        Happening::InterimEnded(ended) => vec![code(ended.reason())],
        Happening::Withdrawn(withdrawn) => vec![code(withdrawn.reason())],
        Happening::Closed(closed) => {
            let reason = [code(closed.reason())];
            let due = due(language, closed.archive_by());
            reason.into_iter().chain(due).collect()
        }
        other => of_supervision(language, other),
    }
}

fn of_supervision(language: Language, what: &Happening) -> Vec<String> {
    let code = |reason: &dyn ToString| language.reason_code(&reason.to_string());
    match what {
        Happening::Reviewed(reviewed) => vec![
            reviewed.lawyer().to_string(),
            language.grade(*reviewed.grade()).to_owned(),
        ],
        Happening::FollowedUp(followed) => vec![
            followed.lawyer().to_string(),
            language.is_it(("满意", "satisfied"), *followed.is_satisfied()),
        ],
        Happening::Complained(complained) => {
            vec![complained.lawyer().to_string(), code(complained.ground())]
        }
        Happening::ComplaintDecided(decided) => vec![
            decided.lawyer().to_string(),
            language.is_it(("属实", "proven"), *decided.is_proven()),
        ],
        Happening::Objected(objected) => {
            let about = [code(objected.about())];
            let due = due(language, objected.due_at());
            about.into_iter().chain(due).collect()
        }
        Happening::ObjectionDecided(decided) => {
            vec![language.is_it(("成立", "upheld"), *decided.is_upheld())]
        }
        Happening::Corrected(corrected) => {
            let field = language.correctable(*corrected.field());
            let value = corrected.value().get();
            vec![format!("{field} {value}"), code(corrected.reason())]
        }
        Happening::SeedCommitted(committed) => vec![committed.commitment().to_string()],
        Happening::RosterAdded(added) => {
            let firm = added.firm().map(ToString::to_string);
            [added.lawyer().to_string()]
                .into_iter()
                .chain(firm)
                .collect()
        }
        Happening::RosterUpdated(updated) => {
            let firm = updated.firm().map(ToString::to_string);
            [updated.lawyer().to_string()]
                .into_iter()
                .chain(firm)
                .collect()
        }
        Happening::RosterSuspended(suspended) => {
            let last = suspended.until().map(ToString::to_string);
            let last = last.map(|day| language.moment(Moment::Until, &day));
            let whom = [suspended.lawyer().to_string(), code(suspended.reason())];
            whom.into_iter().chain(last).collect()
        }
        Happening::RosterResumed(resumed) => vec![resumed.lawyer().to_string()],
        Happening::RosterRemoved(removed) => {
            vec![removed.lawyer().to_string(), code(removed.reason())]
        }
        Happening::Disciplined(disciplined) => {
            vec![disciplined.lawyer().to_string(), code(disciplined.reason())]
        }
        Happening::FirmWeighed(weighed) => vec![
            weighed.firm().to_string(),
            weighed.weight().get().to_string(),
        ],
        // Delegated, fell back, interim aid approved: the type says it all.
        _ => Vec::new(),
    }
}

fn received(language: Language, received: &Received) -> Vec<String> {
    let mut details = vec![
        language.kind(*received.kind()).to_owned(),
        language.choice_mode(*received.mode()).to_owned(),
    ];
    if received.need().get() > 1 {
        details.push(language.needs(received.need().get()));
    }
    details.extend(received.until().map(|at| until(language, at)));
    details.extend(due(language, received.due_at()));
    details
}

fn passed_over(language: Language, passed: &PassedOver) -> Vec<String> {
    let lawyer = passed.lawyer().map(LawyerId::to_string);
    let via = [language.via(*passed.via()).to_owned()];
    let skipped = skipped(language, passed.skipped().map_or(&[], Vec::as_slice));
    lawyer.into_iter().chain(via).chain(skipped).collect()
}

fn held(language: Language, held: &Held) -> Vec<String> {
    let via = [
        held.lawyer().to_string(),
        language.via(*held.via()).to_owned(),
    ];
    let seed = held.lot().map(|lot| language.seed(*lot.standing()));
    let seed = seed.map(str::to_owned);
    let until = [until(language, held.until())];
    let skipped = skipped(language, held.skipped().map_or(&[], Vec::as_slice));
    via.into_iter()
        .chain(seed)
        .chain(until)
        .chain(skipped)
        .collect()
}

/// Whom a step skipped; of many the first few.
fn skipped(language: Language, skips: &[Skip]) -> Option<String> {
    let each = skips.iter().map(|skip| {
        let why = short(language, skip.why().as_str());
        language.with_why(skip.who().as_str(), &why)
    });
    let each: Vec<String> = each.collect();
    (!each.is_empty()).then(|| language.skipped(&language.ids(each.iter().map(String::as_str))))
}

fn ids(language: Language, lawyers: &[LawyerId]) -> String {
    language.ids(lawyers.iter().map(LawyerId::as_str))
}

fn until(language: Language, at: &Instant) -> String {
    language.moment(Moment::Until, &at.to_string())
}

fn due(language: Language, at: Option<&Instant>) -> Vec<String> {
    let due = at.map(|at| language.moment(Moment::Due, &at.to_string()));
    due.into_iter().collect()
}
