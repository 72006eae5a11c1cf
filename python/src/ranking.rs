//! Who may be appointed for a case, in order, and why the others may not.

use std::sync::OnceLock;

use engine::Ranking;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::candidate::PyCandidate;
use crate::html;
use crate::policy::hashed;
use crate::values;

/// Who may be appointed for a case, in order, and why the others may not. Immutable; `Engine.rank` makes one.
#[pyclass(name = "Ranking", module = "dianyuan", frozen)]
pub(crate) struct PyRanking {
    head: Head,
    candidates: Vec<PyCandidate>,
    /// None of one that was pickled, whose JSON is there.
    ranking: Option<Box<Ranking>>,
    json: OnceLock<String>,
}

/// What a ranking says of itself, as a pickle carries it.
#[derive(Clone, FromPyObject, IntoPyObject)]
struct Head(String, String, String, u32);

impl From<Ranking> for PyRanking {
    fn from(ranking: Ranking) -> Self {
        Self {
            head: Head(
                ranking.case().as_str().to_owned(),
                ranking.as_of().to_string(),
                ranking.order().as_str().to_owned(),
                ranking.considered(),
            ),
            candidates: ranking.candidates().iter().map(Into::into).collect(),
            ranking: Some(Box::new(ranking)),
            json: OnceLock::new(),
        }
    }
}

impl PyRanking {
    fn json(&self) -> &str {
        self.json.get_or_init(|| {
            let ranking = self.ranking.as_ref();
            ranking
                .map(|ranking| ranking.to_json())
                .expect("one without JSON has the ranking that it is made of")
        })
    }
}

#[pymethods]
impl PyRanking {
    #[staticmethod]
    fn _pickled(head: Head, candidates: Vec<PyCandidate>, json: String) -> Self {
        Self {
            head,
            candidates,
            ranking: None,
            json: OnceLock::from(json),
        }
    }

    /// The id of the case.
    #[getter]
    fn case(&self) -> &str {
        &self.head.0
    }

    /// The civil date on which facts were looked at, such as `"2026-11-26"`.
    #[getter]
    fn as_of(&self) -> &str {
        &self.head.1
    }

    /// `"points"`, `"rotation"` or `"lot"`.
    #[getter]
    fn order(&self) -> &str {
        &self.head.2
    }

    /// How many lawyers the roster has.
    #[getter]
    fn considered(&self) -> u32 {
        self.head.3
    }

    /// The first candidates, in order.
    #[getter]
    fn candidates<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.candidates.iter().cloned())
    }

    /// All of it as canonical JSON, `dianyuan.rank/1`: byte for byte what Rust, C and the command line give.
    fn to_json(&self, py: Python<'_>) -> &str {
        py.detach(|| self.json())
    }

    /// The same as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        values::loaded(py, self.to_json(py))
    }

    fn __len__(&self) -> usize {
        self.candidates.len()
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        py.detach(|| self.json() == other.json())
    }

    fn __hash__(&self, py: Python<'_>) -> u64 {
        py.detach(|| hashed(self.json()))
    }

    fn __repr__(&self) -> String {
        let Head(case, day, order, considered) = &self.head;
        let listed = self.candidates.len();
        format!(
            "<Ranking for case {case:?} on {day} by {order}: {listed} of {considered} lawyers listed>"
        )
    }

    fn _repr_html_(&self) -> String {
        let Head(case, day, _, considered) = &self.head;
        let caption = format!("Case {case}, {day}: {considered} lawyers considered");
        let columns = ["Place", "Lawyer", "Points", "State"];
        html::table(
            &caption,
            columns,
            self.candidates.iter().map(PyCandidate::cells),
        )
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        let (py, own) = (slf.py(), slf.get());
        let read = py.get_type::<Self>().getattr("_pickled")?;
        let json = own.to_json(py).to_owned();
        Ok((read, (own.head.clone(), own.candidates.clone(), json)))
    }
}

type Reduced<'py> = (Bound<'py, PyAny>, (Head, Vec<PyCandidate>, String));
