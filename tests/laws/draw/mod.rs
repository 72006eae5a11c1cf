//! Random facts as JSON: small worlds with everything sometimes absent, ties, conflicts, names alike,
//! days on and around boundaries.

mod affiliations;
mod case;
mod firm;
mod lawyer;
mod policy;
mod work;
mod world;

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

pub(crate) use self::case::case;
pub(crate) use self::lawyer::lawyer;
pub(crate) use self::policy::policy;
pub(crate) use self::world::{World, fixed, lawyer_id, lines, world, world_of};

type Json = BoxedStrategy<Value>;
type Field = (&'static str, BoxedStrategy<Option<Value>>);

/// A key that is always there.
fn must(key: &'static str, value: impl Strategy<Value = Value> + 'static) -> Field {
    (key, value.prop_map(Some).boxed())
}

/// A key that is mostly there.
fn may(key: &'static str, value: impl Strategy<Value = Value> + 'static) -> Field {
    (key, prop::option::weighted(0.75, value).boxed())
}

/// A key that is there now and then.
fn seldom(key: &'static str, value: impl Strategy<Value = Value> + 'static) -> Field {
    (key, prop::option::weighted(0.25, value).boxed())
}

/// An object of these keys.
fn object(fields: Vec<Field>) -> Json {
    let (keys, values): (Vec<_>, Vec<_>) = fields.into_iter().unzip();
    values
        .prop_map(move |values| {
            let entries = keys.iter().zip(values);
            let there = entries.filter_map(|(key, value)| Some(((*key).to_owned(), value?)));
            Value::Object(there.collect::<Map<_, _>>())
        })
        .boxed()
}

fn list(item: impl Strategy<Value = Value> + 'static, most: usize) -> Json {
    prop::collection::vec(item, 0..=most)
        .prop_map(Value::Array)
        .boxed()
}

/// A list without repetition, of some of these words.
fn some_of(words: &'static [&'static str]) -> Json {
    prop::sample::subsequence(words, 0..=words.len())
        .prop_map(|words| json!(words))
        .boxed()
}

fn word(words: &'static [&'static str]) -> Json {
    select(words).prop_map(|word| json!(word)).boxed()
}

fn count(most: u32) -> Json {
    (0..=most).prop_map(|count| json!(count)).boxed()
}

/// Days on and beside the boundaries that rules draw from [`TODAY`], and some at the ends of the range.
pub(crate) fn day() -> Json {
    word(&[
        "2026-11-21",
        "2026-11-22",
        "2026-11-23",
        "2025-11-21",
        "2025-11-22",
        "2025-11-23",
        "2024-11-22",
        "2024-11-21",
        "2024-02-29",
        "2023-11-22",
        "2023-11-23",
        "2023-11-21",
        "2023-02-28",
        "2021-11-22",
        "2020-02-29",
        "2020-03-01",
        "2016-05-01",
        "2010-01-01",
        "2026-05-22",
        "2026-12-31",
        "2027-01-01",
        "1999-06-30",
        "1900-01-01",
        "2199-12-31",
    ])
}

/// The day of receipt of every case, unless a ranking asks for another.
pub(crate) const TODAY: &str = "2026-11-22";

/// A span of days, its ends in order; the last day is left out now and then.
fn span(from: &'static str, to: &'static str, open: f64) -> BoxedStrategy<Map<String, Value>> {
    (day(), day(), prop::bool::weighted(open))
        .prop_map(move |(a, b, open)| {
            let (first, last) = if a.as_str() <= b.as_str() {
                (a, b)
            } else {
                (b, a)
            };
            let mut span = Map::new();
            span.insert(from.to_owned(), first);
            if !open {
                span.insert(to.to_owned(), last);
            }
            span
        })
        .boxed()
}

/// A span with more keys.
fn span_with(span: BoxedStrategy<Map<String, Value>>, fields: Vec<Field>) -> Json {
    (span, object(fields))
        .prop_map(|(span, more)| {
            let Value::Object(mut entries) = more else {
                unreachable!("an object was drawn");
            };
            entries.extend(span);
            Value::Object(entries)
        })
        .boxed()
}

const KINDS: &[&str] = &[
    "criminal",
    "civil",
    "administrative",
    "arbitration",
    "state_compensation",
    "non_litigation",
    "advice",
    "drafting",
];

const CAUSES: &[&str] = &[
    "civil:7.19.205.5",
    "civil:7.19.205",
    "civil:7.19.205.3",
    "civil:7.19.206.2",
    "civil:7",
    "civil:",
    "civil:2",
    "civil:1.1.8.1",
    "civil@2026:7.19.205.1",
    "civil@2021:6.17.186.5",
    "criminal:5.2",
    "criminal:1.1",
    "criminal:",
    "criminal@2024:2.42",
    "administrative:1.7.4",
    "administrative:1",
];

const REGIONS: &[&str] = &[
    "320302",
    "320311",
    "320300",
    "320000",
    "320100",
    "110101",
    "320302001",
    "B",
    "B.B1",
    "B.B2",
];

const NAMES: &[&str] = &[
    "张伟",
    "张 伟",
    "张炜",
    "王小明",
    "王晓明",
    "小王明",
    "欧阳娜娜",
    "云龙律师事务所",
    "云龙律师事物所",
    "云律龙师事务所",
    "Anna Smith",
    "anna-smith",
    "Ａｎｎａ Smith",
    "Smith, Anna",
    "Anan Smith",
    "·",
    "",
];

/// Ids that parties have: people, lawyers and firms of the roster, a credit code.
const PARTIES: &[&str] = &[
    "P-1",
    "P-2",
    "P-3",
    "L-0",
    "L-1",
    "F-0",
    "F-1",
    "31320000MD0000001J",
];

const FIRMS: &[&str] = &["F-0", "F-1", "F-2", "F-3"];

const ORGANS: &[&str] = &["court-1", "court-2"];

const LANGUAGES: &[&str] = &["cmn", "yue", "csl", "uig"];

const TRAININGS: &[&str] = &[
    "minors",
    "elderly",
    "disability",
    "mental_health",
    "domestic_violence",
    "migrant_workers",
    "military",
    "women",
];

/// Points near each other, in other provinces, and at the edges of the map.
fn place() -> Json {
    let near = (34_200_000..34_320_000, 117_100_000..117_300_000);
    let edges = select(&[
        (0, 0),
        (90_000_000, 0),
        (-90_000_000, 5),
        (34_261_000, 117_184_000),
        (-1, 180_000_000),
        (31_821_000, 117_227_000),
        (34_261_001, 117_184_000),
        (5, -180_000_000),
    ]);
    prop_oneof![3 => near, 1 => edges]
        .prop_map(|(lat, lon)| json!({"lat_e6": lat, "lon_e6": lon}))
        .boxed()
}
