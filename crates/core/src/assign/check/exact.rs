//! Arithmetic over five levels that says so when a number leaves 128 bits: prices may come from anywhere.

use crate::assign::objective::Levels;

/// A number does not fit into 128 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Overflow;

/// The sum, level by level.
pub(super) fn add(mut one: Levels, other: Levels) -> Result<Levels, Overflow> {
    for (mine, more) in one.0.iter_mut().zip(other.0) {
        *mine = mine.checked_add(more).ok_or(Overflow)?;
    }
    Ok(one)
}

/// The same at every level, so many times.
pub(super) fn times(mut one: Levels, count: u32) -> Result<Levels, Overflow> {
    for value in &mut one.0 {
        *value = value.checked_mul(i128::from(count)).ok_or(Overflow)?;
    }
    Ok(one)
}

/// The first, unless a level is so large that adding the worth of a pair or one more such number could leave
/// 128 bits. What has passed may be added to another that has, and to a worth, without looking.
pub(super) fn small(one: Levels) -> Result<Levels, Overflow> {
    const MOST: u128 = 1 << 124;
    let is_small = one.0.iter().all(|value| value.unsigned_abs() <= MOST);
    if is_small { Ok(one) } else { Err(Overflow) }
}
