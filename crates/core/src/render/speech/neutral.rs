//! What a neutral value stands in for: the fact that is not on record.

use crate::policy::Signal;
use crate::render::{Audience, Language};

/// What a neutral value stands in for.
pub(in crate::render) fn neutral_words(
    signal: Signal,
    language: Language,
    audience: Audience,
) -> &'static str {
    let (zh, en) = match audience {
        Audience::Client => for_client(signal),
        Audience::Staff => for_staff(signal),
    };
    language.pick(zh, en)
}

fn for_client(signal: Signal) -> (&'static str, &'static str) {
    match signal {
        Signal::Speciality => (
            "这位律师的专长或者办案数没有完整记录，缺的部分按统一的标准值计算。",
            "This lawyer’s fields or numbers of cases are not fully on record; a standard value stands in for what is missing.",
        ),
        Signal::Caseload => (
            "这位律师手上有多少案件没有完整记录，缺的部分按统一的标准值计算。",
            "This lawyer’s workload is not fully on record; a standard value stands in for what is missing.",
        ),
        Signal::Performance => (
            "还没有以往办案的记录，按一般水平计算；新来的律师不会因此吃亏。",
            "There is no record of past work yet, so what is usual stands in; new lawyers lose nothing by it.",
        ),
        Signal::Experience => (
            "这位律师的经验年限没有记录，按统一的标准值计算。",
            "This lawyer’s years of experience are not on record; a standard value stands in.",
        ),
        Signal::Proximity => (
            "这位律师的办公地点没有完整记录，缺的部分按统一的标准值计算。",
            "Where this lawyer works is not fully on record; a standard value stands in for what is missing.",
        ),
        Signal::Language => (
            "这位律师会哪些语言没有记录，按统一的标准值计算。",
            "Which languages this lawyer speaks is not on record; a standard value stands in.",
        ),
        Signal::Continuity => (
            "以前由谁为您办案没有记录，按统一的标准值计算。",
            "Who acted for you before is not on record; a standard value stands in.",
        ),
        Signal::Training => (
            "这位律师受过哪些专门培训没有记录，按统一的标准值计算。",
            "This lawyer’s special training is not on record; a standard value stands in.",
        ),
        Signal::HomeVisit => (
            "这位律师能不能上门没有记录，按统一的标准值计算。",
            "Whether this lawyer makes home visits is not on record; a standard value stands in.",
        ),
        Signal::Preference => (
            "这位律师是否符合规定的优先条件没有记录，按统一的标准值计算。",
            "Whether this lawyer meets the preference of a rule is not on record; a standard value stands in.",
        ),
    }
}

fn for_staff(signal: Signal) -> (&'static str, &'static str) {
    match signal {
        Signal::Speciality => (
            "专长或其办案数未记载，以中性值代替。",
            "A neutral value stands in for unknown specialities or numbers of cases.",
        ),
        Signal::Caseload => (
            "工作量上限、在办工作量或最近一次指派的日期未记载，以中性值代替。",
            "A neutral value stands in for an unknown capacity, caseload or day of the last appointment.",
        ),
        Signal::Performance => (
            "没有可用的办案记录，以名册的一般水平代替。",
            "What is usual on the roster stands in, as there is no record of past cases of this kind.",
        ),
        Signal::Experience => (
            "开始执业或者开始从事刑事辩护的日期未记载，以中性值代替。",
            "A neutral value stands in for an unknown first day of practice or of criminal defence.",
        ),
        Signal::Proximity => (
            "办公地点或服务区域未记载，以中性值代替。",
            "A neutral value stands in for an unknown office or unknown regions served.",
        ),
        Signal::Language => (
            "使用的语言未记载，以中性值代替。",
            "A neutral value stands in for unknown languages.",
        ),
        Signal::Continuity => (
            "先前经办人未记载，以中性值代替。",
            "A neutral value stands in for unknown earlier lawyers.",
        ),
        Signal::Training => (
            "培训情况未记载，以中性值代替。",
            "A neutral value stands in for unknown training.",
        ),
        Signal::HomeVisit => (
            "是否提供上门服务未记载，以中性值代替。",
            "A neutral value stands in, as it is unknown whether the lawyer makes home visits.",
        ),
        Signal::Preference => (
            "规则所看的条件未申明，以中性值代替。",
            "A neutral value stands in for an attribute that the lawyer does not state.",
        ),
    }
}
