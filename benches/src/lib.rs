//! Seeded inputs: the sample city that the command line carries, and nation-wide rosters of any size for
//! benchmarks. The same seed gives the same bytes on every platform. Nobody in them exists.

pub mod assign;
pub mod city;
mod lines;
pub mod nation;
pub mod peers;
mod random;
mod values;
pub mod year;

pub use lines::{to_line, to_lines};
