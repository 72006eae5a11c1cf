//! The text of a policy file, TOML or JSON, as one JSON value.

use std::fmt::Write as _;

use crate::error::{Error, ErrorKind, Problem};
use crate::wire::{Json, check_text, read_value};

/// TOML or JSON text as a JSON value; text that begins with a brace is JSON.
pub(super) fn to_json(text: &str) -> Result<Json<'_>, Error> {
    if text.trim_start().starts_with('{') {
        return read_value(text);
    }
    let malformed = |problem| Error::one(ErrorKind::Malformed, problem);
    check_text(text).map_err(malformed)?;
    let table: toml::Table = text
        .parse()
        .map_err(|error| malformed(syntax(text, &error)))?;
    let entries = table.into_iter().map(|(key, value)| {
        let value = if key == "ext" {
            host_data(&value)
        } else {
            from_toml(value)
        };
        (key.into(), value)
    });
    Ok(Json::Object(entries.collect()))
}

/// A syntax error with its line. Its message says what the parser wanted; its rendering would quote the
/// file, and so does the message about a number that is too large.
fn syntax(text: &str, error: &toml::de::Error) -> Problem {
    let at = error.span().map_or(0, |span| span.start.min(text.len()));
    let row = text.as_bytes()[..at].split(|b| *b == b'\n').count() as u64;
    let value = match error.message().lines().next() {
        Some(message) if !message.starts_with("invalid type") => message.to_owned(),
        _ => "a value that TOML does not have".to_owned(),
    };
    Problem::new("not_toml", "", value, "TOML, or JSON in braces").at_row(row)
}

fn from_toml(value: toml::Value) -> Json<'static> {
    match value {
        toml::Value::String(text) => Json::from(text),
        toml::Value::Integer(n) => Json::Int(n),
        toml::Value::Float(x) => Json::Float(x),
        toml::Value::Boolean(b) => Json::Bool(b),
        toml::Value::Datetime(date) => Json::from(date.to_string()),
        toml::Value::Array(items) => Json::Array(items.into_iter().map(from_toml).collect()),
        toml::Value::Table(table) => Json::Object(
            table
                .into_iter()
                .map(|(key, value)| (key.into(), from_toml(value)))
                .collect(),
        ),
    }
}

/// The host's own data as JSON text, every number to its last digit. A number that JSON does not have
/// (`inf`, `nan`) is left as one, for the reader to refuse.
fn host_data(value: &toml::Value) -> Json<'static> {
    let mut text = String::new();
    match write_json(value, &mut text) {
        Some(()) => Json::Raw(text.into()),
        None => Json::Float(f64::NAN),
    }
}

fn write_json(value: &toml::Value, out: &mut String) -> Option<()> {
    let string = |text: &str| Json::from(text).to_canonical();
    match value {
        toml::Value::String(text) => out.push_str(&string(text)),
        toml::Value::Integer(n) => write!(out, "{n}").ok()?,
        toml::Value::Float(x) if x.is_finite() => write!(out, "{x:?}").ok()?,
        toml::Value::Float(_) => return None,
        toml::Value::Boolean(b) => write!(out, "{b}").ok()?,
        toml::Value::Datetime(date) => out.push_str(&string(&date.to_string())),
        toml::Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                write_json(item, out)?;
            }
            out.push(']');
        }
        toml::Value::Table(table) => {
            out.push('{');
            for (index, (key, item)) in table.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                out.push_str(&string(key));
                out.push(':');
                write_json(item, out)?;
            }
            out.push('}');
        }
    }
    Some(())
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
