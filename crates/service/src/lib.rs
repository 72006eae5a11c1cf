//! An example of a service: the ledger's stream in an SQL table, written by many threads and processes at once.
//!
//! Nobody locks the stream while deciding. Each [`Service`] reads what came since its last event, decides, and inserts
//! all events of the command in one transaction. The primary key (stream, seq) lets one of those win who decided upon
//! the same state; the others roll back, read what came, and decide again. A seat is therefore never given away
//! twice, and a database that fails in the middle of a command has none of its events.
//!
//! The table is plain SQL, so another database takes its place by another [`Store`].

mod error;
mod service;
mod store;

pub use error::ServiceError;
pub use service::{Answer, Service};
pub use store::{Appended, Store};
