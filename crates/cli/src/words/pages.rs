//! Words of the page of a ranking.

use crate::language::Language;

/// Words that stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Case,
    Kind,
    Flags,
    Day,
    Policy,
    Jurisdiction,
    Order,
    Roster,
    Lawyer,
    Name,
    Points,
    AtMost,
    Lawyers,
    Rule,
    Meaning,
    NoStatute,
    Columns,
    StandIn,
    UnderReview,
    Reviews,
    Notes,
    Excluded,
    FailedRequest,
    Nobody,
}

impl Word {
    #[cfg(test)]
    pub(super) const ALL: [Self; 24] = [
        Self::Case,
        Self::Kind,
        Self::Flags,
        Self::Day,
        Self::Policy,
        Self::Jurisdiction,
        Self::Order,
        Self::Roster,
        Self::Lawyer,
        Self::Name,
        Self::Points,
        Self::AtMost,
        Self::Lawyers,
        Self::Rule,
        Self::Meaning,
        Self::NoStatute,
        Self::Columns,
        Self::StandIn,
        Self::UnderReview,
        Self::Reviews,
        Self::Notes,
        Self::Excluded,
        Self::FailedRequest,
        Self::Nobody,
    ];
}

impl Language {
    pub(crate) fn word(self, word: Word) -> &'static str {
        let (zh, en) = match word {
            Word::Case => ("案件", "Case"),
            Word::Kind => ("类别", "Kind"),
            Word::Flags => ("情形", "Flags"),
            Word::Day => ("日期", "Day"),
            Word::Policy => ("政策", "Policy"),
            Word::Jurisdiction => ("法域", "Jurisdiction"),
            Word::Order => ("次序", "Order"),
            Word::Roster => ("名册", "Roster"),
            Word::Lawyer => ("律师", "Lawyer"),
            Word::Name => ("姓名", "Name"),
            Word::Points => ("得分", "Points"),
            Word::AtMost => ("满分", "at most"),
            Word::Lawyers => ("人数", "Lawyers"),
            Word::Rule => ("规则", "Rule"),
            Word::Meaning => ("含义", "Meaning"),
            Word::NoStatute => ("none（不适用任何法规）", "none: no statute is applied"),
            Word::Columns => ("各栏：", "Columns: "),
            Word::StandIn => (
                "* 事实不明，以中性值代替",
                "* a neutral value stands in for an unknown fact",
            ),
            Word::UnderReview => (
                "! 有待核查：名次保留，工作人员答复之前不能指派",
                "! under review: keeps the place, but can't be appointed until an official has answered",
            ),
            Word::Reviews => ("待核查", "Under review"),
            Word::Notes => (
                "备注（所列律师中；不影响资格）",
                "Notes on the lawyers above, who may be appointed all the same",
            ),
            Word::Excluded => (
                "不能指派的原因（一人可有数项）",
                "Who may not be appointed, and why (one lawyer may have several reasons)",
            ),
            Word::FailedRequest => ("本次申请未通过的核对", "Checks on the request that failed"),
            Word::Nobody => (
                "名册中没有可以指派的律师。",
                "Nobody on the roster may be appointed.",
            ),
        };
        self.pick(zh, en)
    }

    /// How many were looked at, and how many are shown.
    pub(crate) fn roster_line(
        self,
        considered: u32,
        eligible: Option<usize>,
        shown: usize,
    ) -> String {
        match (self, eligible) {
            (Self::Zh, Some(eligible)) => {
                format!("{considered} 名律师，{eligible} 名未被排除，列出 {shown} 名")
            }
            (Self::Zh, None) => format!("{considered} 名律师，列出前 {shown} 名"),
            (Self::En, Some(eligible)) => {
                format!("{considered} considered, {eligible} not excluded, {shown} shown")
            }
            (Self::En, None) => format!("{considered} considered, the first {shown} shown"),
        }
    }

    /// Names of rules that the case called for.
    pub(crate) fn rules_line(self, rules: &[String]) -> String {
        let rules = rules.join(", ");
        match self {
            Self::Zh => format!("本案适用的优先规则：{rules}"),
            Self::En => format!("Preference rules that the case calls for: {rules}"),
        }
    }

    /// Columns that say the same of everyone shown.
    pub(crate) fn same_for_all(self, parts: &[String]) -> String {
        match self {
            Self::Zh => format!("所列律师相同：{}", parts.join("，")),
            Self::En => format!("The same for all shown: {}", parts.join(", ")),
        }
    }
}

#[cfg(test)]
#[path = "pages_tests.rs"]
mod tests;
