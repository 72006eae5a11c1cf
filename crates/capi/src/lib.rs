//! The C interface of dianyuan. Its manual is `include/dianyuan.h`, made from the comments in here.
//!
//! Every function that can fail returns a [`dy_status`], writes its result only on success, and runs
//! inside one guard (`guard.rs`) that turns a panic into a status. Objects are handed out behind a mark (`object.rs`),
//! structs of options begin with their size (`options.rs`), and long calls ask a `dy_watch` (`watch.rs`).

#![expect(
    non_camel_case_types,
    reason = "C programs see these names; one name in both languages"
)]

mod agency;
mod assignment;
mod calibration;
mod candidates;
mod case;
mod causes;
mod decision;
mod diff;
mod error;
mod explain;
mod explanation;
#[cfg(feature = "faults")]
mod fault;
mod guard;
mod ledger;
mod ledger_views;
mod object;
mod options;
mod policy;
mod problem;
mod rank;
mod rank_options;
mod ranking;
mod roster;
mod shared;
mod snapshot;
mod status;
mod stop;
mod text;
mod version;
mod watch;

pub use agency::*;
pub use assignment::*;
pub use calibration::*;
pub use candidates::*;
pub use case::*;
pub use causes::*;
pub use decision::*;
pub use diff::*;
pub use error::*;
pub use explain::*;
pub use explanation::*;
#[cfg(feature = "faults")]
pub use fault::*;
pub use ledger::*;
pub use ledger_views::*;
pub use policy::*;
pub use problem::*;
pub use rank::*;
pub use rank_options::*;
pub use ranking::*;
pub use roster::*;
pub use snapshot::*;
pub use status::*;
pub use stop::*;
pub use text::*;
pub use version::*;
pub use watch::*;
