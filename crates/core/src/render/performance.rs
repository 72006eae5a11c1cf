//! How sure past performance is, in words.

use super::{Audience, Language};

/// Effective cases, in millionths, from which a record is called fair-sized, and large.
const SOME: u64 = 8_000_000;
const MANY: u64 = 30_000_000;

/// How sure the record of past work is, from its effective number of cases (in millionths, see
/// [`Observed::effective_cases`](crate::calibration::Observed::effective_cases)). For staff the interval (both
/// ends in millionths, see [`wilson_interval`](crate::calibration::wilson_interval)) is told too.
///
/// # Example
/// ```
/// use dianyuan::render::{Audience, Language, uncertainty};
/// let (few, interval) = (3_000_000, (438_503, 1_000_000));
/// assert_eq!(uncertainty(few, interval, Language::En, Audience::Client), "From few cases, so less certain.");
/// assert_eq!(
///     uncertainty(few, interval, Language::Zh, Audience::Staff),
///     "有效案件数3件，95%置信区间为43.9%至100%。",
/// );
/// ```
#[must_use]
pub fn uncertainty(
    effective_cases: u64,
    interval: (u32, u32),
    language: Language,
    audience: Audience,
) -> String {
    match audience {
        Audience::Client => for_client(effective_cases, language).to_owned(),
        Audience::Staff => for_staff(effective_cases, interval, language),
    }
}

fn for_client(effective_cases: u64, language: Language) -> &'static str {
    let (zh, en) = match effective_cases {
        0 => ("还没有记录。", "There is no record yet."),
        1..SOME => (
            "根据较少的案件得出，不太确定。",
            "From few cases, so less certain.",
        ),
        SOME..MANY => (
            "根据一定数量的案件得出，比较确定。",
            "From a fair number of cases, so fairly certain.",
        ),
        MANY.. => (
            "根据较多的案件得出，相当确定。",
            "From many cases, so quite certain.",
        ),
    };
    language.pick(zh, en)
}

fn for_staff(effective_cases: u64, (low, high): (u32, u32), language: Language) -> String {
    if effective_cases == 0 {
        let (zh, en) = (
            "没有可用记录，按名册的一般水平计。",
            "No record; what is usual on the roster stands in.",
        );
        return language.pick(zh, en).to_owned();
    }
    let cases = language.decimal(effective_cases);
    let (low, high) = (language.percent(low), language.percent(high));
    match language {
        Language::Zh => format!("有效案件数{cases}件，95%置信区间为{low}至{high}。"),
        Language::En => {
            let noun = if cases == "1" { "case" } else { "cases" };
            format!("{cases} effective {noun}; 95% interval from {low} to {high}.")
        }
    }
}
