//! Many cases at once: how an assignment is asked for.

use engine::assign::{AssignOptions, Mechanism, Objective, assign};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::assignment::PyAssignment;
use crate::error::Failure;
use crate::problem::PyProblem;
use crate::watch::watched;
use crate::words::word;

/// Assigns lawyers to cases by your own scores. An option that is None takes the engine's default.
///
/// Arguments:
///     problem: A `Problem`, or the table of its edges; then `lawyers`, `cases` and, if need be, `groups` are its other tables.
///     mechanism: `"optimal"` (the best, proved), `"rotation"` or `"lot"`.
///     objective: What best means: `"seats-first"`, `"points-first"` or `"minimums-first"`.
///     seed: Text that decides ties and the lot.
///     steps: Most steps of the solver; what is found by then says `stopped`. The same input takes the same steps everywhere.
///     progress: As for `Roster`.
///
/// Raises:
///     DianyuanError: As for `Problem`; `RequestError` if there is no such mechanism or objective.
///     TypeError: Tables stand beside a `Problem`, or are missing.
///
/// Example:
///     >>> pairs = [{"case": "C-1", "lawyer": "L-1", "score": 0.75}, {"case": "C-1", "lawyer": "L-2", "score": 0.5}]
///     >>> seats = [{"lawyer": "L-1", "min": 0, "max": 1}, {"lawyer": "L-2", "min": 0, "max": 1}]
///     >>> assign(pairs, lawyers=seats, cases=[{"case": "C-1", "need": 1}]).pairs
///     (<Pair of case "C-1" and lawyer "L-1", score 0.75>,)
#[pyfunction(name = "assign")]
#[pyo3(signature = (problem, *, lawyers = None, cases = None, groups = None, mechanism = None, objective = None, seed = None, steps = None, progress = None))]
#[expect(
    clippy::too_many_arguments,
    reason = "each is an argument by name in Python"
)]
pub(crate) fn assign_problem(
    py: Python<'_>,
    problem: &Bound<'_, PyAny>,
    lawyers: Option<&Bound<'_, PyAny>>,
    cases: Option<&Bound<'_, PyAny>>,
    groups: Option<&Bound<'_, PyAny>>,
    mechanism: Option<&str>,
    objective: Option<&str>,
    seed: Option<String>,
    steps: Option<u64>,
    progress: Option<&Bound<'_, PyAny>>,
) -> Result<PyAssignment, Failure> {
    let question = Question {
        mechanism,
        objective,
        seed,
        steps,
    };
    let wrong = |reason: &'static str| Failure::from(PyTypeError::new_err(reason));
    if let Ok(problem) = problem.cast::<PyProblem>() {
        if lawyers.or(cases).or(groups).is_some() {
            return Err(wrong("a Problem has tables of its own: give it alone"));
        }
        return question.answer(problem, progress);
    }
    let (Some(lawyers), Some(cases)) = (lawyers, cases) else {
        return Err(wrong(
            "the tables of lawyers and cases belong to one of edges",
        ));
    };
    let problem = Bound::new(py, PyProblem::new(py, problem, lawyers, cases, groups)?)?;
    question.answer(&problem, progress)
}

/// How an assignment is asked for.
pub(crate) struct Question<'a> {
    pub(crate) mechanism: Option<&'a str>,
    pub(crate) objective: Option<&'a str>,
    pub(crate) seed: Option<String>,
    pub(crate) steps: Option<u64>,
}

impl Question<'_> {
    pub(crate) fn answer(
        self,
        problem: &Bound<'_, PyProblem>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> Result<PyAssignment, Failure> {
        let mechanism = match self.mechanism {
            Some(mechanism) => word("mechanism", mechanism, Mechanism::ALL)?,
            None => Mechanism::default(),
        };
        let mut options = AssignOptions::new();
        if let Some(objective) = self.objective {
            options = options.objective(word("objective", objective, Objective::ALL)?);
        }
        if let Some(seed) = self.seed {
            options = options.seed(seed);
        }
        if let Some(steps) = self.steps {
            options = options.steps(steps);
        }
        let solved = &problem.get().problem;
        let assignment = watched(problem.py(), progress, |observer| {
            Ok(assign(solved, mechanism, &options, observer))
        })?;
        Ok(PyAssignment {
            assignment,
            options,
            steps: self.steps,
            problem: problem.clone().unbind(),
        })
    }
}
