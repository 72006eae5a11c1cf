//! What is wrong with the lawyers and rules that a shortlist is asked of.

use super::{ShortlistRules, Suitable};
use crate::error::Problem;
use crate::wire::shown_text;

/// A whole, in millionths.
const MICRO: u32 = 1_000_000;

/// Most lawyers of a list or a firm.
const MOST: u32 = 1_000;

/// Every fault; rows are positions from 1.
pub(super) fn problems(suitable: &[Suitable<'_>], rules: &ShortlistRules) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut range = |path: &str, row: Option<u64>, value: u32, least: u32, most: u32| {
        if !(least..=most).contains(&value) {
            let expected = format!("a whole number from {least} to {most}");
            let problem = Problem::new("out_of_range", path, value.to_string(), expected);
            problems.push(Problem { row, ..problem });
        }
    };
    range("size", None, rules.size, 1, MOST);
    range("per_firm", None, rules.per_firm, 1, MOST);
    range("band", None, rules.band, 0, MICRO);
    range("nearly_full", None, rules.nearly_full, 0, MICRO);
    for (one, row) in suitable.iter().zip(1..) {
        range("points", Some(row), one.points.unwrap_or(0), 0, MICRO);
        let free = one.free_share.unwrap_or(0);
        range("free_share", Some(row), free, 0, MICRO);
    }
    for (pair, row) in suitable.windows(2).zip(2..) {
        let problem = match (pair[0].points, pair[1].points) {
            (Some(before), Some(points)) if points > before => {
                let expected = format!("at most the {before} before it");
                Problem::new("out_of_order", "points", points.to_string(), expected)
            }
            (Some(_), None) => {
                Problem::new("missing", "points", "nothing", "points, as others have")
            }
            (None, Some(points)) => {
                let expected = "no points, as others have none";
                Problem::new("unexpected", "points", points.to_string(), expected)
            }
            _ => continue,
        };
        problems.push(problem.at_row(row));
    }
    let mut lawyers: Vec<(&str, u64)> = suitable.iter().map(|one| one.lawyer).zip(1..).collect();
    lawyers.sort_unstable();
    for pair in lawyers.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        let found = shown_text(pair[1].0);
        let problem = Problem::new("duplicate", "lawyer", found, "each lawyer once");
        problems.push(problem.at_row(pair[1].1));
    }
    problems
}
