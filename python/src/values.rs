//! Python values as the JSON text that the engine reads, and JSON text as Python values.

use engine::model::Instant;
use engine::{Error, ErrorKind, RankOptions};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::csv;
use crate::error::Failure;
use crate::lines;
use crate::text::Text;

/// Text as it is; anything else by a function of the pure half, which refuses what it does not know.
fn by(name: &'static str, value: &Bound<'_, PyAny>, function: &str) -> Result<Text, Failure> {
    if value.is_instance_of::<PyString>() || value.is_instance_of::<PyBytes>() {
        return Text::new(name, value);
    }
    let values = value.py().import(intern!(value.py(), "dianyuan._values"))?;
    Text::new(name, &values.call_method1(function, (name, value))?)
}

/// One record: text, or a dict.
pub(crate) fn record(name: &'static str, value: &Bound<'_, PyAny>) -> Result<Text, Failure> {
    by(name, value, "record")
}

/// Records: text, a dict, a list of dicts, or a table that another library holds as Arrow lays it out. Writing the rows of a
/// table is long work, which tells `progress` how far it is.
pub(crate) fn records(
    name: &'static str,
    value: &Bound<'_, PyAny>,
    progress: Option<&Bound<'_, PyAny>>,
) -> Result<Text, Failure> {
    match lines::as_lines(name, value, progress)? {
        Some(lines) => Text::own(name, lines),
        None => by(name, value, "records"),
    }
}

/// The value as it can be read, if it is a table that another library holds as Arrow lays it out.
pub(crate) fn held<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    let py = value.py();
    if !value.hasattr(intern!(py, "__arrow_c_stream__"))? {
        return Ok(None);
    }
    let polars = py.import(intern!(py, "dianyuan._polars"))?;
    let table = polars.call_method1(intern!(py, "readable"), (value,))?;
    Ok(Some(table))
}

/// A table: CSV text, a list of dicts, or one that another library holds as Arrow lays it out.
pub(crate) fn table(name: &'static str, value: &Bound<'_, PyAny>) -> Result<Text, Failure> {
    match csv::as_csv(name, value)? {
        Some(csv) => Ok(Text::Own(csv)),
        None => by(name, value, "table"),
    }
}

/// A civil date as text: text, or a `date`.
pub(crate) fn day(name: &'static str, value: &Bound<'_, PyAny>) -> Result<Text, Failure> {
    by(name, value, "day")
}

/// An instant: RFC 3339 text, or a `datetime`.
pub(crate) fn moment(name: &'static str, value: &Bound<'_, PyAny>) -> Result<Instant, Failure> {
    let text = by(name, value, "moment")?;
    let moment = text.as_str().parse().map_err(|error: Error| {
        Error::new(ErrorKind::Request, error.problems().to_vec()).in_input(name)
    });
    Ok(moment?)
}

/// How a ranking is asked for, as Python gives it.
#[derive(Default)]
pub(crate) struct Asked<'py> {
    pub(crate) top: Option<Bound<'py, PyAny>>,
    pub(crate) as_of: Option<Bound<'py, PyAny>>,
    pub(crate) seed: Option<Bound<'py, PyAny>>,
    pub(crate) excluded: Option<Bound<'py, PyAny>>,
    pub(crate) order: Option<Bound<'py, PyAny>>,
}

impl Asked<'_> {
    pub(crate) fn options(&self, py: Python<'_>) -> Result<RankOptions, Failure> {
        let Self {
            top,
            as_of,
            seed,
            excluded,
            order,
        } = self;
        if [top, as_of, seed, excluded, order]
            .iter()
            .all(|option| option.is_none())
        {
            return Ok(RankOptions::new());
        }
        let values = py.import(intern!(py, "dianyuan._values"))?;
        let options = (top, as_of, seed, excluded, order);
        let text = values.call_method1(intern!(py, "rank_options"), options)?;
        let text = Text::new("options", &text)?;
        Ok(RankOptions::from_json(text.as_str()).map_err(|error| error.in_input("options"))?)
    }
}

/// JSON text as Python values.
pub(crate) fn loaded<'py>(py: Python<'py>, json: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import(intern!(py, "json"))?
        .call_method1(intern!(py, "loads"), (json,))
}
