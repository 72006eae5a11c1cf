//! The `explain` command.

use dianyuan::render::{explanation, explanation_json};
use dianyuan::{Calibration, Engine, ErrorKind, RankOptions};

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
    let (roster, policy, case) = input::of_one_case(facts, &arguments.case)?;

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
