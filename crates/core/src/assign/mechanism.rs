//! One entry for every mechanism.

use super::lot::lot;
use super::observe::Observer;
use super::optimal::optimal;
use super::options::AssignOptions;
use super::outcome::{Assignment, Mechanism};
use super::problem::Problem;
use super::rotation::rotation;

/// Assigns by a mechanism that is chosen at run time: [`optimal`](super::optimal()), [`rotation`](super::rotation())
/// or [`lot`](super::lot()).
#[must_use]
pub fn assign(
    problem: &Problem,
    mechanism: Mechanism,
    options: &AssignOptions,
    observer: &mut dyn Observer,
) -> Assignment {
    match mechanism {
        Mechanism::Optimal => optimal(problem, options, observer),
        Mechanism::Rotation => rotation(problem, options, observer),
        Mechanism::Lot => lot(problem, options, observer),
    }
}
