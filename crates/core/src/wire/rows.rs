//! Text to records: JSON Lines, a JSON array, or one object on any number of lines, told apart by
//! content. Every fault of every row is reported.

use super::{Faults, Json, Wire};
use crate::error::{Error, ErrorKind, Problem};

/// A record and where it stood: the line of the file, or the position in the array, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row<T> {
    pub(crate) number: u64,
    pub(crate) record: T,
}

/// Bytes as text, if they are UTF-8 without a byte order mark and with one kind of line end.
///
/// # Errors
/// [`ErrorKind::Malformed`] with the line of the first byte that does not fit.
///
/// # Example
/// ```
/// assert!(dianyuan::text_from_bytes("{\"id\": \"L1\"}".as_bytes()).is_ok());
/// let gb18030 = b"{\"id\": \"\xd5\xc5\xc8\xfd\"}";
/// let error = dianyuan::text_from_bytes(gb18030).unwrap_err();
/// assert_eq!(error.problems()[0].code, "not_utf8");
/// ```
pub fn text_from_bytes(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let line = bytes[..at].split(|b| *b == b'\n').count() as u64;
        let column = at
            - bytes[..at]
                .iter()
                .rposition(|b| *b == b'\n')
                .map_or(0, |p| p + 1)
            + 1;
        let value = format!("byte 0x{:02x} at byte {column} of the line", bytes[at]);
        let expected = "UTF-8 (a file in GB18030 has to be converted first)";
        Error::one(
            ErrorKind::Malformed,
            Problem::new("not_utf8", "", value, expected).at_row(line),
        )
    })
}

/// Every record of the text.
///
/// # Errors
/// All faults of all rows: `Malformed` if any row is no JSON at all, else `Record`.
pub(crate) fn read_rows<T: Wire>(text: &str) -> Result<Vec<Row<T>>, Error> {
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    let mut kind = ErrorKind::Record;
    for row in split(text)? {
        let mut faults = Faults::new();
        let record = match row.record {
            Ok(json) => T::read(&json, &mut faults),
            Err(problem) => {
                kind = ErrorKind::Malformed;
                problems.push(problem);
                continue;
            }
        };
        problems.extend(
            faults
                .into_problems()
                .into_iter()
                .map(|p| p.at_row(row.number)),
        );
        rows.extend(record.map(|record| Row {
            number: row.number,
            record,
        }));
    }
    Error::unless_empty(kind, problems)?;
    Ok(rows)
}

/// The one record of the text.
///
/// # Errors
/// As [`read_rows`]; and `Record` unless there is exactly one.
pub(crate) fn read_one<T: Wire>(text: &str) -> Result<T, Error> {
    let mut rows = read_rows::<T>(text)?;
    let count = rows.len();
    match rows.pop() {
        Some(row) if count == 1 => Ok(row.record),
        _ => Err(Error::one(
            ErrorKind::Record,
            Problem::new(
                "not_one",
                "",
                format!("{count} records"),
                "exactly one record",
            ),
        )),
    }
}

/// One JSON value that fills the text.
pub(crate) fn read_value(text: &str) -> Result<Json<'_>, Error> {
    check_text(text)?;
    Json::parse(text).map_err(|error| Error::one(ErrorKind::Malformed, syntax(&error, 1)))
}

type Piece<'a> = Row<Result<Json<'a>, Problem>>;

fn split(text: &str) -> Result<Vec<Piece<'_>>, Error> {
    check_text(text)?;
    if text.trim_start().starts_with('[') {
        return split_array(text);
    }
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let (first, second) = (lines.next(), lines.next());
    // A second line that opens a record means JSON Lines, unless the text as a whole is one value.
    let is_lines = match (first, second) {
        (Some(first), Some(second)) => {
            Json::parse(first).is_ok()
                || (second.trim_start().starts_with('{') && Json::parse(text).is_err())
        }
        _ => true,
    };
    if !is_lines {
        let start = 1 + text
            .lines()
            .take_while(|line| line.trim().is_empty())
            .count() as u64;
        let record = Json::parse(text).map_err(|error| syntax(&error, 1));
        return Ok(vec![Row {
            number: start,
            record,
        }]);
    }
    Ok((1_u64..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| {
            let record = Json::parse(line).map_err(|error| syntax(&error, number));
            Row { number, record }
        })
        .collect())
}

fn split_array(text: &str) -> Result<Vec<Piece<'_>>, Error> {
    let items = Json::parse_records(text)
        .map_err(|error| Error::one(ErrorKind::Malformed, syntax(&error, 1)))?;
    Ok((1_u64..)
        .zip(items)
        .map(|(number, json)| Row {
            number,
            record: Ok(json),
        })
        .collect())
}

/// Refuses what would make line numbers or the first key wrong: a byte order mark, mixed line ends.
fn check_text(text: &str) -> Result<(), Error> {
    let malformed = |problem| Err(Error::one(ErrorKind::Malformed, problem));
    if text.starts_with('\u{feff}') {
        let expected = "UTF-8 without a byte order mark";
        return malformed(Problem::new("byte_order_mark", "", "U+FEFF", expected).at_row(1));
    }
    let mut expected: Option<&str> = None;
    let mut line = 1;
    let mut rest = text;
    while let Some(at) = rest.find(['\r', '\n']) {
        let end = if rest[at..].starts_with("\r\n") {
            "\r\n"
        } else {
            &rest[at..=at]
        };
        if end == "\r" || expected.is_some_and(|first| first != end) {
            let name = |end| match end {
                "\n" => "LF",
                "\r" => "CR",
                _ => "CR LF",
            };
            let wanted = match expected {
                Some(first) => format!("{} as on the first line", name(first)),
                None => "LF or CR LF".to_owned(),
            };
            let value = format!("a line that ends in {}", name(end));
            return malformed(Problem::new("mixed_newlines", "", value, wanted).at_row(line));
        }
        expected = Some(end);
        line += 1;
        rest = &rest[at + end.len()..];
    }
    Ok(())
}

/// A syntax error with the file's line; serde_json's words hold no text of the input.
fn syntax(error: &serde_json::Error, first_line: u64) -> Problem {
    let line = first_line + (error.line() as u64).saturating_sub(1);
    let words = error.to_string();
    let words = words.split(" at line ").next().unwrap_or_default();
    let (code, expected) = if error.is_eof() {
        ("truncated", "the rest of the JSON text")
    } else if words.contains("recursion limit") || words.contains("nested deeper") {
        ("too_deep", "at most 128 levels of nesting")
    } else {
        ("not_json", "JSON (RFC 8259)")
    };
    let value = format!("{words}, at column {}", error.column());
    Problem::new(code, "", value, expected).at_row(line)
}
