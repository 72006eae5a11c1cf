//! A ranking as the client's page.

use dianyuan::render::page::{PageOptions, RegionNames, shortlist};
use dianyuan::{Case, Engine, Error, RankOptions, Ranking};

use crate::args::RankArguments;
use crate::failure::Failure;
use crate::input;
use crate::language::Language;

/// How a page is to be made: its language, Chinese where nobody asks for another, and names of regions.
pub(crate) fn options(
    language: Option<Language>,
    regions: Option<&String>,
) -> Result<PageOptions, Failure> {
    let language = language.unwrap_or(Language::Zh).into();
    let names = match regions {
        Some(name) => input::read(name, RegionNames::from_text)?,
        None => RegionNames::default(),
    };
    Ok(PageOptions::new(language).regions(names))
}

/// The page. Where those who may be chosen are further down than the ranking goes, it is made anew of everyone.
pub(crate) fn page(
    arguments: &RankArguments,
    (engine, case, ranking): (&Engine, &Case, &Ranking),
    options: &RankOptions,
    page: PageOptions,
) -> Result<String, Error> {
    let page = page.shown(arguments.top as usize);
    let is_whole = ranking.candidates().len() < options.get_top();
    if is_whole || ranking.open_candidates().count() >= page.get_shown() {
        return Ok(shortlist(ranking, engine, case, &page));
    }
    let everyone = engine.rank(case, &options.clone().top(usize::MAX))?;
    Ok(shortlist(&everyone, engine, case, &page))
}
