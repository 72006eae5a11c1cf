//! The names of signals.

use engine::Signal;
use engine::render::{Audience, Language, signal};
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict as _, PyDict};

use crate::error::Failure;
use crate::words::word;

/// What the signals are called, by their words in JSON and in policies, in the fixed order of signals.
///
/// Arguments:
///     language: `"zh"` or `"en"`.
///     audience: `"client"` for short plain phrases, `"staff"` for the terms of the field.
///
/// Raises:
///     RequestError: For another word.
///
/// Example:
///     >>> signal_names("en", "staff")["home_visit"]
///     'Home visits'
#[pyfunction]
#[pyo3(signature = (language, audience))]
pub(crate) fn signal_names<'py>(
    py: Python<'py>,
    language: &str,
    audience: &str,
) -> Result<Bound<'py, PyDict>, Failure> {
    let language = word("language", language, Language::ALL)?;
    let audience = word("audience", audience, Audience::ALL)?;
    let names = Signal::ALL.iter();
    let names = names.map(|one| (one.as_str(), signal(*one, language, audience)));
    Ok(names.into_py_dict(py)?)
}
