//! H16, as far as vetoes are unknown, and H19, the ground to list and score a profile.

use dianyuan::Lawyer;
use dianyuan::model::LegalGround;
use dianyuan::policy::{Gate, Key};

use super::View;
use super::findings::Found;

pub(super) fn findings(view: &View<'_>, lawyer: &Lawyer) -> Vec<Found> {
    let mut found = Vec::new();
    let vetoes = view.case.client().and_then(|client| client.vetoes());
    if view.asks(Gate::H16) && vetoes.is_none() {
        found.push(view.unknown(Gate::H16, "H16.unknown", "client.vetoes"));
    }
    if view.asks(Gate::H19) {
        ground(view, lawyer, &mut found);
    }
    found
}

/// A use without a ground of its own rests on the roster's, if the policy states one.
fn ground(view: &View<'_>, lawyer: &Lawyer, found: &mut Vec<Found>) {
    let own = lawyer.legal_basis();
    let uses = [
        ("listing", own.and_then(|own| own.listing())),
        ("scoring", own.and_then(|own| own.scoring())),
    ];
    let for_all = !view.policy().words(Key::H19RosterGround).is_empty();
    for (name, ground) in uses {
        if ground == Some(&LegalGround::None) {
            found.push(Found::fail("H19.no_ground", [("use", name.into())]));
        }
        if ground.is_none() && !for_all {
            found.push(view.unknown(Gate::H19, "H19.unknown", "legal_basis"));
        }
    }
    for objection in own.and_then(|own| own.objects()).into_iter().flatten() {
        found.push(Found::fail(
            "H19.objected",
            [("use", objection.as_str().into())],
        ));
    }
}
