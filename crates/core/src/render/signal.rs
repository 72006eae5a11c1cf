//! Signals in words: their names, what a value says, what a neutral value stands in for.

use super::speech::{not_asked_words, value_words};
use super::{Audience, Language};
use crate::policy::{MICRO, Signal};
use crate::score::Contribution;

/// The name of a signal: for the client as a short plain phrase, for staff as the term of the field.
///
/// # Example
/// ```
/// use dianyuan::{Signal, render::{Audience, Language, signal}};
/// assert_eq!(signal(Signal::Continuity, Language::Zh, Audience::Staff), "一援到底");
/// assert_eq!(signal(Signal::Proximity, Language::En, Audience::Client), "How near");
/// ```
#[must_use]
pub fn signal(signal: Signal, language: Language, audience: Audience) -> &'static str {
    let (client, staff) = match signal {
        Signal::Speciality => (
            ("熟悉这类案件", "Knows this kind of case"),
            ("业务特长", "Speciality"),
        ),
        Signal::Caseload => (
            ("有没有空余", "Has time for you"),
            ("在办负荷与候派时间", "Free capacity and waiting time"),
        ),
        Signal::Performance => (
            ("以往办案情况", "Past work"),
            ("办案质量", "Past performance"),
        ),
        Signal::Experience => (
            ("执业经验", "Years of experience"),
            ("执业年限", "Experience"),
        ),
        Signal::Proximity => (("远近", "How near"), ("距离远近", "Proximity")),
        Signal::Language => (
            ("语言相通", "Speaks your language"),
            ("语言相通", "Language"),
        ),
        Signal::Continuity => (
            ("以前办过您的案件", "Already knows your case"),
            ("一援到底", "Continuity"),
        ),
        Signal::Training => (("专门培训", "Special training"), ("专门培训", "Training")),
        Signal::HomeVisit => (("能否上门", "Can come to you"), ("上门服务", "Home visits")),
        Signal::Preference => (
            ("按规定优先", "First by rule"),
            ("规则规定的优先条件", "Preference of a rule"),
        ),
    };
    let (zh, en) = match audience {
        Audience::Client => client,
        Audience::Staff => staff,
    };
    language.pick(zh, en)
}

/// What a value (in millionths) says, as one sentence. For the client in words; for staff as the number, and
/// where the fact is not `known`, what the neutral value stands in for.
///
/// # Example
/// ```
/// use dianyuan::{Signal, render::{Audience, Language, signal_value}};
/// let say = |value, known, audience| signal_value(Signal::Caseload, value, known, Language::En, audience);
/// assert_eq!(say(850_000, true, Audience::Client), "Has plenty of room for your case.");
/// assert_eq!(say(850_000, true, Audience::Staff), "850,000 of 1,000,000 (85%).");
/// ```
#[must_use]
pub fn signal_value(
    signal: Signal,
    value_micro: u32,
    known: bool,
    language: Language,
    audience: Audience,
) -> String {
    match audience {
        Audience::Client if known => value_words(signal, value_micro, language).to_owned(),
        Audience::Client => neutral(signal, language, audience).to_owned(),
        Audience::Staff => {
            let value = of_million(value_micro, language);
            let stop = language.pick("。", ".");
            if known {
                return format!("{value}{stop}");
            }
            let stands_in = neutral(signal, language, audience);
            match language {
                Language::Zh => format!("{value}：{stands_in}"),
                Language::En => format!("{value}. {stands_in}"),
            }
        }
    }
}

/// A contribution in full, as one sentence. For the client as [`signal_value`]; for staff with the value, the
/// weight and the points, which are ⌊weight × value / 1,000,000⌋.
///
/// # Example
/// ```
/// use dianyuan::{Contribution, Signal, render::{Audience, Language, contribution}};
/// let part = Contribution { signal: Signal::Language, value: 500_000, weight: 44_248, points: 22_124, known: true };
/// assert_eq!(
///     contribution(&part, Language::En, Audience::Staff),
///     "Language: value 500,000 of 1,000,000 (50%), weight 44,248, points 22,124.",
/// );
/// ```
#[must_use]
pub fn contribution(part: &Contribution, language: Language, audience: Audience) -> String {
    if audience == Audience::Client {
        return signal_value(part.signal, part.value, part.known, language, audience);
    }
    let name = signal(part.signal, language, audience);
    let value = of_million(part.value, language);
    let weight = language.number(part.weight.into());
    let points = language.number(part.points.into());
    let told = match language {
        Language::Zh => format!("{name}：值{value}，权重{weight}，得分{points}。"),
        Language::En => format!("{name}: value {value}, weight {weight}, points {points}."),
    };
    let stands_in = if part.known {
        ""
    } else {
        neutral(part.signal, language, audience)
    };
    language.sentences(&[told, stands_in.to_owned()])
}

/// What the neutral value of a signal stands in for, as one sentence: the fact that is not on record.
///
/// # Example
/// ```
/// use dianyuan::{Signal, render::{Audience, Language, neutral}};
/// assert_eq!(
///     neutral(Signal::Language, Language::En, Audience::Client),
///     "Which languages this lawyer speaks is not on record; a standard value stands in.",
/// );
/// ```
#[must_use]
pub fn neutral(signal: Signal, language: Language, audience: Audience) -> &'static str {
    super::speech::neutral_words(signal, language, audience)
}

/// What is said of a signal for which the case does not ask, where the value is full for everyone.
///
/// # Example
/// ```
/// use dianyuan::{Signal, render::{Audience, Language, not_asked}};
/// assert_eq!(
///     not_asked(Signal::HomeVisit, Language::En, Audience::Client),
///     "You need no home visits, so this is the same for everyone.",
/// );
/// ```
#[must_use]
pub fn not_asked(signal: Signal, language: Language, audience: Audience) -> &'static str {
    not_asked_words(signal, language, audience)
}

fn of_million(value: u32, language: Language) -> String {
    let (number, percent) = (language.number(value.into()), language.percent(value));
    let whole = language.number(MICRO.into());
    match language {
        Language::Zh => format!("{number}/{whole}（{percent}）"),
        Language::En => format!("{number} of {whole} ({percent})"),
    }
}
