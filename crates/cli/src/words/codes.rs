//! What each finding of a gate means.

use dianyuan::Code;

use crate::language::Language;

impl Language {
    /// The meaning of a code, in one phrase.
    pub(crate) fn meaning(self, code: Code) -> &'static str {
        match self {
            Self::Zh => in_chinese(code).unwrap_or_else(|| code.meaning()),
            Self::En => code.meaning(),
        }
    }
}

/// The code list may grow before this table does; a test says so.
fn in_chinese(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::H1Suspended => "当日处于停止执业期间",
        Code::H1Revoked => "执业证书已被吊销",
        Code::H1NotActive => "当日没有在执业的记录",
        Code::H1NotYetPractising => "当日尚未开始执业",
        Code::H1BarredCategory => "该类人员不得接受指派",
        Code::H1Unknown => "执业状态不明，或限制类别时人员类别不明",

        Code::H2NotListed => "当日不在名册内",
        Code::H2Suspended => "法律援助机构已暂停指派",
        Code::H2Removed => "已被移出名册",
        Code::H2FailedReview => "近期案件质量评估不合格",
        Code::H2FailedAssessment => "最近年度考核不称职",
        Code::H2OutOfArea => "服务区域不覆盖本案地域",
        Code::H2Unknown => "是否入册或服务区域不明",

        Code::H3TooFewYears => "年限不足",
        Code::H3Unknown => "起算日不明",

        Code::H4NotTrained => "未受过未成年人案件培训",
        Code::H4Unknown => "培训情况不明",

        Code::H5NotALawyer => "该类人员不担任刑事辩护",
        Code::H5Unknown => "人员类别不明",

        Code::H6IsParty => "律师本人是当事人",
        Code::H6OtherSide => "律师代理对方",
        Code::H6NearRelative => "近亲属是对方",
        Code::H6NameMatch => "当事人姓名与律师或其近亲属相似",

        Code::H7SameFirm => "本所代理对方",
        Code::H7FirmIsParty => "本所是当事人",
        Code::H7OpposingAidedCase => "本所承办对方的法律援助案件",
        Code::H7NameMatch => "当事人名称与律所相似",

        Code::H8OtherSideBefore => "律师先前在本案中为对方代理",
        Code::H8FirmOtherSideBefore => "本所先前在本案中为对方代理",
        Code::H8OfficialBefore => "曾以公职人员、法官、检察官或仲裁员身份经办本案",

        Code::H9ColleagueRelative => "同所律师的近亲属是对方",
        Code::H9ClientOfLawyer => "对方是律师的现任委托人",
        Code::H9ClientOfFirm => "对方是同所律师的现任委托人",
        Code::H9FormerClient => "对方不久前是委托人",

        Code::H10CoDefendant => "已为同案或关联案件的被告人辩护",

        Code::H11WithinBan => "离任法院、检察院未满年限",
        Code::H11FormerOrgan => "本案由其原任职机关办理",
        Code::H11KinAtOrgan => "配偶、子女或父母在办案机关任职",

        Code::H12Serving => "现任职于法院、检察院、监察、公安机关或任人民陪审员",

        Code::H6Unknown
        | Code::H7Unknown
        | Code::H8Unknown
        | Code::H9Unknown
        | Code::H10Unknown
        | Code::H11Unknown
        | Code::H12Unknown => "当事人情况不明",

        Code::H13TooMany => "代理人或辩护人超过法定人数",
        Code::H13Unknown => "受援人已有代理人或辩护人的人数不明",

        Code::H14UnitsFull => "剩余办案量不足以承办本案",
        Code::H14YearFull => "本年度案件数已满",
        Code::H14KindFull => "该类案件限额已满",
        Code::H14FirmFull => "本所限额已满",
        Code::H14Unknown => "限额或在办情况不明",

        Code::H15OnLeave => "当日休假",
        Code::H15Unavailable => "当日已声明不能办案",
        Code::H15HearingClash => "开庭日不能到庭",
        Code::H15Unknown => "时间安排不明",

        Code::H16Vetoed => "受援人不同意由该律师承办",
        Code::H16Removed => "曾因故被撤换",
        Code::H16Unknown => "受援人是否拒绝某律师不明",

        Code::H17UsedUp => "受援人更换律师的次数已用完",
        Code::H17Unknown => "已更换律师的次数不明",

        Code::H18VolunteerScope => "志愿者只提供咨询和代拟文书",
        Code::H18OutOfArea => "基层法律服务工作者只在本地办案",
        Code::H18Unknown => "人员类别、基层工作者服务区域或案件地域不明",

        Code::H19Objected => "律师反对列名或评分",
        Code::H19NoGround => "列名或评分没有合法依据",
        Code::H19Unknown => "合法依据不明",
        _ => return None,
    })
}

#[cfg(test)]
#[path = "codes_tests.rs"]
mod tests;
