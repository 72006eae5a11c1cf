//! Who may stand on a public page.

use crate::model::{Date, Lawyer, LegalGround, ProfileUse, Status};

/// Listed on the day, neither removed nor suspended, and not against the lawyer's objection or without a
/// ground (个人信息保护法 Art. 25, 27). What is unknown keeps nobody away.
pub(super) fn is_public(lawyer: &Lawyer, day: Date) -> bool {
    is_allowed(lawyer) && is_listed(lawyer, day) && !is_barred(lawyer, day)
}

fn is_allowed(lawyer: &Lawyer) -> bool {
    let Some(basis) = lawyer.legal_basis() else {
        return true;
    };
    let objects = basis.objects().into_iter().flatten();
    let has_no_ground = basis.listing() == Some(&LegalGround::None);
    !has_no_ground && !objects.into_iter().any(|used| *used == ProfileUse::Listing)
}

fn is_listed(lawyer: &Lawyer, day: Date) -> bool {
    lawyer
        .roster()
        .is_none_or(|spans| spans.iter().any(|span| span.covers(day)))
}

fn is_barred(lawyer: &Lawyer, day: Date) -> bool {
    let spans = lawyer.statuses().into_iter().flatten();
    spans
        .filter(|span| span.covers(day))
        .any(|span| matches!(span.status(), Status::Suspended | Status::Removed))
}

#[cfg(test)]
#[path = "listed_tests.rs"]
mod tests;
