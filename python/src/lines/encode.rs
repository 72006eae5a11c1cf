//! Values as records write them, where the library's own way is another.

use std::fmt::Display;
use std::io::Write as _;
use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Float16Type, Float32Type, Float64Type};
use arrow_array::{Array, ArrowNativeTypeOp as _, ArrowPrimitiveType, PrimitiveArray};
use arrow_cast::display::{ArrayFormatter, FormatOptions};
use arrow_json::writer::{NullableEncoder, make_encoder};
use arrow_json::{Encoder, EncoderFactory, EncoderOptions};
use arrow_schema::{ArrowError, DataType, FieldRef};

/// Dates as dates, however many milliseconds they are counted in; the rest is in [`Own`].
pub(super) fn options() -> EncoderOptions {
    EncoderOptions::default()
        .with_datetime_format("%Y-%m-%d".to_owned())
        .with_encoder_factory(Arc::new(Own))
}

/// Floats and decimals without a fraction where they are whole, as whole numbers are read from no other; and dictionaries whose
/// values may be null.
#[derive(Debug)]
struct Own;

impl EncoderFactory for Own {
    fn make_default_encoder<'a>(
        &self,
        field: &'a FieldRef,
        array: &'a dyn Array,
        options: &'a EncoderOptions,
    ) -> Result<Option<NullableEncoder<'a>>, ArrowError> {
        let encoder: Box<dyn Encoder + 'a> = match array.data_type() {
            DataType::Float16 => Box::new(Floats(array.as_primitive::<Float16Type>())),
            DataType::Float32 => Box::new(Floats(array.as_primitive::<Float32Type>())),
            DataType::Float64 => Box::new(Floats(array.as_primitive::<Float64Type>())),
            DataType::Decimal32(_, _)
            | DataType::Decimal64(_, _)
            | DataType::Decimal128(_, _)
            | DataType::Decimal256(_, _) => {
                Box::new(Decimals(ArrayFormatter::try_new(array, &PLAIN)?))
            }
            DataType::Dictionary(_, _) => {
                let array = array.as_any_dictionary();
                let is_empty = array.values().is_empty();
                let keys = if is_empty {
                    Vec::new()
                } else {
                    array.normalized_keys()
                };
                let values = make_encoder(field, array.values().as_ref(), options)?;
                Box::new(Entries { keys, values })
            }
            _ => return Ok(None),
        };
        Ok(Some(NullableEncoder::new(encoder, array.logical_nulls())))
    }
}

const PLAIN: FormatOptions<'static> = FormatOptions::new();

/// In the fewest digits that read back as the same number, without an exponent. What is no number is no JSON, and the core
/// says so.
struct Floats<'a, T: ArrowPrimitiveType>(&'a PrimitiveArray<T>);

impl<T: ArrowPrimitiveType<Native: Display>> Encoder for Floats<'_, T> {
    fn encode(&mut self, row: usize, out: &mut Vec<u8>) {
        let value = self.0.value(row);
        if value.is_zero() {
            // Without the sign that a zero may have.
            out.push(b'0');
        } else {
            write!(out, "{value}").expect("a Vec takes all bytes");
        }
    }
}

/// Without zeros at the end of a fraction.
struct Decimals<'a>(ArrayFormatter<'a>);

impl Encoder for Decimals<'_> {
    fn encode(&mut self, row: usize, out: &mut Vec<u8>) {
        let text = self.0.value(row).to_string();
        let shortest = if text.contains('.') {
            text.trim_end_matches('0').trim_end_matches('.')
        } else {
            &text
        };
        out.extend_from_slice(shortest.as_bytes());
    }
}

/// Values by their numbers.
struct Entries<'a> {
    /// Empty where there are no values, and so every row is null.
    keys: Vec<usize>,
    values: NullableEncoder<'a>,
}

impl Encoder for Entries<'_> {
    fn encode(&mut self, row: usize, out: &mut Vec<u8>) {
        self.values.encode(self.keys[row], out);
    }
}
