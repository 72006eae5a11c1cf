//! A snapshot's data as columns in shared chunks, copied on write.

mod build;
mod chunk;
mod facts;
mod intern;
mod letters;
mod row;
mod table;

pub(crate) use build::{Terms, training_bit};
pub(crate) use facts::Is;
pub(crate) use letters::{comparable, letters};
pub(crate) use row::{Licence, Row};
pub(crate) use table::Table;
