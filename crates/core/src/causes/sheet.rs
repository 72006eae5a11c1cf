//! What every file of causes has in common: a first line that names the format, header lines, rows.

use std::collections::BTreeMap;

use crate::Problem;

use super::code::shown;

/// Most rows of one file.
pub(super) const MAX_ROWS: usize = 65_535;

/// A file taken apart. Faults of its shape are in `problems`; what could be read stands beside them.
pub(super) struct Sheet<'a> {
    pub(super) fields: BTreeMap<&'static str, Field<'a>>,
    pub(super) rows: Vec<Row<'a>>,
    pub(super) problems: Vec<Problem>,
}

/// A header line: `key value`.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) line: u64,
    pub(super) value: &'a str,
}

/// A row: cells separated by tabs.
pub(super) struct Row<'a> {
    pub(super) line: u64,
    pub(super) cells: Vec<&'a str>,
}

impl<'a> Sheet<'a> {
    /// Takes a file apart whose first line is `format` and whose header lines begin with `keys`.
    ///
    /// A line with a tab is a row, any other a header line. Blank lines and lines that begin with
    /// `#` are passed over, so is a byte order mark, and lines may end in CR LF.
    pub(super) fn read(text: &'a str, format: &'static str, keys: &[&'static str]) -> Self {
        let mut sheet = Self {
            fields: BTreeMap::new(),
            rows: Vec::new(),
            problems: Vec::new(),
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut lines = (1..).zip(text.split('\n')).filter_map(|(line, content)| {
            let content = content.strip_suffix('\r').unwrap_or(content);
            let passed_over = content.trim().is_empty() || content.starts_with('#');
            (!passed_over).then_some((line, content))
        });
        let (line, first) = lines.next().unwrap_or((1, ""));
        if first != format {
            // One fault, not one for each line of a file that is something else altogether.
            let problem = Problem::new("wrong_format", "", shown(first), format!("`{format}`"));
            sheet.problems.push(problem.at_row(line));
            return sheet;
        }
        for (line, content) in lines {
            if content.contains('\t') {
                if sheet.rows.len() == MAX_ROWS {
                    sheet.fault(
                        line,
                        "too_many_rows",
                        "",
                        "one more row",
                        "at most 65535 rows",
                    );
                    break;
                }
                sheet.rows.push(Row {
                    line,
                    cells: content.split('\t').collect(),
                });
            } else {
                sheet.header(line, content, keys);
            }
        }
        sheet
    }

    fn header(&mut self, line: u64, content: &'a str, keys: &[&'static str]) {
        let (key, value) = content.split_once(' ').unwrap_or((content, ""));
        let Some(&key) = keys.iter().find(|known| **known == key) else {
            let expected = format!("a row with tabs, or a header line: {}", keys.join(", "));
            return self.fault(line, "unknown_header", "", shown(content), expected);
        };
        if !self.rows.is_empty() {
            self.fault(
                line,
                "header_after_rows",
                key,
                shown(value),
                "header lines before the first row",
            );
        }
        if self.fields.contains_key(key) {
            return self.fault(
                line,
                "duplicate",
                key,
                shown(value),
                "each header line once",
            );
        }
        self.fields.insert(
            key,
            Field {
                line,
                value: value.trim(),
            },
        );
    }

    /// The value of a header line that must be there, well formed by `check`; else its fault.
    pub(super) fn required(
        &mut self,
        key: &'static str,
        check: impl Fn(&str) -> Option<&'static str>,
    ) -> Option<&'a str> {
        let Some(Field { line, value }) = self.fields.get(key).copied() else {
            let problem = Problem::new(
                "missing",
                key,
                "nothing",
                format!("a header line `{key} …`"),
            );
            self.problems.push(problem);
            return None;
        };
        match check(value) {
            None => Some(value),
            Some(expected) => {
                self.fault(line, "malformed", key, shown(value), expected);
                None
            }
        }
    }

    /// The value of a header line that may be absent, well formed by `check`; a fault if it is not.
    pub(super) fn optional(
        &mut self,
        key: &'static str,
        check: impl Fn(&str) -> Option<&'static str>,
    ) -> Option<&'a str> {
        if self.fields.contains_key(key) {
            self.required(key, check)
        } else {
            None
        }
    }

    /// Notes a fault of this line.
    pub(super) fn fault(
        &mut self,
        line: u64,
        code: &'static str,
        path: &str,
        value: impl Into<String>,
        expected: impl Into<std::borrow::Cow<'static, str>>,
    ) {
        self.problems
            .push(Problem::new(code, path, value, expected).at_row(line));
    }
}

/// What is wrong with `text` as a name that people read, in the words of `expected`.
pub(super) fn name_fault(text: &str) -> Option<&'static str> {
    if text.trim().is_empty() {
        Some("a name")
    } else if text.len() > 512 {
        Some("a name of at most 512 bytes")
    } else if text.trim() != text || text.chars().any(char::is_control) {
        Some("a name without control characters and without blanks around it")
    } else {
        None
    }
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
