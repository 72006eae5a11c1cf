//! The `roster` command.

use dianyuan::Roster;
use dianyuan::render::page;

use crate::args::RosterArguments;
use crate::day::today;
use crate::failure::Failure;
use crate::input;
use crate::outcome::Outcome;
use crate::progress::Progress;
use crate::shortlist;

pub(crate) fn run(arguments: &RosterArguments) -> Result<Outcome, Failure> {
    let names = [&arguments.roster].into_iter().chain(&arguments.regions);
    let names = names.chain(&arguments.causes).map(String::as_str);
    input::refuse_two_from_stdin(names)?;
    let mut failure = Failure::default();
    let options = shortlist::options(arguments.lang, arguments.regions.as_ref());
    let options = failure.note(options);
    let causes = input::causes(&arguments.causes, &mut failure);
    let roster = causes.and_then(|causes| {
        let _progress = Progress::of_file(&arguments.roster, "reading the roster");
        let read = |text: &str| Roster::from_json(text, &causes);
        failure.note(input::read(&arguments.roster, read))
    });
    failure.unless_empty()?;
    let (Some(roster), Some(options)) = (roster, options) else {
        unreachable!("what is missing was noted");
    };
    let day = arguments.as_of.unwrap_or_else(today);
    Ok(Outcome::done(page::roster(&roster, day, &options)))
}
