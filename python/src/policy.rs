//! A policy (政策): weights, parameters of gates, rules of choice.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use engine::Policy;
use pyo3::prelude::*;

use crate::error::Failure;
use crate::values;
use crate::watch::watched;

/// The rules that an agency ranks and appoints by (政策): weights, gates, terms, rules of client choice. Immutable.
///
/// Arguments:
///     policy: The name of a built-in one (`"national"`, `"hangzhou"`, `"none"`), TOML or JSON text, or a dict.
///
/// Raises:
///     DianyuanError: `PolicyError` with every wrong setting, one that loosens a locked gate among them, or `MalformedError`.
///
/// Example:
///     >>> policy = Policy("national")
///     >>> policy.id, len(policy.digest)
///     ('national', 64)
///     >>> Policy(policy.to_dict()) == policy
///     True
#[pyclass(name = "Policy", module = "dianyuan", frozen)]
pub(crate) struct PyPolicy(pub(crate) Policy);

#[pymethods]
impl PyPolicy {
    #[new]
    #[pyo3(signature = (policy, /))]
    fn new(py: Python<'_>, policy: &Bound<'_, PyAny>) -> Result<Self, Failure> {
        let text = values::record("policy", policy)?;
        let policy = watched(py, None, |_| match Policy::preset(text.as_str().trim()) {
            Some(policy) => Ok(policy),
            None => Policy::from_text(text.as_str()).map_err(|error| error.in_input("policy")),
        })?;
        Ok(Self(policy))
    }

    /// The policy's id.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }

    /// The version, as its author numbers it.
    #[getter]
    fn version(&self) -> &str {
        self.0.version()
    }

    /// SHA-256 of the canonical JSON, 64 hexadecimal digits, as rankings carry it.
    #[getter]
    fn digest(&self) -> String {
        self.0.digest().to_string()
    }

    /// All of it as canonical JSON, which the class reads again.
    fn to_json(&self) -> String {
        self.0.to_json().to_canonical()
    }

    /// The same as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        values::loaded(py, &self.to_json())
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        py.detach(|| self.to_json() == other.to_json())
    }

    fn __hash__(&self) -> u64 {
        hashed(&self.digest())
    }

    fn __repr__(&self) -> String {
        let (id, version) = (self.0.id(), self.0.version());
        format!(
            "<Policy {id:?}, version {version:?}, digest {}>",
            short(&self.digest())
        )
    }

    fn __getnewargs__(&self) -> (String,) {
        (self.to_json(),)
    }
}

/// A hash that equal digests share.
pub(crate) fn hashed(digest: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    digest.hash(&mut hasher);
    hasher.finish()
}

/// Enough of a digest for people to tell two apart.
pub(crate) fn short(digest: &str) -> &str {
    digest.get(..12).unwrap_or(digest)
}
