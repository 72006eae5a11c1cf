//! Why a lawyer has this place, or none, and the smallest change that would alter it.

mod counterfactual;
mod explanation;
mod ground;
mod schema;

pub use counterfactual::{FactChange, SmallestChange, Unit};
pub use explanation::{Explanation, Gap};
pub use ground::Ground;
pub(crate) use schema::explanation_schema;
