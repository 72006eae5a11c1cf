//! How many seats each lawyer has.

use crate::random::Random;

/// Seats that add up to the total exactly: each lawyer draws from half the mean to half as much again, and lots then
/// add or take single seats. Nobody has none.
pub(super) fn draw(seed: u64, lawyers: u32, total: u32) -> Vec<u32> {
    let random = &mut Random::stream(seed, "seats", 0);
    let halves = |count: u64| {
        let (total, lawyers) = (u64::from(total), u64::from(lawyers));
        let rounded = (count * total + lawyers) / (2 * lawyers);
        u32::try_from(rounded).expect("a small multiple of the total")
    };
    let (least, most) = (halves(1).max(1), halves(3));
    let mut seats: Vec<u32> = (0..lawyers).map(|_| random.between(least, most)).collect();
    let mut sum: u32 = seats.iter().sum();
    while sum != total {
        let one = &mut seats[random.below(lawyers) as usize];
        if sum < total && *one < most {
            *one += 1;
            sum += 1;
        } else if sum > total && *one > least {
            *one -= 1;
            sum -= 1;
        }
    }
    seats
}
