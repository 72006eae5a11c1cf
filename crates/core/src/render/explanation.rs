//! An explanation in words: for the client what matters, for staff everything.

use super::change::change;
use super::{Audience, Counted, Language};
use super::{contribution, measure, not_asked, reason, signal, uncertainty};
use crate::explain::Explanation;
use crate::gate::Reason;
use crate::policy::Signal;
use crate::wire::Json;

/// Most signals that a client is told of as strong, and as what the first has more of.
const TOLD: usize = 3;

/// What there is to say of a lawyer's place: whole sentences, one line each thing.
///
/// # Example
/// ```
/// use dianyuan::render::{Audience, Language, explanation};
/// use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};
/// let roster = Roster::from_json(r#"{"id": "L-1"}"#, &Causes::official())?;
/// let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:"],
///     "received": "2026-11-22T09:30:00+08:00"}"#)?;
/// let policy = Policy::none();
/// let calibration = Calibration::fit(&roster, &policy, case.received().date())?;
/// let engine = Engine::new(&roster, &policy, &calibration)?;
/// let one = engine.explain(&case, "L-1", &RankOptions::new())?;
/// let words = explanation(&one, Language::En, Audience::Client);
/// assert!(words.starts_with("This is the only lawyer who can be considered for this case."));
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn explanation(one: &Explanation, language: Language, audience: Audience) -> String {
    let mut lines = vec![place(one, language)];
    let told = |reasons: &[Reason]| -> Vec<String> {
        let mut said: Vec<String> = Vec::new();
        for words in reasons
            .iter()
            .map(|found| reason(found, language, audience))
        {
            // Several facts may come to the same words for a client.
            if !said.contains(&words) {
                said.push(words);
            }
        }
        said
    };
    lines.extend(told(&one.reasons));
    lines.extend(told(&one.reviews));
    match audience {
        Audience::Client => lines.extend(for_client(one, language)),
        Audience::Staff => {
            lines.extend(for_staff(one, language));
            lines.extend(told(&one.notes));
            lines.extend(told(&one.case_reasons));
        }
    }
    lines.extend(outlook(one, language, audience));
    lines.join("\n")
}

/// The explanation as JSON with its `words` for the client and `words_for_staff`, each in both languages: what
/// the command line and the bindings give.
#[must_use]
pub fn explanation_json(one: &Explanation) -> Json<'static> {
    let both = |audience| {
        let words = |language| Json::from(explanation(one, language, audience));
        Json::object([("zh", words(Language::Zh)), ("en", words(Language::En))])
    };
    let Json::Object(mut entries) = one.to_json() else {
        return one.to_json();
    };
    entries.push(("words".into(), both(Audience::Client)));
    entries.push(("words_for_staff".into(), both(Audience::Staff)));
    Json::Object(entries)
}

fn place(one: &Explanation, language: Language) -> String {
    let lawyers = language.count(one.candidate_count.into(), Counted::Lawyer);
    match (one.place, one.candidate_count) {
        (None, _) => language
            .pick(
                "这名律师不能指派承办本案。",
                "This lawyer may not be appointed for this case.",
            )
            .to_owned(),
        (Some(_), 1) => language
            .pick(
                "可以考虑的律师只有这一名。",
                "This is the only lawyer who can be considered for this case.",
            )
            .to_owned(),
        (Some(place), _) => {
            let place = language.number(place.into());
            match language {
                Language::Zh => format!("可以考虑的{lawyers}中，排第{place}位。"),
                Language::En => format!("Number {place} of the {lawyers} who can be considered."),
            }
        }
    }
}

/// What the case asks for and the lawyer has most of; what is not known; where the first is ahead.
fn for_client(one: &Explanation, language: Language) -> Vec<String> {
    let asked = |index: usize| one.grounds.get(index).is_some_and(|ground| ground.asked);
    let parts = one.contributions.iter().enumerate();
    let mut parts: Vec<_> = parts
        .filter(|(index, _)| asked(*index))
        .map(|(_, part)| part)
        .collect();
    // Sorting keeps the order of signals among equals.
    parts.sort_by_key(|part| std::cmp::Reverse(part.points));
    let strong = parts
        .iter()
        .filter(|part| part.known && part.value >= 500_000);
    let mut lines: Vec<String> = strong
        .take(TOLD)
        .map(|part| contribution(part, language, Audience::Client))
        .collect();
    let name = |named| language.quote(signal(named, language, Audience::Client));
    let unknown: Vec<String> = parts
        .iter()
        .filter(|part| !part.known)
        .map(|part| name(part.signal))
        .collect();
    if !unknown.is_empty() {
        let list = language.list(&unknown);
        lines.push(match language {
            Language::Zh => format!("{list}还不清楚，按一般情况计算。"),
            Language::En => format!("Not enough is known about {list}; the usual is assumed."),
        });
    }
    let mut gaps: Vec<_> = one
        .gap_to_first
        .iter()
        .filter(|gap| gap.points > 0)
        .collect();
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.points));
    let ahead: Vec<String> = gaps.iter().take(TOLD).map(|gap| name(gap.signal)).collect();
    if !ahead.is_empty() {
        let list = language.list(&ahead);
        lines.push(match language {
            Language::Zh => format!("排第一位的律师主要强在{list}。"),
            Language::En => format!("The lawyer in first place is stronger mainly in {list}."),
        });
    }
    lines
}

/// Every contribution, the certainty of past performance, and the gap to the first.
fn for_staff(one: &Explanation, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(points) = one.points {
        let (points, whole) = (language.number(points.into()), language.number(1_000_000));
        lines.push(match language {
            Language::Zh => format!("总分{points}分，满分{whole}分。"),
            Language::En => format!("{points} of {whole} points."),
        });
    }
    for (part, ground) in one.contributions.iter().zip(&one.grounds) {
        let mut said = vec![contribution(part, language, Audience::Staff)];
        if !ground.asked {
            said.push(not_asked(part.signal, language, Audience::Staff).to_owned());
        }
        lines.push(language.sentences(&said));
    }
    for part in one
        .performance
        .parts
        .iter()
        .filter(|part| part.rate.is_some())
    {
        let certainty = uncertainty(
            part.effective_cases,
            part.interval,
            language,
            Audience::Staff,
        );
        let performance = signal(Signal::Performance, language, Audience::Staff);
        let name = measure(part.measure, language);
        lines.push(match language {
            Language::Zh => format!("{performance}（{name}）：{certainty}"),
            Language::En => format!("{performance} ({name}): {certainty}"),
        });
    }
    if !one.gap_to_first.is_empty() {
        let gaps: Vec<String> = one
            .gap_to_first
            .iter()
            .map(|gap| {
                let name = signal(gap.signal, language, Audience::Staff);
                let points = language.number(-gap.points);
                let sign = if gap.points < 0 { "+" } else { "" };
                language.pick(
                    format!("{name}{sign}{points}"),
                    format!("{name} {sign}{points}"),
                )
            })
            .collect();
        lines.push(match language {
            Language::Zh => format!("与第一位相比（分）：{}。", gaps.join("，")),
            Language::En => format!("Compared with the first, in points: {}.", gaps.join(", ")),
        });
    }
    lines
}

/// What would change it.
fn outlook(one: &Explanation, language: Language, audience: Audience) -> Option<String> {
    match &one.smallest_change {
        Some(smallest) => change(smallest, one.place.is_some(), language, audience),
        None if one.place == Some(1) => None,
        None if one.place.is_none() => Some(
            language
                .pick(
                    "单独改变这名律师的任何一项事实，或者只是等待，都不会改变这一结果。",
                    "No change of a single fact about this lawyer would alter this, and waiting alone would not.",
                )
                .to_owned(),
        ),
        None => Some(
            language
                .pick(
                    "单独改变这名律师的任何一项事实或者政策的一项权重，都不会使其排第一位。",
                    "No change of a single fact about this lawyer or of a single weight of the policy would make this lawyer first.",
                )
                .to_owned(),
        ),
    }
}

#[cfg(test)]
#[path = "explanation_tests.rs"]
mod tests;
