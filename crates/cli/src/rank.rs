//! The `rank` command.

use dianyuan::{Calibration, Case, Engine, RankOptions};

use crate::args::{Format, RankArguments, RankFormat};
use crate::failure::Failure;
use crate::input;
use crate::language::Language;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::progress::Progress;
use crate::screen;
use crate::seats::{Seats, everyone};
use crate::shortlist;

pub(crate) fn run(arguments: &RankArguments) -> Result<Outcome, Failure> {
    let facts = &arguments.facts;
    let names = [&facts.roster, &facts.policy, &arguments.case];
    let names = names.into_iter().chain(&facts.causes);
    let names = names.chain(&arguments.regions).map(String::as_str);
    input::refuse_two_from_stdin(names)?;
    let mut failure = Failure::default();
    let (roster, policy) = input::facts(facts, &mut failure);
    let case = failure.note(input::read(&arguments.case, Case::from_json));
    let page = failure.note(shortlist::options(
        arguments.lang,
        arguments.regions.as_ref(),
    ));
    failure.unless_empty()?;
    let (Some(roster), Some(policy), Some(case), Some(page)) = (roster, policy, case, page) else {
        unreachable!("what is missing was noted");
    };

    let day = arguments.as_of.unwrap_or_else(|| case.received().date());
    let progress = Progress::of_roster(roster.len(), "fitting and ranking");
    let calibration = Calibration::fit(&roster, &policy, day);
    let engine = calibration.and_then(|calibration| Engine::new(&roster, &policy, &calibration));
    let engine = engine.map_err(|error| input::of_engine(facts, error))?;
    let format = form(arguments.format);
    let top = match format {
        // Lawyers under review don't fill places on the page.
        RankFormat::Html => 20,
        _ => arguments.top as usize,
    };
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
    let text = match format {
        RankFormat::Html => {
            let made = (&engine, &case, &ranking);
            shortlist::page(arguments, made, &options, page).map_err(of_case)?
        }
        RankFormat::Json => ranking.to_json() + "\n",
        RankFormat::Table => Page {
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
    drop(progress);
    Ok(Outcome {
        text,
        is_lacking: seats.is_short(),
    })
}

/// The form asked for, else the usual one of tables and JSON.
fn form(asked: Option<RankFormat>) -> RankFormat {
    asked.unwrap_or_else(|| match screen::format(None) {
        Format::Table => RankFormat::Table,
        Format::Json => RankFormat::Json,
    })
}
