//! Speciality: for each cause of the case the best of closeness × evidence; the mean of these.

use dianyuan::Lawyer;
use dianyuan::causes::{Causes, NodeId};
use dianyuan::model::{Level, Speciality};
use dianyuan::policy::Key;

use super::View;
use super::record::{decay, saturation};
use super::score::Signalled;

pub(super) fn value(view: &View<'_>, lawyer: &Lawyer) -> Signalled {
    let Some(specialities) = lawyer.specialities() else {
        return Signalled::or(None, view.number(Key::SpecialityNeutral));
    };
    let mut sum = 0;
    for cause in &view.causes {
        let each = specialities.iter().map(|speciality| {
            let node = view.twin.causes.resolve(speciality.cause());
            let node = node.expect("the roster's causes are known");
            let product =
                u64::from(closeness(view, *cause, node)) * u64::from(evidence(view, speciality));
            product / 1_000_000
        });
        sum += each.max().unwrap_or(0);
    }
    let mean = sum / view.causes.len() as u64;
    Signalled {
        value: u32::try_from(mean).expect("at most one million"),
        known: specialities
            .iter()
            .all(|speciality| speciality.cases().is_some()),
    }
}

/// By steps up to the nearest common ancestor and down again, or by a shared practice area.
fn closeness(view: &View<'_>, a: NodeId, b: NodeId) -> u32 {
    let causes = &view.twin.causes;
    let by_steps = match steps(causes, a, b) {
        Some(0) => 1_000_000,
        Some(1) => view.number(Key::SpecialityStep1),
        Some(2) => view.number(Key::SpecialityStep2),
        Some(3) => view.number(Key::SpecialityStep3),
        Some(4) => view.number(Key::SpecialityStep4),
        Some(5) => view.number(Key::SpecialityStep5),
        Some(6) => view.number(Key::SpecialityStep6),
        _ => 0,
    };
    let shared = causes
        .areas(a)
        .any(|area| causes.areas(b).any(|other| other == area));
    let by_area = if shared {
        view.number(Key::SpecialityArea)
    } else {
        0
    };
    by_steps.max(by_area)
}

fn steps(causes: &Causes, a: NodeId, b: NodeId) -> Option<usize> {
    let line = |node: NodeId| -> Vec<NodeId> {
        std::iter::once(node)
            .chain(causes.ancestors(node))
            .collect()
    };
    let (from_a, from_b) = (line(a), line(b));
    let meets = |node: &NodeId| from_b.iter().position(|other| other == node);
    let ways = from_a.iter().enumerate();
    ways.filter_map(|(up, node)| Some(up + meets(node)?)).min()
}

/// A floor by level; the rest is filled by cases, which fade with the time since the last one. An unknown
/// number of cases fills half.
fn evidence(view: &View<'_>, speciality: &Speciality) -> u32 {
    let floor = view.number(match speciality.level() {
        Level::Proven => Key::SpecialityProven,
        Level::Certified => Key::SpecialityCertified,
        _ => Key::SpecialityDeclared,
    });
    let filled = match speciality.cases() {
        None => 500_000,
        Some(cases) => {
            let today = view.twin.calibration.as_of().day_number();
            let age = speciality
                .last()
                .map_or(0, |last| today - last.day_number());
            let half_life = view.number(Key::SpecialityHalfLifeDays);
            let weight = decay(u32::try_from(age).unwrap_or(0), half_life);
            saturation(
                u128::from(cases.get()) * u128::from(weight),
                u128::from(view.number(Key::SpecialityCasesHalf)) * 1_000_000,
                u128::from(view.number(Key::SpecialityCasesFull)) * 1_000_000,
            )
        }
    };
    floor + super::score::part(1_000_000 - floor, filled)
}
