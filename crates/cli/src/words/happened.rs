//! What happened in a case or on the roster, in one phrase each.

use crate::language::Language;

impl Language {
    /// What an event of this type says.
    pub(crate) fn happened(self, kind: &str) -> &'static str {
        let (zh, en) = match kind {
            "received" => ("收到案件", "case received"),
            "shown" => ("已向受援人出示律师名单", "lawyers shown to the client"),
            "chosen" => ("受援人点选律师", "the client chose"),
            "delegated" => (
                "受援人委托法律援助机构选定",
                "the client left the choice to the agency",
            ),
            "asked_again" => ("请受援人再选一次", "the client may choose once more"),
            "passed_over" => ("未能选用", "passed over"),
            "held" => ("为律师保留名额", "a seat is kept"),
            "expired" => ("期限已过", "time ran out"),
            "fell_back" => ("改由法律援助机构选定", "the agency has to find somebody"),
            "referred" => ("转由工作人员处理", "an official has to act"),
            "proposed" => ("提请确认", "proposed to an official"),
            "confirmed" => ("已指派", "appointed"),
            "overridden" => (
                "工作人员另行决定人选",
                "an official decided for another lawyer",
            ),
            "declined" => ("律师谢绝", "the lawyer declined"),
            "conflict_declared" => ("申报利益冲突", "a conflict of interest was declared"),
            "released" => ("名额已释放", "the seat was given up"),
            "reoffered" => ("可再次询问该律师", "the lawyer may be asked again"),
            "firm_notified" => ("已通知律所", "the firm was told"),
            "firm_named" => ("律所确定承办人", "the firm named who will act"),
            "organ_notified" => ("已通知办案机关", "the organ was told"),
            "agreement_signed" => ("委托手续已签署", "the agreement was signed"),
            "meeting_requested" => ("受援人要求会见", "the client asked to see the lawyer"),
            "met" => ("已会见受援人", "the lawyer met the client"),
            "archived" => ("案卷已归档", "the file was archived"),
            "progressed" => ("报告办案进展", "progress was reported"),
            "stage_reached" => ("进入新的阶段", "another stage was reached"),
            "interim_confirmed" => ("先行提供的援助已批准", "aid before approval was approved"),
            "interim_ended" => (
                "先行提供的援助未获批准，终止",
                "aid before approval was not approved and ends",
            ),
            "replacement_requested" => ("申请更换律师", "another lawyer was asked for"),
            "replacement_granted" => ("同意更换律师", "another lawyer was granted"),
            "replacement_refused" => ("不同意更换律师", "another lawyer was refused"),
            "withdrawn" => ("受援人撤回申请", "the client withdrew"),
            "closed" => ("结案", "the case is closed"),
            "reviewed" => ("案卷质量评估", "the file was reviewed"),
            "followed_up" => ("回访受援人", "the client was asked afterwards"),
            "complained" => ("收到投诉", "somebody complained"),
            "complaint_decided" => ("投诉已处理", "the complaint was decided"),
            "objected" => ("提出异议", "somebody objected"),
            "objection_decided" => ("异议已处理", "the objection was decided"),
            "corrected" => ("更正记录", "a fact was corrected"),
            "seed_committed" => ("公布抽签种子的承诺值", "a seed's commitment was published"),
            "roster_added" => ("律师入册", "a lawyer joined the roster"),
            "roster_updated" => ("律师信息变更", "what is known of a lawyer changed"),
            "roster_suspended" => ("暂停指派该律师", "a lawyer is suspended"),
            "roster_resumed" => ("恢复指派该律师", "a lawyer is back"),
            "roster_removed" => ("律师移出名册", "a lawyer was removed from the roster"),
            "disciplined" => ("律师受到处分", "a lawyer was disciplined"),
            "firm_weighed" => ("律所轮派份额变更", "a firm's share of rotated work changed"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }
}

#[cfg(test)]
#[path = "happened_tests.rs"]
mod tests;
