//! Ids that must name one thing only.

use std::collections::BTreeMap;

use crate::error::Problem;

/// A problem for every id that stands in an earlier row too, naming both rows.
pub(crate) fn repeated<'a>(ids: impl Iterator<Item = (u64, &'a str)>) -> Vec<Problem> {
    let mut ids: Vec<(u64, &str)> = ids.collect();
    ids.sort_unstable();
    let mut first: BTreeMap<&str, u64> = BTreeMap::new();
    let mut problems = Vec::new();
    for (row, id) in ids {
        if let Some(earlier) = first.get(id) {
            let value = format!("the id of row {earlier} again");
            problems.push(Problem::new("duplicate_id", "id", value, "each id once").at_row(row));
        } else {
            first.insert(id, row);
        }
    }
    problems
}

#[cfg(test)]
#[path = "ids_tests.rs"]
mod tests;
