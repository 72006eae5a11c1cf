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

pub use code::Code;
pub(crate) use matter::Matter;
pub use reason::{FactList, Reason, Verdict};
pub(crate) use reason::{Mask, Reasons, Sink};

use crate::columns::Row;

/// Asks every gate about one lawyer.
#[inline]
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    licence::check(row, matter, sink);
    qualification::check(row, matter, sink);
    matter::check(row, matter, sink);
    findings::check(row, matter, sink);
    capacity::check(row, matter, sink);
    availability::check(row, matter, sink);
    consent::check(row, matter, sink);
}

/// Asks the gates that are about the request.
pub(crate) fn check_request<S: Sink>(matter: &Matter<'_>, sink: &mut S) {
    request::check(matter, sink);
}
