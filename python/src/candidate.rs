//! A lawyer's place in a ranking, and what each signal adds.

use engine::ranking::Candidate;
use engine::{Contribution, Signal};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// What one signal adds to a score. All numbers are millionths: `value` says how well the lawyer fits, `weight` is the
/// policy's, and `points` their product. `is_known` is false where the value is a neutral one.
#[pyclass(
    name = "Contribution",
    module = "dianyuan",
    frozen,
    eq,
    hash,
    from_py_object
)]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct PyContribution {
    signal: Signal,
    #[pyo3(get)]
    value: u32,
    #[pyo3(get)]
    weight: u32,
    #[pyo3(get)]
    points: u32,
    #[pyo3(get)]
    is_known: bool,
}

impl From<&Contribution> for PyContribution {
    fn from(part: &Contribution) -> Self {
        Self {
            signal: part.signal,
            value: part.value,
            weight: part.weight,
            points: part.points,
            is_known: part.known,
        }
    }
}

impl PyContribution {
    /// Every part of it, for people.
    pub(crate) fn cells(&self) -> [String; 5] {
        let known = if self.is_known { "yes" } else { "no" };
        let [value, weight, points] = [self.value, self.weight, self.points];
        [
            self.signal.to_string(),
            value.to_string(),
            weight.to_string(),
            points.to_string(),
            known.to_owned(),
        ]
    }
}

#[pymethods]
impl PyContribution {
    #[new]
    #[pyo3(signature = (signal, value, weight, points, is_known))]
    fn new(signal: &str, value: u32, weight: u32, points: u32, is_known: bool) -> PyResult<Self> {
        let signal = Signal::from_word(signal)
            .ok_or_else(|| PyValueError::new_err("signal must be the name of a signal"))?;
        Ok(Self {
            signal,
            value,
            weight,
            points,
            is_known,
        })
    }

    /// The signal, as it is called in JSON and in policies.
    #[getter]
    fn signal(&self) -> &'static str {
        self.signal.as_str()
    }

    fn __repr__(&self) -> String {
        let Self {
            value,
            weight,
            points,
            ..
        } = self;
        let is_known = if self.is_known { "True" } else { "False" };
        let signal = self.signal();
        format!(
            "Contribution(signal='{signal}', value={value}, weight={weight}, points={points}, is_known={is_known})"
        )
    }

    fn __getnewargs__(&self) -> (&'static str, u32, u32, u32, bool) {
        let signal = self.signal();
        (signal, self.value, self.weight, self.points, self.is_known)
    }
}

/// A lawyer's place in a ranking, from 1. `points` (millionths) are the sum of those of the contributions, None in a
/// neutral order. `is_open` is false while an official has to review something before an appointment.
#[pyclass(
    name = "Candidate",
    module = "dianyuan",
    frozen,
    eq,
    hash,
    from_py_object
)]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct PyCandidate {
    #[pyo3(get)]
    pub(crate) lawyer: String,
    #[pyo3(get)]
    pub(crate) place: u32,
    #[pyo3(get)]
    pub(crate) points: Option<u32>,
    #[pyo3(get)]
    pub(crate) is_open: bool,
    contributions: Vec<PyContribution>,
}

impl From<&Candidate> for PyCandidate {
    fn from(candidate: &Candidate) -> Self {
        Self {
            lawyer: candidate.lawyer.as_str().to_owned(),
            place: candidate.place,
            points: candidate.points,
            is_open: candidate.is_open(),
            contributions: candidate.contributions.iter().map(Into::into).collect(),
        }
    }
}

impl PyCandidate {
    /// The points of each signal, in the fixed order.
    pub(crate) fn part_points(&self) -> impl Iterator<Item = u32> {
        self.contributions.iter().map(|part| part.points)
    }

    /// Place, lawyer, points, and whether a review is open, for people.
    pub(crate) fn cells(&self) -> [String; 4] {
        let state = if self.is_open {
            "open"
        } else {
            "to be reviewed"
        };
        [
            self.place.to_string(),
            self.lawyer.clone(),
            crate::html::number(self.points),
            state.to_owned(),
        ]
    }
}

#[pymethods]
impl PyCandidate {
    #[new]
    #[pyo3(signature = (lawyer, place, points, is_open, contributions))]
    fn new(
        lawyer: String,
        place: u32,
        points: Option<u32>,
        is_open: bool,
        contributions: Vec<PyContribution>,
    ) -> Self {
        Self {
            lawyer,
            place,
            points,
            is_open,
            contributions,
        }
    }

    /// What each signal adds, in the fixed order; empty in a neutral order.
    #[getter]
    fn contributions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.contributions.iter().copied())
    }

    fn __repr__(&self) -> String {
        let points = match self.points {
            Some(points) => format!("{points} points"),
            None => String::from("no points"),
        };
        let state = if self.is_open { "" } else { ", to be reviewed" };
        format!(
            "<Candidate {:?}, place {}, {points}{state}>",
            self.lawyer, self.place
        )
    }

    fn __getnewargs__(&self) -> (&str, u32, Option<u32>, bool, Vec<PyContribution>) {
        let contributions = self.contributions.clone();
        (
            &self.lawyer,
            self.place,
            self.points,
            self.is_open,
            contributions,
        )
    }
}
