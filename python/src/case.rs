//! A case (案件): what is asked for, and by whom.

use engine::Case;
use engine::wire::Wire as _;
use pyo3::prelude::*;

use crate::error::Failure;
use crate::policy::hashed;
use crate::values;

/// One case (案件). Immutable.
///
/// Arguments:
///     case: A dict, or JSON text.
///
/// Raises:
///     DianyuanError: `MalformedError` or `RecordError` with every fault.
///
/// Example:
///     >>> Case({"id": "1", "kind": "civil", "causes": ["civil:"], "received": "2026-11-20T09:30:00+08:00"})
///     <Case "1">
#[pyclass(name = "Case", module = "dianyuan", frozen)]
pub(crate) struct PyCase(pub(crate) Case);

#[pymethods]
impl PyCase {
    #[new]
    #[pyo3(signature = (case, /))]
    fn new(case: &Bound<'_, PyAny>) -> Result<Self, Failure> {
        // A case is read in some microseconds: other threads can wait for that.
        let text = values::record("case", case)?;
        let read = Case::from_json(text.as_str());
        Ok(Self(read.map_err(|error| error.in_input("case"))?))
    }

    /// The id of the case.
    #[getter]
    fn id(&self) -> &str {
        self.0.id().as_str()
    }

    /// All of it as canonical JSON, which the class reads again.
    fn to_json(&self) -> String {
        self.0.write().to_canonical()
    }

    /// The same as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        values::loaded(py, &self.to_json())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        hashed(self.id())
    }

    fn __repr__(&self) -> String {
        format!("<Case {:?}>", self.id())
    }

    fn __getnewargs__(&self) -> (String,) {
        (self.to_json(),)
    }
}

/// A case, or what one is made of.
pub(crate) enum Given<'py> {
    Made(Bound<'py, PyCase>),
    Read(Box<PyCase>),
}

impl<'py> Given<'py> {
    pub(crate) fn new(case: &Bound<'py, PyAny>) -> Result<Self, Failure> {
        match case.cast::<PyCase>() {
            Ok(case) => Ok(Self::Made(case.clone())),
            Err(_) => Ok(Self::Read(Box::new(PyCase::new(case)?))),
        }
    }

    pub(crate) fn get(&self) -> &Case {
        match self {
            Self::Made(case) => &case.get().0,
            Self::Read(case) => &case.0,
        }
    }
}
