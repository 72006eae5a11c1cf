//! The same work on a changed problem, to see what a change is worth.

use crate::assign::mechanism::assign;
use crate::assign::options::AssignOptions;
use crate::assign::outcome::{Assignment, Status};
use crate::assign::problem::Problem;
use crate::observe::{Observer, Stage};

/// Solves changed problems as the one before was solved.
pub(in crate::assign) struct Again<'a> {
    assignment: &'a Assignment,
    options: AssignOptions,
    observer: &'a mut dyn Observer,
    steps: u64,
    /// How many parts of the work are done, out of how many.
    pub(in crate::assign) done: u64,
    pub(in crate::assign) of: u64,
    /// Whether the observer or the budget has ended the work.
    pub(in crate::assign) is_over: bool,
}

impl<'a> Again<'a> {
    /// By the mechanism, objective and seed of the assignment; each solution has the budget of the options.
    pub(in crate::assign) fn new(
        assignment: &'a Assignment,
        options: &AssignOptions,
        observer: &'a mut dyn Observer,
    ) -> Self {
        let mut options = options.clone().objective(assignment.objective);
        options = options.seed(assignment.seed.as_str());
        Self {
            assignment,
            options,
            observer,
            steps: 0,
            done: 0,
            of: 0,
            is_over: false,
        }
    }

    /// The result on another problem; `None` where it could not be brought to its end.
    pub(in crate::assign) fn solve(&mut self, problem: &Problem) -> Option<Assignment> {
        if self.is_over {
            return None;
        }
        let mut part = Part {
            outer: self.observer,
            before: self.steps,
            steps: 0,
            done: self.done,
            of: self.of,
            goes_on: true,
        };
        let result = assign(problem, self.assignment.mechanism, &self.options, &mut part);
        let (steps, goes_on) = (part.steps, part.goes_on);
        self.steps += steps;
        self.is_over = !goes_on;
        (result.status != Status::Stopped).then_some(result)
    }

    /// Tells the observer that nothing was solved for a while.
    pub(in crate::assign) fn tell(&mut self) {
        let goes_on = self
            .observer
            .step(Stage::Reasons, self.steps, self.done, self.of);
        self.is_over |= !goes_on;
    }
}

/// Tells of a solution as of a part of the reasons.
struct Part<'a> {
    outer: &'a mut dyn Observer,
    before: u64,
    steps: u64,
    done: u64,
    of: u64,
    goes_on: bool,
}

impl Observer for Part<'_> {
    fn step(&mut self, _: Stage, steps: u64, _: u64, _: u64) -> bool {
        self.steps = steps;
        let steps = self.before + steps;
        self.goes_on = self.outer.step(Stage::Reasons, steps, self.done, self.of);
        self.goes_on
    }
}
