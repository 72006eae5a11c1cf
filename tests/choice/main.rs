//! The ledger of client choice: laws over random histories, each step, and what must never happen.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod agency;
mod auditor;
mod chain;
mod desk;
mod fake;
mod histories;
mod observed;
mod records;
mod redraw;
mod steps;
mod supervision;
mod turns;
