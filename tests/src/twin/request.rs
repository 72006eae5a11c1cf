//! H13 and H17: checks on the request.

use dianyuan::policy::{Gate, Key};

use super::View;
use super::findings::{Found, sorted};

pub(super) fn findings(view: &View<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    if view.asks(Gate::H13) {
        found.extend(representatives(view));
    }
    if view.asks(Gate::H17) {
        let most = view.number(Key::H17MostReplacements);
        match view.case.replacements().map(|done| done.get()) {
            None => found.push(view.unknown(Gate::H17, "H17.unknown", "replacements")),
            Some(done) if done >= most => {
                let facts = [("done", done.into()), ("most", most.into())];
                found.push(Found::fail("H17.used_up", facts));
            }
            Some(_) => {}
        }
    }
    sorted(found)
}

/// Those the client has and those that are needed; more needed than allowed is too many whatever there is.
fn representatives(view: &View<'_>) -> Option<Found> {
    let most = view.number(Key::H13MostRepresentatives);
    let needed = view.case.lawyers_needed().map_or(1, |needed| needed.get());
    let have = view
        .case
        .client()
        .and_then(|client| client.representatives());
    let have = have.map(|have| have.get());
    if have.unwrap_or(0) + needed > most {
        return Some(Found::fail(
            "H13.too_many",
            [
                ("have", have.unwrap_or(0).into()),
                ("needed", needed.into()),
                ("most", most.into()),
            ],
        ));
    }
    have.is_none()
        .then(|| view.unknown(Gate::H13, "H13.unknown", "client.representatives"))
}
