//! Why a lawyer has this place, or none; the smallest change that would alter it; and what is different between
//! two rankings.

mod compare;
mod counterfactual;
mod explanation;
mod ground;
mod listed;
mod schema;

pub use compare::{Comparison, FactDifference, Move, compare};
pub use counterfactual::{FactChange, SmallestChange, Unit};
pub use explanation::{Explanation, Gap};
pub use ground::Ground;
pub use listed::Stand;
pub(crate) use schema::{comparison_schema, explanation_schema};
