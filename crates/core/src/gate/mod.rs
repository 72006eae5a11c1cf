//! Hard rules H1–H19: pass, fail, review or unknown, with every reason that applies, never a low score.

mod availability;
mod capacity;
mod code;
mod conflict;
mod consent;
mod findings;
mod licence;
mod likeness;
mod matter;
mod qualification;
mod reason;
mod request;
mod standing;

pub use code::Code;
pub(crate) use matter::Matter;
pub use reason::{FactList, Reason, Verdict};
pub(crate) use reason::{Fails, Reasons, Sink};
pub(crate) use standing::Settler;

use crate::columns::Row;

/// Asks every gate about one lawyer.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    standing::check(row, matter, sink);
    check_everyone(row, matter, sink);
    check_case(row, matter, sink);
}

/// What is unknown about everyone.
fn check_everyone<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    findings::check_unknown(row, matter, sink);
    consent::check_vetoes(row, matter, sink);
}

/// What the case asks of the lawyer.
#[inline]
fn check_case<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    licence::check_area(row, matter, sink);
    qualification::check(row, matter, sink);
    matter::check(row, matter, sink);
    findings::check(row, matter, sink);
    capacity::check(row, matter, sink);
    availability::check_hearings(row, matter, sink);
}

/// The codes that [`check`] reports as failures of a lawyer. What does not depend on the case is looked up in
/// `answers` where it is settled for the day, unless an official has ruled on this lawyer.
#[inline]
pub(crate) fn fails(row: &Row<'_>, matter: &Matter<'_>, answers: &[Fails]) -> Fails {
    let mut fails = Fails::default();
    let settled = row.settled(matter.day_number);
    match settled.filter(|_| !matter.findings.is_ruled(row.number())) {
        Some(answer) => fails |= answers[answer as usize],
        None => standing::check(row, matter, &mut fails),
    }
    check_everyone(row, matter, &mut fails);
    check_case(row, matter, &mut fails);
    fails
}

/// Asks the gates that are about the request.
pub(crate) fn check_request<S: Sink>(matter: &Matter<'_>, sink: &mut S) {
    request::check(matter, sink);
}
