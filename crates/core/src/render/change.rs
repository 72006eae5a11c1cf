//! The smallest change in words.

use super::{Audience, Counted, Language, level, signal};
use crate::explain::{FactChange, SmallestChange, Unit};
use crate::model::Level;
use crate::policy::Signal;
use crate::wire::Json;

/// What would make an eligible lawyer first or an excluded one eligible. A client is not told of weights.
pub(super) fn change(
    smallest: &SmallestChange,
    is_eligible: bool,
    language: Language,
    audience: Audience,
) -> Option<String> {
    let then = if is_eligible {
        language.pick("就会排第一位。", "would be first.")
    } else {
        language.pick("就可以指派。", "could be appointed.")
    };
    match smallest {
        SmallestChange::Time { from } => {
            let day = language.date(*from);
            Some(match language {
                Language::Zh => format!("从{day}起可以指派。"),
                Language::En => format!("May be appointed from {day}."),
            })
        }
        SmallestChange::Weight {
            signal: named,
            from,
            to,
        } => (audience == Audience::Staff).then(|| weight(*named, (*from, *to), then, language)),
        SmallestChange::Fact(fact) => {
            let how = fact_words(fact, language);
            let field = match audience {
                Audience::Client => String::new(),
                Audience::Staff => language.pick(
                    format!("（字段{}）", language.quote(&fact.field)),
                    format!(" (field {})", language.quote(&fact.field)),
                ),
            };
            Some(match language {
                Language::Zh => format!("如果{how}{field}，{then}"),
                Language::En => format!("With {how}{field} this lawyer {then}"),
            })
        }
    }
}

fn weight(named: Signal, (from, to): (u32, u32), then: &str, language: Language) -> String {
    let name = language.quote(signal(named, language, Audience::Staff));
    let (from, to) = (language.number(from.into()), language.number(to.into()));
    match language {
        Language::Zh => {
            format!("没有哪一项事实单独足够；政策中{name}的权重由{from}改为{to}，{then}")
        }
        Language::En => format!(
            "No single fact is enough; with a weight of {to} instead of {from} for {name} in the policy, this lawyer {then}"
        ),
    }
}

/// The change as a condition.
fn fact_words(fact: &FactChange, language: Language) -> String {
    let number = language.number(fact.steps.into());
    let units = language.count(fact.steps.into(), Counted::Unit);
    let more = |one: &str, many: &str| {
        let noun = if fact.steps == 1 { one } else { many };
        format!("{number} more {noun}")
    };
    let is_less = matches!((&fact.from, &fact.to), (Json::Int(from), Json::Int(to)) if to < from);
    let of_performance = fact.signal == Signal::Performance;
    let (zh, en) = match fact.unit {
        Unit::WorkUnit if is_less => (
            format!("在办工作量减少{units}"),
            format!("{units} less in hand"),
        ),
        Unit::WorkUnit if fact.field.ends_with("cases_per_year") => (
            format!("每年可承办的案件增加{number}件"),
            format!("room for {} a year", more("case", "cases")),
        ),
        Unit::WorkUnit => (
            format!("可承办的工作量增加{units}"),
            format!("room for {}", more("work unit", "work units")),
        ),
        Unit::Case if of_performance => (
            format!("再有{number}件案件办得好"),
            format!("{} that went well", more("case", "cases")),
        ),
        Unit::Case => (
            format!("再办{number}件这类案件"),
            format!("{} of this kind", more("case", "cases")),
        ),
        Unit::Grade if of_performance => (
            format!("再有{number}件案件被评为优秀"),
            format!("{} reviewed as excellent", more("case", "cases")),
        ),
        Unit::Grade => {
            let word = match &fact.to {
                Json::Str(word) => Level::from_word(word),
                _ => None,
            };
            let name = language.quote(word.map_or("", |found| level(found, language)));
            (
                format!("业务特长达到{name}"),
                format!("the speciality established as {name}"),
            )
        }
        Unit::Metre => {
            let metres = language.distance(fact.steps);
            (
                format!("办公地点近{metres}"),
                format!("an office {metres} nearer"),
            )
        }
        Unit::Item => item(fact, language),
    };
    language.pick(zh, en)
}

/// One more item of a list. Where the list is unknown, it would have to be established first.
fn item(fact: &FactChange, language: Language) -> (String, String) {
    let number = language.number(fact.steps.into());
    let (zh, en) = match fact.signal {
        Signal::Language => (
            "会说受援人的语言".to_owned(),
            "the client’s language".to_owned(),
        ),
        Signal::HomeVisit => ("可以上门".to_owned(), "home visits".to_owned()),
        Signal::Proximity => (
            "服务区域包括本案所在地".to_owned(),
            "the place of the case among the regions served".to_owned(),
        ),
        _ if fact.steps == 1 => (
            "受过本案需要的专门培训".to_owned(),
            "the training that the case calls for".to_owned(),
        ),
        _ => (
            format!("受过本案需要的{number}项专门培训"),
            format!("the {number} trainings that the case calls for"),
        ),
    };
    if fact.from == Json::Null {
        (format!("查明{zh}"), format!("{en} on record"))
    } else {
        (zh, en)
    }
}
