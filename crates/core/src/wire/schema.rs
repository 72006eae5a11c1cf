//! JSON Schemas (draft 2020-12) of everything that goes in or comes out.

use super::{Json, Wire};
use crate::choice::{Command, Event};
use crate::engine::Change;
use crate::model::{Case, Firm, Lawyer};

/// Names of the schemas: `lawyer`, `firm`, `case`, `policy`, `change` and `command` go in; `ranking`, `explanation`,
/// `comparison`, `assignment` and `error` come out; an `event` comes out and goes in again.
pub const SCHEMAS: [&str; 12] = [
    "lawyer",
    "firm",
    "case",
    "policy",
    "change",
    "command",
    "event",
    "ranking",
    "explanation",
    "comparison",
    "assignment",
    "error",
];

/// The schema of this name, as a JSON value to be written canonically.
///
/// # Example
/// ```
/// let schema = dianyuan::schema("lawyer").unwrap().to_canonical();
/// assert!(schema.contains("https://json-schema.org/draft/2020-12/schema"));
/// assert!(dianyuan::schema("lawyr").is_none());
/// ```
#[must_use]
pub fn schema(name: &str) -> Option<Json<'static>> {
    let schema = match name {
        "lawyer" => Lawyer::json_schema(),
        "firm" => Firm::json_schema(),
        "case" => Case::json_schema(),
        "policy" => crate::policy::policy_schema(),
        "change" => Change::json_schema(),
        "command" => Command::json_schema(),
        "event" => Event::json_schema(),
        "ranking" => crate::ranking::ranking_schema(),
        "explanation" => crate::explain::explanation_schema(),
        "comparison" => crate::explain::comparison_schema(),
        "assignment" => crate::assign::assignment_schema(),
        "error" => crate::error::error_schema(),
        _ => return None,
    };
    let Json::Object(mut entries) = schema else {
        return None;
    };
    entries.push((
        "$schema".into(),
        Json::from("https://json-schema.org/draft/2020-12/schema"),
    ));
    entries.push(("$id".into(), Json::from(format!("urn:dianyuan:{name}:1"))));
    Some(Json::Object(entries))
}

#[cfg(test)]
#[path = "schema_tests.rs"]
mod tests;
