//! What is unknown: which fact is missing, and what it would have said.

use crate::gate::Code;
use crate::policy::Gate;
use crate::render::told::{Told, say};
use crate::render::{Language, gate};

/// A finding that a fact is not recorded.
pub(super) fn finding(told: &Told<'_>) -> String {
    let field = told.text("unknown");
    let question = question(told.reason.code(), field, told.language);
    let rule = told
        .language
        .quote(gate(told.reason.code().gate(), told.language));
    let (field, verb) = missing(field, told.language);
    say!(told,
        zh_client: "资料里没有写明{question}。",
        en_client: "The records do not say {question}.",
        zh_staff: "{field}未记载，规则{rule}未能核对。",
        en_staff: "{field} {verb} not recorded, so the rule {rule} could not be checked.",
    )
}

/// What the client is told is not known.
fn question(code: Code, field: &str, language: Language) -> &'static str {
    let (zh, en) = match (code.gate(), field) {
        (_, "case.region") => ("您的案件属于哪个地区", "to which area your case belongs"),
        (_, "service_regions") => (
            "这位律师是否在您案件所在的地区办案",
            "whether this lawyer works in the area of your case",
        ),
        (_, "category") => (
            "这位法律援助人员属于哪一类",
            "to which group of legal aid workers this person belongs",
        ),
        (Gate::H1, _) => (
            "这位律师现在能否执业",
            "whether this lawyer may practise at present",
        ),
        (Gate::H2, _) => (
            "这位律师是否在法律援助名册上",
            "whether this lawyer is on the legal aid roster",
        ),
        (Gate::H3, "first_practice") => (
            "这位律师已经执业多少年",
            "for how many years this lawyer has practised",
        ),
        (Gate::H3, _) => (
            "这位律师做刑事辩护有多少年",
            "for how many years this lawyer has defended in criminal cases",
        ),
        (Gate::H4, _) => (
            "这位律师是否受过未成年人案件的专门培训",
            "whether this lawyer is trained for cases of people under 18",
        ),
        (Gate::H5 | Gate::H18, _) => (
            "这位法律援助人员能否承办您这样的案件",
            "whether this person may take a case like yours",
        ),
        (Gate::H6 | Gate::H7 | Gate::H8 | Gate::H9 | Gate::H10 | Gate::H11 | Gate::H12, _) => (
            "您的案件还涉及哪些人，所以还不能查对这位律师与他们有没有关联",
            "who else is involved in your case, so links with this lawyer could not be checked",
        ),
        (Gate::H13, _) => (
            "您现在有几名代理人或辩护人",
            "how many people represent you at present",
        ),
        (Gate::H14, "firm.caseload" | "firm.caseload.year_count") => (
            "这位律师所在的律所手上有多少案件",
            "how many cases this lawyer’s firm has in hand",
        ),
        (Gate::H14, "capacity.units") => (
            "这位律师最多能同时办多少案件",
            "how much work this lawyer can take on",
        ),
        (Gate::H14, _) => (
            "这位律师手上有多少案件",
            "how many cases this lawyer has in hand",
        ),
        (Gate::H15, _) => (
            "这位律师什么时候没有空",
            "on which days this lawyer is not free",
        ),
        (Gate::H16, _) => (
            "您是否有不想要的律师",
            "whether there is a lawyer whom you do not want",
        ),
        (Gate::H17, _) => (
            "您的律师已经更换过几次",
            "how often your lawyer has been changed",
        ),
        (Gate::H19, _) => (
            "可否公开和比较这位律师的情况",
            "whether this lawyer’s details may be shown and compared",
        ),
    };
    language.pick(zh, en)
}

/// The missing field in words, and its verb.
fn missing(field: &str, language: Language) -> (&'static str, &'static str) {
    let (zh, en, verb) = match field {
        "statuses" => ("执业状态", "The lawyer’s standing", "is"),
        "category" => ("人员类别", "The category", "is"),
        "roster" => ("入册期间", "The time on the roster", "is"),
        "service_regions" => (
            "该律师的服务区域",
            "The regions that the lawyer serves",
            "are",
        ),
        "case.region" => ("本案地域", "The region of the case", "is"),
        "criminal_defence_start" => (
            "开始从事刑事辩护的日期",
            "The first day of criminal defence work",
            "is",
        ),
        "first_practice" => ("开始执业的日期", "The first day of practice", "is"),
        "training" => ("培训情况", "The lawyer’s training", "is"),
        "parties" => ("本案当事人", "The parties to the case", "are"),
        "capacity.units" => (
            "可承办的工作量上限",
            "The lawyer’s capacity in work units",
            "is",
        ),
        "caseload" => ("在办工作量", "The work in hand", "is"),
        "caseload.by_kind" => (
            "按类别的在办工作量",
            "The work in hand by kind of case",
            "is",
        ),
        "yearly_counts" => ("本年度办案数", "The number of cases of this year", "is"),
        "yearly_counts.by_kind" => (
            "按类别的本年度办案数",
            "The number of cases of this year by kind",
            "is",
        ),
        "firm.caseload" => ("律所的在办工作量", "The firm’s work in hand", "is"),
        "firm.caseload.year_count" => (
            "律所的本年度办案数",
            "The number of the firm’s cases of this year",
            "is",
        ),
        "busy" => (
            "不能办案的时间",
            "The days on which the lawyer is not free",
            "are",
        ),
        "client.vetoes" => (
            "受援人不同意的律师",
            "The lawyers whom the client will not have",
            "are",
        ),
        "client.representatives" => (
            "受援人已有的代理人或辩护人人数",
            "The number of agents or defenders that the client has",
            "is",
        ),
        "replacements" => ("已更换律师的次数", "The number of changes of lawyer", "is"),
        "legal_basis" => (
            "在名册中公示和评分的依据",
            "The legal ground for showing and scoring the profile",
            "is",
        ),
        _ => ("核对所需的事实", "A fact that the rule needs", "is"),
    };
    (language.pick(zh, en), verb)
}
