//! The client's shortlist: a few lawyers side by side on what the client can compare, and how to choose.

mod choice;
mod rights;
mod table;
mod topics;

use maud::{Markup, html};

use super::document::Document;
use super::facts::Facts;
use super::figure::figure;
use super::options::PageOptions;
use super::own::{id, sentence};
use crate::engine::Engine;
use crate::model::{Case, FirmId};
use crate::policy::Signal;
use crate::ranking::{Candidate, Order, RankOptions, Ranking};
use crate::render::{Audience, Counted, Language, kind, reason};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// The page that a client chooses from: the first lawyers without an open review, side by side.
///
/// The ranking is one that this engine made for this case. Lawyers with an open review who stand before the
/// last one shown are named with the reason, and can't be chosen until an official has answered. In a neutral
/// order nothing on the page is scored.
///
/// # Example
/// ```
/// use dianyuan::render::{Language, page::{PageOptions, shortlist}};
/// use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};
/// let roster = Roster::from_json(
///     r#"{"id": "L-1", "display": {"name": "王小明"}}"#,
///     &Causes::official(),
/// )?;
/// let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
///     "received": "2026-11-22T09:30:00+08:00"}"#)?;
/// let policy = Policy::none();
/// let calibration = Calibration::fit(&roster, &policy, case.received().date())?;
/// let engine = Engine::new(&roster, &policy, &calibration)?;
/// let ranking = engine.rank(&case, &RankOptions::new())?;
/// let page = shortlist(&ranking, &engine, &case, &PageOptions::new(Language::Zh));
/// assert!(page.contains(r#"<html lang="zh-CN">"#) && page.contains("王小明"));
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn shortlist(ranking: &Ranking, engine: &Engine, case: &Case, options: &PageOptions) -> String {
    let view = View::new(ranking, engine, case, options);
    Document {
        language: view.language,
        title: view
            .language
            .pick("可以为您办案的律师", "Lawyers who can take your case"),
        style: STYLE,
        script: Some(SCRIPT),
        lead: view.lead(),
        content: html! {
            (view.notices())
            (view.table())
            (view.under_review())
            (view.choice())
            (view.rights())
        },
    }
    .render()
}

/// A lawyer who may be chosen.
struct Column<'a> {
    candidate: &'a Candidate,
    facts: Facts<'a>,
}

/// What the page shows.
struct View<'a> {
    ranking: &'a Ranking,
    engine: &'a Engine,
    case: &'a Case,
    language: Language,
    columns: Vec<Column<'a>>,
    /// Those whom the columns leave out because a review is open.
    reviewed: Vec<Column<'a>>,
    /// Signals that the case asks for; none in a neutral order.
    asked: Vec<Signal>,
}

impl<'a> View<'a> {
    fn new(
        ranking: &'a Ranking,
        engine: &'a Engine,
        case: &'a Case,
        options: &'a PageOptions,
    ) -> Self {
        let column = |candidate: &'a Candidate| {
            let lawyer = engine.lawyer(candidate.lawyer.as_str())?;
            let firm = lawyer.firm().map(FirmId::as_str);
            let facts = Facts {
                lawyer,
                firm: firm.and_then(|id| engine.context().table.firm(id)),
                causes: engine.causes(),
                regions: &options.regions,
                language: options.language,
            };
            Some(Column { candidate, facts })
        };
        let shown = options.get_shown();
        let columns: Vec<Column<'a>> = ranking
            .open_candidates()
            .filter_map(column)
            .take(shown)
            .collect();
        let last = match columns.last() {
            Some(last) if columns.len() == shown => last.candidate.place,
            _ => u32::MAX,
        };
        let before = ranking.candidates().iter();
        let before = before.filter(|one| !one.is_open() && one.place < last);
        Self {
            ranking,
            engine,
            case,
            language: options.language,
            columns,
            reviewed: before.filter_map(column).take(shown).collect(),
            asked: asked(ranking, engine, case),
        }
    }

    fn by_points(&self) -> bool {
        self.ranking.order() == Order::Points
    }

    /// Which case, on which day, and how the lawyers were found.
    fn lead(&self) -> Markup {
        let language = self.language;
        let considered = i64::from(self.ranking.considered());
        let lawyers = figure(
            "considered",
            considered,
            &language.count(considered, Counted::Lawyer),
        );
        let causes = self.case.causes().iter();
        let causes: Vec<&str> = causes
            .filter_map(|code| self.engine.causes().resolve(code).ok())
            .map(|node| self.engine.causes().name(node))
            .collect();
        html! {
            p.case {
                (language.pick("案件：", "Case: ")) (id(self.case.id().as_str()))
                (language.pick("，", ", ")) (kind(*self.case.kind(), language))
                (language.pick("，", ", "))
                span lang="zh-CN" { (causes.join("、")) }
                (language.pick("。日期：", ". Day: "))
                time datetime=(self.ranking.as_of().to_string()) { (language.date(self.ranking.as_of())) }
                (language.pick("。", "."))
            }
            p {
                @match language {
                    Language::Zh => { "我们查看了名册上的" (lawyers) "。" }
                    Language::En => { "We looked at " (lawyers) " on the roster. " }
                }
                (self.order_in_words())
            }
        }
    }

    fn order_in_words(&self) -> &'static str {
        let (zh, en) = match self.ranking.order() {
            Order::Points => (
                "下面几位最适合您的案件。排在前后的几位往往相差不大，次序只供您参考；您也可以选名册上的任何一位律师。",
                "Those below fit your case best. Neighbours in the order often differ little: it is there to help you, and you may choose anyone on the roster.",
            ),
            Order::Rotation => (
                "下面按轮派的次序排列：等候最久的律师排在前面，没有评分。您也可以选名册上的任何一位律师。",
                "Those below are in the order of rotation: whoever has waited longest comes first, and nobody is scored. You may choose anyone on the roster.",
            ),
            Order::Lot => (
                "下面按抽签的结果排列，没有评分。您也可以选名册上的任何一位律师。",
                "Those below are in an order drawn by lot, and nobody is scored. You may choose anyone on the roster.",
            ),
        };
        self.language.pick(zh, en)
    }

    /// What stands in the way of the whole request.
    fn notices(&self) -> Markup {
        let mut said: Vec<String> = Vec::new();
        for found in self.ranking.case_reasons() {
            let words = reason(found, self.language, Audience::Client);
            if !said.contains(&words) {
                said.push(words);
            }
        }
        html! {
            @if !said.is_empty() {
                section.notice aria-labelledby="notice" {
                    h2 #notice { (self.language.pick("请先与工作人员商量", "Please talk to the staff first")) }
                    @for words in &said { p { (sentence(words)) } }
                }
            }
        }
    }

    /// Who would stand on the page, but can't be chosen yet.
    fn under_review(&self) -> Markup {
        let language = self.language;
        html! {
            @if !self.reviewed.is_empty() {
                section.reviews aria-labelledby="reviews" {
                    h2 #reviews { (language.pick("正在核查，现在还不能选", "Being checked, so not to be chosen yet")) }
                    p { (language.pick(
                        "工作人员查清楚之后，才能决定这几位律师能不能为您办案。",
                        "The staff have to find out first whether these lawyers may act for you.",
                    )) }
                    ul {
                        @for Column { candidate, facts } in &self.reviewed {
                            li data-lawyer=(candidate.lawyer.as_str()) data-place=(candidate.place) {
                                span.mark aria-hidden="true" { "⊘" } " "
                                strong { (facts.name().markup(language)) }
                                (language.pick("：", ": "))
                                (sentence(&self.reviews(candidate)))
                            }
                        }
                    }
                }
            }
        }
    }

    fn reviews(&self, candidate: &Candidate) -> String {
        let mut said: Vec<String> = Vec::new();
        for found in &candidate.reviews {
            let words = reason(found, self.language, Audience::Client);
            if !said.contains(&words) {
                said.push(words);
            }
        }
        self.language.sentences(&said)
    }
}

/// The signals that the case asks for. The first candidate's explanation says it for everyone.
fn asked(ranking: &Ranking, engine: &Engine, case: &Case) -> Vec<Signal> {
    let first = ranking.candidates().first();
    let Some(first) = first.filter(|_| ranking.order() == Order::Points) else {
        return Vec::new();
    };
    let options = RankOptions::new().as_of(ranking.as_of());
    match engine.explain(case, first.lawyer.as_str(), &options) {
        Ok(one) => {
            let asked = one.grounds.iter().filter(|ground| ground.asked);
            asked.map(|ground| ground.signal).collect()
        }
        Err(_) => Signal::ALL.to_vec(),
    }
}
