//! Changes of a roster, and how they stand on the wire.

use std::borrow::Cow;

use crate::error::Error;
use crate::model::{Firm, FirmId, Lawyer, LawyerId};
use crate::wire::record::{Taken, fine_or_absent, object_schema, take};
use crate::wire::{Faults, Json, Wire, read_rows};

/// A change of the roster.
///
/// On the wire it is an object that says by `type` what stands beside it: `put_lawyer` a `lawyer`, `put_firm` a `firm`,
/// `remove_lawyer` and `remove_firm` an `id`.
///
/// # Example
/// ```
/// use dianyuan::Change;
/// let text = r#"{"type": "put_lawyer", "lawyer": {"id": "L-3", "firm": "F-1"}}
/// {"type": "remove_lawyer", "id": "L-1"}"#;
/// let changes = Change::many_from_json(text)?;
/// assert_eq!(changes.len(), 2);
/// assert_eq!(changes[1].to_json(), r#"{"id":"L-1","type":"remove_lawyer"}"#);
///
/// let error = Change::many_from_json(r#"[{"type": "add_lawyer"}, {"type": "remove_firm"}]"#).unwrap_err();
/// assert_eq!(error.problems()[0].value, r#""add_lawyer""#); // no such type
/// assert_eq!((error.problems()[1].row, error.problems()[1].path.as_str()), (Some(2), "id")); // and no id
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Change {
    /// Puts a profile in, in place of an older one of the same id.
    PutLawyer(Box<Lawyer>),
    /// Takes a lawyer out.
    RemoveLawyer(LawyerId),
    /// Puts a firm in, in place of an older one of the same id.
    PutFirm(Box<Firm>),
    /// Takes a firm out.
    RemoveFirm(FirmId),
}

impl Change {
    /// Reads changes: JSON Lines, an array, or one object. They stay in the order of the text.
    ///
    /// Whether a cause is in a tree, and whether who is removed is there, [`Engine::apply`](crate::Engine::apply) says.
    ///
    /// # Errors
    /// `Malformed` or `Record` with every fault of every row; `path` starts at the change: `lawyer.specialities[0].cause`.
    pub fn many_from_json(text: &str) -> Result<Vec<Self>, Error> {
        let rows = read_rows::<Self>(text).finish()?;
        Ok(rows.into_iter().map(|row| row.record).collect())
    }

    /// The change as canonical JSON on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.write().to_canonical()
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::PutLawyer(_) => "put_lawyer",
            Self::RemoveLawyer(_) => "remove_lawyer",
            Self::PutFirm(_) => "put_firm",
            Self::RemoveFirm(_) => "remove_firm",
        }
    }
}

type Entries<'a> = [(Cow<'a, str>, Json<'a>)];

impl Wire for Change {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        let Json::Object(entries) = json else {
            faults.wrong_type(json, "an object");
            return None;
        };
        let Some(kind) = json.get("type") else {
            return missing("type", faults);
        };
        let word = match kind {
            Json::Str(word) => word.as_ref(),
            _ => "",
        };
        match word {
            "put_lawyer" => {
                part(entries, "lawyer", faults).map(|lawyer| Self::PutLawyer(Box::new(lawyer)))
            }
            "remove_lawyer" => part(entries, "id", faults).map(Self::RemoveLawyer),
            "put_firm" => part(entries, "firm", faults).map(|firm| Self::PutFirm(Box::new(firm))),
            "remove_firm" => part(entries, "id", faults).map(Self::RemoveFirm),
            _ => {
                let expected = "one of put_lawyer remove_lawyer put_firm remove_firm";
                faults.in_field("type", |faults| {
                    faults.report("unknown_word", kind, expected);
                });
                None
            }
        }
    }

    fn write(&self) -> Json<'static> {
        let (name, value) = match self {
            Self::PutLawyer(lawyer) => ("lawyer", lawyer.write()),
            Self::RemoveLawyer(id) => ("id", id.write()),
            Self::PutFirm(firm) => ("firm", firm.write()),
            Self::RemoveFirm(id) => ("id", id.write()),
        };
        Json::object([("type", Json::from(self.kind())), (name, value)])
    }

    fn json_schema() -> Json<'static> {
        let ways = vec![
            way("put_lawyer", "lawyer", Lawyer::json_schema()),
            way("remove_lawyer", "id", LawyerId::json_schema()),
            way("put_firm", "firm", Firm::json_schema()),
            way("remove_firm", "id", FirmId::json_schema()),
        ];
        Json::object([
            ("title", Json::from("Change")),
            ("type", Json::from("object")),
            ("anyOf", Json::Array(ways)),
        ])
    }
}

/// What stands beside `type` under this key, where nothing else does. A profile is not copied to be read.
fn part<T: Wire>(entries: &Entries<'_>, name: &'static str, faults: &mut Faults) -> Option<T> {
    let before = faults.count();
    let (mut types, mut slot) = (0, (false, None));
    for (key, value) in entries {
        match key.as_ref() {
            "type" => {
                types += 1;
                if types > 1 {
                    faults.repeated_key("type");
                }
            }
            key if key == name => {
                let _: Taken = take(name, value, &mut slot, faults);
            }
            other => faults.unknown_key(other, value, format!("one of the keys type {name}")),
        }
    }
    if slot.1.is_none() && fine_or_absent(&slot, entries, name) {
        return missing(name, faults);
    }
    slot.1.filter(|_| faults.count() == before)
}

fn missing<T>(name: &str, faults: &mut Faults) -> Option<T> {
    faults.in_field(name, |faults| {
        faults.report_described("missing", "nothing", "a value");
    });
    None
}

/// One sort of change: its `type`, and what stands beside it.
fn way(kind: &'static str, name: &'static str, schema: Json<'static>) -> Json<'static> {
    let word = Json::object([("enum", Json::from(vec![kind]))]);
    let fields = [
        ("type", "The sort of change.", word),
        (name, "What it is about.", schema),
    ];
    object_schema(kind, &fields, &[])
}

#[cfg(test)]
#[path = "change_tests.rs"]
mod tests;
