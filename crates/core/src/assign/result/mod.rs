//! An answer as JSON (`dianyuan.assign/1`), both ways, and its schema.

pub(in crate::assign) mod answer;
mod branches;
mod certificate;
mod fields;
mod levels;
mod read;
mod report;
#[cfg(test)]
pub(super) mod sample_tests;
mod schema;
mod text;
mod told;
mod unassigned;
pub(in crate::assign) mod verify;
mod write;

pub(crate) use schema::assignment_schema;
pub(super) use told::Told;
