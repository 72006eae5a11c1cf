//! Text to records: JSON Lines, a JSON array, or one object on any number of lines, told apart by
//! content. Every fault of every row is reported.

use super::{Faults, Json, Wire};
use crate::error::{Error, ErrorKind, Problem};
use crate::observe::{Stage, Watch};

/// A record and where it stood: the line of the file, or the position in the array, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row<T> {
    pub(crate) number: u64,
    pub(crate) record: T,
}

/// Bytes as text, if they are UTF-8. A byte order mark and mixed line ends are refused where the text is
/// read.
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

/// What a row that could not be read says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unread {
    pub(crate) id: String,
    pub(crate) schema: Option<String>,
}

impl Unread {
    fn of(json: &Json<'_>) -> Option<Self> {
        let text = |key| match json.get(key) {
            Some(Json::Str(text)) => Some(text.to_string()),
            _ => None,
        };
        Some(Self {
            id: text("id")?,
            schema: text("schema"),
        })
    }
}

/// The records of a text, and everything found wrong with it so far.
pub(crate) struct Rows<T> {
    good: Vec<Row<T>>,
    unread: Vec<Row<Unread>>,
    problems: Vec<Problem>,
    kind: ErrorKind,
}

impl<T> Rows<T> {
    /// The records that could be read.
    pub(crate) fn as_slice(&self) -> &[Row<T>] {
        &self.good
    }

    /// Rows that are JSON and have an id, but could not be read.
    pub(crate) fn unread(&self) -> &[Row<Unread>] {
        &self.unread
    }

    /// Adds faults that only the records together show.
    pub(crate) fn report(&mut self, problems: impl IntoIterator<Item = Problem>) {
        self.problems.extend(problems);
    }

    /// Every record, if nothing is wrong with any.
    ///
    /// # Errors
    /// All faults of all rows: `Malformed` if any row is no JSON at all, else `Record`.
    pub(crate) fn finish(self) -> Result<Vec<Row<T>>, Error> {
        Error::unless_empty(self.kind, self.problems)?;
        Ok(self.good)
    }
}

impl<T: Wire> Rows<T> {
    fn new() -> Self {
        Self {
            good: Vec::new(),
            unread: Vec::new(),
            problems: Vec::new(),
            kind: ErrorKind::Record,
        }
    }

    /// Where nothing can be told apart, there is this one fault.
    fn malformed(problem: Problem) -> Self {
        Self {
            kind: ErrorKind::Malformed,
            problems: vec![problem],
            ..Self::new()
        }
    }

    fn take(&mut self, number: u64, json: Result<Json<'_>, Problem>) {
        let json = match json {
            Ok(json) => json,
            Err(problem) => {
                self.kind = ErrorKind::Malformed;
                self.problems.push(problem);
                return;
            }
        };
        let mut faults = Faults::new();
        if let Some(record) = T::read(&json, &mut faults) {
            self.good.push(Row { number, record });
        } else {
            let unread = Unread::of(&json).map(|record| Row { number, record });
            self.unread.extend(unread);
        }
        let problems = faults.into_problems().into_iter();
        self.report(problems.map(|problem| problem.at_row(number)));
    }
}

/// Reads every record of the text.
pub(crate) fn read_rows<T: Wire + Send + 'static>(text: &str) -> Rows<T> {
    read_rows_watched(text, &mut Watch::new(&mut ())).expect("nobody stops it")
}

/// The same as a stage of work that may be stopped.
///
/// # Errors
/// `Stopped` alone.
pub(crate) fn read_rows_watched<T: Wire + Send + 'static>(
    text: &str,
    watch: &mut Watch<'_>,
) -> Result<Rows<T>, Error> {
    let mut rows = Rows::new();
    match read_into(&mut rows, text, watch) {
        Ok(()) => Ok(rows),
        Err(stopped) => Err(watch.discard(rows, stopped)),
    }
}

fn read_into<T: Wire>(rows: &mut Rows<T>, text: &str, watch: &mut Watch<'_>) -> Result<(), Error> {
    watch.enter(Stage::Reading, 0)?;
    let count = match count_lines(text, watch)? {
        Ok(count) => count,
        Err(problem) => {
            *rows = Rows::malformed(problem);
            return Ok(());
        }
    };
    let text = without_end(text);
    if text.trim_start().starts_with('[') {
        return read_array(rows, text, watch);
    }
    if let Some(number) = start_of_one(text) {
        rows.take(number, Json::parse(text).map_err(|error| syntax(&error, 1)));
        return Ok(());
    }
    watch.extend(count);
    for (number, line) in (1..).zip(text.lines()) {
        if !line.trim().is_empty() {
            rows.take(
                number,
                Json::parse(line).map_err(|error| syntax(&error, number)),
            );
        }
        watch.done(1)?;
    }
    Ok(())
}

fn read_array<T: Wire>(rows: &mut Rows<T>, text: &str, watch: &mut Watch<'_>) -> Result<(), Error> {
    let mut number = 0;
    let read = Json::each_record(text, |json| {
        number += 1;
        rows.take(number, Ok(json));
        watch.done(1)
    });
    match read {
        Ok(stopped) => stopped,
        // What came before the fault is no row, since the text is no array.
        Err(error) => {
            *rows = Rows::malformed(syntax(&error, 1));
            Ok(())
        }
    }
}

/// The one record of the text.
///
/// # Errors
/// As [`Rows::finish`]; and `Record` unless there is exactly one.
pub(crate) fn read_one<T: Wire + Send + 'static>(text: &str) -> Result<T, Error> {
    let mut rows = read_rows::<T>(text).finish()?;
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
    check_text(text)
        .and_then(|()| Json::parse(without_end(text)).map_err(|error| syntax(&error, 1)))
        .map_err(|problem| Error::one(ErrorKind::Malformed, problem))
}

/// The line on which a text that is one value on several lines starts; none where each line is a record.
fn start_of_one(text: &str) -> Option<u64> {
    let mut lines = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty());
    let (start, first) = lines.next()?;
    let further = lines.clone();
    let alone = lines.next().is_none();
    let is_one = !alone && Json::parse(first).is_err() && is_one_value(text, further);
    is_one.then_some(start)
}

/// The text without the blanks at its end, so that one which breaks off does so on its last line.
fn without_end(text: &str) -> &str {
    text.trim_end_matches(['\n', '\r', '\t', ' '])
}

/// Whether a text on several lines, whose first line is no value, is meant as one: it is one, or no further
/// line opens a record of its own. Inside an object the second line has to begin with a key.
fn is_one_value<'a>(text: &str, further: impl Iterator<Item = (u64, &'a str)>) -> bool {
    let mut further = further.map(|(_, line)| line);
    let second = further
        .next()
        .is_some_and(|line| line.trim_start().starts_with('{'));
    let opens = second || further.any(|line| line.starts_with('{') && Json::parse(line).is_ok());
    !opens || Json::parse(text).is_ok()
}

/// Refuses what would make line numbers or the first key wrong: a byte order mark, mixed line ends.
pub(crate) fn check_text(text: &str) -> Result<(), Problem> {
    let counted = count_lines(text, &mut Watch::new(&mut ())).expect("nobody stops it");
    counted.map(|_| ())
}

/// Bytes that are looked at between two questions.
const BLOCK: usize = 1 << 20;

/// The number of lines, if the text is one that [`check_text`] lets pass.
///
/// # Errors
/// `Stopped` alone; what is wrong with the text is inside.
fn count_lines(text: &str, watch: &mut Watch<'_>) -> Result<Result<usize, Problem>, Error> {
    if text.starts_with('\u{feff}') {
        let expected = "UTF-8 without a byte order mark";
        let problem = Problem::new("byte_order_mark", "", "U+FEFF", expected).at_row(1);
        return Ok(Err(problem));
    }
    // Most texts end their lines in LF alone, and some are large.
    let whole = without_end(text);
    let mut count = 1;
    let mut has_cr = text[whole.len()..].contains('\r');
    for block in whole.as_bytes().chunks(BLOCK) {
        has_cr |= block.contains(&b'\r');
        #[expect(clippy::naive_bytecount, reason = "a loop that compilers make wide")]
        let ends = block.iter().filter(|byte| **byte == b'\n').count();
        count += ends;
        watch.ask()?;
    }
    if has_cr && let Err(problem) = check_ends(text, watch)? {
        return Ok(Err(problem));
    }
    Ok(Ok(count))
}

/// Refuses line ends that are neither LF nor CR LF throughout.
fn check_ends(text: &str, watch: &mut Watch<'_>) -> Result<Result<(), Problem>, Error> {
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
            let problem = Problem::new("mixed_newlines", "", value, wanted).at_row(line);
            return Ok(Err(problem));
        }
        expected = Some(end);
        line += 1;
        rest = &rest[at + end.len()..];
        watch.spend(1)?;
    }
    Ok(Ok(()))
}

/// A syntax error with the file's line; the words of `serde_json` hold no text of the input.
fn syntax(error: &serde_json::Error, first_line: u64) -> Problem {
    let line = first_line + (error.line() as u64).saturating_sub(1);
    let words = error.to_string();
    let words = words.split(" at line ").next().unwrap_or_default();
    let (code, expected) = if error.is_eof() {
        ("truncated", "the rest of the JSON text")
    } else if words.contains("recursion limit") || words.contains("nested too deep") {
        ("too_deep", "at most 127 levels of nesting")
    } else {
        ("not_json", "JSON (RFC 8259)")
    };
    let value = format!("{words}, at column {}", error.column());
    Problem::new(code, "", value, expected).at_row(line)
}

#[cfg(test)]
#[path = "rows_tests.rs"]
mod tests;
