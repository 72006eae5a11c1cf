//! Tables out, by the Arrow `PyCapsule` interface.

use std::iter;
use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StructArray};
use arrow_schema::Field;
use arrow_select::concat::concat_batches;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use pyo3_arrow::error::PyArrowError;
use pyo3_arrow::ffi::{ArrayIterator, to_stream_pycapsule};

/// A table of results, as `Engine.rank_many`, `Ranking.to_table` and `Assignment.to_tables` give it: columns in memory as Arrow
/// lays them out, which polars, pandas, pyarrow and DuckDB take through the Arrow PyCapsule interface without a copy. Immutable.
///
/// `polars.DataFrame(table)`, `pandas.DataFrame.from_arrow(table)`, `pyarrow.table(table)` and
/// `duckdb.from_arrow(table)` each make their own kind of table of it.
#[pyclass(name = "Table", frozen, module = "dianyuan")]
pub(crate) struct PyTable {
    batch: RecordBatch,
}

impl PyTable {
    /// A table of columns, which were all given a value in every row.
    pub(crate) fn of<N: AsRef<str>>(columns: impl IntoIterator<Item = (N, ArrayRef)>) -> Self {
        let batch = RecordBatch::try_from_iter(columns);
        let batch = batch.expect("columns of one length, with names of their own");
        Self { batch }
    }

    /// Tables of the same columns, one below the other.
    pub(crate) fn joined(first: Self, others: impl Iterator<Item = Self>) -> Self {
        let schema = first.batch.schema();
        let all = iter::once(first).chain(others);
        let batches: Vec<RecordBatch> = all.map(|table| table.batch).collect();
        let batch = concat_batches(&schema, &batches);
        let batch = batch.expect("tables of the same columns");
        Self { batch }
    }
}

#[pymethods]
impl PyTable {
    /// The columns' names, in their order.
    #[getter]
    fn columns(&self) -> Vec<String> {
        let fields = self.batch.schema_ref().fields().iter();
        fields.map(|field| field.name().clone()).collect()
    }

    /// The Arrow C stream, for libraries that read tables.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> Result<Bound<'py, PyCapsule>, PyArrowError> {
        let fields = self.batch.schema_ref().fields().clone();
        let field = Arc::new(Field::new_struct("", fields, false));
        let rows: ArrayRef = Arc::new(StructArray::from(self.batch.clone()));
        let reader = ArrayIterator::new(iter::once(Ok(rows)), field);
        to_stream_pycapsule(py, Box::new(reader), requested_schema)
    }

    fn __len__(&self) -> usize {
        self.batch.num_rows()
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        py.detach(|| self.batch == other.batch)
    }

    fn __repr__(&self) -> String {
        let (rows, columns) = (self.batch.num_rows(), self.batch.num_columns());
        format!("<Table: {rows} rows, {columns} columns>")
    }
}
