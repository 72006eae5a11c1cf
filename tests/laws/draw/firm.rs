//! Firms.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{FIRMS, Json, NAMES, count, may, must, object, seldom, word};

/// Some of the firms that lawyers name, each once.
pub(super) fn firms() -> impl Strategy<Value = Vec<Value>> {
    let each: Vec<_> = FIRMS
        .iter()
        .map(|id| prop::option::weighted(0.6, firm(id)))
        .collect();
    each.prop_map(|firms| firms.into_iter().flatten().collect())
}

fn firm(id: &'static str) -> Json {
    let caps = object(vec![
        may("units", count(30)),
        seldom("cases_per_year", count(12)),
    ]);
    let load = object(vec![
        must("as_of", word(&["2026-11-01", "2025-11-01"])),
        must("units", count(28)),
        may("year_count", count(12)),
    ]);
    // Mostly a county of its own.
    let county = format!("3203{}", id.replace("F-", "1"));
    let region = prop_oneof![
        4 => Just(json!(county)),
        1 => word(&["320302001", "320311", "320300", "B.B1"]),
    ];
    object(vec![
        must("schema", word(&["dianyuan.firm/1"])),
        must("id", Just(json!(id))),
        seldom("credit_code", word(&["31320000MD0000001J"])),
        may("region", region),
        may("caps", caps),
        may("caseload", load),
        may("display", object(vec![may("name", word(NAMES))])),
    ])
}
