//! Two rankings of one case, compared.

use pyo3::prelude::*;

use crate::error::Failure;
use crate::text::Text;

/// Compares two rankings of one case. The rosters that they were made from are both given, or neither.
#[pyfunction]
#[pyo3(signature = (before, after, before_roster, after_roster, options, /))]
pub(crate) fn diff_json(
    py: Python<'_>,
    before: &Bound<'_, PyAny>,
    after: &Bound<'_, PyAny>,
    before_roster: Option<&Bound<'_, PyAny>>,
    after_roster: Option<&Bound<'_, PyAny>>,
    options: &Bound<'_, PyAny>,
) -> Result<String, Failure> {
    let before = Text::new("before", before)?;
    let after = Text::new("after", after)?;
    let old = before_roster.map(|text| Text::new("before_roster", text));
    let new = after_roster.map(|text| Text::new("after_roster", text));
    let (old, new) = (old.transpose()?, new.transpose()?);
    let options = Text::new("options", options)?;
    let comparison = py.detach(|| {
        let rosters = old.as_ref().zip(new.as_ref());
        engine::diff_json(
            before.as_str(),
            after.as_str(),
            rosters.map(|(old, new)| (old.as_str(), new.as_str())),
            options.as_str(),
        )
    })?;
    Ok(comparison)
}
