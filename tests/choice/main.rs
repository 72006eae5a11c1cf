//! The ledger of client choice: laws over random histories, each step, and what must never happen.

mod agency;
mod auditor;
mod chain;
mod desk;
mod fake;
mod histories;
mod records;
mod steps;
mod turns;
