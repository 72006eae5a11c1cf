//! The `explain` command.

use dianyuan::render::{explanation, explanation_json};
use dianyuan::{Calibration, Case, Engine, ErrorKind, RankOptions};

use crate::args::{ExplainArguments, Format};
use crate::failure::Failure;
use crate::input;
use crate::language::Language;
use crate::outcome::Outcome;
use crate::page::grid::paragraph;
use crate::page::one_line;
use crate::progress::Progress;
use crate::screen;

pub(crate) fn run(arguments: &ExplainArguments) -> Result<Outcome, Failure> {
    let facts = &arguments.facts;
    let names = [&facts.roster, &facts.policy, &arguments.case];
    let names = names.into_iter().chain(&facts.causes).map(String::as_str);
    input::refuse_two_from_stdin(names)?;
    let mut failure = Failure::default();
    let (roster, policy) = input::facts(facts, &mut failure);
    let case = failure.note(input::read(&arguments.case, Case::from_json));
    failure.unless_empty()?;
    let (Some(roster), Some(policy), Some(case)) = (roster, policy, case) else {
        unreachable!("what is missing was noted");
    };

    let day = arguments.as_of.unwrap_or_else(|| case.received().date());
    let progress = Progress::of_roster(roster.len(), "fitting and explaining");
    let calibration = Calibration::fit(&roster, &policy, day);
    let engine = calibration.and_then(|calibration| Engine::new(&roster, &policy, &calibration));
    let engine = engine.map_err(|error| input::of_engine(facts, error))?;
    let options = RankOptions::new()
        .as_of(day)
        .seed(arguments.seed.as_str())
        .order(arguments.order);
    let one = engine
        .explain(&case, &arguments.lawyer, &options)
        .map_err(|error| match error.kind() {
            ErrorKind::Request => Failure::of("--lawyer", error),
            _ => Failure::of(&arguments.case, error),
        })?;
    drop(progress);

    let text = match screen::format(arguments.format) {
        Format::Json => explanation_json(&one).to_canonical() + "\n",
        Format::Table => {
            let language = match Language::or_environment(arguments.lang) {
                Language::Zh => dianyuan::render::Language::Zh,
                Language::En => dianyuan::render::Language::En,
            };
            let words = explanation(&one, language, arguments.audience);
            let heading = format!("{}  {}  {}", case.id(), arguments.lawyer, day);
            let lines = [heading, String::new()];
            let lines = lines.iter().map(String::as_str).chain(words.lines());
            let broken = lines.map(|line| match line {
                "" => "\n".to_owned(),
                line => paragraph(&one_line(line), screen::width()),
            });
            broken.collect()
        }
    };
    Ok(Outcome {
        text,
        is_lacking: false,
    })
}
