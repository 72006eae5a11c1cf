//! How much work there is, and what is recorded about it.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Json, KINDS, count, day, list, may, must, object, seldom, word};

/// A list with each kind at most once.
fn by_kind(item: Json) -> Json {
    once_each("kind", item)
}

/// A list in which no value of this key stands twice.
fn once_each(key: &'static str, item: Json) -> Json {
    list(item, 3)
        .prop_map(move |items| {
            let mut seen = Vec::new();
            let items = items.as_array().cloned().unwrap_or_default().into_iter();
            let once = items.filter(|item| {
                let new = !seen.contains(&item[key]);
                seen.push(item[key].clone());
                new
            });
            Value::Array(once.collect())
        })
        .boxed()
}

pub(super) fn capacity() -> Json {
    let of_kind = object(vec![
        must("kind", word(KINDS)),
        may("units", count(6)),
        may("cases_per_year", count(6)),
    ]);
    object(vec![
        may("units", count(12)),
        seldom("cases_per_year", count(8)),
        seldom("by_kind", by_kind(of_kind)),
    ])
}

pub(super) fn caseload() -> Json {
    let of_kind = object(vec![must("kind", word(KINDS)), must("units", count(6))]);
    object(vec![
        must("as_of", word(&["2026-11-22"])),
        must("units", count(8)),
        may(
            "last_appointed",
            word(&["2026-11-22", "2026-10-01", "2026-06-01", "2020-02-29"]),
        ),
        may("by_kind", by_kind(of_kind)),
    ])
}

pub(super) fn yearly_counts() -> Json {
    let of_kind = object(vec![must("kind", word(KINDS)), must("count", count(6))]);
    let year = object(vec![
        must("year", (2024..=2027_u32).prop_map(|year| json!(year))),
        must("count", count(8)),
        may("by_kind", by_kind(of_kind)),
    ]);
    once_each("year", year)
}

pub(super) fn track_record() -> Json {
    let reviewed = object(vec![
        must("measure", word(&["peer_review"])),
        must("kind", word(KINDS)),
        must("on", day()),
        must("grades", grades()),
        seldom("arm", word(&["choice", "rotation", "lot"])),
    ]);
    let counted = (measured(), count(30), count(30)).prop_map(|(mut entry, a, b)| {
        let (good, of) = if a.as_u64() <= b.as_u64() {
            (a, b)
        } else {
            (b, a)
        };
        entry["good"] = good;
        entry["of"] = of;
        entry
    });
    list(prop_oneof![1 => reviewed, 2 => counted], 5)
}

fn measured() -> Json {
    object(vec![
        must(
            "measure",
            word(&[
                "timeliness",
                "meeting",
                "adoption",
                "satisfaction",
                "complaint_free",
            ]),
        ),
        must("kind", word(KINDS)),
        must("on", day()),
    ])
}

fn grades() -> Json {
    object(vec![
        may("excellent", count(9)),
        may("good", count(9)),
        may("pass", count(9)),
        seldom("fail", count(2)),
    ])
}
