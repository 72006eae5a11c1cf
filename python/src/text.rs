//! Text from Python: `str`, or `bytes` that hold UTF-8.

use std::str;

use engine::{Error, ErrorKind, Problem};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{PyBytes, PyString};

use crate::error::Failure;

/// A text that stays readable while Python runs other threads: Python's types are immutable and kept alive.
pub(crate) enum Text {
    Str(PyBackedStr),
    Bytes(PyBackedBytes),
    /// Made here, of a table.
    Own(String),
}

impl Text {
    /// Reads the argument called `name`. Any type but `str` and `bytes` is a `TypeError`.
    pub(crate) fn new(name: &'static str, value: &Bound<'_, PyAny>) -> Result<Self, Failure> {
        if let Ok(text) = value.cast::<PyString>() {
            let text = PyBackedStr::try_from(text.clone()).map_err(|_| lone_surrogate(name))?;
            return Ok(Self::Str(text));
        }
        if let Ok(bytes) = value.cast::<PyBytes>() {
            let bytes = PyBackedBytes::from(bytes.clone());
            engine::text_from_bytes(&bytes).map_err(|error| error.in_input(name))?;
            return Ok(Self::Bytes(bytes));
        }
        let found = value.get_type().name()?;
        Err(PyTypeError::new_err(format!("{name} must be str or bytes, not {found}")).into())
    }

    /// What was made of a table as the argument called `name`.
    pub(crate) fn own(name: &'static str, bytes: Vec<u8>) -> Result<Self, Failure> {
        let checked = String::from_utf8(bytes);
        checked.map(Self::Own).map_err(|error| {
            let faults = engine::text_from_bytes(error.as_bytes());
            faults
                .expect_err("it was just found wrong")
                .in_input(name)
                .into()
        })
    }

    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Str(text) => text,
            Self::Own(text) => text,
            Self::Bytes(bytes) => {
                str::from_utf8(bytes).expect("checked in `new`; bytes never change")
            }
        }
    }
}

/// Half of a surrogate pair is the one thing that a `str` can hold and UTF-8 cannot.
fn lone_surrogate(name: &'static str) -> Error {
    let problem = Problem::new(
        "not_utf8",
        "",
        "half of a surrogate pair",
        "whole characters",
    );
    Error::one(ErrorKind::Malformed, problem).in_input(name)
}
