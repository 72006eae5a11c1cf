//! The closed sets of words that records use.

use crate::wire::record::words;

words! {
    /// What sort of provider a lawyer is.
    pub enum Category {
        /// 专职律师, a full-time lawyer of a firm.
        FullTime = "full_time",
        /// 兼职律师, a part-time lawyer.
        PartTime = "part_time",
        /// 公职律师, a lawyer employed by a public body.
        Public = "public",
        /// 公司律师, a lawyer employed by a company.
        InHouse = "in_house",
        /// 法律援助机构工作人员, a qualified member of the agency's own staff.
        LegalAidStaff = "legal_aid_staff",
        /// 基层法律服务工作者, a grassroots legal service worker.
        GrassrootsWorker = "grassroots_worker",
        /// 法律援助志愿者, a volunteer such as a law teacher or student (法律援助法 Art. 17).
        Volunteer = "volunteer",
    }
}

words! {
    /// What sort of work a case is.
    pub enum CaseKind {
        /// Criminal defence or representation.
        Criminal = "criminal",
        /// Civil litigation.
        Civil = "civil",
        /// Administrative litigation or reconsideration.
        Administrative = "administrative",
        /// Labour or other arbitration.
        Arbitration = "arbitration",
        /// State compensation.
        StateCompensation = "state_compensation",
        /// Mediation, negotiation and other non-litigation work.
        NonLitigation = "non_litigation",
        /// Legal advice.
        Advice = "advice",
        /// Drafting of papers.
        Drafting = "drafting",
    }
}

words! {
    /// Where a case stands.
    pub enum Stage {
        /// 侦查.
        Investigation = "investigation",
        /// 审查起诉.
        Prosecution = "prosecution",
        /// 一审.
        FirstInstance = "first_instance",
        /// 二审.
        SecondInstance = "second_instance",
        /// 再审.
        Retrial = "retrial",
        /// 死刑复核.
        DeathReview = "death_review",
        /// 执行.
        Execution = "execution",
        /// 仲裁.
        Arbitration = "arbitration",
        /// 调解.
        Mediation = "mediation",
        /// 行政复议.
        Reconsideration = "reconsideration",
    }
}

words! {
    /// How a case reached the agency.
    pub enum Route {
        /// 申请, on application.
        Application = "application",
        /// 通知辩护, on an organ's notice (mandatory defence).
        Notified = "notified",
        /// 转交申请, an application forwarded from custody.
        Forwarded = "forwarded",
    }
}

words! {
    /// A circumstance that a rule asks about.
    pub enum Flag {
        /// The sentence may be life imprisonment or death.
        LifeOrDeath = "life_or_death",
        /// A minor is concerned.
        Minor = "minor",
        /// A girl is the victim of sexual abuse.
        GirlSexualAbuse = "girl_sexual_abuse",
        /// 先行提供, aid before approval.
        InterimAid = "interim_aid",
        /// 群体性案件, a collective case.
        Collective = "collective",
        /// The client is in custody.
        InCustody = "in_custody",
    }
}

words! {
    /// The client's position in the case.
    pub enum Position {
        /// Suspect or defendant in a criminal case.
        Accused = "accused",
        /// Victim, private prosecutor or incidental civil plaintiff in a criminal case.
        Victim = "victim",
        /// Plaintiff.
        Plaintiff = "plaintiff",
        /// Defendant in a case that is not criminal.
        Defendant = "defendant",
        /// Applicant.
        Applicant = "applicant",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// A group that the law or the agency looks after with special care.
    pub enum Group {
        /// Under 18.
        Minor = "minor",
        /// 老年人.
        Elderly = "elderly",
        /// 残疾人.
        Disabled = "disabled",
        /// Deaf or hard of hearing.
        HearingImpaired = "hearing_impaired",
        /// Not, or not fully, able to discern.
        MentalIllness = "mental_illness",
        /// Victim of domestic violence.
        DomesticViolenceVictim = "domestic_violence_victim",
        /// 农民工.
        MigrantWorker = "migrant_worker",
        /// 军人军属.
        MilitaryFamily = "military_family",
        /// 退役军人.
        Veteran = "veteran",
        /// 妇女.
        Woman = "woman",
    }
}

words! {
    /// Special training that a lawyer has.
    pub enum Training {
        /// Knows the physical and mental traits of minors.
        Minors = "minors",
        /// Work with the elderly.
        Elderly = "elderly",
        /// Work with disabled people.
        Disability = "disability",
        /// Work with mentally ill people.
        MentalHealth = "mental_health",
        /// Work with victims of domestic violence.
        DomesticViolence = "domestic_violence",
        /// Collective and single cases of migrant workers.
        MigrantWorkers = "migrant_workers",
        /// Work with soldiers, veterans and their families.
        Military = "military",
        /// Rights of women.
        Women = "women",
    }
}

words! {
    /// How the client gets about.
    pub enum Mobility {
        /// Comes to the office.
        Free = "free",
        /// With difficulty.
        Limited = "limited",
        /// The lawyer has to come.
        HomeVisit = "home_visit",
    }
}

words! {
    /// A person's sex, readable only by a rule that names it.
    pub enum Sex {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
    }
}

words! {
    /// A lawyer's standing on a day.
    pub enum Status {
        /// Practises and takes cases.
        Active = "active",
        /// On leave.
        Leave = "leave",
        /// Suspended.
        Suspended = "suspended",
        /// Struck off or removed.
        Removed = "removed",
    }
}

words! {
    /// What a status is about.
    pub enum Concerns {
        /// The licence to practise: the justice bureau's act.
        Licence = "licence",
        /// The place on the legal aid roster: the agency's act.
        Roster = "roster",
    }
}

words! {
    /// Result of the annual assessment of a lawyer.
    pub enum Assessment {
        /// 称职.
        Competent = "competent",
        /// 基本称职.
        BasicallyCompetent = "basically_competent",
        /// 不称职.
        Incompetent = "incompetent",
    }
}

words! {
    /// How well a speciality is established.
    pub enum Level {
        /// The lawyer says so.
        Declared = "declared",
        /// A bar association certified it.
        Certified = "certified",
        /// The agency saw it in cases.
        Proven = "proven",
    }
}

words! {
    /// How a lawyer came to a past case; keeps chosen and random cases apart (domain of case-mix).
    pub enum Arm {
        /// The client chose.
        Choice = "choice",
        /// Rotation.
        Rotation = "rotation",
        /// Lot.
        Lot = "lot",
    }
}

words! {
    /// What is recorded about handled cases.
    pub enum Measure {
        /// Peer review grades 优秀, 良好, 合格, 不合格.
        PeerReview = "peer_review",
        /// Steps done within their time limits.
        Timeliness = "timeliness",
        /// First meeting held in time.
        Meeting = "meeting",
        /// Opinions adopted (采纳).
        Adoption = "adoption",
        /// Clients satisfied at follow-up (回访).
        Satisfaction = "satisfaction",
        /// Cases without a proven complaint.
        ComplaintFree = "complaint_free",
    }
}

words! {
    /// Post once held at a court or procuratorate.
    pub enum FormerRole {
        /// 法官.
        Judge = "judge",
        /// 检察官.
        Prosecutor = "prosecutor",
        /// Other staff.
        Staff = "staff",
    }
}

words! {
    /// Post held now.
    pub enum ServingRole {
        /// Serves at a court.
        Judge = "judge",
        /// Serves at a procuratorate.
        Prosecutor = "prosecutor",
        /// Serves at a supervision commission.
        Supervisor = "supervisor",
        /// Serves with the police or state security.
        Police = "police",
        /// 人民陪审员, a people's assessor.
        Assessor = "assessor",
    }
}

words! {
    /// How a near relative is related.
    pub enum Relation {
        /// Husband or wife.
        Spouse = "spouse",
        /// Son or daughter.
        Child = "child",
        /// Father or mother.
        Parent = "parent",
        /// Brother or sister.
        Sibling = "sibling",
        /// Another near relative.
        Other = "other",
    }
}

words! {
    /// Why a lawyer is not free.
    pub enum BusyWhy {
        /// Declared unavailable.
        Unavailable = "unavailable",
        /// A hearing of another case.
        Hearing = "hearing",
        /// On duty elsewhere.
        Duty = "duty",
    }
}

words! {
    /// On what ground personal data is listed or scored (个人信息保护法 Art. 13, 25, 27).
    pub enum LegalGround {
        /// Needed for a statutory duty (Art. 13 (3)).
        StatutoryDuty = "statutory_duty",
        /// The lawyer's separate consent.
        Consent = "consent",
        /// None.
        None = "none",
    }
}

words! {
    /// A use of a profile that the lawyer may object to.
    pub enum ProfileUse {
        /// To be shown on the public roster.
        Listing = "listing",
        /// To be scored.
        Scoring = "scoring",
    }
}

words! {
    /// A party's role, seen from the client.
    pub enum PartyRole {
        /// On the other side.
        Opponent = "opponent",
        /// Victim of the alleged crime.
        Victim = "victim",
        /// Accused together with the client.
        CoDefendant = "co_defendant",
        /// Third party.
        ThirdParty = "third_party",
        /// The client.
        Client = "client",
    }
}

words! {
    /// How another case is linked.
    pub enum LinkRelation {
        /// Case of a co-defendant.
        CoDefendant = "co_defendant",
        /// Tried apart on linked facts.
        SameFacts = "same_facts",
        /// Another link.
        Other = "other",
    }
}

words! {
    /// Whom an earlier lawyer or official stood for in this matter.
    pub enum Side {
        /// The client.
        Ours = "ours",
        /// The other side.
        Theirs = "theirs",
        /// Neither: judge, prosecutor, official or arbitrator.
        Official = "official",
    }
}

words! {
    /// How an earlier lawyer's part ended.
    pub enum Ended {
        /// The stage was finished.
        Completed = "completed",
        /// Replaced on the client's wish.
        Replaced = "replaced",
        /// Removed for cause.
        RemovedForCause = "removed_for_cause",
        /// Withdrew with good reason.
        Withdrew = "withdrew",
    }
}

words! {
    /// An official's answer to a review.
    pub enum Outcome {
        /// Not a conflict.
        Dismissed = "dismissed",
        /// A conflict.
        Upheld = "upheld",
    }
}
