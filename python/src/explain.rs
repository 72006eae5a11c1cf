//! One lawyer's place, explained.

use pyo3::prelude::*;

use crate::error::Failure;
use crate::text::Text;

/// Explains the place of one lawyer for one case. The texts are those of `rank_json`, and the lawyer's id.
#[pyfunction]
#[pyo3(signature = (roster, case, lawyer, policy, options, /))]
pub(crate) fn explain_json(
    py: Python<'_>,
    roster: &Bound<'_, PyAny>,
    case: &Bound<'_, PyAny>,
    lawyer: &Bound<'_, PyAny>,
    policy: Option<&Bound<'_, PyAny>>,
    options: &Bound<'_, PyAny>,
) -> Result<String, Failure> {
    let roster = Text::new("roster", roster)?;
    let case = Text::new("case", case)?;
    let lawyer = Text::new("lawyer", lawyer)?;
    let policy = policy
        .map(|policy| Text::new("policy", policy))
        .transpose()?;
    let options = Text::new("options", options)?;
    let explanation = py.detach(|| {
        engine::explain_json(
            roster.as_str(),
            case.as_str(),
            lawyer.as_str(),
            policy.as_ref().map(Text::as_str),
            options.as_str(),
        )
    })?;
    Ok(explanation)
}
