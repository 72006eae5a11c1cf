//! Many cases at once, for benchmarks of `dianyuan::assign`: five families of candidate lists at sizes from a
//! city's year to a country's.

mod capacity;
mod city_lists;
mod family;
mod file;
mod instance;
mod problem;

pub use family::{Family, Size};
pub use instance::{EDGES, Instance};
pub use problem::read_tables;

/// The seed of the recorded benchmarks.
pub const SEED: u64 = 2026;
