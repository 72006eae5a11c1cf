//! The `rank` command.

use dianyuan::{Calibration, Engine, RankOptions};

use crate::args::{Format, RankArguments};
use crate::failure::Failure;
use crate::input;
use crate::language::Language;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::progress::Progress;
use crate::screen;
use crate::seats::{Seats, everyone};

pub(crate) fn run(arguments: &RankArguments) -> Result<Outcome, Failure> {
    let facts = &arguments.facts;
    let (roster, policy, case) = input::of_one_case(facts, &arguments.case)?;

    let day = arguments.as_of.unwrap_or_else(|| case.received().date());
    let progress = Progress::of_roster(roster.len(), "fitting and ranking");
    let calibration = Calibration::fit(&roster, &policy, day);
    let engine = calibration.and_then(|calibration| Engine::new(&roster, &policy, &calibration));
    let engine = engine.map_err(|error| input::of_engine(facts, error))?;
    let top = arguments.top as usize;
    let options = RankOptions::new()
        .as_of(day)
        .seed(arguments.seed.as_str())
        .top(top)
        .excluded(arguments.excluded as usize)
        .order(arguments.order);
    let of_case = |error| Failure::of(&arguments.case, error);
    let ranking = engine.rank(&case, &options).map_err(of_case)?;
    let mut seats = Seats::of(&case, &ranking);
    let is_complete = ranking.candidates().len() < top;
    if seats.is_short() && !is_complete {
        let all = everyone(&engine, &case, RankOptions::new().as_of(day));
        seats = Seats::of(&case, &all.map_err(of_case)?);
    }
    drop(progress);

    let text = match screen::format(arguments.format) {
        Format::Json => ranking.to_json() + "\n",
        Format::Table => Page {
            language: Language::or_environment(arguments.lang),
            width: screen::width(),
            engine: &engine,
            case: &case,
            ranking: &ranking,
            shown: top,
            is_complete,
        }
        .to_string(),
    };
    Ok(Outcome {
        text,
        is_lacking: seats.is_short(),
    })
}
