//! Why a command was refused, and why the ledger itself passed somebody over.

use dianyuan::choice::{BarWhy, RefusalCode};

use crate::language::Language;

impl Language {
    /// Why a command is refused, in one sentence without its full stop.
    pub(crate) fn refusal(self, code: RefusalCode) -> &'static str {
        let (zh, en) = match code {
            RefusalCode::IdReused => (
                "该编号已用于另一条指令",
                "the id was used for another command",
            ),
            RefusalCode::CaseExpected => (
                "指令没有指明案件，或不应指明案件",
                "the command names no case, or should name none",
            ),
            RefusalCode::UnknownCase => ("没有这个案件", "there is no such case"),
            RefusalCode::KnownCase => ("该案件已经收过", "the case was received before"),
            RefusalCode::CaseClosed => ("案件已结", "the case is closed"),
            RefusalCode::WrongRole => ("该身份无权这样做", "this role may not do that"),
            RefusalCode::NotTheirs => (
                "律师、律所只能代表自己",
                "a lawyer or firm may speak for itself alone",
            ),
            RefusalCode::ChoiceClosed => (
                "此类案件不由受援人点选",
                "the policy leaves no choice in such cases",
            ),
            RefusalCode::NothingToChoose => ("现在没有可选的", "nothing is to be chosen now"),
            RefusalCode::TooFewPicks => ("所选律师太少", "too few lawyers were named"),
            RefusalCode::TooManyPicks => ("所选律师太多", "too many lawyers were named"),
            RefusalCode::RepeatedPick => ("同一律师选了两次", "a lawyer was named twice"),
            RefusalCode::SeatsTaken => ("名额已满", "every seat is taken"),
            RefusalCode::ChoiceOpen => (
                "受援人仍可点选，所选律师优先",
                "the choice is still open, and a chosen lawyer comes first",
            ),
            RefusalCode::NoSeat => (
                "该律师在本案没有名额",
                "the lawyer has no seat in this case",
            ),
            RefusalCode::NotProposed => ("尚未提请确认", "the seat has not been proposed"),
            RefusalCode::AlreadyDone => (
                "该名额已提请确认或已指派",
                "the seat was proposed or confirmed before",
            ),
            RefusalCode::AlreadyAppointed => (
                "律师已经指派；如需更换，应先申请",
                "the lawyer is appointed; another one has to be asked for",
            ),
            RefusalCode::NotAppointed => ("该律师未获指派", "the lawyer is not appointed"),
            RefusalCode::HoldOver => (
                "名额保留的时间已过",
                "the time for which the seat was kept is over",
            ),
            RefusalCode::Ineligible => ("该律师不能承办", "the lawyer may not serve"),
            RefusalCode::NotYet => ("须先完成前面的步骤", "something has to happen before"),
            RefusalCode::AnotherPerson => (
                "换人须重新点选，或由工作人员说明理由",
                "another person takes a new choice or an official's reason",
            ),
            RefusalCode::NotRequested => ("没有人提出申请", "nobody asked for it"),
            RefusalCode::AlreadyRequested => ("已经申请过", "it was asked for before"),
            RefusalCode::ReplacementsUsedUp => (
                "更换律师的次数已用完",
                "the client has used up the changes of lawyer",
            ),
            RefusalCode::NotBarred => (
                "该律师并未被排除",
                "nothing keeps the lawyer from being asked",
            ),
            RefusalCode::FinalBar => ("这一排除不能解除", "nobody may lift this"),
            RefusalCode::NotInterim => ("援助早已批准", "the aid was approved before"),
            RefusalCode::WrongStanding => (
                "该律师在名册上的状态不符",
                "the lawyer stands otherwise on the roster",
            ),
            RefusalCode::NoCommitment => (
                "不是承诺值：应为 64 位十六进制数",
                "that is no commitment: 64 hexadecimal digits",
            ),
            RefusalCode::OutOfRange => ("数值超出范围", "the value cannot be that"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// What a ground of the ledger's own means.
    pub(crate) fn own_ground(self, code: &str) -> Option<&'static str> {
        let (zh, en) = match code {
            "barred" => ("本案不再询问该律师", "is not asked again in this case"),
            "seated" => ("在本案已有名额", "has a seat in this case already"),
            "roster_suspended" => ("已暂停指派", "is suspended"),
            "roster_removed" => ("已移出名册", "was removed from the roster"),
            "nobody" => ("没有可以承办的人", "nobody may serve"),
            "no_seed" => ("没有抽签的种子", "there is no seed for a lot"),
            "moved" => (
                "已转到另一律所",
                "is of another firm than the ledger was told",
            ),
            "not_on_roster" => ("不在名册上", "is not on the roster"),
            "unknown_case" => (
                "案件文件里没有这个案件",
                "the file of cases has no such case",
            ),
            _ => return None,
        };
        Some(self.pick(zh, en))
    }

    /// Why a lawyer is not asked again in a case.
    pub(crate) fn bar_why(self, why: BarWhy) -> &'static str {
        let (zh, en) = match why {
            BarWhy::Declined => ("曾谢绝本案", "declined"),
            BarWhy::Expired => ("未能按时确认", "was not confirmed in time"),
            BarWhy::Conflict => ("有利益冲突", "has a conflict of interest"),
            BarWhy::Replaced => ("已被更换", "was replaced"),
            BarWhy::Ineligible => ("不符合条件", "may not serve"),
            BarWhy::Overridden => (
                "工作人员已另定他人",
                "gave way to another whom an official preferred",
            ),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }
}

#[cfg(test)]
#[path = "refusals_tests.rs"]
mod tests;
