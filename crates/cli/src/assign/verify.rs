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

/// The verdict, with the file of each finding beside its place.
fn json(verdict: &Verdict, file: &str) -> String {
    let Json::Object(mut entries) = verdict.to_json() else {
        unreachable!("a verdict is written as an object");
    };
    let findings = verdict.findings.iter();
    let findings = findings.map(|one| fault(Some(file), one)).collect();
    entries.retain(|(key, _)| key != "findings");
    entries.push(("findings".into(), Json::Array(findings)));
    Json::Object(entries).to_canonical() + "\n"
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
