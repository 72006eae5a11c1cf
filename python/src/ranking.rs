//! Who may be appointed for a case, in order, and why the others may not.

use std::borrow::Cow;
use std::sync::OnceLock;

use engine::Ranking;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::candidate::PyCandidate;
use crate::excluded::{self, Barred};
use crate::html;
use crate::many::Rows as _;
use crate::places::Places;
use crate::policy::hashed;
use crate::table::PyTable;
use crate::values;

/// Who may be appointed for a case, in order, and why the others may not. Immutable; `Engine.rank` makes one.
#[pyclass(name = "Ranking", module = "dianyuan", frozen)]
pub(crate) struct PyRanking {
    head: Head,
    candidates: Vec<PyCandidate>,
    source: Source,
    json: OnceLock<String>,
}

/// Where the rest is told from.
enum Source {
    Made(Box<Ranking>),
    /// The reasons of the excluded; the JSON is there too.
    Pickled(Vec<Barred>),
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
            source: Source::Made(Box::new(ranking)),
            json: OnceLock::new(),
        }
    }
}

impl PyRanking {
    fn json(&self) -> &str {
        self.json.get_or_init(|| match &self.source {
            Source::Made(ranking) => ranking.to_json(),
            Source::Pickled(_) => unreachable!("a pickle carries the JSON"),
        })
    }

    fn barred(&self) -> Cow<'_, [Barred]> {
        match &self.source {
            Source::Made(ranking) => Cow::Owned(excluded::barred(ranking)),
            Source::Pickled(barred) => Cow::Borrowed(barred),
        }
    }
}

#[pymethods]
impl PyRanking {
    #[staticmethod]
    fn _pickled(
        head: Head,
        candidates: Vec<PyCandidate>,
        excluded: Vec<Barred>,
        json: String,
    ) -> Self {
        Self {
            head,
            candidates,
            source: Source::Pickled(excluded),
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

    /// The candidates as a table, a row for each, in order: the columns of `Engine.rank_many`.
    fn to_table(&self, py: Python<'_>) -> PyTable {
        py.detach(|| {
            let mut places = Places::default();
            for candidate in &self.candidates {
                places.push_held(&self.head.0, candidate);
            }
            places.finish()
        })
    }

    /// Why others may not be appointed, as a table: a row for each reason against each lawyer whom the JSON lists under
    /// `excluded`, as many as were asked for.
    ///
    /// Columns: `case` and `lawyer` (ids), `code` (gate and stable word, such as `H1.suspended`), `basis` (a list of statutes or
    /// keys of the policy) and `facts` (dates, numbers, ids as a JSON object).
    fn excluded_table(&self, py: Python<'_>) -> PyTable {
        py.detach(|| excluded::table(&self.head.0, &self.barred()))
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
        let barred = own.barred().into_owned();
        let parts = (own.head.clone(), own.candidates.clone(), barred, json);
        Ok((read, parts))
    }
}

type Parts = (Head, Vec<PyCandidate>, Vec<Barred>, String);
type Reduced<'py> = (Bound<'py, PyAny>, Parts);
