//! A record with other values in some fields.

use crate::wire::{Faults, Json, Wire};

/// The record with these fields; `None` where that is no record.
pub(super) fn with<T: Wire>(
    record: &T,
    fields: impl IntoIterator<Item = (&'static str, Json<'static>)>,
) -> Option<T> {
    let Json::Object(mut entries) = record.write() else {
        return None;
    };
    for (name, value) in fields {
        entries.retain(|(key, _)| key != name);
        entries.push((name.into(), value));
    }
    T::read(&Json::Object(entries), &mut Faults::new())
}
