//! Who may be appointed, in order, and why the others may not.

mod options;
mod order;
mod output;
mod prepared;
mod run;
pub(crate) mod schema;

pub use options::RankOptions;
pub use order::Order;
pub(crate) use order::Standing;
pub use output::{Candidate, CodeCount, Excluded, Ranking};
pub(crate) use output::{Head, contribution_json, head_json, reasons_json};
pub(crate) use prepared::{Context, Prepared};
pub(crate) use run::rank;
pub(crate) use schema::ranking_schema;
