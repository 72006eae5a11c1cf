//! Numbers at the levels of an objective.

use arrow_array::ArrayRef;
use engine::assign::{Level, Levels, Objective};

use crate::column::{exact, records};

/// A record in each row, or null: each level by its name, as a float64 and as exact text.
pub(super) fn by_name(objective: Objective, rows: &[Option<Levels>]) -> ArrayRef {
    let columns = Level::ALL.iter().flat_map(|level| {
        let place = objective.place(*level);
        let texts = rows
            .iter()
            .map(|row| row.map(|row| level.exact(row.0[place])));
        exact(level.as_str(), texts.collect())
    });
    records(columns, Some(rows.iter().map(Option::is_some).collect()))
}
