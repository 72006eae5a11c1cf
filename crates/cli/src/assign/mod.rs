//! The `assign` command.

mod arguments;
mod page;
mod tables;
mod verify;
mod watch;

use dianyuan::Problem as Fault;
use dianyuan::assign::{Answer, AssignOptions, Mechanism, Problem, Status};

pub(crate) use arguments::AssignArguments;

use crate::args::Format;
use crate::failure::Failure;
use crate::input;
use crate::language::Language;
use crate::outcome::Outcome;
use crate::screen;
use page::Page;
use watch::Watch;

pub(crate) fn run(arguments: &AssignArguments) -> Result<Outcome, Failure> {
    let mechanism = mechanism(&arguments.mechanism)?;
    let names = [&arguments.edges, &arguments.lawyers, &arguments.cases];
    let others = arguments.groups.iter().chain(&arguments.verify);
    let names = names.into_iter().chain(others).map(String::as_str);
    input::refuse_two_from_stdin(names)?;
    let language = Language::or_environment(arguments.lang);
    if let Some(result) = &arguments.verify {
        return verify::run(arguments, result, language);
    }
    let problem = tables::read(arguments)?;
    let asked = asked(&arguments.price, &problem)?;

    let mut options = AssignOptions::new()
        .objective(arguments.objective)
        .seed(arguments.seed.as_str());
    if let Some(steps) = arguments.steps {
        options = options.steps(steps);
    }
    let mut watch = Watch::start(language);
    let mut answer = Answer::of(&problem, mechanism, &options, &mut watch);
    for pair in asked {
        answer = answer.price(&problem, &options, pair, &mut watch);
    }
    let text = match screen::format(arguments.format) {
        Format::Json => answer.to_json(&problem) + "\n",
        Format::Table => Page {
            language,
            width: screen::width(),
            problem: &problem,
            answer: &answer,
            shown: arguments.top as usize,
        }
        .to_string(),
    };
    drop(watch);
    Ok(Outcome {
        text,
        is_lacking: answer.assignment.status != Status::Complete,
    })
}

/// The mechanism of a word, if this version has it.
fn mechanism(word: &str) -> Result<Mechanism, Failure> {
    Mechanism::from_word(word).ok_or_else(|| {
        let expected =
            "optimal, rotation or lot; serial, stable and fair come with a later version";
        let value = format!("\"{word}\"");
        Failure::of_call(Fault::new("not_yet", "mechanism", value, expected))
    })
}

/// The pairs whose price is asked for.
fn asked(ids: &[String], problem: &Problem) -> Result<Vec<(u32, u32)>, Failure> {
    let mut failure = Failure::default();
    let mut pairs = Vec::new();
    for pair in ids.chunks_exact(2) {
        let (case, lawyer) = (problem.find_case(&pair[0]), problem.find_lawyer(&pair[1]));
        let mut unknown = |of: &str, index: Option<u32>| {
            if index.is_none() {
                let value = format!("an id that no {of} has");
                let fault = Fault::new(
                    "unknown_id",
                    "price",
                    value,
                    "a case and a lawyer of the tables",
                );
                failure.note(Err::<(), _>(Failure::of_call(fault)));
            }
        };
        unknown("case", case);
        unknown("lawyer", lawyer);
        pairs.extend(case.zip(lawyer));
    }
    failure.unless_empty()?;
    Ok(pairs)
}
