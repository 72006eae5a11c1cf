//! A roster (名册): lawyers and firms.

use std::fmt::Write as _;

use engine::roster::{Query, found_json};
use engine::wire::Wire as _;
use engine::{Firm, Lawyer, Roster};
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict as _, PyDict};

use crate::causes::PyCauses;
use crate::error::Failure;
use crate::values;
use crate::watch::watched;

/// Lawyers and firms (名册), each id once, each cause known. Immutable; any number of threads may use one.
///
/// Arguments:
///     rows: A list of dicts or dataclasses, one of them, text (JSON Lines, a JSON array, one JSON object) as `str` or UTF-8 `bytes`, or a table
///         of polars, pandas, pyarrow, DuckDB or whoever else hands tables over through the Arrow PyCapsule interface.
///     causes: `Causes`, or a list of the files that they are made of; by default the official lists.
///     progress: Called with (stage, done, of) some fifty times a second; `of` is 0 where the end is not known. What it
///         raises ends the call and is raised.
///
/// Raises:
///     DianyuanError: `MalformedError` or `RecordError`; `problems` lists every fault of every row.
///     TypeError: An argument has a type that is not listed here, or a column of a table has one that no record holds.
///     RuntimeError: The library of a table failed while it handed over the rows.
///
/// A table has a column for each key, with lists and structs inside. Its nulls are unknown, as a key that is not there; its dates,
/// and its timestamps with a zone, are those that records write as text; floats and decimals that are whole numbers are read as
/// such, since libraries make them of whole numbers beside missing ones. Rows in errors are those of the table, from 1.
///
/// Two are equal if they hold the same facts and the same causes of your own, whatever the order of rows.
///
/// Example:
///     >>> roster = Roster([{"id": "zhang"}, {"id": "li"}])
///     >>> len(roster), roster.ids, "li" in roster
///     (2, ['li', 'zhang'], True)
///     >>> roster
///     <Roster of 2 lawyers, 0 firms>
///     >>> Roster(roster.to_json()) == roster
///     True
#[pyclass(name = "Roster", module = "dianyuan", frozen)]
pub(crate) struct PyRoster {
    pub(crate) roster: Roster,
    pub(crate) causes: PyCauses,
}

#[pymethods]
impl PyRoster {
    #[new]
    #[pyo3(signature = (rows, *, causes = None, progress = None))]
    fn new(
        py: Python<'_>,
        rows: &Bound<'_, PyAny>,
        causes: Option<&Bound<'_, PyAny>>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> Result<Self, Failure> {
        let causes = PyCauses::given(causes)?;
        let rows = values::records("roster", rows, progress)?;
        let roster = watched(py, progress, |observer| {
            let roster = Roster::from_json_observed(rows.as_str(), &causes.causes, observer);
            roster.map_err(|error| error.in_input("roster"))
        })?;
        Ok(Self { roster, causes })
    }

    fn __len__(&self) -> usize {
        self.roster.len()
    }

    fn __contains__(&self, id: &str) -> bool {
        self.roster.lawyer(id).is_some()
    }

    /// Ids of the lawyers, in the order of their bytes.
    #[getter]
    fn ids(&self) -> Vec<&str> {
        self.roster
            .lawyers()
            .map(|lawyer| lawyer.id().as_str())
            .collect()
    }

    /// Finds lawyers as `find` does, but gives canonical JSON text: byte for byte what C's `dy_roster_find_json` gives.
    #[pyo3(signature = (query, /))]
    fn find_json(&self, py: Python<'_>, query: &Bound<'_, PyAny>) -> Result<String, Failure> {
        let query = values::record("query", query)?;
        let found = watched(py, None, |_| {
            let query = Query::from_json(query.as_str());
            let found = query.and_then(|query| self.roster.find(&query));
            found.map_err(|error| error.in_input("query"))
        })?;
        Ok(found_json(&found).to_canonical())
    }

    /// Finds lawyers by name, firm, cause or region: the client may name anyone, whatever a shortlist shows.
    ///
    /// Arguments:
    ///     query: A dict, or JSON text, with any of `name`, `firm` (an id), `firm_name`, `cause`, `region`, `most`.
    ///
    /// Returns:
    ///     A dict, format `dianyuan.find/1`: ids, the best fit first, with why they fit.
    ///
    /// Example:
    ///     >>> roster = Roster([{"id": "L-1", "firm": "F-1"}, {"id": "L-2"}])
    ///     >>> [found["lawyer"] for found in roster.find({"firm": "F-1"})["found"]]
    ///     ['L-1']
    #[pyo3(signature = (query, /))]
    fn find<'py>(
        &self,
        py: Python<'py>,
        query: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Failure> {
        Ok(values::loaded(py, &self.find_json(py, query)?)?)
    }

    /// Lawyers, then firms, by the bytes of their ids, as JSON Lines whose lines are canonical.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| lines(self.roster.lawyers(), self.roster.firms()))
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        py.detach(|| {
            self.causes == other.causes
                && self.roster.lawyers().eq(other.roster.lawyers())
                && self.roster.firms().eq(other.roster.firms())
        })
    }

    fn __repr__(&self) -> String {
        let firms = self.roster.firms().count();
        format!("<Roster of {} lawyers, {firms} firms>", self.roster.len())
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((String,), Bound<'py, PyDict>)> {
        let causes = [("causes", self.causes.copied())].into_py_dict(py)?;
        Ok(((self.to_json(py),), causes))
    }
}

/// Lawyers and firms as JSON Lines, each line canonical.
pub(crate) fn lines<'a>(
    lawyers: impl Iterator<Item = &'a Lawyer>,
    firms: impl Iterator<Item = &'a Firm>,
) -> String {
    let lawyers = lawyers.map(Lawyer::write);
    let mut lines = String::new();
    for row in lawyers.chain(firms.map(Firm::write)) {
        writeln!(lines, "{}", row.to_canonical()).expect("a String takes all text");
    }
    lines
}
