//! The beta-binomial model fitted another way: the likelihood itself, searched slowly.

use super::Counts;

/// Logarithm of the likelihood of mean and strength, but for what does not depend on them.
fn log_likelihood(counts: &[Counts], mean: f64, strength: f64) -> f64 {
    let beta = |a: f64, b: f64| libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b);
    let (a, b) = (mean * strength, (1.0 - mean) * strength);
    let one =
        |(good, of): &Counts| beta(a + f64::from(*good), b + f64::from(of - good)) - beta(a, b);
    counts.iter().map(one).sum()
}

/// Mean and strength of the greatest likelihood: a grid that closes in on its best point.
pub(super) fn greatest(counts: &[Counts]) -> (f64, f64) {
    const STEPS: u32 = 6;
    let (mut mean, mut mean_reach) = (0.5, 0.49);
    let (mut log_strength, mut log_reach) = (4.0, 4.0);
    for _ in 0..24 {
        let mut best = (f64::NEG_INFINITY, mean, log_strength);
        for i in 0..=2 * STEPS {
            for j in 0..=2 * STEPS {
                let step = |i: u32, reach: f64| (f64::from(i) / f64::from(STEPS) - 1.0) * reach;
                let m = (mean + step(i, mean_reach)).clamp(0.001, 0.999);
                let s = log_strength + step(j, log_reach);
                let likelihood = log_likelihood(counts, m, libm::exp(s));
                if likelihood > best.0 {
                    best = (likelihood, m, s);
                }
            }
        }
        (mean, log_strength) = (best.1, best.2);
        mean_reach *= 0.6;
        log_reach *= 0.6;
    }
    (mean, libm::exp(log_strength))
}
