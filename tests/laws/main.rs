//! Laws that hold for every roster, case and policy, and what calibrations are checked against.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod applied;
mod calibrated;
mod canary;
mod compared;
mod cut;
mod draw;
mod equal;
mod estimates;
mod explained;
mod ineligible;
mod names;
mod observed;
mod old_causes;
mod permuted;
mod raised;
mod random;
mod sex;
mod sums;
mod ties;
mod tries;
mod weights;
