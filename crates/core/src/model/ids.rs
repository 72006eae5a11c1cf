//! Ids that must name one thing only.

use std::collections::BTreeMap;

use crate::error::{Error, Problem};
use crate::observe::Watch;

/// A problem for every id that stands in an earlier row too, naming both rows.
pub(crate) fn repeated<'a>(ids: impl Iterator<Item = (u64, &'a str)>) -> Vec<Problem> {
    repeated_watched(ids, &mut Watch::new(&mut ())).expect("nobody stops it")
}

/// The same as part of a stage of work that may be stopped.
///
/// # Errors
/// `Stopped` alone.
pub(crate) fn repeated_watched<'a>(
    ids: impl Iterator<Item = (u64, &'a str)>,
    watch: &mut Watch<'_>,
) -> Result<Vec<Problem>, Error> {
    let mut all = Vec::new();
    for id in ids {
        all.push(id);
        watch.spend(1)?;
    }
    // Good rows and unread ones come in order each, so a stable sort, which finds runs, only merges them.
    all.sort_by_key(|(row, _)| *row);
    let mut first: BTreeMap<&str, u64> = BTreeMap::new();
    let mut problems = Vec::new();
    for (row, id) in all {
        if let Some(earlier) = first.get(id) {
            let value = format!("the id of row {earlier} again");
            problems.push(Problem::new("duplicate_id", "id", value, "each id once").at_row(row));
        } else {
            first.insert(id, row);
        }
        watch.spend(1)?;
    }
    Ok(problems)
}

#[cfg(test)]
#[path = "ids_tests.rs"]
mod tests;
