//! What conflicts come from.

use proptest::prelude::*;
use serde_json::json;

use super::{
    Json, NAMES, ORGANS, PARTIES, day, list, may, must, object, seldom, span, span_with, word,
};

pub(super) fn affiliations() -> Json {
    object(vec![
        seldom("former_posts", list(former_post(), 2)),
        seldom("serving", list(serving(), 1)),
        seldom("relatives_at", list(relative_at(), 2)),
        may("near_relatives", list(near_relative(), 2)),
        may("acted_for", list(acted_for(), 2)),
    ])
}

fn former_post() -> Json {
    object(vec![
        must("organ", word(ORGANS)),
        must("role", word(&["judge", "prosecutor", "staff"])),
        must("left", day()),
    ])
}

fn serving() -> Json {
    let role = word(&[
        "judge",
        "prosecutor",
        "supervisor",
        "police",
        "assessor",
        "assessor",
    ]);
    object(vec![must("role", role), may("organ", word(ORGANS))])
}

fn relation() -> Json {
    word(&["spouse", "child", "parent", "sibling", "other"])
}

fn relative_at() -> Json {
    object(vec![
        must("organ", word(ORGANS)),
        must("relation", relation()),
    ])
}

/// By id, by name, or both.
fn near_relative() -> Json {
    let named = object(vec![
        must("relation", relation()),
        may("id", word(PARTIES)),
        may("name", word(NAMES)),
    ]);
    named
        .prop_map(|mut relative| {
            if relative.get("id").is_none() && relative.get("name").is_none() {
                relative["id"] = json!("P-1");
            }
            relative
        })
        .boxed()
}

fn acted_for() -> Json {
    span_with(span("from", "to", 0.3), vec![must("party", word(PARTIES))])
}
