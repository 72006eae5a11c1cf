//! A result checked against the tables that it was made from.

use std::fmt::Write as _;

use dianyuan::assign::{Verdict, verify};
use dianyuan::wire::Json;

use super::{AssignArguments, tables};
use crate::args::Format;
use crate::failure::{Failure, fault};
use crate::input;
use crate::language::Language;
use crate::outcome::Outcome;
use crate::progress::Progress;
use crate::screen;
use crate::words::AssignWord;

pub(super) fn run(
    arguments: &AssignArguments,
    result: &str,
    language: Language,
) -> Result<Outcome, Failure> {
    let mut failure = Failure::default();
    let problem = failure.note(tables::read(arguments));
    let text = failure.note(input::text(result));
    failure.unless_empty()?;
    let (Some(problem), Some(text)) = (problem, text) else {
        unreachable!("what is missing was noted");
    };
    let progress = Progress::of_file(result, "checking");
    let verdict = verify(&text, &problem);
    drop(progress);
    let verdict = verdict.map_err(|error| Failure::of(input::shown(result), error))?;
    let text = match screen::format(arguments.format) {
        Format::Json => json(&verdict, input::shown(result)),
        Format::Table => words(&verdict, language),
    };
    Ok(Outcome {
        text,
        is_lacking: !verdict.findings.is_empty(),
    })
}

/// `{"findings","format","optimal","verified"}`; findings are problems as in `error` JSON.
fn json(verdict: &Verdict, file: &str) -> String {
    let findings = verdict.findings.iter();
    let findings = findings.map(|one| fault(Some(file), one)).collect();
    let json = Json::object([
        ("format", Json::from("dianyuan.verify/1")),
        ("verified", Json::from(verdict.findings.is_empty())),
        ("optimal", Json::from(verdict.is_optimal)),
        ("findings", Json::Array(findings)),
    ]);
    json.to_canonical() + "\n"
}

fn words(verdict: &Verdict, language: Language) -> String {
    let line = |word| format!("{}\n", language.assign(word));
    if !verdict.findings.is_empty() {
        let mut text = line(AssignWord::Refuted);
        for finding in &verdict.findings {
            writeln!(text, "  {finding}").expect("a String takes any text");
        }
        return text;
    }
    line(if verdict.is_optimal {
        AssignWord::Verified
    } else {
        AssignWord::NotProved
    })
}
