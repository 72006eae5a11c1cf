//! Real offices: 3,586 legal aid offices of England and Wales (2014) as profiles, ranked.
//!
//! The table is no part of the project. It is looked for beside it, at `../shared/data/laa-offices.csv`;
//! where it is absent these tests say so and test nothing.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod offices;
mod rank;
mod table;
