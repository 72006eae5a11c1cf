//! The `check` command.

use dianyuan::check::{self, Finding, Report};
use dianyuan::{Calibration, Case, Date};

use crate::args::{CheckArguments, Format};
use crate::day::today;
use crate::failure::Failure;
use crate::input;
use crate::outcome::Outcome;
use crate::page::grid::{Fit, Grid};
use crate::progress::Progress;
use crate::screen;

pub(crate) fn run(arguments: &CheckArguments) -> Result<Outcome, Failure> {
    let facts = &arguments.facts;
    let names = [&facts.roster, &facts.policy]
        .into_iter()
        .chain(&facts.causes);
    let names = names.chain(&arguments.cases).chain(&arguments.calibration);
    input::refuse_two_from_stdin(names.map(String::as_str))?;
    let mut failure = Failure::default();
    let (roster, policy) = input::facts(facts, &mut failure);
    let cases = arguments.cases.as_deref();
    let cases = cases.map(|name| failure.note(input::read(name, Case::many_from_json)));
    let calibration = arguments.calibration.as_deref();
    let calibration =
        calibration.map(|name| failure.note(input::read(name, Calibration::from_json)));
    failure.unless_empty()?;
    let (Some(roster), Some(policy)) = (roster, policy) else {
        unreachable!("what is missing was noted");
    };
    let cases = cases.flatten().unwrap_or_default();
    let day = arguments.as_of.unwrap_or_else(|| usual_day(&cases));

    let progress = Progress::of_roster(roster.len(), "checking");
    let report = check::check(
        &roster,
        &cases,
        &policy,
        calibration.flatten().as_ref(),
        day,
    );
    drop(progress);
    let text = match screen::format(arguments.format) {
        Format::Json => report.to_json() + "\n",
        Format::Table => table(&report, screen::width()),
    };
    Ok(Outcome {
        text,
        is_lacking: !report.findings().is_empty(),
    })
}

/// The day on which the latest case was received; without cases today, as the clock has it in UTC.
fn usual_day(cases: &[Case]) -> Date {
    let latest = cases.iter().map(|case| case.received().date()).max();
    latest.unwrap_or_else(today)
}

/// A row for each finding, and what was checked.
fn table(report: &Report, width: usize) -> String {
    let summary = report.to_string();
    let summary = summary.lines().last().unwrap_or_default();
    if report.findings().is_empty() {
        return format!("{summary}\n");
    }
    let row = |finding: &Finding| {
        let severity = finding.severity().to_string();
        let whole = finding.to_string();
        let what = whole.strip_prefix(&format!("{severity}: {}: ", finding.place()));
        let what = what.unwrap_or(&whole).to_owned();
        vec![severity, finding.place().to_string(), what]
    };
    let rows = report.findings().iter().map(row);
    let grid = Grid::new(&[Fit::Left, Fit::Left, Fit::Wrapped], None, rows);
    format!("{}{summary}\n", grid.render(width))
}
