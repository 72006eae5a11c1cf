//! Decision records gone through again.

use engine::record::Record;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::case::Given;
use crate::error::Failure;
use crate::roster::PyRoster;
use crate::values;
use crate::watch::watched;

/// Derives everything in a record again; see `dianyuan.records.replay`.
#[pyfunction]
#[pyo3(signature = (record, roster, case, /))]
pub(crate) fn replay_record_json(
    py: Python<'_>,
    record: &Bound<'_, PyAny>,
    roster: Option<&Bound<'_, PyRoster>>,
    case: Option<&Bound<'_, PyAny>>,
) -> Result<String, Failure> {
    let record = values::record("record", record)?;
    let case = case.map(Given::new).transpose()?;
    if roster.is_some() != case.is_some() {
        let expected = "roster and case are both given, or neither";
        return Err(PyTypeError::new_err(expected).into());
    }
    let roster = roster.map(|roster| &roster.get().roster);
    let inputs = roster.zip(case.as_ref().map(Given::get));
    watched(py, None, |_| {
        let replay = Record::from_json(record.as_str()).and_then(|record| record.replay(inputs));
        let replay = replay.map_err(|error| error.in_input("record"))?;
        Ok(replay.to_json().to_canonical())
    })
}
