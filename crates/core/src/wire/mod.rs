//! Records to model and back: JSON with faults kept apart, canonical JSON, digests, JSON Schemas.

mod call;
mod diff;
mod digest;
mod json;
mod moment;
mod raw;
mod read;
pub(crate) mod record;
mod rows;
mod schema;
mod shape;
mod short;

pub use call::{explain_json, rank_json};
pub use diff::{Difference, diff_json};
pub(crate) use digest::seed_digest;
pub use digest::{Digest, tie_hash};
pub(crate) use json::write_string;
pub use json::{Json, MAX_INTEGER};
pub(crate) use moment::{LONGEST_MOMENT, Moment, civil_day, day_number, in_range};
pub(crate) use raw::without_blanks;
pub(crate) use read::shown_text;
pub use read::{Faults, Wire};
pub use rows::text_from_bytes;
pub(crate) use rows::{Rows, check_text, read_one, read_rows, read_rows_watched, read_value};
pub use schema::{SCHEMAS, schema};
pub(crate) use shape::{list, object, object_without, or_null, typed};
pub(crate) use short::{SHORT_TEXT, short_text_fault};
