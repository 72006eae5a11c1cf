//! Closed sets of words of the ledger.

use crate::wire::record::words;

words! {
    /// Who acts. An id of the actor stands beside it; what a role may do is the ledger's rule.
    pub enum Role {
        /// The person who is aided (受援人), or somebody who speaks for them.
        Client = "client",
        /// A lawyer.
        Lawyer = "lawyer",
        /// A law firm.
        Firm = "firm",
        /// Staff of the agency who prepare.
        Clerk = "clerk",
        /// An official of the agency, who decides: confirms, overrides, grants, refuses.
        Official = "official",
        /// A case-handling organ.
        Organ = "organ",
        /// The host's own program: timers, imports.
        System = "system",
    }
}

words! {
    /// How a lawyer came to be tried for a case.
    pub enum Via {
        /// The client chose.
        Pick = "pick",
        /// The client wished, where a wish binds nobody.
        Wish = "wish",
        /// The lawyer of an earlier stage of the matter (一援到底).
        Continuity = "continuity",
        /// The best ranked of whoever may serve.
        BestRanked = "best_ranked",
        /// Rotation among lawyers (轮派).
        RotationByLawyer = "rotation_by_lawyer",
        /// Rotation among firms, and inside the firm among its lawyers.
        RotationByFirm = "rotation_by_firm",
        /// Lot (随机).
        Lot = "lot",
        /// The lawyer on duty.
        Duty = "duty",
        /// A batch assignment of many cases.
        Assigned = "assigned",
        /// An official's own decision.
        Official = "official",
    }
}

words! {
    /// What ran out.
    pub enum Expiring {
        /// The time to choose.
        Window = "window",
        /// The time to choose once more.
        Again = "again",
        /// The time for which a seat was kept.
        Hold = "hold",
    }
}

words! {
    /// Why a lawyer should be replaced.
    pub enum ReplacementGround {
        /// The client says that duties are not done as the law asks (法律援助法 Art. 55).
        Performance = "performance",
        /// The client's wish, at trial (刑诉解释 Art. 311).
        Wish = "wish",
        /// A conflict came to light.
        Conflict = "conflict",
        /// The lawyer has good reason to stop (法律援助法 Art. 46).
        LawyerRequest = "lawyer_request",
        /// The lawyer is suspended.
        Suspended = "suspended",
        /// The lawyer was removed from the roster.
        Removed = "removed",
    }
}

words! {
    /// The grade of a reviewed case file.
    pub enum ReviewGrade {
        /// 优秀.
        Excellent = "excellent",
        /// 良好.
        Good = "good",
        /// 合格.
        Pass = "pass",
        /// 不合格.
        Fail = "fail",
    }
}

words! {
    /// A fact of a case that an official may correct.
    pub enum Correctable {
        /// Work units.
        Units = "units",
        /// Lawyers needed.
        Need = "need",
    }
}
