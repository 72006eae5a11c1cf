//! Hard rules H1–H19: pass, fail, review or unknown, with every reason that applies, never a low score.

mod alike;
mod availability;
mod capacity;
mod code;
mod conflict;
mod consent;
mod experience;
mod findings;
mod licence;
mod likeness;
mod matter;
mod qualification;
mod reason;
mod request;
mod standing;

pub(crate) use alike::Everyone;
pub use code::Code;
pub(crate) use matter::{Matter, region_of};
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

/// Asks the gates that are about the request.
pub(crate) fn check_request<S: Sink>(matter: &Matter<'_>, sink: &mut S) {
    request::check(matter, sink);
}
