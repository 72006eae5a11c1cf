//! Who may not be appointed, and why, as a table.

use engine::Ranking;
use engine::wire::Json;
use pyo3::prelude::*;

use crate::column::{lists, texts};
use crate::table::PyTable;

/// One reason against one lawyer: lawyer, code, basis, and facts as JSON, as a pickle carries them.
#[derive(Clone, FromPyObject, IntoPyObject)]
pub(crate) struct Barred(String, String, Vec<String>, String);

/// Every reason against everyone whom a ranking lists as excluded, in the order of its JSON.
pub(crate) fn barred(ranking: &Ranking) -> Vec<Barred> {
    let excluded = ranking.excluded().iter();
    let reasons = excluded.flat_map(|one| one.reasons.iter().map(|reason| (&one.lawyer, reason)));
    let barred = reasons.map(|(lawyer, reason)| {
        let facts = reason.facts().iter();
        let facts = facts.map(|(name, value)| ((*name).into(), value.clone()));
        Barred(
            lawyer.as_str().to_owned(),
            reason.code().as_str().to_owned(),
            reason.basis().to_vec(),
            Json::Object(facts.collect()).to_canonical(),
        )
    });
    barred.collect()
}

/// A row for each reason.
pub(crate) fn table(case: &str, barred: &[Barred]) -> PyTable {
    let basis = lists(
        barred.iter().map(|one| one.2.len()),
        texts(barred.iter().flat_map(|one| &one.2)),
    );
    PyTable::of([
        ("case", texts(barred.iter().map(|_| case))),
        ("lawyer", texts(barred.iter().map(|one| &one.0))),
        ("code", texts(barred.iter().map(|one| &one.1))),
        ("basis", basis),
        ("facts", texts(barred.iter().map(|one| &one.3))),
    ])
}
