//! Estimates beside the rates that the records were drawn from.

use super::{estimates, raw_rates, roster_mean, simulated, squared_error};
use crate::random::Random;

/// On every seed the estimates are nearer to the truth than the raw rates and than the roster's mean.
#[test]
fn estimates_beat_the_raw_mean_and_the_roster_mean() {
    for truth in [(0.7, 20.0), (0.9, 30.0), (0.5, 12.0), (0.3, 60.0)] {
        for seed in 0..8 {
            let mut random = Random::new(seed);
            let (rates, counts) = simulated(&mut random, 120, truth, 1..40);
            let estimated = squared_error(&estimates(&counts), &rates);
            let raw = squared_error(&raw_rates(&counts), &rates);
            let mean = squared_error(&vec![roster_mean(&counts); rates.len()], &rates);
            assert!(
                estimated < raw,
                "{truth:?}, seed {seed}: {estimated} against {raw} of the raw rates"
            );
            assert!(
                estimated < mean,
                "{truth:?}, seed {seed}: {estimated} against {mean} of one mean"
            );
        }
    }
}
