//! From file names to what the library reads.

use std::fs;
use std::io::{self, Read as _};

use dianyuan::{Case, Causes, Error, ErrorKind, Policy, Problem, Roster, text_from_bytes};

use crate::args::Facts;
use crate::failure::Failure;
use crate::progress::Progress;

/// Refuses to read standard input twice: the second reader would find nothing.
pub(crate) fn refuse_two_from_stdin<'a>(
    names: impl IntoIterator<Item = &'a str>,
) -> Result<(), Failure> {
    let count = names.into_iter().filter(|name| *name == "-").count();
    if count > 1 {
        let (value, expected) = (format!("`-` {count} times"), "`-` for at most one file");
        return Err(Failure::of_call(Problem::new(
            "stdin_twice",
            "",
            value,
            expected,
        )));
    }
    Ok(())
}

/// Reads a file, or standard input for `-`, and makes something of its text.
pub(crate) fn read<T>(
    name: &str,
    make: impl FnOnce(&str) -> Result<T, Error>,
) -> Result<T, Failure> {
    let result = bytes(name).and_then(|bytes| make(text_from_bytes(&bytes)?));
    result.map_err(|error| Failure::of(shown(name), error))
}

/// The text of a file, or of standard input for `-`.
pub(crate) fn text(name: &str) -> Result<String, Failure> {
    let text = bytes(name).and_then(|bytes| {
        String::from_utf8(bytes)
            .or_else(|error| text_from_bytes(error.as_bytes()).map(str::to_owned))
    });
    text.map_err(|error| Failure::of(shown(name), error))
}

/// The name by which errors call an input.
pub(crate) fn shown(name: &str) -> &str {
    match name {
        "-" => "stdin",
        name => name,
    }
}

fn bytes(name: &str) -> Result<Vec<u8>, Error> {
    let bytes = match name {
        "-" => bytes_of_stdin(),
        name => fs::read(name),
    };
    bytes.map_err(|error| cannot_read(&error))
}

fn bytes_of_stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub(crate) fn cannot_read(error: &io::Error) -> Error {
    let problem = Problem::new(
        "cannot_read",
        "",
        error.to_string(),
        "a file that can be read",
    );
    Error::one(ErrorKind::Request, problem)
}

/// The roster and the policy, read as far as they go; what is wrong goes to `failure`.
pub(crate) fn facts(facts: &Facts, failure: &mut Failure) -> (Option<Roster>, Option<Policy>) {
    let causes = causes(&facts.causes, failure);
    let policy = match Policy::preset(&facts.policy) {
        Some(policy) => Some(policy),
        None => failure.note(read(&facts.policy, Policy::from_text)),
    };
    // Without its cause trees, a roster's causes could only be called unknown.
    let roster = causes.and_then(|causes| {
        let _progress = Progress::of_file(&facts.roster, "reading the roster");
        failure.note(read(&facts.roster, |text| Roster::from_json(text, &causes)))
    });
    (roster, policy)
}

/// What a question about one case starts from; everything that is wrong with any of it is told.
pub(crate) fn of_one_case(
    given: &Facts,
    case: &String,
    other: Option<&String>,
) -> Result<(Roster, Policy, Case), Failure> {
    let names = [&given.roster, &given.policy, case];
    let names = names.into_iter().chain(&given.causes).chain(other);
    let names = names.map(String::as_str);
    refuse_two_from_stdin(names)?;
    let mut failure = Failure::default();
    let (roster, policy) = facts(given, &mut failure);
    let case = failure.note(read(case, Case::from_json));
    failure.unless_empty()?;
    let (Some(roster), Some(policy), Some(case)) = (roster, policy, case) else {
        unreachable!("what is missing was noted");
    };
    Ok((roster, policy, case))
}

/// The cause trees with these files; what is wrong goes to `failure`.
pub(crate) fn causes(files: &[String], failure: &mut Failure) -> Option<Causes> {
    let mut causes = Some(Causes::official());
    for name in files {
        let more = read(name, |text| match &causes {
            Some(causes) => causes.with_file(text),
            None => Causes::official().with_file(text),
        });
        let more = failure.note(more);
        causes = causes.and(more);
    }
    causes
}

/// What keeps a roster and a policy from going together: causes of the roster that the pinned vintages
/// lack, or else the policy's pins themselves.
pub(crate) fn of_engine(facts: &Facts, error: Error) -> Failure {
    let file = match error.kind() {
        ErrorKind::Record => &facts.roster,
        _ => &facts.policy,
    };
    Failure::of(file, error)
}
