//! Small tables for notebooks. Every text is escaped: ids come from outside.

use std::fmt::Write as _;

/// A table: what it is of, names of columns, and rows of cells.
pub(crate) fn table<const N: usize>(
    caption: &str,
    columns: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let mut html = String::from("<table>");
    cells(&mut html, "caption", [caption]);
    row(&mut html, "th", columns);
    for cells in rows {
        row(&mut html, "td", cells);
    }
    html.push_str("</table>");
    html
}

fn row<T: AsRef<str>, const N: usize>(html: &mut String, tag: &str, texts: [T; N]) {
    html.push_str("<tr>");
    cells(html, tag, texts);
    html.push_str("</tr>");
}

fn cells<T: AsRef<str>, const N: usize>(html: &mut String, tag: &str, texts: [T; N]) {
    for text in texts {
        let text = escaped(text.as_ref());
        write!(html, "<{tag}>{text}</{tag}>").expect("a String takes all text");
    }
}

/// Text as text, in an element as in an attribute.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(character),
        }
    }
    safe
}

/// A number, or a dash where there is none.
pub(crate) fn number(number: Option<u32>) -> String {
    number.map_or_else(|| String::from("–"), |number| number.to_string())
}
