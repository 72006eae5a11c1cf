//! The tables of own scores, from files; faults name the file, its line and its column.

use dianyuan::Error;
use dianyuan::assign::{Problem, Tables};

use super::AssignArguments;
use crate::failure::Failure;
use crate::input;
use crate::progress::Progress;

/// The problem that the tables describe, or everything that is wrong with any of them.
pub(super) fn read(arguments: &AssignArguments) -> Result<Problem, Failure> {
    let progress = Progress::of_file(&arguments.edges, "reading the tables");
    let mut failure = Failure::default();
    let mut text = |name: &String| failure.note(input::text(name));
    let edges = text(&arguments.edges);
    let lawyers = text(&arguments.lawyers);
    let cases = text(&arguments.cases);
    let groups = arguments.groups.as_ref().map(text);
    failure.unless_empty()?;
    let tables = Tables {
        edges: edges.as_deref().unwrap_or_default(),
        lawyers: lawyers.as_deref().unwrap_or_default(),
        cases: cases.as_deref().unwrap_or_default(),
        groups: groups.as_ref().and_then(Option::as_deref),
    };
    let problem = Problem::from_tables(&tables);
    drop(progress);
    problem.map_err(|error| of_files(arguments, &error))
}

/// A fault's path starts with the name of its table, which here is a file.
fn of_files(arguments: &AssignArguments, error: &Error) -> Failure {
    let files = [
        ("edges", Some(&arguments.edges)),
        ("lawyers", Some(&arguments.lawyers)),
        ("cases", Some(&arguments.cases)),
        ("groups", arguments.groups.as_ref()),
    ];
    let mut failure = Failure::default();
    let mut rest = error.problems().to_vec();
    for (table, file) in files {
        let is_of = |path: &str| path.split('.').next() == Some(table);
        let (mut own, others): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|fault| is_of(&fault.path));
        rest = others;
        for fault in &mut own {
            let column = fault.path.strip_prefix(table).unwrap_or_default();
            fault.path = column.trim_start_matches('.').to_owned();
        }
        if !own.is_empty() {
            let file = file.map_or("--groups", |file| input::shown(file));
            let faults = Error::new(error.kind(), own);
            failure.note(Err::<(), _>(Failure::of(file, faults)));
        }
    }
    for fault in rest {
        failure.note(Err::<(), _>(Failure::of_call(fault)));
    }
    failure
}
