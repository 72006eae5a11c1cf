//! Ids that must name one thing only.

use std::collections::BTreeMap;

use crate::error::{Error, ErrorKind, Problem};

/// Refuses ids that stand in more than one row, naming the later row and the first.
pub(crate) fn refuse_repeated<'a>(ids: impl Iterator<Item = (u64, &'a str)>) -> Result<(), Error> {
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
    Error::unless_empty(ErrorKind::Record, problems)
}
