//! The ledger of client choice: laws over random histories, races, and what must never happen.

mod auditor;

mod fake;
mod histories;
mod redraw;
