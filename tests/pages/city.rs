//! The sample city, and a page of it as a browser reads it.

use std::fs;

use dianyuan::render::page::{PageOptions, RegionNames, shortlist};
use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Ranking, Roster};
use dianyuan_tests::root;
use scraper::{ElementRef, Html, Selector};

pub(crate) struct City {
    pub(crate) roster: Roster,
    pub(crate) cases: Vec<Case>,
    pub(crate) policy: Policy,
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

impl City {
    pub(crate) fn read() -> Self {
        let roster = text("crates/sample/data/lawyers.jsonl");
        Self {
            roster: Roster::from_json(&roster, &Causes::official()).unwrap(),
            cases: Case::many_from_json(&text("crates/sample/data/cases.jsonl")).unwrap(),
            policy: Policy::from_text(&text("crates/sample/data/policy.toml")).unwrap(),
        }
    }

    pub(crate) fn engine(&self, case: &Case) -> Engine {
        let day = case.received().date();
        let calibration = Calibration::fit(&self.roster, &self.policy, day).unwrap();
        Engine::new(&self.roster, &self.policy, &calibration).unwrap()
    }
}

pub(crate) fn regions() -> RegionNames {
    RegionNames::from_text(&text("tests/pages/regions.tsv")).unwrap()
}

/// Everyone, so that the page has them all to choose from.
pub(crate) fn ranked(engine: &Engine, case: &Case, options: RankOptions) -> Ranking {
    engine
        .rank(case, &options.top(usize::MAX).excluded(0))
        .unwrap()
}

/// The page as a browser reads it, which finds nothing wrong with it.
pub(crate) fn parsed(page: &str) -> Html {
    let html = Html::parse_document(page);
    assert!(html.errors.is_empty(), "{:?}", html.errors);
    html
}

pub(crate) fn page_of(
    (ranking, engine, case): (&Ranking, &Engine, &Case),
    options: &PageOptions,
) -> Html {
    parsed(&shortlist(ranking, engine, case, options))
}

pub(crate) fn all<'a>(within: ElementRef<'a>, css: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(css).unwrap();
    // A selector borrows nothing of the page.
    let found: Vec<_> = within.select(&selector).collect();
    found
}

/// The number in an attribute.
#[track_caller]
pub(crate) fn number(element: ElementRef<'_>, attribute: &str) -> i64 {
    element.attr(attribute).unwrap().parse().unwrap()
}
