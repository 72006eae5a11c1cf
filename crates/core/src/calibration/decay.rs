//! Exponential decay by half-life, in integers.

/// One whole, as a weight: 2³⁰.
const WHOLE: u64 = 1 << 30;

/// Steps per half-life.
const STEPS: u32 = 256;

/// ⌊2³⁰ × 2^(−j/256)⌋ for j in 0..256, made by repeated integer square roots of ½.
const TABLE: [u64; STEPS as usize] = table();

#[expect(
    clippy::cast_possible_truncation,
    reason = "the largest entry is 2³⁰, and no conversion that fails is const"
)]
const fn table() -> [u64; STEPS as usize] {
    // roots[k] is 2^(−1/2^(k+1)) in units of 2^−60.
    let mut roots = [0_u128; 8];
    let mut k = 0;
    let mut last = 1_u128 << 59;
    while k < 8 {
        last = (last << 60).isqrt();
        roots[k] = last;
        k += 1;
    }
    let mut table = [0; STEPS as usize];
    let mut j = 0;
    while j < STEPS as usize {
        let mut value = 1_u128 << 60;
        let mut bit = 0;
        while bit < 8 {
            if j >> (7 - bit) & 1 == 1 {
                value = (value * roots[bit]) >> 60;
            }
            bit += 1;
        }
        table[j] = (value >> 30) as u64;
        j += 1;
    }
    table
}

/// Weight, in millionths, of something `age_days` old when half is left after `half_life_days`;
/// everything counts in full where that is 0.
///
/// The weight is 2^(−age/half-life) with the exponent cut to 1/256, so it never rises with age.
pub(crate) fn decay(age_days: u32, half_life_days: u32) -> u32 {
    if half_life_days == 0 {
        return 1_000_000;
    }
    let halvings = age_days / half_life_days;
    if halvings >= 30 {
        return 0;
    }
    let step = u64::from(age_days % half_life_days) * u64::from(STEPS) / u64::from(half_life_days);
    let weight = TABLE[usize::try_from(step).expect("below 256")] >> halvings;
    u32::try_from(weight * 1_000_000 / WHOLE).expect("at most one million")
}

/// Saturation of `x` in millionths: 0 at 0, 1,000,000 from `full` on, in between the hyperbola
/// x (full + half) / (full (x + half)), which rises fast first.
pub(crate) fn saturation(x: u64, half: u64, full: u64) -> u32 {
    if x >= full {
        return 1_000_000;
    }
    // Years fit 64 bits, whose division is much faster than that of 128.
    let value = match (x * 1_000_000).checked_mul(full + half) {
        Some(product) if full < 1 << 31 && half < 1 << 31 => product / (full * (x + half)),
        _ => {
            let (x, half, full) = (u128::from(x), u128::from(half), u128::from(full));
            let value = x * (full + half) * 1_000_000 / (full * (x + half));
            u64::try_from(value).expect("below one million")
        }
    };
    u32::try_from(value).expect("x is below full, so the share is below one")
}

#[cfg(test)]
#[path = "decay_tests.rs"]
mod tests;
