//! What is said of signals that a case does not ask for.

use crate::policy::Signal;
use crate::render::{Audience, Language};

/// What is said where the case does not ask for the signal.
pub(in crate::render) fn not_asked_words(
    signal: Signal,
    language: Language,
    audience: Audience,
) -> &'static str {
    let (client, staff) = match signal {
        Signal::Speciality | Signal::Caseload | Signal::Performance | Signal::Experience => (
            ("每个案件都要看这一项。", "Every case asks for this."),
            ("每个案件都看这一项。", "Every case asks for this."),
        ),
        Signal::Proximity => (
            (
                "您案件的地点没有记录，这一项对每位律师都一样。",
                "The place of your case is not on record, so this is the same for everyone.",
            ),
            (
                "本案未记载地点，各律师均为满值。",
                "The case states no place, so the value is full for everyone.",
            ),
        ),
        Signal::Language => (
            (
                "您对语言没有特别要求，这一项对每位律师都一样。",
                "You have asked for no language, so this is the same for everyone.",
            ),
            (
                "本案未要求语言，各律师均为满值。",
                "The case asks for no language, so the value is full for everyone.",
            ),
        ),
        Signal::Continuity => (
            (
                "这件事还没有别的律师为您办过，这一项对每位律师都一样。",
                "There is no earlier lawyer to go on with, so this is the same for everyone.",
            ),
            (
                "本案没有可以延续的先前律师，各律师均为满值。",
                "The case has no earlier lawyer to go on with, so the value is full for everyone.",
            ),
        ),
        Signal::Training => (
            (
                "您的案件不需要专门培训，这一项对每位律师都一样。",
                "Your case calls for no special training, so this is the same for everyone.",
            ),
            (
                "本案不要求专门培训，各律师均为满值。",
                "The case calls for no special training, so the value is full for everyone.",
            ),
        ),
        Signal::HomeVisit => (
            (
                "您不需要上门服务，这一项对每位律师都一样。",
                "You need no home visits, so this is the same for everyone.",
            ),
            (
                "本案不需要上门服务，各律师均为满值。",
                "The case needs no home visits, so the value is full for everyone.",
            ),
        ),
        Signal::Preference => (
            (
                "对您这类案件没有优先规定，这一项对每位律师都一样。",
                "No rule sets a preference for your case, so this is the same for everyone.",
            ),
            (
                "没有适用于本案的优先规则，各律师均为满值。",
                "No preference rule applies to the case, so the value is full for everyone.",
            ),
        ),
    };
    let (zh, en) = match audience {
        Audience::Client => client,
        Audience::Staff => staff,
    };
    language.pick(zh, en)
}
