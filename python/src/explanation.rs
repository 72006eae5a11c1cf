//! Why a lawyer has a place, or none, and what would change it.

use engine::Explanation;
use engine::render::{self, Audience, Language};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::candidate::PyContribution;
use crate::error::Failure;
use crate::html;
use crate::policy::hashed;
use crate::values;
use crate::words::word;

/// Why a lawyer has a place, or none: points, the facts behind them, the smallest change that would alter it. Immutable;
/// `Engine.explain` makes one.
#[pyclass(name = "Explanation", module = "dianyuan", frozen)]
pub(crate) struct PyExplanation {
    told: Told,
    contributions: Vec<PyContribution>,
    json: String,
    /// For each language, for each audience.
    words: Vec<Vec<String>>,
}

/// The lawyer, place, candidates and points, as a pickle carries them.
#[derive(Clone, FromPyObject, IntoPyObject)]
struct Told(String, Option<u32>, u32, Option<u32>);

impl From<Explanation> for PyExplanation {
    fn from(explanation: Explanation) -> Self {
        let words = |language: &Language| {
            let audiences = Audience::ALL.iter();
            let words = audiences.map(|to| render::explanation(&explanation, *language, *to));
            words.collect()
        };
        Self {
            words: Language::ALL.iter().map(words).collect(),
            json: render::explanation_json(&explanation).to_canonical(),
            contributions: explanation.contributions.iter().map(Into::into).collect(),
            told: Told(
                explanation.lawyer.as_str().to_owned(),
                explanation.place,
                explanation.candidate_count,
                explanation.points,
            ),
        }
    }
}

#[pymethods]
impl PyExplanation {
    #[staticmethod]
    fn _pickled(
        told: Told,
        contributions: Vec<PyContribution>,
        json: String,
        words: Vec<Vec<String>>,
    ) -> Self {
        Self {
            told,
            contributions,
            json,
            words,
        }
    }

    /// The lawyer's id.
    #[getter]
    fn lawyer(&self) -> &str {
        &self.told.0
    }

    /// The place, from 1; None for a lawyer who is excluded.
    #[getter]
    fn place(&self) -> Option<u32> {
        self.told.1
    }

    /// How many lawyers are not excluded.
    #[getter]
    fn candidate_count(&self) -> u32 {
        self.told.2
    }

    /// Out of 1,000,000; None in a neutral order and for an excluded lawyer.
    #[getter]
    fn points(&self) -> Option<u32> {
        self.told.3
    }

    /// What each signal adds, in the fixed order; empty where there are no points.
    #[getter]
    fn contributions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.contributions.iter().copied())
    }

    /// The same in words, several sentences on several lines. Ids stand in them as they are: a page has to escape them.
    ///
    /// Arguments:
    ///     language: `"zh"` or `"en"`.
    ///     audience: `"client"`, in plain words, or `"staff"`, complete and not for the client's eyes.
    ///
    /// Raises:
    ///     RequestError: Another word.
    #[pyo3(signature = (language, audience))]
    fn words(&self, language: &str, audience: &str) -> Result<&str, Failure> {
        let language: Language = word("language", language, Language::ALL)?;
        let audience: Audience = word("audience", audience, Audience::ALL)?;
        Ok(&self.words[language as usize][audience as usize])
    }

    /// All of it as canonical JSON, `dianyuan.explain/1`: byte for byte what Rust, C and the command line give.
    fn to_json(&self) -> &str {
        &self.json
    }

    /// The same as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        values::loaded(py, &self.json)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.json == other.json
    }

    fn __hash__(&self) -> u64 {
        hashed(&self.json)
    }

    fn __repr__(&self) -> String {
        let Told(lawyer, place, candidates, _) = &self.told;
        match place {
            Some(place) => {
                format!("<Explanation of lawyer {lawyer:?}: place {place} of {candidates}>")
            }
            None => format!("<Explanation of lawyer {lawyer:?}: excluded>"),
        }
    }

    fn _repr_html_(&self) -> String {
        let Told(lawyer, place, candidates, points) = &self.told;
        let (place, points) = (html::number(*place), html::number(*points));
        let caption =
            format!("Lawyer {lawyer}: place {place} of {candidates} candidates, {points} points");
        let columns = ["Signal", "Value", "Weight", "Points", "Known"];
        html::table(
            &caption,
            columns,
            self.contributions.iter().map(PyContribution::cells),
        )
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        let own = slf.get();
        let read = slf.py().get_type::<Self>().getattr("_pickled")?;
        let parts = (
            own.told.clone(),
            own.contributions.clone(),
            own.json.clone(),
            own.words.clone(),
        );
        Ok((read, parts))
    }
}

type Parts = (Told, Vec<PyContribution>, String, Vec<Vec<String>>);
type Reduced<'py> = (Bound<'py, PyAny>, Parts);
