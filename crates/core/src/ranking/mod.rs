//! Who may be appointed, in order, and why the others may not.

mod options;
mod order;
mod output;
mod run;

pub use options::RankOptions;
pub use order::{Order, tie_hash};
pub(crate) use output::ranking_schema;
pub use output::{Candidate, CodeCount, Excluded, Ranking};
pub(crate) use run::{Context, rank};
