//! How evenly the work is shared.

use crate::assign::problem::Problem;

/// Millionths.
const MICRO: u128 = 1_000_000;

/// How the seats taken are shared among the lawyers who have any to give: those with a maximum of 0 are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Lawyers counted.
    pub lawyers: u32,
    /// Those of them with no case.
    pub idle: u32,
    /// The most that one lawyer has.
    pub most: u32,
    /// Gini coefficient of the loads in millionths, rounded to the nearest: 0 where all have the same, near 1 000 000
    /// where one has all. `None` where no seat is taken.
    pub gini: Option<u32>,
    /// The most over the mean in millionths, rounded to the nearest. `None` where no seat is taken.
    pub most_over_mean: Option<u64>,
}

impl Load {
    /// The load of these pairs.
    pub(in crate::assign) fn of(problem: &Problem, pairs: &[u32]) -> Self {
        let mut taken = vec![0_u32; problem.lawyer_count() as usize];
        for edge in pairs {
            taken[problem.lawyer_of(*edge) as usize] += 1;
        }
        let counted = (0..)
            .zip(&taken)
            .filter(|(lawyer, _)| problem.maximum(*lawyer) > 0);
        let mut loads: Vec<u32> = counted.map(|(_, load)| *load).collect();
        loads.sort_unstable();
        let sum: u128 = loads.iter().map(|load| u128::from(*load)).sum();
        let most = loads.last().copied().unwrap_or(0);
        let lawyers = loads.len() as u128;
        Self {
            lawyers: crate::assign::problem::count(loads.len()),
            idle: crate::assign::problem::count(loads.partition_point(|load| *load == 0)),
            most,
            gini: gini(&loads, sum),
            most_over_mean: rounded(u128::from(most) * lawyers, sum),
        }
    }
}

/// With loads x₁ ≤ … ≤ xₙ: Σ (2i − n − 1) xᵢ / (n Σ xᵢ), in whole numbers up to the one division.
fn gini(loads: &[u32], sum: u128) -> Option<u32> {
    let count = loads.len() as u128;
    let twice: u128 = (1..)
        .zip(loads)
        .map(|(at, load)| 2 * at * u128::from(*load))
        .sum();
    let rounded = rounded(twice - (count + 1) * sum, count * sum)?;
    u32::try_from(rounded).ok()
}

/// A quotient in millionths, rounded to the nearest, halves up.
fn rounded(one: u128, other: u128) -> Option<u64> {
    let twice = (2 * one * MICRO)
        .checked_add(other)?
        .checked_div(2 * other)?;
    u64::try_from(twice).ok()
}

#[cfg(test)]
#[path = "load_tests.rs"]
mod tests;
