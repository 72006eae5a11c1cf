//! A snapshot's data as columns in shared chunks, copied on write.

mod build;
mod chunk;
mod facts;
mod few;
mod firms;
mod intern;
mod links;
mod row;
mod table;

pub(crate) use build::{Terms, training_bit};
pub(crate) use chunk::{CHUNK_ROWS, Evidence, Settled};
pub(crate) use facts::{Facts, Is};
pub(crate) use firms::Brief;
pub(crate) use intern::Interner;
pub(crate) use links::{NAMED, hash, link};
pub(crate) use row::{Licence, Row};
pub(crate) use table::Table;
