//! Records as JSON Lines, keys in the order in which the model declares them, the id first.

use dianyuan::wire::{Json, Wire};

/// One record as one line, without the line end.
#[must_use]
pub fn to_line<T: Wire>(record: &T) -> String {
    let mut line = String::new();
    write(&record.write(), &mut line);
    line
}

/// Records, each on a line of its own.
#[must_use]
pub fn to_lines<T: Wire>(records: &[T]) -> String {
    let mut lines = String::new();
    for record in records {
        write(&record.write(), &mut lines);
        lines.push('\n');
    }
    lines
}

fn write(json: &Json<'_>, out: &mut String) {
    match json {
        Json::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                write(item, out);
            }
            out.push(']');
        }
        Json::Object(entries) => {
            out.push('{');
            for (index, (key, value)) in entries.iter().enumerate() {
                out.push_str(if index > 0 { ", \"" } else { "\"" });
                out.push_str(key);
                out.push_str("\": ");
                write(value, out);
            }
            out.push('}');
        }
        scalar => out.push_str(&scalar.to_canonical()),
    }
}
