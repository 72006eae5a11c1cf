//! The `choose` command: what the person chooses and the official confirms, kept in a file that anyone can replay.

mod answer;
mod arguments;
mod clock;
mod reasons;
mod show;
mod status;
mod stream;
mod take;
mod told;
mod torn;

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use dianyuan::agency::{Agency, Status};
use dianyuan::model::Instant;
use dianyuan::record::Record;
use dianyuan::{Calibration, Case, Engine, Problem};

pub(crate) use arguments::ChooseArguments;

use crate::args::Format;
use crate::failure::Failure;
use crate::input;
use crate::language::Language;
use crate::outcome::Outcome;
use crate::screen;
use answer::Answers;
use clock::Clock;
use stream::{Stream, Torn};

pub(crate) fn run(arguments: &ChooseArguments) -> Result<Outcome, Failure> {
    let facts = &arguments.facts;
    let source = arguments.source();
    let names = [&facts.roster, &facts.policy, &arguments.cases];
    let names = names.into_iter().chain(&facts.causes).map(String::as_str);
    input::refuse_two_from_stdin(names.chain(source))?;
    if arguments.commands.is_none() && source.is_some() && io::stdin().is_terminal() {
        let expected =
            "--commands FILE, commands on standard input, --show CASE, --record CASE or --status";
        let problem = Problem::new("nothing_asked", "", "a terminal", expected);
        return Err(Failure::of_call(problem));
    }
    let (agency, clock) = agency(arguments)?;
    let name = arguments.name.as_deref();
    let language = match screen::format(arguments.format) {
        Format::Json => None,
        Format::Table => Some(Language::or_environment(arguments.lang)),
    };
    if arguments.status {
        let ledger = stream::read(&arguments.stream, name)?;
        let status = Status::of(&ledger, &agency, &clock.now());
        return Ok(Outcome::done(match language {
            None => status.to_json().to_canonical() + "\n",
            Some(language) => status::to_text(&status, language, screen::width()),
        }));
    }
    if let Some(case) = &arguments.record {
        let (ledger, events) = stream::read_all(&arguments.stream, name)?;
        let now = clock.now();
        let record = Record::make(&agency, ledger.state(), &events, case, &now, None);
        let record = record.map_err(|error| Failure::of("--record", error))?;
        return Ok(Outcome::done(record.to_json() + "\n"));
    }
    let commands = source.map(take::open).transpose()?;
    let (mut stream, torn) = Stream::open(&arguments.stream, name)?;
    if let Some(torn) = &torn {
        report(&arguments.stream, torn);
    }
    let mut answers = Answers::new(language, &agency);
    let is_lacking = match (commands, &arguments.show) {
        (Some(commands), _) => take::all(commands, &mut stream, &agency, &clock, &mut answers)?,
        (None, Some(case)) => {
            let seed = arguments.seed.as_deref().unwrap_or_default();
            let how = (arguments.order, seed);
            show::run(case, how, &mut stream, &agency, &clock, &mut answers)?
        }
        (None, None) => unreachable!("commands are read where nothing else is asked for"),
    };
    Ok(Outcome {
        // Every answer was written when its command was stored.
        text: String::new(),
        is_lacking,
    })
}

/// The agency of these files, and the clock at its place.
fn agency(arguments: &ChooseArguments) -> Result<(Agency, Clock), Failure> {
    let facts = &arguments.facts;
    let mut failure = Failure::default();
    let (roster, policy) = input::facts(facts, &mut failure);
    let cases = failure.note(input::read(&arguments.cases, Case::many_from_json));
    failure.unless_empty()?;
    let (Some(roster), Some(policy), Some(cases)) = (roster, policy, cases) else {
        unreachable!("what is missing was noted");
    };
    let like: Option<&Instant> = cases.first().map(Case::received);
    let clock = Clock::new(arguments.now.as_ref(), like);
    let calibration = Calibration::fit(&roster, &policy, clock.now().date());
    let engine = calibration.and_then(|calibration| Engine::new(&roster, &policy, &calibration));
    let engine = engine.map_err(|error| input::of_engine(facts, error))?;
    let mut agency = Agency::new(engine);
    if let Some(seed) = &arguments.seed {
        agency = agency.with_seed(seed.as_str());
    }
    for case in cases {
        agency.put_case(case);
    }
    Ok((agency, clock))
}

/// Says what was put aside. It is no error: nothing of it was ever acknowledged.
fn report(path: &Path, torn: &Torn) {
    let Torn { bytes, moved_to } = torn;
    let (path, moved_to) = (stream::shown(path), stream::shown(moved_to));
    let text = format!(
        "{path}: torn: {bytes} bytes behind the last whole command, never acknowledged, are now in {moved_to}\n"
    );
    // Where it can't be said, the file is there all the same.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
