//! Two records of one case compared.

use std::collections::BTreeMap;

use super::Record;
use crate::policy::Signal;
use crate::wire::Json;

/// Parts of which only whether they differ is told.
const WHOLE: [&str; 7] = [
    "engine",
    "policy_digest",
    "calibration_digest",
    "inputs",
    "brought_up",
    "at",
    "outcome",
];

impl Record {
    /// What differs between this record and a later one: `dianyuan.record_diff/1`. Lawyers who moved, with their places
    /// and the signals that changed; those whom gates bar now, or no longer; settings of the policy; events that came.
    #[must_use]
    pub fn diff(&self, after: &Self) -> Json<'static> {
        let (before, after) = (&self.0, &after.0);
        let differ: Vec<&'static str> = WHOLE
            .into_iter()
            .filter(|name| canonical(before.get(name)) != canonical(after.get(name)))
            .collect();
        let mut settings = Vec::new();
        changes("", before.get("policy"), after.get("policy"), &mut settings);
        let count = |json: &Json<'static>| items(json, "events").len() as u64;
        Json::object([
            ("format", Json::from("dianyuan.record_diff/1")),
            ("case", json_or_null(after.get("case"))),
            ("differ", Json::from(differ)),
            ("policy", Json::Array(settings)),
            ("lawyers", Json::Array(moved(before, after))),
            ("excluded", Json::Array(excluded(before, after))),
            ("events_before", Json::from(count(before))),
            ("events_after", Json::from(count(after))),
            ("outcome_before", json_or_null(before.get("outcome"))),
            ("outcome_after", json_or_null(after.get("outcome"))),
        ])
    }
}

fn json_or_null(json: Option<&Json<'static>>) -> Json<'static> {
    json.cloned().unwrap_or(Json::Null)
}

fn canonical(json: Option<&Json<'_>>) -> String {
    json.unwrap_or(&Json::Null).to_canonical()
}

fn items<'a>(json: &'a Json<'static>, name: &str) -> &'a [Json<'static>] {
    match json.get(name) {
        Some(Json::Array(items)) => items,
        _ => &[],
    }
}

/// Every dotted path at which two settings differ.
fn changes(
    path: &str,
    before: Option<&Json<'static>>,
    after: Option<&Json<'static>>,
    found: &mut Vec<Json<'static>>,
) {
    match (before, after) {
        (Some(Json::Object(old)), Some(Json::Object(new))) => {
            let mut keys: Vec<&str> = old.iter().chain(new).map(|(key, _)| key.as_ref()).collect();
            keys.sort_unstable();
            keys.dedup();
            for key in keys {
                let path = if path.is_empty() {
                    key.to_owned()
                } else {
                    format!("{path}.{key}")
                };
                let of = |entries: &'_ [(std::borrow::Cow<'static, str>, Json<'static>)]| {
                    entries.iter().position(|(name, _)| name == key)
                };
                let (old, new) = (of(old).map(|at| &old[at].1), of(new).map(|at| &new[at].1));
                changes(&path, old, new, found);
            }
        }
        (old, new) if canonical(old) != canonical(new) => found.push(Json::object([
            ("path", Json::from(path.to_owned())),
            ("before", json_or_null(old)),
            ("after", json_or_null(new)),
        ])),
        _ => {}
    }
}

/// Entries by lawyer, with their position from 1.
fn by_lawyer<'a>(
    json: &'a Json<'static>,
    name: &str,
) -> BTreeMap<&'a str, (u64, &'a Json<'static>)> {
    let listed = (1..).zip(items(json, name));
    let listed = listed.filter_map(|(place, entry)| match entry.get("lawyer") {
        Some(Json::Str(id)) => Some((id.as_ref(), (place, entry))),
        _ => None,
    });
    listed.collect()
}

fn moved(before: &Json<'static>, after: &Json<'static>) -> Vec<Json<'static>> {
    let (old, new) = (
        by_lawyer(before, "candidates"),
        by_lawyer(after, "candidates"),
    );
    let mut ids: Vec<&str> = old.keys().chain(new.keys()).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let place = |entry: Option<&(u64, &Json<'static>)>| {
        entry.map_or(Json::Null, |(place, _)| Json::from(*place))
    };
    let points = |entry: Option<&(u64, &Json<'static>)>| {
        entry.map_or(Json::Null, |(_, entry)| json_or_null(entry.get("points")))
    };
    let mut found = Vec::new();
    for id in ids {
        let (was, is) = (old.get(id), new.get(id));
        let same = was.map(|(place, entry)| (place, canonical(Some(entry))))
            == is.map(|(place, entry)| (place, canonical(Some(entry))));
        if same {
            continue;
        }
        let signals = match (was, is) {
            (Some((_, was)), Some((_, is))) => signals(was, is),
            _ => Vec::new(),
        };
        found.push(Json::object([
            ("lawyer", Json::from(id.to_owned())),
            ("place_before", place(was)),
            ("place_after", place(is)),
            ("points_before", points(was)),
            ("points_after", points(is)),
            ("signals", Json::Array(signals)),
        ]));
    }
    found
}

/// Signals whose values differ.
fn signals(was: &Json<'static>, is: &Json<'static>) -> Vec<Json<'static>> {
    let (was, is) = (items(was, "signals"), items(is, "signals"));
    let pairs = Signal::ALL.iter().zip(was.iter().zip(is));
    let differ = pairs.filter(|(_, (was, is))| was != is);
    let told = differ.map(|(signal, (was, is))| {
        Json::object([
            ("signal", Json::from(signal.as_str())),
            ("before", was.clone()),
            ("after", is.clone()),
        ])
    });
    told.collect()
}

fn excluded(before: &Json<'static>, after: &Json<'static>) -> Vec<Json<'static>> {
    let (old, new) = (by_lawyer(before, "excluded"), by_lawyer(after, "excluded"));
    let mut ids: Vec<&str> = old.keys().chain(new.keys()).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let codes = |entry: Option<&(u64, &Json<'static>)>| {
        entry.map_or(Json::Null, |(_, entry)| json_or_null(entry.get("codes")))
    };
    let differ = ids
        .into_iter()
        .filter(|id| codes(old.get(id)).to_canonical() != codes(new.get(id)).to_canonical());
    let told = differ.map(|id| {
        Json::object([
            ("lawyer", Json::from(id.to_owned())),
            ("codes_before", codes(old.get(id))),
            ("codes_after", codes(new.get(id))),
        ])
    });
    told.collect()
}
