//! What a value says to the client.

use crate::policy::{MICRO, Signal};
use crate::render::Language;

/// What a known value says to the client. It stays true where the case does not ask for the signal and the
/// value is full for everyone.
#[expect(clippy::too_many_lines, reason = "a table: each step of each signal")]
pub(in crate::render) fn value_words(
    signal: Signal,
    value: u32,
    language: Language,
) -> &'static str {
    let (zh, en) = match signal {
        Signal::Speciality => match value {
            700_000.. => (
                "专长与您的案件很对口。",
                "This lawyer’s field fits your case well.",
            ),
            400_000.. => (
                "专长与您的案件比较接近。",
                "This lawyer’s field is close to your case.",
            ),
            1.. => (
                "专长与您的案件有一些关系。",
                "This lawyer’s field has something in common with your case.",
            ),
            0 => (
                "没有这类案件的专长记录。",
                "There is no record of work in this field.",
            ),
        },
        Signal::Caseload => match value {
            700_000.. => (
                "手上比较空，接得了您的案件。",
                "Has plenty of room for your case.",
            ),
            400_000.. => ("手上还有空余。", "Has some room for your case."),
            _ => (
                "手上比较忙，或者最近刚接过案件。",
                "Is rather busy, or was given a case not long ago.",
            ),
        },
        Signal::Performance => match value {
            800_000.. => (
                "以往办案的记录很好。",
                "The record of past work is very good.",
            ),
            600_000.. => ("以往办案的记录正常。", "The record of past work is sound."),
            _ => (
                "以往办案的记录不突出。",
                "The record of past work is modest.",
            ),
        },
        Signal::Experience => match value {
            700_000.. => ("从业时间长，经验丰富。", "Has many years of experience."),
            400_000.. => ("有一些年的经验。", "Has some years of experience."),
            _ => ("从业时间还不长。", "Started in this work not long ago."),
        },
        Signal::Proximity => match value {
            700_000.. => ("离得近。", "Is near."),
            400_000.. => ("离得不算远。", "Is not far away."),
            200_000.. => ("离得有些远。", "Is some way off."),
            _ => ("离得远。", "Is far away."),
        },
        Signal::Language => match value {
            MICRO.. => (
                "语言沟通应该没有困难。",
                "You should be able to talk without an interpreter.",
            ),
            _ => (
                "没有与您相通的语言，可能需要翻译。",
                "Has no language in common with you, so you may need an interpreter.",
            ),
        },
        Signal::Continuity => match value {
            MICRO.. => (
                "没有别的律师比这位更了解您的案件。",
                "No other lawyer knows your case better.",
            ),
            1.. => (
                "同所的律师以前为您办过这件事。",
                "A lawyer of the same firm acted for you before.",
            ),
            0 => ("要从头了解您的案件。", "Would be new to your case."),
        },
        Signal::Training => match value {
            MICRO.. => (
                "您的案件需要的专门培训，这位律师都有。",
                "Has all the special training that your case calls for.",
            ),
            1.. => (
                "您的案件需要的专门培训，这位律师有一部分。",
                "Has some of the special training that your case calls for.",
            ),
            0 => (
                "没有您的案件需要的专门培训。",
                "Does not have the special training that your case calls for.",
            ),
        },
        Signal::HomeVisit => match value {
            MICRO.. => (
                "见面没有困难。",
                "Meeting this lawyer should be no problem.",
            ),
            _ => ("不提供上门服务。", "Does not make home visits."),
        },
        Signal::Preference => match value {
            MICRO.. => (
                "符合规定对您这类案件的优先条件。",
                "Meets every preference that the rules set for your case.",
            ),
            1.. => (
                "符合规定对您这类案件的部分优先条件。",
                "Meets some of the preferences that the rules set for your case.",
            ),
            0 => (
                "不符合规定对您这类案件的优先条件。",
                "Does not meet the preference that the rules set for your case.",
            ),
        },
    };
    language.pick(zh, en)
}
