//! A profile with one fact changed.

use crate::model::Lawyer;
use crate::wire::{Json, Wire as _};

/// A step on the way to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Field(&'static str),
    Item(usize),
}

/// The way as it is written in problems: `specialities[1].cases`.
pub(super) fn path(steps: &[Step]) -> String {
    let mut text = String::new();
    for step in steps {
        match step {
            Step::Field(name) if text.is_empty() => text.push_str(name),
            Step::Field(name) => {
                text.push('.');
                text.push_str(name);
            }
            Step::Item(index) => {
                text.push('[');
                text.push_str(&index.to_string());
                text.push(']');
            }
        }
    }
    text
}

/// The profile with another value in one field; `None` where that is no profile.
pub(super) fn with(lawyer: &Lawyer, steps: &[Step], value: Json<'static>) -> Option<Lawyer> {
    let mut record = lawyer.write();
    *place(&mut record, steps)? = value;
    Lawyer::from_json(&record.to_canonical()).ok()
}

/// The value of a field; null where it is unknown.
pub(super) fn value(lawyer: &Lawyer, steps: &[Step]) -> Json<'static> {
    let mut record = lawyer.write();
    place(&mut record, steps).map_or(Json::Null, |value| value.clone())
}

/// Where the value stands; an unknown field is made, and so is an item after the last one.
fn place<'j>(mut at: &'j mut Json<'static>, steps: &[Step]) -> Option<&'j mut Json<'static>> {
    for step in steps {
        at = match (step, at) {
            (Step::Field(name), Json::Object(entries)) => {
                let known = entries.iter().position(|(key, _)| key == name);
                let index = known.unwrap_or_else(|| {
                    entries.push(((*name).into(), Json::Null));
                    entries.len() - 1
                });
                &mut entries[index].1
            }
            (Step::Item(index), Json::Array(items)) => {
                if items.len() == *index {
                    items.push(Json::Null);
                }
                items.get_mut(*index)?
            }
            _ => return None,
        };
    }
    Some(at)
}

#[cfg(test)]
#[path = "edit_tests.rs"]
mod tests;
