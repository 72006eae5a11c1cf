//! The service over a real table: races of threads and of processes, and a database that fails in the middle.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod audit;
mod failures;
mod processes;
mod scene;
mod threads;
