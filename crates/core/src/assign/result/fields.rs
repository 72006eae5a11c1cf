//! Fields of a result that is read back: each gives a value or a fault.

use super::levels::from_level;
use crate::assign::objective::{Levels, Objective};
use crate::error::{Error, ErrorKind};
use crate::wire::{Faults, Json};

/// Faults that are none of the text's own: what it says is not so in the problem.
const OF_THE_PROBLEM: [&str; 3] = ["unknown_id", "no_such_pair", "other_score"];

/// Largest size of a number at a level. What an optimum needs is far smaller, and sums stay within 128 bits.
const LARGEST: u128 = 1 << 80;

/// Every fault: `Record` where any is the text's own, else `Request`.
pub(super) fn finish(faults: Faults) -> Result<(), Error> {
    let problems = faults.into_problems();
    let is_sound = problems
        .iter()
        .all(|problem| OF_THE_PROBLEM.contains(&problem.code));
    let kind = if is_sound {
        ErrorKind::Request
    } else {
        ErrorKind::Record
    };
    Error::unless_empty(kind, problems)
}

/// Whether this is an object that has each key once.
pub(super) fn is_object(json: &Json<'_>, faults: &mut Faults) -> bool {
    let Json::Object(entries) = json else {
        faults.wrong_type(json, "an object");
        return false;
    };
    let mut keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_ref()).collect();
    keys.sort_unstable();
    let before = faults.count();
    for pair in keys.windows(2).filter(|pair| pair[0] == pair[1]) {
        faults.repeated_key(pair[0]);
    }
    faults.count() == before
}

/// The value of a key that has to be there, read.
pub(super) fn field<'j, T>(
    json: &'j Json<'_>,
    key: &'static str,
    faults: &mut Faults,
    read: impl FnOnce(&'j Json<'_>, &mut Faults) -> Option<T>,
) -> Option<T> {
    faults.in_field(key, |faults| {
        let Some(value) = json.get(key) else {
            faults.report_described("missing", "nothing", "a value");
            return None;
        };
        read(value, faults)
    })
}

/// The items of a list, read; `None` unless all are right.
pub(super) fn items<'j, T>(
    json: &'j Json<'_>,
    faults: &mut Faults,
    mut read: impl FnMut(&'j Json<'_>, &mut Faults) -> Option<T>,
) -> Option<Vec<T>> {
    let Json::Array(items) = json else {
        faults.wrong_type(json, "a list");
        return None;
    };
    let mut values = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        values.extend(faults.in_item(index, |faults| read(item, faults)));
    }
    (values.len() == items.len()).then_some(values)
}

pub(super) fn text<'j>(json: &'j Json<'_>, faults: &mut Faults) -> Option<&'j str> {
    if let Json::Str(text) = json {
        return Some(text);
    }
    faults.wrong_type(json, "text");
    None
}

/// A whole number of at least 0.
pub(super) fn whole(json: &Json<'_>, faults: &mut Faults) -> Option<u64> {
    let number = match json {
        Json::Int(number) => u64::try_from(*number).ok(),
        _ => None,
    };
    if number.is_none() {
        faults.wrong_type(json, "a whole number of at least 0");
    }
    number
}

/// The index of an id of the problem.
pub(super) fn id(
    json: &Json<'_>,
    faults: &mut Faults,
    find: impl FnOnce(&str) -> Option<u32>,
) -> Option<u32> {
    let index = find(text(json, faults)?);
    if index.is_none() {
        faults.report("unknown_id", json, "an id of the problem");
    }
    index
}

/// An exact number for each level of the objective.
pub(super) fn levels(json: &Json<'_>, faults: &mut Faults, objective: Objective) -> Option<Levels> {
    let mut levels = objective.levels().into_iter();
    let numbers = items(json, faults, |item, faults| {
        let text = text(item, faults)?;
        let number = levels.next().and_then(|level| from_level(level, text));
        let number = number.filter(|number| number.unsigned_abs() <= LARGEST);
        if number.is_none() {
            let expected =
                "an exact decimal number, whole but for the score, for each of the 5 levels";
            faults.report("not_exact", item, expected);
        }
        number
    })?;
    let numbers: Result<[i128; 5], _> = numbers.try_into();
    if numbers.is_err() {
        faults.report("wrong_length", json, "a number for each of the 5 levels");
    }
    numbers.ok().map(Levels)
}
