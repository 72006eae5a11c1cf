//! What the client needs of the lawyer, and who stood for the client before.

use dianyuan::Lawyer;
use dianyuan::model::{Ended, FirmId, Group, LanguageCode, Mobility, Side, Training};
use dianyuan::policy::Key;

use super::View;
use super::score::Signalled;

fn met(met: bool) -> u32 {
    if met { 1_000_000 } else { 0 }
}

pub(super) fn language(view: &View<'_>, lawyer: &Lawyer) -> Signalled {
    let wanted = view.case.client().and_then(|client| client.languages());
    let wanted: Vec<&LanguageCode> = wanted.into_iter().flatten().collect();
    if wanted.is_empty() {
        return Signalled::not_asked();
    }
    let spoken = lawyer.languages();
    let value = spoken.map(|spoken| met(spoken.iter().any(|code| wanted.contains(&code))));
    Signalled::or(value, view.number(Key::LanguageNeutral))
}

/// The same lawyer in full, a colleague in part: of the firm that the earlier lawyer had then, or has now
/// where that is not said. Whoever was replaced or removed does not count.
pub(super) fn continuity(view: &View<'_>, lawyer: &Lawyer) -> Signalled {
    let earlier = view.case.earlier().into_iter().flatten();
    let ours: Vec<_> = earlier
        .filter(|earlier| *earlier.side() == Side::Ours)
        .filter(|earlier| {
            !matches!(
                earlier.ended(),
                Some(Ended::Replaced | Ended::RemovedForCause)
            )
        })
        .collect();
    if ours.is_empty() {
        return Signalled::not_asked();
    }
    let mut value = 0;
    for earlier in ours {
        let stated = earlier.firm().map(FirmId::as_str);
        let firm = stated.or_else(|| view.firm_of(earlier.lawyer()?.as_str()));
        if earlier.lawyer() == Some(lawyer.id()) {
            return Signalled {
                value: 1_000_000,
                known: true,
            };
        }
        if firm.is_some() && firm == lawyer.firm().map(FirmId::as_str) {
            value = view.number(Key::ContinuityFirm);
        }
    }
    Signalled { value, known: true }
}

pub(super) fn training(view: &View<'_>, lawyer: &Lawyer) -> Signalled {
    let groups = view.case.client().and_then(|client| client.groups());
    let mut wanted: Vec<Training> = Vec::new();
    for group in groups.into_iter().flatten() {
        for word in view.policy().words(training_for(*group)) {
            let training = Training::from_word(word).expect("the policy holds known words");
            if !wanted.contains(&training) {
                wanted.push(training);
            }
        }
    }
    if wanted.is_empty() {
        return Signalled::not_asked();
    }
    let share = lawyer.training().map(|held| {
        let both = wanted.iter().filter(|wanted| held.contains(wanted)).count();
        u32::try_from(both * 1_000_000 / wanted.len()).expect("at most one million")
    });
    Signalled::or(share, view.number(Key::TrainingNeutral))
}

fn training_for(group: Group) -> Key {
    match group {
        Group::Minor => Key::TrainingMinor,
        Group::Elderly => Key::TrainingElderly,
        Group::Disabled => Key::TrainingDisabled,
        Group::HearingImpaired => Key::TrainingHearingImpaired,
        Group::MentalIllness => Key::TrainingMentalIllness,
        Group::DomesticViolenceVictim => Key::TrainingDomesticViolence,
        Group::MigrantWorker => Key::TrainingMigrantWorker,
        Group::MilitaryFamily => Key::TrainingMilitaryFamily,
        Group::Veteran => Key::TrainingVeteran,
        Group::Woman => Key::TrainingWoman,
        other => unreachable!("the twin does not know the group {other}"),
    }
}

pub(super) fn home_visit(view: &View<'_>, lawyer: &Lawyer) -> Signalled {
    let mobility = view.case.client().and_then(|client| client.mobility());
    if mobility != Some(&Mobility::HomeVisit) {
        return Signalled::not_asked();
    }
    Signalled::or(
        lawyer.home_visits().map(|visits| met(*visits)),
        view.number(Key::HomeVisitNeutral),
    )
}

/// The mean over the rules whose flag the case has.
pub(super) fn preference(view: &View<'_>, lawyer: &Lawyer) -> Signalled {
    let rules = view.policy().preferences().iter();
    let called: Vec<_> = rules.filter(|rule| view.case.has(*rule.flag())).collect();
    if called.is_empty() {
        return Signalled::not_asked();
    }
    let neutral = view.number(Key::PreferenceNeutral);
    let values = called
        .iter()
        .map(|rule| lawyer.sex().map_or(neutral, |sex| met(sex == rule.value())));
    let count = u32::try_from(called.len()).expect("a policy has few rules");
    Signalled {
        value: values.sum::<u32>() / count,
        known: lawyer.sex().is_some(),
    }
}
