//! One case against one roster.

use pyo3::prelude::*;

use crate::error::Failure;
use crate::text::Text;

/// Ranks the lawyers of a roster for one case. All four are JSON text but `policy`, which may be TOML, the name
/// of a built-in policy, or None; empty `options` mean all defaults.
#[pyfunction]
#[pyo3(signature = (roster, case, policy, options, /))]
pub(crate) fn rank_json(
    py: Python<'_>,
    roster: &Bound<'_, PyAny>,
    case: &Bound<'_, PyAny>,
    policy: Option<&Bound<'_, PyAny>>,
    options: &Bound<'_, PyAny>,
) -> Result<String, Failure> {
    let roster = Text::new("roster", roster)?;
    let case = Text::new("case", case)?;
    let policy = policy
        .map(|policy| Text::new("policy", policy))
        .transpose()?;
    let options = Text::new("options", options)?;
    let ranking = py.detach(|| {
        engine::rank_json(
            roster.as_str(),
            case.as_str(),
            policy.as_ref().map(Text::as_str),
            options.as_str(),
        )
    })?;
    Ok(ranking)
}
