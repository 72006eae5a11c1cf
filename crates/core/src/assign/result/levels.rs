//! Numbers at levels, as text that loses nothing.

use super::text::Text;
use crate::assign::decimal::parse_total;
use crate::assign::objective::{Level, Levels, Objective};

/// The number of a text that [`Level::exact`] writes; `None` for every other text, so that a number has one form.
pub(super) fn from_level(level: Level, text: &str) -> Option<i128> {
    if level == Level::Score {
        return parse_total(text);
    }
    let number: i128 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// Exact text for each level, the first one first.
pub(super) fn in_order(text: &mut Text, objective: Objective, numbers: Levels) {
    text.list(of(objective, numbers), |text, (level, number)| {
        text.string(&level.exact(number));
    });
}

/// Exact text for each level, by its name.
pub(super) fn by_name(text: &mut Text, objective: Objective, numbers: Levels) {
    let mut named: Vec<(Level, i128)> = of(objective, numbers).collect();
    named.sort_by_key(|(level, _)| level.as_str());
    text.object(|text| {
        for (level, number) in named {
            text.key(level.as_str()).string(&level.exact(number));
        }
    });
}

fn of(objective: Objective, numbers: Levels) -> impl Iterator<Item = (Level, i128)> {
    objective.levels().into_iter().zip(numbers.0)
}

#[cfg(test)]
#[path = "levels_tests.rs"]
mod tests;
