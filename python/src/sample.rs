//! The synthetic city that comes with the package.

use pyo3::pyfunction;

/// The lawyers and firms, the cases (both JSON Lines) and the policy (TOML); see `dianyuan.lab.sample`.
#[pyfunction]
pub(crate) fn sample_texts() -> (&'static str, &'static str, &'static str) {
    (
        dianyuan_sample::LAWYERS,
        dianyuan_sample::CASES,
        dianyuan_sample::POLICY,
    )
}
