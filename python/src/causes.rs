//! Cause trees (案由) and crosswalks beside the official ones.

use engine::{Causes, Error};
use pyo3::intern;
use pyo3::prelude::*;

use crate::error::Failure;
use crate::policy::hashed;
use crate::text::Text;
use crate::values;

/// The official cause lists (案由) and files beside them, where the court has revised them or an agency has its own.
/// Immutable. Read once, it serves any number of rosters.
///
/// Arguments:
///     files: Texts of cause trees and crosswalks, in the order in which they build on one another.
///
/// Raises:
///     DianyuanError: `CausesError` with what is wrong with the first file that is wrong, or `MalformedError`.
///
/// Example:
///     >>> causes = Causes(["dianyuan-causes 1\nlist own\nvintage 1\ntitle Own\n1\t1\tA\n"])
///     >>> causes
///     <Causes: the official lists and 1 files>
///     >>> len(Roster([{"id": "L-1", "specialities": [{"cause": "own:1", "level": "declared"}]}], causes=causes))
///     1
#[pyclass(name = "Causes", module = "dianyuan", frozen)]
pub(crate) struct PyCauses {
    pub(crate) causes: Causes,
    files: Vec<String>,
}

impl PyCauses {
    fn add(mut self, file: &str) -> Result<Self, Failure> {
        let more = self.causes.with_file(file);
        self.causes = more.map_err(|error: Error| error.in_input("causes"))?;
        self.files.push(file.to_owned());
        Ok(self)
    }

    /// Those that were given: made before, or texts.
    pub(crate) fn given(value: Option<&Bound<'_, PyAny>>) -> Result<Self, Failure> {
        match value {
            None => Self::new(None),
            Some(value) => match value.cast::<Self>() {
                Ok(made) => Ok(made.get().copied()),
                Err(_) => Self::new(Some(value)),
            },
        }
    }

    /// The same again; trees are shared.
    pub(crate) fn copied(&self) -> Self {
        Self {
            causes: self.causes.clone(),
            files: self.files.clone(),
        }
    }
}

impl PartialEq for PyCauses {
    fn eq(&self, other: &Self) -> bool {
        self.files == other.files
    }
}

#[pymethods]
impl PyCauses {
    #[new]
    #[pyo3(signature = (files = None))]
    fn new(files: Option<&Bound<'_, PyAny>>) -> Result<Self, Failure> {
        let mut causes = Self {
            causes: Causes::official(),
            files: Vec::new(),
        };
        if let Some(files) = files {
            let values = files.py().import(intern!(files.py(), "dianyuan._values"))?;
            let files = values.call_method1(intern!(files.py(), "trees"), (files,))?;
            let files: Option<Vec<Bound<'_, PyAny>>> = files.extract()?;
            for file in files.unwrap_or_default() {
                causes = causes.add(Text::new("causes", &file)?.as_str())?;
            }
        }
        Ok(causes)
    }

    /// The same with one file more.
    #[pyo3(signature = (file, /))]
    fn with_file(&self, file: &Bound<'_, PyAny>) -> Result<Self, Failure> {
        self.copied().add(values::record("causes", file)?.as_str())
    }

    /// The texts of the files.
    #[getter]
    fn files(&self) -> Vec<&str> {
        self.files.iter().map(String::as_str).collect()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self == other
    }

    fn __hash__(&self) -> u64 {
        hashed(&self.files.concat())
    }

    fn __repr__(&self) -> String {
        format!(
            "<Causes: the official lists and {} files>",
            self.files.len()
        )
    }

    fn __getnewargs__(&self) -> (Vec<&str>,) {
        (self.files(),)
    }
}
