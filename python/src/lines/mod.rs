//! Records in, by the Arrow PyCapsule interface: rows with lists and structs inside as the JSON Lines that the core reads, so
//! that both say the same. A row is a line, and a null is left out.

mod encode;

use std::sync::Arc;

use arrow_array::{RecordBatch, RecordBatchReader, StructArray};
use arrow_json::EncoderOptions;
use arrow_json::writer::make_encoder;
use arrow_schema::{ArrowError, DataType, Field, Schema};
use engine::{Observer, Stage};
use pyo3::exceptions::{PyRuntimeError, PyTypeError};
use pyo3::prelude::*;
use pyo3_arrow::PyRecordBatchReader;

use crate::error::Failure;
use crate::values;
use crate::watch::watched;

/// The rows as UTF-8, if the value is a table that another library holds in memory as Arrow lays it out.
pub(crate) fn as_lines(
    name: &str,
    value: &Bound<'_, PyAny>,
    progress: Option<&Bound<'_, PyAny>>,
) -> Result<Option<Vec<u8>>, Failure> {
    let Some(table) = values::held(value)? else {
        return Ok(None);
    };
    let rows = table.extract::<PyRecordBatchReader>()?.into_reader()?;
    if let Some((column, found)) = unfit(&rows.schema()) {
        let expected =
            "text, numbers, booleans, dates and timestamps, and lists and structs of these";
        let reason = format!("{name}: column {column} holds {found}, expected {expected}");
        return Err(PyTypeError::new_err(reason).into());
    }
    let written = watched(value.py(), progress, |observer| Ok(written(rows, observer)))?;
    let lines = written.map_err(|fault| match fault {
        Fault::Column(error) => PyTypeError::new_err(format!("{name}: {error}")),
        // Its own words may hold what stands in the row.
        Fault::Library(rows) => PyRuntimeError::new_err(format!(
            "{name}: the library of the table failed after {rows} rows, expected all of them"
        )),
    });
    Ok(Some(lines?))
}

/// For the pure half: the rows of a table as JSON Lines; None for any other value.
#[pyfunction]
#[pyo3(signature = (name, table, /))]
pub(crate) fn table_lines(
    name: &str,
    table: &Bound<'_, PyAny>,
) -> Result<Option<Vec<u8>>, Failure> {
    as_lines(name, table, None)
}

/// The first column that holds what no record does.
fn unfit(schema: &Schema) -> Option<(&str, &DataType)> {
    let mut fields = schema.fields().iter();
    fields.find_map(|field| Some((field.name().as_str(), unfit_type(field.data_type())?)))
}

fn unfit_type(data_type: &DataType) -> Option<&DataType> {
    match data_type {
        DataType::Binary
        | DataType::LargeBinary
        | DataType::BinaryView
        | DataType::FixedSizeBinary(_)
        | DataType::Time32(_)
        | DataType::Time64(_)
        | DataType::Duration(_)
        | DataType::Interval(_)
        | DataType::Union(_, _) => Some(data_type),
        DataType::List(item)
        | DataType::LargeList(item)
        | DataType::ListView(item)
        | DataType::LargeListView(item)
        | DataType::FixedSizeList(item, _)
        | DataType::Map(item, _)
        | DataType::RunEndEncoded(_, item) => unfit_type(item.data_type()),
        DataType::Struct(fields) => fields
            .iter()
            .find_map(|field| unfit_type(field.data_type())),
        DataType::Dictionary(_, values) => unfit_type(values),
        _ => None,
    }
}

/// Why rows could not be written.
enum Fault {
    /// A column cannot be JSON.
    Column(ArrowError),
    /// After so many rows the other library had an error.
    Library(u64),
}

/// Rows between two questions of the observer.
const SELDOM: u64 = 256;

/// Every row that there is when nobody stops it.
fn written(
    batches: Box<dyn RecordBatchReader + Send>,
    observer: &mut dyn Observer,
) -> Result<Vec<u8>, Fault> {
    let (mut out, mut done) = (Vec::new(), 0);
    let options = encode::options();
    for batch in batches {
        let batch = batch.map_err(|_| Fault::Library(done))?;
        let goes_on = write(&mut out, &batch, &options, &mut done, observer);
        if !goes_on.map_err(Fault::Column)? {
            break;
        }
    }
    Ok(out)
}

/// Writes the rows of a batch; false when the observer stopped it.
fn write(
    out: &mut Vec<u8>,
    batch: &RecordBatch,
    options: &EncoderOptions,
    done: &mut u64,
    observer: &mut dyn Observer,
) -> Result<bool, ArrowError> {
    let field = Arc::new(Field::new_struct(
        "",
        batch.schema().fields().clone(),
        false,
    ));
    let rows = StructArray::from(batch.clone());
    let mut encoder = make_encoder(&field, &rows, options)?;
    for row in 0..batch.num_rows() {
        if done.is_multiple_of(SELDOM) && !observer.step(Stage::Reading, *done, *done, 0) {
            return Ok(false);
        }
        encoder.encode(row, out);
        out.push(b'\n');
        *done += 1;
    }
    Ok(true)
}
