//! Columns of tables out, from the values of their rows.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, ArrowPrimitiveType, Float64Array, ListArray, PrimitiveArray, StringArray, StructArray,
};
use arrow_buffer::OffsetBuffer;
use arrow_schema::Field;

/// Text in every row.
pub(crate) fn texts<T: AsRef<str>>(rows: impl Iterator<Item = T>) -> ArrayRef {
    texts_or_null(rows.map(Some))
}

/// Text, or null.
pub(crate) fn texts_or_null<T: AsRef<str>>(rows: impl Iterator<Item = Option<T>>) -> ArrayRef {
    Arc::new(rows.collect::<StringArray>())
}

/// A number in every row.
pub(crate) fn numbers<T: ArrowPrimitiveType>(rows: impl Iterator<Item = T::Native>) -> ArrayRef {
    Arc::new(PrimitiveArray::<T>::from_iter_values(rows))
}

/// A number, or null.
pub(crate) fn numbers_or_null<T: ArrowPrimitiveType>(
    rows: impl Iterator<Item = Option<T::Native>>,
) -> ArrayRef {
    let mut column = PrimitiveArray::<T>::builder(0);
    rows.for_each(|number| column.append_option(number));
    Arc::new(column.finish())
}

/// Two columns of an exact decimal: a float64 for readers by the name, and the text itself by the name with `_exact`.
pub(crate) fn exact(name: &str, rows: Vec<Option<String>>) -> [(String, ArrayRef); 2] {
    let float = |text: &String| -> f64 { text.parse().expect("a decimal is a number") };
    let floats: Float64Array = rows.iter().map(|text| text.as_ref().map(float)).collect();
    [
        (name.to_owned(), Arc::new(floats)),
        (format!("{name}_exact"), texts_or_null(rows.into_iter())),
    ]
}

/// A list in every row, of so many items each, which stand one after the other.
pub(crate) fn lists(lengths: impl Iterator<Item = usize>, items: ArrayRef) -> ArrayRef {
    let field = Arc::new(Field::new_list_field(items.data_type().clone(), true));
    let offsets = OffsetBuffer::from_lengths(lengths);
    Arc::new(ListArray::new(field, offsets, items, None))
}

/// Several columns as one of records; null in the rows where `is_there` says so.
pub(crate) fn records<N: Into<String>>(
    columns: impl IntoIterator<Item = (N, ArrayRef)>,
    is_there: Option<Vec<bool>>,
) -> ArrayRef {
    let (fields, columns): (Vec<_>, Vec<_>) = columns
        .into_iter()
        .map(|(name, column)| {
            let field = Field::new(name, column.data_type().clone(), true);
            (field, column)
        })
        .unzip();
    let nulls = is_there.map(Into::into);
    Arc::new(StructArray::new(fields.into(), columns, nulls))
}
