//! Who may be appointed, in order, and why the others may not.

mod counterfactual;
mod explain;
mod ground;
mod options;
mod order;
mod output;
mod prepared;
mod run;
mod schema;

pub use counterfactual::{FactChange, SmallestChange, Unit};
pub(crate) use explain::explain;
pub use explain::{Explanation, Gap, Ground};
pub use options::RankOptions;
pub use order::{Order, tie_hash};
pub use output::{Candidate, CodeCount, Excluded, Ranking};
pub(crate) use prepared::Context;
pub(crate) use run::rank;
pub(crate) use schema::ranking_schema;
