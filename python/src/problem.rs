//! Many cases, many lawyers, and what each pair is worth.

use engine::assign::{Problem, Tables, verify};
use pyo3::prelude::*;

use crate::assignment::PyAssignment;
use crate::error::Failure;
use crate::text::Text;
use crate::values;
use crate::watch::watched;

/// Many cases, many lawyers, and what each pair is worth by your own scores. Immutable.
///
/// A table is CSV text with a header, a list of dicts, or one of polars, pandas, pyarrow, DuckDB or whoever else hands tables over
/// through the Arrow PyCapsule interface; rows of the latter two are counted like lines, the first one as 2.
///
/// Arguments:
///     edges: `case`, `lawyer`, `score` (a decimal of at most nine places) and, if need be, `fixed`, `forbidden`, `tie`.
///     lawyers: `lawyer`, `min`, `max` (seats) and, if need be, `group`.
///     cases: `case`, `need` (seats) and, if need be, `priority` (smaller first), `received`, `link` (such cases never share
///         a lawyer), `opposes` (such cases never share a group).
///     groups: `group`, `max` and, if need be, `parent`.
///
/// Raises:
///     DianyuanError: `MalformedError` or `RecordError` with every fault of every table; `path` is table and column.
///     TypeError: A table is neither.
///
/// Example:
///     >>> problem = Problem(
///     ...     edges=[{"case": "C-1", "lawyer": "L-1", "score": 0.75}, {"case": "C-1", "lawyer": "L-2", "score": "0.5"}],
///     ...     lawyers=[{"lawyer": "L-1", "min": 0, "max": 1}, {"lawyer": "L-2", "min": 0, "max": 1}],
///     ...     cases="case,need\nC-1,1\n",
///     ... )
///     >>> problem
///     <Problem of 1 cases, 2 lawyers, 2 pairs>
#[pyclass(name = "Problem", module = "dianyuan", frozen)]
pub(crate) struct PyProblem {
    pub(crate) problem: Problem,
    /// What it was read from, for pickles: edges, lawyers, cases and groups as CSV.
    tables: (String, String, String, Option<String>),
}

#[pymethods]
impl PyProblem {
    #[new]
    #[pyo3(signature = (edges, lawyers, cases, groups = None))]
    pub(crate) fn new(
        py: Python<'_>,
        edges: &Bound<'_, PyAny>,
        lawyers: &Bound<'_, PyAny>,
        cases: &Bound<'_, PyAny>,
        groups: Option<&Bound<'_, PyAny>>,
    ) -> Result<Self, Failure> {
        let edges = values::table("edges", edges)?;
        let lawyers = values::table("lawyers", lawyers)?;
        let cases = values::table("cases", cases)?;
        let groups = groups
            .map(|groups| values::table("groups", groups))
            .transpose()?;
        let groups = groups.as_ref().map(Text::as_str);
        let [edges, lawyers, cases] = [edges.as_str(), lawyers.as_str(), cases.as_str()];
        let problem = watched(py, None, |_| {
            Problem::from_tables(&Tables {
                edges,
                lawyers,
                cases,
                groups,
            })
        })?;
        let tables = (
            edges.to_owned(),
            lawyers.to_owned(),
            cases.to_owned(),
            groups.map(str::to_owned),
        );
        Ok(Self { problem, tables })
    }

    /// Ids of the cases, in the order of their bytes.
    #[getter]
    fn case_ids(&self) -> Vec<&str> {
        let cases = 0..self.problem.case_count();
        cases.map(|case| self.problem.case_id(case)).collect()
    }

    /// Ids of the lawyers, in the order of their bytes.
    #[getter]
    fn lawyer_ids(&self) -> Vec<&str> {
        let lawyers = 0..self.problem.lawyer_count();
        lawyers
            .map(|lawyer| self.problem.lawyer_id(lawyer))
            .collect()
    }

    /// Number of pairs.
    #[getter]
    fn edge_count(&self) -> u32 {
        self.problem.edge_count()
    }

    /// Checks a result against the tables, whoever made it, by code that shares nothing with the solver.
    ///
    /// Arguments:
    ///     result: An `Assignment`, or what its `to_json` or `to_dict` gave.
    ///
    /// Returns:
    ///     A dict that says whether it is proved to be the best and what was found wrong with it.
    ///
    /// Raises:
    ///     DianyuanError: It is no result.
    #[pyo3(signature = (result, /))]
    fn verify<'py>(
        &self,
        py: Python<'py>,
        result: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Failure> {
        let json = self.verify_json(py, result)?;
        Ok(values::loaded(py, &json)?)
    }

    /// Checks as `verify` does, but gives canonical JSON text.
    #[pyo3(signature = (result, /))]
    fn verify_json(&self, py: Python<'_>, result: &Bound<'_, PyAny>) -> Result<String, Failure> {
        let result = match result.cast::<PyAssignment>() {
            Ok(assignment) => Text::new("result", assignment.call_method0("to_json")?.as_any())?,
            Err(_) => values::record("result", result)?,
        };
        let verdict = watched(py, None, |_| {
            let verdict = verify(result.as_str(), &self.problem);
            verdict.map_err(|error| error.in_input("result"))
        })?;
        Ok(verdict.to_json().to_canonical())
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        py.detach(|| self.problem == other.problem)
    }

    fn __repr__(&self) -> String {
        let problem = &self.problem;
        let (cases, lawyers) = (problem.case_count(), problem.lawyer_count());
        let edges = problem.edge_count();
        format!("<Problem of {cases} cases, {lawyers} lawyers, {edges} pairs>")
    }

    fn __getnewargs__(&self) -> (&str, &str, &str, Option<&str>) {
        let (edges, lawyers, cases, groups) = &self.tables;
        (edges, lawyers, cases, groups.as_deref())
    }
}
