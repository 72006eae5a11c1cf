//! Who serves whom.

use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{Float64Builder, StringBuilder};
use engine::assign::{Answer, AssignOptions, Assignment, decimal};
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict as _, PyDict, PyTuple};

use crate::answer;
use crate::assign::Question;
use crate::error::Failure;
use crate::html;
use crate::policy::hashed;
use crate::problem::PyProblem;
use crate::table::PyTable;
use crate::values;
use crate::watch::watched;

/// One lawyer for one case. `score` is an exact decimal as text, as it stood in the table.
#[pyclass(name = "Pair", module = "dianyuan", frozen, eq, hash)]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct PyPair {
    #[pyo3(get)]
    case: String,
    #[pyo3(get)]
    lawyer: String,
    #[pyo3(get)]
    score: String,
}

#[pymethods]
impl PyPair {
    #[new]
    #[pyo3(signature = (case, lawyer, score))]
    fn new(case: String, lawyer: String, score: String) -> Self {
        Self {
            case,
            lawyer,
            score,
        }
    }

    fn __repr__(&self) -> String {
        let Self {
            case,
            lawyer,
            score,
        } = self;
        format!("<Pair of case {case:?} and lawyer {lawyer:?}, score {score}>")
    }

    fn __getnewargs__(&self) -> (&str, &str, &str) {
        (&self.case, &self.lawyer, &self.score)
    }
}

/// Who serves whom, with the problem that it solves. Immutable; `assign` makes one.
///
/// A pickle holds the problem and the question, and is assigned anew when it is read: the same input gives the same pairs.
///
/// Example:
///     >>> problem = Problem(
///     ...     edges="case,lawyer,score\nC-1,L-1,0.75\nC-1,L-2,0.5\nC-2,L-1,0.25\n",
///     ...     lawyers="lawyer,min,max\nL-1,0,1\nL-2,0,1\n",
///     ...     cases="case,need\nC-1,1\nC-2,1\n",
///     ... )
///     >>> assignment = assign(problem)
///     >>> [(pair.case, pair.lawyer) for pair in assignment.pairs]
///     [('C-1', 'L-2'), ('C-2', 'L-1')]
///     >>> assignment
///     <Assignment by optimal of 2 pairs, complete, total 0.75, proved the best>
///     >>> problem.verify(assignment)["optimal"]
///     True
#[pyclass(name = "Assignment", module = "dianyuan", frozen)]
pub(crate) struct PyAssignment {
    pub(crate) assignment: Assignment,
    pub(crate) options: AssignOptions,
    pub(crate) steps: Option<u64>,
    pub(crate) problem: Py<PyProblem>,
}

impl PyAssignment {
    fn all_pairs(&self) -> impl Iterator<Item = PyPair> {
        let problem = &self.problem.get().problem;
        self.assignment.pairs.iter().map(|&edge| PyPair {
            case: problem.case_id(problem.case_of(edge)).to_owned(),
            lawyer: problem.lawyer_id(problem.lawyer_of(edge)).to_owned(),
            score: decimal(i128::from(problem.score(edge))),
        })
    }
}

#[pymethods]
impl PyAssignment {
    /// How it was made.
    #[getter]
    fn mechanism(&self) -> &'static str {
        self.assignment.mechanism.as_str()
    }

    /// What best means here.
    #[getter]
    fn objective(&self) -> &'static str {
        self.assignment.objective.as_str()
    }

    /// Text that decided ties and the lot.
    #[getter]
    fn seed(&self) -> &str {
        &self.assignment.seed
    }

    /// `"complete"`, `"partial"` (some seat is empty) or `"stopped"` (by `steps`).
    #[getter]
    fn status(&self) -> &'static str {
        self.assignment.status.as_str()
    }

    /// Whether nothing better exists, which is proved.
    #[getter]
    fn is_optimal(&self) -> bool {
        self.assignment.optimal
    }

    /// All pairs, by case and lawyer.
    #[getter]
    fn pairs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.all_pairs().collect::<Vec<_>>())
    }

    /// All pairs as a table: `case`, `lawyer` (ids), `score` (a float64 for readers) and `score_exact` (decimal text).
    fn to_table(&self, py: Python<'_>) -> PyTable {
        py.detach(|| {
            let (mut case, mut lawyer) = (StringBuilder::new(), StringBuilder::new());
            let (mut score, mut exact) = (Float64Builder::new(), StringBuilder::new());
            for pair in self.all_pairs() {
                case.append_value(&pair.case);
                lawyer.append_value(&pair.lawyer);
                score.append_value(pair.score.parse().expect("a decimal is a number"));
                exact.append_value(&pair.score);
            }
            let columns: [(&str, ArrayRef); 4] = [
                ("case", Arc::new(case.finish())),
                ("lawyer", Arc::new(lawyer.finish())),
                ("score", Arc::new(score.finish())),
                ("score_exact", Arc::new(exact.finish())),
            ];
            PyTable::of(columns)
        })
    }

    /// The sum of the scores, an exact decimal as text.
    #[getter]
    fn total(&self) -> String {
        let problem = &self.problem.get().problem;
        let scores = self
            .assignment
            .pairs
            .iter()
            .map(|&edge| problem.score(edge));
        decimal(scores.map(i128::from).sum())
    }

    /// The problem that it solves.
    #[getter]
    fn problem(&self, py: Python<'_>) -> Py<PyProblem> {
        self.problem.clone_ref(py)
    }

    /// Everything about it as JSON, `dianyuan.assign/1`, byte for byte what the command line prints: the proof, why seats are
    /// empty, ways out, prices, what other mechanisms come to. It is worked out at each call, which takes some ten times as
    /// long as `assign`.
    #[pyo3(signature = (*, progress = None))]
    fn to_json(
        &self,
        py: Python<'_>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> Result<String, Failure> {
        let problem = &self.problem.get().problem;
        let mechanism = self.assignment.mechanism;
        watched(py, progress, |observer| {
            Ok(Answer::of(problem, mechanism, &self.options, observer).to_json(problem))
        })
    }

    /// Everything about it as tables by name: what `to_json` tells, under the same names, and worked out as that is. Where a row
    /// of the JSON holds a list of records, these are rows of a table of their own, with the key of the row. An exact decimal is
    /// text in a column that ends in `_exact`, beside a float64 for readers; numbers at levels are records of such pairs, such as
    /// `prices.score_exact`.
    ///
    /// Tables:
    ///     assignments: As `to_table`, and what each pair costs against the best for its case.
    ///     certificate: For each level, the first one decides first, worth and bound (null where nothing is proved).
    ///     branches: The steps of the proof: `kind` is `closed` (by prices), `contradiction` or `split`; then the two opposing
    ///         cases, the firm that may not serve both, and the places of the branches that follow.
    ///     prices: For each closed branch, what a seat of a group, a lawyer, or a lawyer in a link set costs.
    ///     unassigned: Cases with empty seats, and the `shortage` that proves them.
    ///     reasons: What keeps how many lawyers from such a case, and the first hundred of them.
    ///     ways_out: What would fill a seat (`remedies`, all of them needed), and the `gain` of the whole.
    ///     shortages: Cases that need more seats than all lawyers allowed to them have; `parts` sum to `seats`.
    ///     mechanisms: What each mechanism comes to on the same problem; `report.summary` is the row of this one.
    ///     seat_worth: Where one more seat is worth the most.
    ///
    /// Arguments:
    ///     progress: As for `Roster`.
    ///
    /// Example:
    ///     >>> pairs = [{"case": "C-1", "lawyer": "L-1", "score": 0.75}, {"case": "C-2", "lawyer": "L-1", "score": 0.5}]
    ///     >>> cases = [{"case": "C-1", "need": 1}, {"case": "C-2", "need": 1}]
    ///     >>> tables = assign(pairs, lawyers=[{"lawyer": "L-1", "min": 0, "max": 1}], cases=cases).to_tables()
    ///     >>> len(tables["assignments"]), len(tables["unassigned"]), tables["unassigned"].columns
    ///     (1, 1, ['case', 'missing', 'shortage'])
    #[pyo3(signature = (*, progress = None))]
    fn to_tables<'py>(
        &self,
        py: Python<'py>,
        progress: Option<&Bound<'py, PyAny>>,
    ) -> Result<Bound<'py, PyDict>, Failure> {
        let problem = &self.problem.get().problem;
        let mechanism = self.assignment.mechanism;
        let tables = watched(py, progress, |observer| {
            let answer = Answer::of(problem, mechanism, &self.options, observer);
            Ok(answer::tables(&answer, problem))
        })?;
        Ok(tables.into_py_dict(py)?)
    }

    /// The same as a dict.
    #[pyo3(signature = (*, progress = None))]
    fn to_dict<'py>(
        &self,
        py: Python<'py>,
        progress: Option<&Bound<'py, PyAny>>,
    ) -> Result<Bound<'py, PyAny>, Failure> {
        Ok(values::loaded(py, &self.to_json(py, progress)?)?)
    }

    fn __len__(&self) -> usize {
        self.assignment.pairs.len()
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        let (one, two) = (self.problem.get(), other.problem.get());
        py.detach(|| {
            self.assignment == other.assignment
                && self.options == other.options
                && one.problem == two.problem
        })
    }

    fn __hash__(&self) -> u64 {
        hashed(&self.total())
    }

    fn __repr__(&self) -> String {
        let proved = if self.is_optimal() {
            ", proved the best"
        } else {
            ""
        };
        format!(
            "<Assignment by {} of {} pairs, {}, total {}{proved}>",
            self.mechanism(),
            self.assignment.pairs.len(),
            self.status(),
            self.total(),
        )
    }

    fn _repr_html_(&self) -> String {
        let (status, total) = (self.status(), self.total());
        let caption = format!("{} assignment, {status}: total {total}", self.mechanism());
        let cells = self
            .all_pairs()
            .take(SHOWN)
            .map(|pair| [pair.case, pair.lawyer, pair.score]);
        html::table(&caption, ["Case", "Lawyer", "Score"], cells)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        let (py, own) = (slf.py(), slf.get());
        let again = py.get_type::<Self>().getattr("_pickled")?;
        let words = (own.mechanism(), own.objective(), own.seed().to_owned());
        Ok((again, (own.problem.clone_ref(py), words, own.steps)))
    }

    /// The same input is assigned the same way everywhere, so the question is enough.
    #[staticmethod]
    fn _pickled(
        problem: &Bound<'_, PyProblem>,
        words: (String, String, String),
        steps: Option<u64>,
    ) -> Result<Self, Failure> {
        let (mechanism, objective, seed) = words;
        let question = Question {
            mechanism: Some(&mechanism),
            objective: Some(&objective),
            seed: Some(seed),
            steps,
        };
        question.answer(problem, None)
    }
}

/// Pairs that a notebook shows.
const SHOWN: usize = 100;

type Words = (&'static str, &'static str, String);
type Reduced<'py> = (Bound<'py, PyAny>, (Py<PyProblem>, Words, Option<u64>));
