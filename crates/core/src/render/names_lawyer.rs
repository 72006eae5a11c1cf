//! Names of the closed sets that a profile is described with.

use super::names::names;
use crate::model::{
    Arm, Assessment, BusyWhy, Category, Concerns, FormerRole, LegalGround, Level, Measure,
    ProfileUse, Relation, ServingRole, Sex, Status, Training,
};

names! {
    /// What sort of provider a lawyer is.
    category(Category, "model::Category") {
        FullTime "专职律师" "full-time lawyer";
        PartTime "兼职律师" "part-time lawyer";
        Public "公职律师" "public lawyer";
        InHouse "公司律师" "company lawyer";
        LegalAidStaff "法律援助机构律师" "lawyer of the legal aid agency";
        GrassrootsWorker "基层法律服务工作者" "grassroots legal service worker";
        Volunteer "法律援助志愿者" "legal aid volunteer";
    }

    /// How well a speciality is established.
    level(Level, "model::Level") {
        Declared "本人申报" "stated by the lawyer";
        Certified "律师协会认定" "certified by the bar association";
        Proven "办案中得到印证" "shown in cases";
    }

    /// Special training that a lawyer has.
    training(Training, "model::Training") {
        Minors "未成年人案件" "cases of children and young people";
        Elderly "老年人案件" "cases of elderly people";
        Disability "残疾人案件" "cases of disabled people";
        MentalHealth "精神障碍者案件" "cases of people with mental illness";
        DomesticViolence "家庭暴力案件" "domestic violence cases";
        MigrantWorkers "农民工案件" "cases of migrant workers";
        Military "军人军属和退役军人案件" "cases of soldiers, veterans and their families";
        Women "妇女权益案件" "women’s rights cases";
    }

    /// A person's sex, where a rule names it.
    sex(Sex, "model::Sex") {
        Female "女" "woman";
        Male "男" "man";
    }

    /// A lawyer's standing on a day.
    status(Status, "model::Status") {
        Active "正常执业" "in practice";
        Leave "休假" "on leave";
        Suspended "停止执业或暂停指派" "suspended";
        Removed "吊销执业证书或移出名册" "struck off or removed";
    }

    /// What a status is about.
    concerns(Concerns, "model::Concerns") {
        Licence "执业证书" "the licence to practise";
        Roster "法律援助名册" "the legal aid roster";
    }

    /// Result of the annual assessment of a lawyer.
    assessment(Assessment, "model::Assessment") {
        Competent "称职" "competent";
        BasicallyCompetent "基本称职" "basically competent";
        Incompetent "不称职" "not competent";
    }

    /// How a lawyer came to a past case.
    arm(Arm, "model::Arm") {
        Choice "受援人点援" "chosen by the client";
        Rotation "轮派" "by rotation";
        Lot "随机指派" "by lot";
    }

    /// What is recorded about handled cases.
    measure(Measure, "model::Measure") {
        PeerReview "同行评估" "peer review";
        Timeliness "按时办理" "steps taken in time";
        Meeting "按时会见" "first meeting in time";
        Adoption "意见采纳" "opinions adopted";
        Satisfaction "回访满意" "clients satisfied";
        ComplaintFree "无查实投诉" "cases without a proven complaint";
    }

    /// A post once held at a court or procuratorate.
    former_role(FormerRole, "model::FormerRole") {
        Judge "法官" "judge";
        Prosecutor "检察官" "prosecutor";
        Staff "其他工作人员" "other staff";
    }

    /// A post held now.
    serving_role(ServingRole, "model::ServingRole") {
        Judge "人民法院工作人员" "member of a court";
        Prosecutor "人民检察院工作人员" "member of a procuratorate";
        Supervisor "监察机关工作人员" "member of a supervision commission";
        Police "公安机关、国家安全机关工作人员" "member of the police or state security";
        Assessor "人民陪审员" "people’s assessor";
    }

    /// How a near relative is related.
    relation(Relation, "model::Relation") {
        Spouse "配偶" "husband or wife";
        Child "子女" "child";
        Parent "父母" "parent";
        Sibling "兄弟姐妹" "brother or sister";
        Other "其他近亲属" "other near relative";
    }

    /// Why a lawyer is not free.
    busy(BusyWhy, "model::BusyWhy") {
        Unavailable "已声明不能办案" "declared unavailable";
        Hearing "另有案件开庭" "a hearing of another case";
        Duty "值班" "on duty elsewhere";
    }

    /// On what ground personal data is listed or scored.
    ground(LegalGround, "model::LegalGround") {
        StatutoryDuty "履行法定职责所必需" "needed for a statutory duty";
        Consent "本人单独同意" "the lawyer’s separate consent";
        None "没有依据" "no ground";
    }

    /// A use of a profile that the lawyer may object to.
    profile_use(ProfileUse, "model::ProfileUse") {
        Listing "在名册中公示" "being shown on the roster";
        Scoring "评分" "being scored";
    }
}
