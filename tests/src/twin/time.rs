//! H15: leave, declared absence, and hearings on days that are not free.

use dianyuan::Lawyer;
use dianyuan::model::{BusyWhy, Status};
use dianyuan::policy::Gate;

use super::View;
use super::findings::Found;
use super::standing::holds;

pub(super) fn findings(view: &View<'_>, lawyer: &Lawyer) -> Vec<Found> {
    let mut found = Vec::new();
    if !view.asks(Gate::H15) {
        return found;
    }
    let leave =
        lawyer.statuses().into_iter().flatten().any(|span| {
            *span.status() == Status::Leave && holds(*span.from(), span.to(), view.day)
        });
    if leave {
        found.push(Found::fail(
            "H15.on_leave",
            [("on", view.day.to_string().into())],
        ));
    }
    let Some(busy) = lawyer.busy() else {
        found.push(view.unknown(Gate::H15, "H15.unknown", "busy"));
        return found;
    };
    for span in busy {
        let covers = |day| holds(*span.from(), Some(span.to()), day);
        if *span.why() == BusyWhy::Unavailable && covers(view.day) {
            let facts = [
                ("from", span.from().to_string().into()),
                ("to", span.to().to_string().into()),
            ];
            found.push(Found::fail("H15.unavailable", facts));
        }
        for hearing in view.case.hearings().into_iter().flatten() {
            if covers(*hearing) {
                let facts = [
                    ("hearing", hearing.to_string().into()),
                    ("why", span.why().as_str().into()),
                ];
                found.push(Found::fail("H15.hearing_clash", facts));
            }
        }
    }
    found
}
