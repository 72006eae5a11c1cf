//! From facts to points: ten signals of 0 to 1,000,000, weighted and summed as integers.
//!
//! No float is compared or summed on the way. A signal that the case does not ask for is full for
//! everyone; a fact that is unknown takes a neutral value at full weight.

mod caseload;
mod continuity;
mod experience;
mod needs;
mod numbers;
mod performance;
mod points;
mod proximity;
mod request;
#[cfg(test)]
mod scene;
mod speciality;

pub use points::Contribution;
pub(crate) use points::{Contributions, Sum, score, score_with};
pub(crate) use request::{Request, trainings_for};
pub(crate) use speciality::of_list as speciality;

/// Version of the score: any change of a formula or of rounding steps it, and every ranking carries it.
pub const SCORE_VERSION: u32 = 1;
