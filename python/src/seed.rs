//! The seed of lots, and what is published of it.

use pyo3::pyfunction;

/// What is published of a seed before it is used, as 64 hexadecimal digits: what the command `commit_seed` puts into a ledger.
///
/// Example:
///     >>> commitment("abc")
///     'beace8aa1636f7c57611844b891f766120c194796bb98a4d430015edb56ea61f'
#[pyfunction]
#[pyo3(signature = (seed, /))]
pub(crate) fn commitment(seed: &str) -> String {
    engine::choice::commitment(seed)
}
