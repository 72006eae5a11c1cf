//! Many cases at once: optima against two slow twins, the checker against a third, and what must never happen.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod bids;
mod certificates;
mod change;
mod coupled;
mod draw;
mod large;
mod mutated;
mod odd;
mod optimum;
mod rows;
#[path = "../laws/tries.rs"]
mod tries;
mod twins;
