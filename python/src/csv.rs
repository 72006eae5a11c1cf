//! Tables in, by the Arrow PyCapsule interface: columns as the CSV text that the core reads, so that both say the same.

use arrow_array::cast::AsArray as _;
use arrow_array::{Array as _, ArrayRef, Float32Array, Float64Array, RecordBatch};
use arrow_cast::display::{ArrayFormatter, FormatOptions};
use arrow_schema::{ArrowError, DataType};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3_arrow::PyTable;

use crate::error::Failure;
use crate::values;

/// The table as CSV, if the value is one that another library holds in memory as Arrow lays it out.
pub(crate) fn as_csv(name: &str, value: &Bound<'_, PyAny>) -> Result<Option<String>, Failure> {
    let Some(table) = values::held(value)? else {
        return Ok(None);
    };
    let (batches, schema) = table.extract::<PyTable>()?.into_inner();
    let written = value.py().detach(|| {
        let mut out = String::new();
        line(
            &mut out,
            schema.fields().iter().map(|field| field.name().clone()),
        );
        batches.iter().try_for_each(|batch| rows(&mut out, batch))?;
        Ok::<_, String>(out)
    });
    let text = written.map_err(|fault| PyTypeError::new_err(format!("{name}: {fault}")))?;
    Ok(Some(text))
}

fn rows(out: &mut String, batch: &RecordBatch) -> Result<(), String> {
    let columns = batch.columns().iter().zip(0..);
    let columns = columns.map(|(column, at)| Column::new(column).map_err(unreadable(batch, at)));
    let columns = columns.collect::<Result<Vec<_>, _>>()?;
    for row in 0..batch.num_rows() {
        let cells = columns.iter().zip(0..);
        let cells = cells.map(|(column, at)| column.cell(row).map_err(unreadable(batch, at)));
        line(out, cells.collect::<Result<Vec<_>, _>>()?.into_iter());
    }
    Ok(())
}

/// Which column cannot be read. The library's own words would show what stands there, which may be personal.
fn unreadable(batch: &RecordBatch, column: usize) -> impl Fn(ArrowError) -> String {
    move |_| {
        let field = batch.schema_ref().field(column);
        let (name, kind) = (field.name(), field.data_type());
        format!("column {name}: a value of type {kind} cannot be read")
    }
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        if cell.contains(['"', ',', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push('\n');
}

/// A column, and how its cells are written.
struct Column<'a> {
    column: &'a ArrayRef,
    form: Form<'a>,
}

enum Form<'a> {
    Single(&'a Float32Array),
    Double(&'a Float64Array),
    List,
    LargeList,
    Other(ArrayFormatter<'a>),
}

impl<'a> Column<'a> {
    fn new(column: &'a ArrayRef) -> Result<Self, ArrowError> {
        let form = match column.data_type() {
            DataType::Float32 => Form::Single(column.as_primitive()),
            DataType::Float64 => Form::Double(column.as_primitive()),
            DataType::List(_) => Form::List,
            DataType::LargeList(_) => Form::LargeList,
            _ => Form::Other(ArrayFormatter::try_new(column, &OPTIONS)?),
        };
        Ok(Self { column, form })
    }

    /// Floats come without an exponent, which tables do not have, in the fewest digits that read back as the same number.
    fn cell(&self, row: usize) -> Result<String, ArrowError> {
        if self.column.is_null(row) {
            return Ok(String::new());
        }
        match &self.form {
            Form::Single(column) => Ok(column.value(row).to_string()),
            Form::Double(column) => Ok(column.value(row).to_string()),
            Form::List => items(&self.column.as_list::<i32>().value(row)),
            Form::LargeList => items(&self.column.as_list::<i64>().value(row)),
            Form::Other(form) => form.value(row).try_to_string(),
        }
    }
}

/// Several values in one cell, with `|` between.
fn items(values: &ArrayRef) -> Result<String, ArrowError> {
    let column = Column::new(values)?;
    let cells = (0..values.len()).map(|at| column.cell(at));
    Ok(cells.collect::<Result<Vec<_>, _>>()?.join("|"))
}

/// Dates and instants as ISO 8601, which is what tables hold.
const OPTIONS: FormatOptions<'static> = FormatOptions::new();
