//! A calibration: what is usual on a roster.

use engine::{Calibration, Date, Error, ErrorKind};
use pyo3::prelude::*;

use crate::error::Failure;
use crate::policy::{PyPolicy, hashed, short};
use crate::roster::PyRoster;
use crate::values;
use crate::watch::watched;

/// Everything that is estimated from a roster for one day: priors of past performance, and values that stand in for
/// unknown facts. Immutable.
///
/// Arguments:
///     calibration: What `to_json` or `to_dict` gave; `Calibration.fit` makes one from a roster.
///
/// Raises:
///     DianyuanError: `MalformedError` or `RecordError` with every fault.
///
/// Example:
///     >>> calibration = Calibration.fit(Roster([{"id": "zhang"}]), Policy("none"), "2026-11-22")
///     >>> calibration.as_of, Calibration(calibration.to_json()) == calibration
///     ('2026-11-22', True)
#[pyclass(name = "Calibration", module = "dianyuan", frozen)]
pub(crate) struct PyCalibration(pub(crate) Calibration);

#[pymethods]
impl PyCalibration {
    #[new]
    #[pyo3(signature = (calibration, /))]
    fn new(py: Python<'_>, calibration: &Bound<'_, PyAny>) -> Result<Self, Failure> {
        let text = values::record("calibration", calibration)?;
        let read = watched(py, None, |_| {
            let read = Calibration::from_json(text.as_str());
            read.map_err(|error| error.in_input("calibration"))
        })?;
        Ok(Self(read))
    }

    /// Fits priors and neutral values to what was known of a roster on a day. The order of rows changes nothing.
    ///
    /// Arguments:
    ///     roster, policy: The lawyers and the rules.
    ///     as_of: The civil date, as `date` or as text such as `"2026-11-26"`.
    ///     progress: As for `Roster`.
    ///
    /// Raises:
    ///     RequestError: The date is none.
    #[staticmethod]
    #[pyo3(signature = (roster, policy, as_of, *, progress = None))]
    fn fit(
        py: Python<'_>,
        roster: &Bound<'_, PyRoster>,
        policy: &Bound<'_, PyPolicy>,
        as_of: &Bound<'_, PyAny>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> Result<Self, Failure> {
        let day: Date = values::day("as_of", as_of)?
            .as_str()
            .parse()
            .map_err(|error: Error| {
                Error::new(ErrorKind::Request, error.problems().to_vec()).in_input("as_of")
            })?;
        let (roster, policy) = (&roster.get().roster, &policy.get().0);
        let fitted = watched(py, progress, |observer| {
            Calibration::fit_observed(roster, policy, day, observer)
        })?;
        Ok(Self(fitted))
    }

    /// SHA-256 of the canonical JSON, 64 hexadecimal digits, as rankings carry it.
    #[getter]
    fn digest(&self) -> String {
        self.0.digest().to_string()
    }

    /// The civil date that it was fitted for, such as `"2026-11-26"`.
    #[getter]
    fn as_of(&self) -> String {
        self.0.as_of().to_string()
    }

    /// All of it as canonical JSON, which the class reads again.
    fn to_json(&self) -> String {
        self.0.to_json().to_canonical()
    }

    /// The same as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        values::loaded(py, &self.to_json())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        hashed(&self.digest())
    }

    fn __repr__(&self) -> String {
        let (day, lawyers) = (self.0.as_of(), self.0.lawyers());
        let digest = self.digest();
        format!(
            "<Calibration of {lawyers} lawyers on {day}, digest {}>",
            short(&digest)
        )
    }

    fn __getnewargs__(&self) -> (String,) {
        (self.to_json(),)
    }
}
