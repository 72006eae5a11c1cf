//! C and C++ against the header and both libraries: the suite of `tests/c`, plain and under what finds faults of memory,
//! and the examples.

pub(crate) mod build;
pub(crate) mod compilers;
mod cpp;
mod declarations;
mod examples;
mod misused;
mod suite;
