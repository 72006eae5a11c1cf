//! H3, H4, H5 and H18: what the matter asks of the lawyer's years, training and category.

use dianyuan::model::{CaseKind, Category, Flag, Group, Position, Stage, Training};
use dianyuan::policy::{Gate, Key};
use dianyuan::{Case, Lawyer};

use super::View;
use super::dates::Civil;
use super::findings::Found;
use super::standing::area;

/// The defence of an accused; in a criminal case an unknown position counts as accused.
pub(super) fn is_defence(case: &Case) -> bool {
    let position = case.client().and_then(|client| client.position());
    *case.kind() == CaseKind::Criminal && matches!(position, None | Some(Position::Accused))
}

/// Whether the client's groups, where known, hold this one.
fn has_group(case: &Case, group: Group) -> bool {
    let groups = case.client().and_then(|client| client.groups());
    groups.into_iter().flatten().any(|known| *known == group)
}

pub(super) fn findings(view: &View<'_>, lawyer: &Lawyer) -> Vec<Found> {
    let case = view.case;
    let mut found = Vec::new();
    let grave = case.has(Flag::LifeOrDeath) || case.stage() == Some(&Stage::DeathReview);
    if view.asks(Gate::H3) && is_defence(case) && grave {
        found.extend(years(view, lawyer));
    }
    let of_minor = case.has(Flag::Minor) || has_group(case, Group::Minor);
    if view.asks(Gate::H4) && *case.kind() == CaseKind::Criminal && of_minor {
        found.extend(match lawyer.training() {
            None => Some(view.unknown(Gate::H4, "H4.unknown", "training")),
            Some(held) if held.contains(&Training::Minors) => None,
            Some(_) => Some(Found::fail(
                "H4.not_trained",
                [("training", "minors".into())],
            )),
        });
    }
    if view.asks(Gate::H5) && is_defence(case) {
        found.extend(match lawyer.category() {
            None => Some(view.unknown(Gate::H5, "H5.unknown", "category")),
            Some(category @ (Category::GrassrootsWorker | Category::Volunteer)) => {
                let facts = [("category", category.as_str().into())];
                Some(Found::fail("H5.not_a_lawyer", facts))
            }
            Some(_) => None,
        });
    }
    if view.asks(Gate::H18) {
        found.extend(scope(view, lawyer));
    }
    found
}

/// The years are full on the corresponding day.
fn years(view: &View<'_>, lawyer: &Lawyer) -> Option<Found> {
    let wanted = view.number(Key::H3Years);
    if wanted == 0 {
        return None;
    }
    let (since, field) = if view.policy().is_on(Key::H3CriminalDefence) {
        (lawyer.criminal_defence_start(), "criminal_defence_start")
    } else {
        (lawyer.first_practice(), "first_practice")
    };
    let Some(since) = since else {
        return Some(view.unknown(Gate::H3, "H3.unknown", field));
    };
    let full_on = Civil::from(*since).years_later(wanted);
    let facts = [
        ("years", wanted.into()),
        ("since", since.to_string().into()),
        ("eligible_from", full_on.to_string().into()),
    ];
    (Civil::from(view.day) < full_on).then(|| Found::fail("H3.too_few_years", facts))
}

/// A volunteer advises and drafts; a grassroots worker serves locally.
fn scope(view: &View<'_>, lawyer: &Lawyer) -> Option<Found> {
    let kind = *view.case.kind();
    match lawyer.category() {
        None => Some(view.unknown(Gate::H18, "H18.unknown", "category")),
        Some(Category::Volunteer) if !matches!(kind, CaseKind::Advice | CaseKind::Drafting) => {
            Some(Found::fail(
                "H18.volunteer_scope",
                [("kind", kind.as_str().into())],
            ))
        }
        Some(Category::GrassrootsWorker) => {
            let levels = view.number(Key::H18LocalLevels);
            area(
                view,
                lawyer,
                Gate::H18,
                levels,
                ("H18.out_of_area", "H18.unknown"),
            )
        }
        Some(_) => None,
    }
}
