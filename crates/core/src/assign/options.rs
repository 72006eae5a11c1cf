//! How an assignment is asked for.

use crate::assign::objective::Objective;

/// Objective, seed and budget. Defaults: seats first, the seed "", no budget.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "options do nothing by themselves"]
pub struct AssignOptions {
    pub(super) objective: Objective,
    pub(super) seed: String,
    pub(super) steps: Option<u64>,
}

impl AssignOptions {
    /// Seats first, the seed "", no budget.
    pub fn new() -> Self {
        Self {
            objective: Objective::SeatsFirst,
            seed: String::new(),
            steps: None,
        }
    }

    /// What best means.
    pub fn objective(mut self, objective: Objective) -> Self {
        self.objective = objective;
        self
    }

    /// The seed of tie hashes and of the lot.
    pub fn seed(mut self, seed: impl Into<String>) -> Self {
        self.seed = seed.into();
        self
    }

    /// Most steps of the solver; what is found by then is a result that says `stopped`. A step is a bid, a visited
    /// case, or a branch; the same input takes the same steps everywhere.
    pub fn steps(mut self, steps: u64) -> Self {
        self.steps = Some(steps);
        self
    }
}

impl Default for AssignOptions {
    fn default() -> Self {
        Self::new()
    }
}
