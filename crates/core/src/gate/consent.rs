//! H16, whom the client will not have, and H19, the legal ground to list and score a profile.

use super::code::Code;
use super::matter::Matter;
use super::reason::{Sink, Verdict};
use crate::columns::{Is, Row};
use crate::model::LegalGround;
use crate::policy::Gate;

/// H16 where vetoes are unknown; known ones are findings.
pub(crate) fn check_vetoes<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if matter.asks(Gate::H16) && matter.vetoes_unknown {
        matter.report_unknown(row, Code::H16Unknown, "client.vetoes", sink);
    }
}

/// H19.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if matter.asks(Gate::H19) {
        ground(row, matter, sink);
    }
}

/// The policy states one ground for the whole roster; the lawyer's own record may object, or state a ground
/// where the policy has none.
fn ground<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    let for_all = matter.has_roster_ground;
    if !row.facts().has(Is::OwnGround) {
        if !for_all {
            matter.report_unknown(row, Code::H19Unknown, "legal_basis", sink);
        }
        return;
    }
    let Some(own) = row.lawyer().legal_basis() else {
        return;
    };
    for objection in own.objects().into_iter().flatten() {
        sink.report(Code::H19Objected, Verdict::Fail, || {
            vec![("use", objection.as_str().into())]
        });
    }
    for (field, ground) in [("listing", own.listing()), ("scoring", own.scoring())] {
        match ground {
            Some(LegalGround::None) => {
                sink.report(Code::H19NoGround, Verdict::Fail, || {
                    vec![("use", field.into())]
                });
            }
            None if !for_all => matter.report_unknown(row, Code::H19Unknown, "legal_basis", sink),
            Some(_) | None => {}
        }
    }
}
