//! The staff's view of one lawyer and one case: words, a bar for each signal, the facts behind them.

mod bars;
mod grounds;

use maud::{Markup, html};

use super::document::Document;
use super::facts::Facts;
use super::options::PageOptions;
use super::own::{id, sentence};
use crate::engine::Engine;
use crate::explain::Explanation;
use crate::gate::Reason;
use crate::model::FirmId;
use crate::render::{Audience, Language, explanation, reason};
use crate::wire::Json;

const STYLE: &str = include_str!("style.css");

/// The page that tells an official why a lawyer has this place, or none: every contribution as a bar and as
/// numbers, the gap to the first, the facts behind each signal, and what would change it.
///
/// The explanation is one that this engine gave.
///
/// # Example
/// ```
/// use dianyuan::render::{Language, page::{PageOptions, explained}};
/// use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};
/// let lawyers = r#"{"id": "L-1", "display": {"name": "王小明"}}"#;
/// let roster = Roster::from_json(lawyers, &Causes::official())?;
/// let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
///     "received": "2026-11-22T09:30:00+08:00"}"#)?;
/// let policy = Policy::none();
/// let calibration = Calibration::fit(&roster, &policy, case.received().date())?;
/// let engine = Engine::new(&roster, &policy, &calibration)?;
/// let one = engine.explain(&case, "L-1", &RankOptions::new())?;
/// let page = explained(&one, &engine, &PageOptions::new(Language::Zh));
/// assert!(page.contains("王小明") && page.contains("data-signal=\"speciality\""));
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn explained(one: &Explanation, engine: &Engine, options: &PageOptions) -> String {
    let language = options.language;
    let pick = |zh, en| language.pick(zh, en);
    Document {
        language,
        title: pick("排位说明（工作人员用）", "Why this place (for staff)"),
        style: STYLE,
        script: None,
        lead: lead(one, engine, options),
        content: html! {
            section aria-labelledby="short" {
                h2 #short { (pick("对受援人怎么说", "What to tell the client")) }
                (lines(&explanation(one, language, Audience::Client)))
            }
            (found(pick("不能指派的原因", "Why this lawyer may not be appointed"), "reasons", &one.reasons, language))
            (found(pick("待核查", "To be checked"), "reviews", &one.reviews, language))
            @if !one.contributions.is_empty() {
                section aria-labelledby="signals" {
                    h2 #signals { (pick("每一项得分", "Points by signal")) }
                    (bars::table(one, language))
                }
            }
            (grounds::section(&one.grounds, language))
            (found(pick("备注", "Notes"), "notes", &one.notes, language))
            (found(pick("对申请本身的检查", "Checks on the request"), "request", &one.case_reasons, language))
            section aria-labelledby="full" {
                h2 #full { (pick("全文", "In full")) }
                (lines(&explanation(one, language, Audience::Staff)))
            }
        },
    }
    .render()
}

/// Who and which case, on which day and under which rules.
fn lead(one: &Explanation, engine: &Engine, options: &PageOptions) -> Markup {
    let language = options.language;
    let head = one.to_json();
    let text = |key: &str| match head.get(key) {
        Some(Json::Str(text)) => text.clone().into_owned(),
        _ => String::new(),
    };
    let lawyer = engine.lawyer(one.lawyer.as_str());
    let name = lawyer.map(|lawyer| {
        let facts = Facts {
            lawyer,
            firm: lawyer
                .firm()
                .map(FirmId::as_str)
                .and_then(|id| engine.context().table.firm(id)),
            causes: engine.causes(),
            regions: &options.regions,
            language,
        };
        html! {
            strong { (facts.name().markup(language)) }
            @if let Some(firm) = facts.firm_name() { (language.pick("，", ", ")) (firm.markup(language)) }
        }
    });
    let day = text("as_of");
    let policy = engine.policy();
    html! {
        p data-lawyer=(one.lawyer.as_str()) data-place=[one.place] {
            @if let Some(name) = name { (name) (language.pick("，", ", ")) }
            (language.pick("编号", "id")) " " (id(one.lawyer.as_str()))
        }
        p {
            (language.pick("案件：", "Case: ")) (id(&text("case")))
            (language.pick("。日期：", ". Day: "))
            time datetime=(day) {
                (day.parse().map_or_else(|_| day.clone(), |day| language.date(day)))
            }
            (language.pick("。规则：", ". Rules: ")) (id(&format!("{} {}", policy.id(), policy.version())))
            (language.pick("。", "."))
        }
    }
}

/// What gates found, in words for staff; the code stands beside each, to be looked up.
fn found(title: &str, name: &str, reasons: &[Reason], language: Language) -> Markup {
    html! {
        @if !reasons.is_empty() {
            section aria-labelledby=(name) {
                h2 id=(name) { (title) }
                ul {
                    @for one in reasons {
                        li data-code=(one.code().as_str()) {
                            code { (one.code().as_str()) } " "
                            (sentence(&reason(one, language, Audience::Staff)))
                        }
                    }
                }
            }
        }
    }
}

/// A paragraph for each line.
fn lines(words: &str) -> Markup {
    html! { @for line in words.lines() { p { (sentence(line)) } } }
}
