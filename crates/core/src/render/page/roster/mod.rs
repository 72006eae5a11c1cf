//! The public roster (名册): who may be chosen, by field and by place, searched without a network.

mod filters;
mod index;
mod listed;

use maud::{Markup, html};

use super::document::Document;
use super::facts::Facts;
use super::figure::figure;
use super::options::PageOptions;
use super::own::id;
use crate::model::{Date, FirmId, RegionCode};
use crate::render::{Counted, Language, category};
use crate::roster::Roster;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// The public roster on a day, in the order of ids: names, firms, sorts of provider, fields of work, regions,
/// languages, training and home visits, and nothing else of a profile.
///
/// Whoever is removed, suspended or not listed on the day, or has objected to being listed, is left out. Who
/// is on the page may still be unable to take a case: only a ranking knows.
///
/// # Example
/// ```
/// use dianyuan::render::{Language, page::{PageOptions, roster}};
/// use dianyuan::{Causes, Roster};
/// let lawyers = Roster::from_json(
///     r#"{"id": "L-1", "display": {"name": "王小明", "phone": "139"}, "sex": "male"}
/// {"id": "L-2", "display": {"name": "李大力"}, "legal_basis": {"objects": ["listing"]}}"#,
///     &Causes::official(),
/// )?;
/// let page = roster(&lawyers, "2026-11-22".parse()?, &PageOptions::new(Language::Zh));
/// assert!(page.contains("王小明") && !page.contains("139") && !page.contains("李大力"));
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn roster(roster: &Roster, day: Date, options: &PageOptions) -> String {
    let view = View::new(roster, day, options);
    let language = view.language;
    Document {
        language,
        title: language.pick("法律援助律师名册", "Roster of legal aid lawyers"),
        style: STYLE,
        script: Some(SCRIPT),
        lead: view.lead(day),
        content: html! { (view.filters()) (view.index()) (view.table()) },
    }
    .render()
}

/// What the page shows.
struct View<'a> {
    roster: &'a Roster,
    options: &'a PageOptions,
    language: Language,
    lawyers: Vec<Facts<'a>>,
}

impl<'a> View<'a> {
    fn new(roster: &'a Roster, day: Date, options: &'a PageOptions) -> Self {
        let lawyers = roster.lawyers().filter(|one| listed::is_public(one, day));
        let facts = |lawyer: &'a crate::model::Lawyer| Facts {
            lawyer,
            firm: lawyer
                .firm()
                .map(FirmId::as_str)
                .and_then(|id| roster.firm(id)),
            causes: roster.causes(),
            regions: &options.regions,
            language: options.language,
        };
        Self {
            roster,
            options,
            language: options.language,
            lawyers: lawyers.map(facts).collect(),
        }
    }

    fn lead(&self, day: Date) -> Markup {
        let language = self.language;
        let count = i64::try_from(self.lawyers.len()).unwrap_or(i64::MAX);
        let count = figure("listed", count, &language.count(count, Counted::Lawyer));
        html! {
            p {
                time datetime=(day.to_string()) { (language.date(day)) }
                (language.pick("，名册上有", ": ")) (count) (language.pick("，按编号排列。", " on the roster, in the order of their numbers. "))
                (language.pick(
                    "您可以选其中任何一位。有的律师可能因为手上案件已满或者与案件有利害关系而接不了您的案件，工作人员会告诉您原因。",
                    "You may choose any of them. Some may be unable to take your case, because they have no room or a conflict of interest; the staff tell you why.",
                ))
            }
        }
    }

    /// One row for each lawyer.
    fn table(&self) -> Markup {
        let pick = |zh, en| self.language.pick(zh, en);
        html! {
            section aria-labelledby="lawyers" {
                h2 #lawyers { (pick("律师", "Lawyers")) }
                p #nothing hidden { (pick("没有符合的律师。请放宽条件。", "No lawyer fits. Please ask for less.")) }
                table role="table" aria-labelledby="lawyers" {
                    thead role="rowgroup" {
                        tr role="row" {
                            th role="columnheader" scope="col" { (pick("律师", "Lawyer")) }
                            th role="columnheader" scope="col" { (pick("专长", "Fields of work")) }
                            th role="columnheader" scope="col" { (pick("服务地区", "Works in")) }
                            th role="columnheader" scope="col" { (pick("语言、培训、上门", "Languages, training, home visits")) }
                        }
                    }
                    tbody #rows role="rowgroup" {
                        @for (number, facts) in self.lawyers.iter().enumerate() { (self.row(number, facts)) }
                    }
                }
            }
        }
    }

    fn row(&self, number: usize, facts: &Facts<'_>) -> Markup {
        let language = self.language;
        let label = |zh, en| html! { span.label { (language.pick(zh, en)) } };
        html! {
            tr role="row" id=(anchor(number)) data-lawyer=(facts.lawyer.id().as_str())
                data-fields=(fields(facts).join(" ")) data-places=(places(facts).join(" "))
                data-languages=(spoken(facts).join(" "))
                data-visits=[facts.lawyer.home_visits()] {
                th role="rowheader" scope="row" {
                    strong.name { (facts.name().markup(language)) }
                    @if let Some(sort) = facts.lawyer.category() { span.line { (category(*sort, language)) } }
                    @if let Some(firm) = facts.firm_name() { span.line { (firm.markup(language)) } }
                    span.line.note { (language.pick("编号", "Id")) " " (id(facts.lawyer.id().as_str())) }
                }
                td role="cell" { div.narrow { (label("专长：", "Fields of work: ")) } (facts.specialities()) }
                td.row role="cell" { div.narrow { (label("服务地区：", "Works in: ")) } (facts.regions()) }
                td.row role="cell" {
                    div { (label("语言：", "Languages: ")) (facts.languages()) }
                    div { (label("培训：", "Training: ")) (facts.training()) }
                    div { (label("上门：", "Home visits: ")) (facts.home_visits()) }
                }
            }
        }
    }
}

/// The place of a lawyer's row in the page.
fn anchor(number: usize) -> String {
    format!("lawyer-{}", number + 1)
}

/// Keys of the practice areas that the lawyer's causes lie in.
fn fields<'a>(facts: &Facts<'a>) -> Vec<&'a str> {
    let causes = facts.causes;
    let own = facts.lawyer.specialities().into_iter().flatten();
    let nodes = own.filter_map(|one| causes.resolve(one.cause()).ok());
    let mut keys: Vec<&str> = nodes
        .flat_map(|node| causes.areas(node).map(crate::causes::Area::key))
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Regions served, as texts of which the one begins with the other where the one region lies in the other.
fn places(facts: &Facts<'_>) -> Vec<String> {
    let regions = facts.lawyer.service_regions().into_iter().flatten();
    regions.map(prefix).collect()
}

fn prefix(region: &RegionCode) -> String {
    let lowest = region.levels().last().unwrap_or_default();
    if region.is_division() {
        format!("#{lowest}")
    } else {
        format!("{lowest}.")
    }
}

fn spoken<'a>(facts: &Facts<'a>) -> Vec<&'a str> {
    let codes = facts.lawyer.languages().into_iter().flatten();
    codes.map(crate::model::LanguageCode::as_str).collect()
}
