//! Names of the closed sets that a case is described with.

use super::names::names;
use crate::model::{
    CaseKind, Ended, Flag, Group, LinkRelation, Mobility, Outcome, PartyRole, Position, Route,
    Side, Stage,
};

names! {
    /// What sort of work a case is.
    kind(CaseKind, "model::CaseKind") {
        Criminal "刑事案件" "criminal case";
        Civil "民事案件" "civil case";
        Administrative "行政案件" "administrative case";
        Arbitration "仲裁案件" "arbitration case";
        StateCompensation "国家赔偿案件" "state compensation case";
        NonLitigation "非诉讼法律事务" "matter outside court";
        Advice "法律咨询" "legal advice";
        Drafting "代拟法律文书" "drafting of papers";
    }

    /// Where a case stands.
    stage(Stage, "model::Stage") {
        Investigation "侦查" "investigation";
        Prosecution "审查起诉" "examination for prosecution";
        FirstInstance "一审" "first instance";
        SecondInstance "二审" "second instance";
        Retrial "再审" "retrial";
        DeathReview "死刑复核" "review of a death sentence";
        Execution "执行" "enforcement";
        Arbitration "仲裁" "arbitration";
        Mediation "调解" "mediation";
        Reconsideration "行政复议" "administrative reconsideration";
    }

    /// How a case reached the agency.
    route(Route, "model::Route") {
        Application "申请" "on application";
        Notified "通知辩护" "on notice of mandatory defence";
        Forwarded "转交申请" "as an application forwarded from custody";
    }

    /// A circumstance that a rule asks about.
    flag(Flag, "model::Flag") {
        LifeOrDeath "可能判处无期徒刑、死刑" "possible life imprisonment or death sentence";
        Minor "涉及未成年人" "a minor is concerned";
        GirlSexualAbuse "女性未成年人遭受性侵害" "sexual abuse of a girl";
        InterimAid "先行提供法律援助" "aid before approval";
        Collective "群体性案件" "collective case";
        InCustody "受援人在押" "the client is in custody";
    }

    /// The client's position in the case.
    position(Position, "model::Position") {
        Accused "犯罪嫌疑人、被告人" "suspect or accused";
        Victim "被害人、自诉人或附带民事诉讼原告人" "victim, private prosecutor or incidental civil plaintiff";
        Plaintiff "原告" "plaintiff";
        Defendant "被告" "defendant";
        Applicant "申请人" "applicant";
        Other "其他" "other";
    }

    /// A group that the law or the agency looks after with special care.
    group(Group, "model::Group") {
        Minor "未成年人" "minor";
        Elderly "老年人" "elderly person";
        Disabled "残疾人" "disabled person";
        HearingImpaired "听力障碍人士" "deaf or hard of hearing";
        MentalIllness "不能完全辨认自己行为的人" "person with mental illness";
        DomesticViolenceVictim "家庭暴力受害人" "victim of domestic violence";
        MigrantWorker "农民工" "migrant worker";
        MilitaryFamily "军人军属" "soldier or soldier’s family";
        Veteran "退役军人" "veteran";
        Woman "妇女" "woman";
    }

    /// How the client gets about.
    mobility(Mobility, "model::Mobility") {
        Free "可以自行前往" "comes to the office";
        Limited "行动不便" "moves with difficulty";
        HomeVisit "需要上门服务" "needs home visits";
    }

    /// A party's role, seen from the client.
    party_role(PartyRole, "model::PartyRole") {
        Opponent "对方当事人" "party on the other side";
        Victim "被害人" "victim";
        CoDefendant "同案被告人" "co-defendant";
        ThirdParty "第三人" "third party";
        Client "受援人" "client";
    }

    /// How another case is linked.
    link_relation(LinkRelation, "model::LinkRelation") {
        CoDefendant "同案被告人的案件" "case of a co-defendant";
        SameFacts "犯罪事实存在关联的案件" "case on linked facts";
        Other "其他关联案件" "case linked in another way";
    }

    /// Whom an earlier lawyer or official stood for in this matter.
    side(Side, "model::Side") {
        Ours "受援人一方" "the client";
        Theirs "对方" "the other side";
        Official "办案机关或仲裁机构" "neither side, as an official or arbitrator";
    }

    /// How an earlier lawyer's part ended.
    ended(Ended, "model::Ended") {
        Completed "本阶段已办结" "the stage was finished";
        Replaced "应受援人要求更换" "replaced on the client’s wish";
        RemovedForCause "因故撤换" "removed for cause";
        Withdrew "有正当理由退出" "withdrew with good reason";
    }

    /// An official's answer to a review.
    outcome(Outcome, "model::Outcome") {
        Dismissed "认定不成立" "dismissed";
        Upheld "认定成立" "upheld";
    }
}
