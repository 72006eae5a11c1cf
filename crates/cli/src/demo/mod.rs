//! The `demo` command: a ranking that needs nothing, and a city to start from.

mod all;
mod city;
mod telling;
mod write;

use std::env;

use dianyuan::{Engine, Ranking};

use crate::args::DemoArguments;
use crate::failure::Failure;
use crate::language::Language;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::page::grid::paragraph;
use crate::screen;
use crate::words::DemoWord;

/// Candidates in the table: a screen holds them with everything that explains them.
const SHOWN: usize = 8;

pub(crate) fn run(arguments: &DemoArguments) -> Result<Outcome, Failure> {
    let language = Language::or_environment(arguments.lang);
    let text = match &arguments.write {
        None => show(language, screen::width()),
        Some(folder) => {
            let written = write::write(folder)?;
            let folder = folder.display().to_string();
            format!(
                "{}\n{written}\n{}",
                language.demo(DemoWord::Written),
                next(language, &folder, None)
            )
        }
    };
    Ok(Outcome::done(text))
}

fn show(language: Language, width: usize) -> String {
    let city = city::City::read();
    let standings = all::standings(&city);
    let case = telling::choose(&city, &standings);
    let (engine, ranking) = city.rank(case);
    let page = page(language, width, &engine, &ranking, case);
    let line = |word| paragraph(language.demo(word), width);
    [
        line(DemoWord::Title),
        line(DemoWord::Synthetic),
        "\n".to_owned(),
        page,
        "\n".to_owned(),
        line(DemoWord::Choice),
        "\n".to_owned(),
        all::table(language, width, &city, &standings),
        "\n".to_owned(),
        next(language, "city", Some(case.id().as_str())),
    ]
    .concat()
}

fn page(
    language: Language,
    width: usize,
    engine: &Engine,
    ranking: &Ranking,
    case: &dianyuan::Case,
) -> String {
    let page = Page {
        language,
        width,
        engine,
        case,
        ranking,
        shown: SHOWN,
        is_complete: true,
    };
    page.to_string()
}

/// Commands that work as they stand, with the program's name as it was called.
fn next(language: Language, folder: &str, case: Option<&str>) -> String {
    let program = env::args().next().unwrap_or_else(|| "dianyuan".to_owned());
    let files = format!("--roster {folder}/lawyers.jsonl --policy {folder}/policy.toml");
    let first = match case {
        Some(_) => format!("{program} demo --write {folder}"),
        None => format!("{program} schema case"),
    };
    let pick = match case {
        Some(id) => format!("grep '^{{\"id\": \"{id}\"' {folder}/cases.jsonl"),
        None => format!("head -n 1 {folder}/cases.jsonl"),
    };
    let title = language.demo(DemoWord::NextTitle);
    format!(
        "{title}\n  {first}\n  {pick} | {program} rank {files} --case - --format table\n  \
         {program} check {files} --cases {folder}/cases.jsonl --format table\n"
    )
}

#[cfg(test)]
#[path = "demo_tests.rs"]
mod tests;
