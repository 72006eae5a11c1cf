//! Objects that say by `type` what stands in their `data`.

use std::borrow::Cow;

use crate::wire::{Faults, Json};

/// Such an object taken apart: `type`, `data`, and everything else.
pub(super) struct Typed<'j> {
    pub(super) kind: Cow<'j, str>,
    pub(super) data: Cow<'j, Json<'j>>,
    pub(super) head: Json<'j>,
}

/// Takes it apart; an absent `data` is an empty object.
pub(super) fn take_apart<'j>(json: &'j Json<'j>, faults: &mut Faults) -> Option<Typed<'j>> {
    let Json::Object(entries) = json else {
        faults.wrong_type(json, "an object");
        return None;
    };
    let before = faults.count();
    let (mut kind, mut data, mut head) = (None, None, Vec::with_capacity(entries.len()));
    for (key, value) in entries {
        match key.as_ref() {
            "type" if kind.is_some() => faults.repeated_key(key),
            "data" if data.is_some() => faults.repeated_key(key),
            "type" => {
                if let Json::Str(text) = value {
                    kind = Some(Cow::Borrowed(text.as_ref()));
                } else {
                    faults.in_field("type", |faults| faults.wrong_type(value, "a word"));
                    kind = Some(Cow::Borrowed(""));
                }
            }
            "data" => data = Some(Cow::Borrowed(value)),
            _ => head.push((key.clone(), value.clone())),
        }
    }
    if kind.is_none() {
        faults.in_field("type", |faults| {
            faults.report_described("missing", "nothing", "a value");
        });
    }
    (faults.count() == before).then(|| Typed {
        kind: kind.unwrap_or_default(),
        data: data.unwrap_or(Cow::Owned(Json::Object(Vec::new()))),
        head: Json::Object(head),
    })
}

/// The whole again, for writing.
pub(super) fn put_together(
    kind: &'static str,
    data: Json<'static>,
    head: Json<'static>,
) -> Json<'static> {
    let Json::Object(mut entries) = head else {
        unreachable!("a record is written as an object");
    };
    entries.push(("type".into(), Json::from(kind)));
    entries.push(("data".into(), data));
    Json::Object(entries)
}

/// The JSON Schema of such an object: its head, every `type`, and what `data` may be. Which `data` goes with which
/// `type`, the title of each says, and the reader holds.
pub(super) fn schema(
    head: Json<'static>,
    sorts: Vec<(&'static str, Json<'static>)>,
) -> Json<'static> {
    let kinds: Vec<&'static str> = sorts.iter().map(|(kind, _)| *kind).collect();
    let titled = sorts.into_iter().map(|(kind, data)| match data {
        Json::Object(mut entries) => {
            entries.retain(|(key, _)| key != "title");
            entries.push(("title".into(), Json::from(kind)));
            Json::Object(entries)
        }
        other => other,
    });
    let data = Json::object([("anyOf", Json::Array(titled.collect()))]);
    let Json::Object(mut entries) = head else {
        unreachable!("a record's schema is an object");
    };
    for (key, value) in &mut entries {
        match (key.as_ref(), value) {
            ("properties", Json::Object(properties)) => {
                let kind = Json::object([("enum", Json::from(kinds.clone()))]);
                properties.push(("type".into(), kind));
                properties.push(("data".into(), data.clone()));
            }
            ("required", Json::Array(required)) => required.push(Json::from("type")),
            _ => {}
        }
    }
    Json::Object(entries)
}
