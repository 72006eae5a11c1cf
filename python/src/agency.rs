//! What a ledger asks of the world outside it.

use engine::Case;
use engine::agency::Agency;
use engine::wire::Wire as _;
use pyo3::prelude::*;

use crate::case::{Given, PyCase};
use crate::error::Failure;
use crate::many;
use crate::snapshot::PyEngine;
use crate::values;

/// What a ledger asks of the world outside it: an engine, the cases, and the seed of lots. Immutable: each `with_…` gives
/// another one and leaves this as it is.
///
/// Arguments:
///     engine: Roster, policy and calibration.
///     cases: A list of `Case`, or of what one is made of, or a table of polars, pandas, pyarrow or DuckDB.
///     seed: The seed of lots, whose commitment was published before.
///
/// Example:
///     >>> roster, policy = Roster([{"id": "zhang"}]), Policy("none")
///     >>> engine = Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-22"))
///     >>> case = {"id": "1", "kind": "civil", "causes": ["civil:"], "received": "2026-11-20T09:30:00+08:00"}
///     >>> Agency(engine, [case])
///     <Agency of 1 lawyers, 1 cases>
#[pyclass(name = "Agency", module = "dianyuan", frozen)]
pub(crate) struct PyAgency {
    pub(crate) agency: Agency,
    engine: Py<PyEngine>,
}

#[pymethods]
impl PyAgency {
    #[new]
    #[pyo3(signature = (engine, cases = None, *, seed = None))]
    fn new(
        engine: &Bound<'_, PyEngine>,
        cases: Option<&Bound<'_, PyAny>>,
        seed: Option<String>,
    ) -> Result<Self, Failure> {
        let mut agency = Agency::new(engine.get().engine.clone());
        for case in cases.map(given).transpose()?.unwrap_or_default() {
            agency.put_case(case);
        }
        if let Some(seed) = seed {
            agency = agency.with_seed(seed);
        }
        let engine = engine.clone().unbind();
        Ok(Self { agency, engine })
    }

    /// The same with a case more, or with a new version of the one of the same id.
    #[pyo3(signature = (case, /))]
    fn with_case(&self, py: Python<'_>, case: &Bound<'_, PyAny>) -> Result<Self, Failure> {
        let case = Given::new(case)?.get().clone();
        let agency = self.agency.clone().with_case(case);
        let engine = self.engine.clone_ref(py);
        Ok(Self { agency, engine })
    }

    /// The same with another engine, as after a change of the roster.
    #[pyo3(signature = (engine, /))]
    fn with_engine(&self, engine: &Bound<'_, PyEngine>) -> Self {
        let mut agency = self.agency.clone();
        *agency.engine_mut() = engine.get().engine.clone();
        let engine = engine.clone().unbind();
        Self { agency, engine }
    }

    /// The same with another seed of lots.
    #[pyo3(signature = (seed, /))]
    fn with_seed(&self, py: Python<'_>, seed: String) -> Self {
        let agency = self.agency.clone().with_seed(seed);
        let engine = self.engine.clone_ref(py);
        Self { agency, engine }
    }

    /// The engine.
    #[getter]
    fn engine(&self, py: Python<'_>) -> Py<PyEngine> {
        self.engine.clone_ref(py)
    }

    /// The cases, by the bytes of their ids.
    #[getter]
    fn cases(&self) -> Vec<PyCase> {
        self.agency.cases().cloned().map(PyCase).collect()
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        let (one, two) = (self.engine.get(), other.engine.get());
        py.detach(|| {
            self.agency.seed() == other.agency.seed()
                && self.agency.cases().eq(other.agency.cases())
                && one.is_same(two)
        })
    }

    /// Without the seed, which is secret until the lots are drawn.
    fn __repr__(&self) -> String {
        let (lawyers, cases) = (self.agency.engine().len(), self.agency.cases().count());
        format!("<Agency of {lawyers} lawyers, {cases} cases>")
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        let (py, own) = (slf.py(), slf.get());
        let read = py.get_type::<Self>().getattr("_pickled")?;
        let cases = own.agency.cases().map(|case| case.write().to_canonical());
        let seed = own.agency.seed().map(str::to_owned);
        Ok((read, (own.engine(py), cases.collect(), seed)))
    }

    #[staticmethod]
    fn _pickled(
        engine: &Bound<'_, PyEngine>,
        cases: &Bound<'_, PyAny>,
        seed: Option<String>,
    ) -> Result<Self, Failure> {
        Self::new(engine, Some(cases), seed)
    }
}

/// Each case of a list by itself, so that a list may mix what was made with what is to be read; or those of a table.
fn given(cases: &Bound<'_, PyAny>) -> Result<Vec<Case>, Failure> {
    if values::held(cases)?.is_some() {
        return many::cases(cases, None);
    }
    let cases = cases.extract::<Vec<Bound<'_, PyAny>>>()?.into_iter();
    let cases = cases.map(|case| Ok(Given::new(&case)?.get().clone()));
    cases.collect()
}

type Parts = (Py<PyEngine>, Vec<String>, Option<String>);
type Reduced<'py> = (Bound<'py, PyAny>, Parts);
