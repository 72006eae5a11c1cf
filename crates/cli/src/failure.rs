//! Why there is no result: every fault of every input, each with the file it was found in.

use std::fmt::Write as _;

use dianyuan::wire::Json;
use dianyuan::{Error, ErrorKind, Problem};

/// Errors by file; nothing else is written where there are any.
#[derive(Debug, Default)]
pub(crate) struct Failure(Vec<(Option<String>, Error)>);

impl Failure {
    /// A failure of one input.
    pub(crate) fn of(file: &str, error: Error) -> Self {
        Self(vec![(Some(file.to_owned()), error)])
    }

    /// A fault of the call, of no file's.
    pub(crate) fn of_call(problem: Problem) -> Self {
        Self(vec![(None, Error::one(ErrorKind::Request, problem))])
    }

    /// Keeps an error for later, so that other inputs are looked at too.
    pub(crate) fn note<T>(&mut self, result: Result<T, Self>) -> Option<T> {
        result.map_err(|more| self.0.extend(more.0)).ok()
    }

    pub(crate) fn unless_empty(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }

    /// One fault a line: file, row, path, what was found, what was expected.
    pub(crate) fn to_text(&self) -> String {
        let mut text = String::new();
        for (file, problem) in self.problems() {
            let file = file.map_or_else(|| "dianyuan: ".to_owned(), |file| format!("{file}: "));
            writeln!(text, "{file}{problem}").expect("a String takes any text");
        }
        text
    }

    /// One `error` object, with the file of each problem beside its place.
    pub(crate) fn to_json(&self) -> String {
        let kind = self
            .0
            .first()
            .map_or(ErrorKind::Request, |(_, error)| error.kind());
        let problems = Json::Array(
            self.problems()
                .map(|(file, problem)| fault(file, problem))
                .collect(),
        );
        let json = Json::object([("kind", Json::from(kind.as_str())), ("problems", problems)]);
        json.to_canonical() + "\n"
    }

    fn problems(&self) -> impl Iterator<Item = (Option<&str>, &Problem)> {
        self.0.iter().flat_map(|(file, error)| {
            let problems = error.problems().iter();
            problems.map(|problem| (file.as_deref(), problem))
        })
    }
}

/// A problem with the file that it was found in.
pub(crate) fn fault(file: Option<&str>, problem: &Problem) -> Json<'static> {
    let Json::Object(mut entries) = problem.to_json() else {
        unreachable!("a problem is written as an object");
    };
    let owned = |file: &str| Json::from(file.to_owned());
    entries.push(("file".into(), file.map_or(Json::Null, owned)));
    Json::Object(entries)
}

#[cfg(test)]
#[path = "failure_tests.rs"]
mod tests;
