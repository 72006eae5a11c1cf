//! One entry for every mechanism.

use crate::assign::neutral::lot::lot;
use crate::assign::neutral::rotation::rotation;
use crate::assign::options::AssignOptions;
use crate::assign::outcome::{Assignment, Mechanism};
use crate::assign::problem::Problem;
use crate::assign::solve::optimal::optimal;
use crate::observe::Observer;

/// Assigns by a mechanism that is chosen at run time: [`optimal`](crate::assign::optimal()), [`rotation`](crate::assign::rotation())
/// or [`lot`](crate::assign::lot()).
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
