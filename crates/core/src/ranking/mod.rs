//! Who may be appointed, in order, and why the others may not.

mod options;
mod order;
mod output;
mod run;
mod schema;

pub use options::RankOptions;
pub use order::{Order, tie_hash};
pub use output::{Candidate, CodeCount, Excluded, Ranking};
pub(crate) use run::{Context, rank};
pub(crate) use schema::ranking_schema;
