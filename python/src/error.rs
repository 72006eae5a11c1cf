//! The core's errors as Python exceptions: one class for each kind, all under one base.

use engine::{Error, ErrorKind, Problem};
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyType};
use pyo3::{create_exception, intern};

create_exception!(
    dianyuan,
    DianyuanError,
    PyException,
    "An input is wrong. `kind` says which sort, `input` which one, `problems` lists every fault of it."
);
create_exception!(
    dianyuan,
    MalformedError,
    DianyuanError,
    "The text is not what it should be as text: not UTF-8, not JSON, not TOML, cut short."
);
create_exception!(
    dianyuan,
    RecordError,
    DianyuanError,
    "Records (lawyers, firms, cases) hold faults."
);
create_exception!(
    dianyuan,
    PolicyError,
    DianyuanError,
    "A policy is wrong, or loosens a gate that the policy it extends has locked."
);
create_exception!(
    dianyuan,
    CausesError,
    DianyuanError,
    "A cause tree or crosswalk is wrong."
);
create_exception!(
    dianyuan,
    CalibrationError,
    DianyuanError,
    "A calibration is wrong, or does not belong to the policy it is used with."
);
create_exception!(
    dianyuan,
    RequestError,
    DianyuanError,
    "An argument is out of range, or names something that is not there."
);
create_exception!(
    dianyuan,
    StoppedError,
    DianyuanError,
    "No input was at fault: the caller stopped the call, and nothing was made."
);

/// The class that stands for a kind.
fn class_of(py: Python<'_>, kind: ErrorKind) -> Bound<'_, PyType> {
    match kind {
        ErrorKind::Malformed => py.get_type::<MalformedError>(),
        ErrorKind::Record => py.get_type::<RecordError>(),
        ErrorKind::Policy => py.get_type::<PolicyError>(),
        ErrorKind::Causes => py.get_type::<CausesError>(),
        ErrorKind::Calibration => py.get_type::<CalibrationError>(),
        ErrorKind::Request => py.get_type::<RequestError>(),
        ErrorKind::Stopped => py.get_type::<StoppedError>(),
        _ => py.get_type::<DianyuanError>(),
    }
}

/// The class for each kind of error that the engine knows, by the word in `kind`.
#[pyfunction]
pub(crate) fn error_classes(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let classes = PyDict::new(py);
    for kind in ErrorKind::ALL {
        classes.set_item(kind.as_str(), class_of(py, kind))?;
    }
    Ok(classes)
}

/// Why a call failed: the core's error, or one that Python raised while its values were read.
pub(crate) enum Failure {
    Engine(Error),
    Python(PyErr),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Engine(error)
    }
}

impl From<PyErr> for Failure {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

impl From<Failure> for PyErr {
    fn from(failure: Failure) -> Self {
        match failure {
            // An error while the exception is made, such as a lack of memory, takes its place.
            Failure::Engine(error) => {
                Python::attach(|py| exception(py, &error).unwrap_or_else(|error| error))
            }
            Failure::Python(error) => error,
        }
    }
}

fn exception(py: Python<'_>, error: &Error) -> PyResult<PyErr> {
    let problems = error
        .problems()
        .iter()
        .map(|problem| problem_dict(py, problem))
        .collect::<PyResult<Vec<_>>>()?;
    let value = class_of(py, error.kind()).call1((error.to_string(),))?;
    value.setattr(intern!(py, "kind"), error.kind().as_str())?;
    value.setattr(intern!(py, "input"), error.input())?;
    value.setattr(intern!(py, "problems"), PyList::new(py, problems)?)?;
    Ok(PyErr::from_value(value))
}

fn problem_dict<'py>(py: Python<'py>, problem: &Problem) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    dict.set_item(intern!(py, "code"), problem.code)?;
    dict.set_item(intern!(py, "row"), problem.row)?;
    dict.set_item(intern!(py, "path"), &problem.path)?;
    dict.set_item(intern!(py, "value"), &problem.value)?;
    dict.set_item(intern!(py, "expected"), &*problem.expected)?;
    Ok(dict)
}
