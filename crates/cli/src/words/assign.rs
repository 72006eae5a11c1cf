//! Words of an assignment.

use dianyuan::assign::{Blocked, Mechanism, Objective, Stage, Status};

use crate::language::Language;

/// Words that stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AssignWord {
    Mechanism,
    Objective,
    Status,
    Seats,
    Total,
    Proof,
    Assigned,
    Score,
    Empty,
    WayOut,
    Shortages,
    Cases,
    Allowed,
    Costs,
    Best,
    Cost,
    Worth,
    Prices,
    PriceUnknown,
    Compared,
    Measure,
    Verified,
    NotProved,
    Refuted,
}

impl AssignWord {
    #[cfg(test)]
    pub(super) const ALL: [Self; 24] = [
        Self::Mechanism,
        Self::Objective,
        Self::Status,
        Self::Seats,
        Self::Total,
        Self::Proof,
        Self::Assigned,
        Self::Score,
        Self::Empty,
        Self::WayOut,
        Self::Shortages,
        Self::Cases,
        Self::Allowed,
        Self::Costs,
        Self::Best,
        Self::Cost,
        Self::Worth,
        Self::Prices,
        Self::PriceUnknown,
        Self::Compared,
        Self::Measure,
        Self::Verified,
        Self::NotProved,
        Self::Refuted,
    ];
}

/// What results are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    Seats,
    Full,
    Part,
    Unserved,
    Total,
    Mean,
    Worst,
    Gini,
    MostOverMean,
    Idle,
    Minimums,
}

impl Measure {
    pub(crate) const ALL: [Self; 11] = [
        Self::Seats,
        Self::Full,
        Self::Part,
        Self::Unserved,
        Self::Total,
        Self::Mean,
        Self::Worst,
        Self::Gini,
        Self::MostOverMean,
        Self::Idle,
        Self::Minimums,
    ];
}

impl Language {
    pub(crate) fn assign(self, word: AssignWord) -> &'static str {
        let (zh, en) = match word {
            AssignWord::Mechanism => ("方式", "Mechanism"),
            AssignWord::Objective => ("目标", "Objective"),
            AssignWord::Status => ("结果", "Result"),
            AssignWord::Seats => ("名额", "Seats"),
            AssignWord::Total => ("总分", "Total"),
            AssignWord::Proof => ("证明", "Proof"),
            AssignWord::Assigned => ("指派", "Assigned"),
            AssignWord::Score => ("得分", "score"),
            AssignWord::Empty => ("空缺的名额，及原因", "Seats that stay empty, and why"),
            AssignWord::WayOut => ("办法：", "way out: "),
            AssignWord::Shortages => ("为什么无法全部填满", "Why they cannot all be filled"),
            AssignWord::Cases => ("案件", "cases"),
            AssignWord::Allowed => ("可指派的律师", "lawyers allowed"),
            AssignWord::Costs => (
                "没有得到最高分律师的案件",
                "Cases whose lawyer is not the one with the highest score",
            ),
            AssignWord::Best => ("本可得", "At best"),
            AssignWord::Cost => ("差距", "Difference"),
            AssignWord::Worth => (
                "在哪里增加一个名额最值得",
                "Where one more seat is worth most",
            ),
            AssignWord::Prices => (
                "强制或禁止某一配对的代价",
                "What it costs to force a pair, or to forbid it",
            ),
            AssignWord::PriceUnknown => ("停止前尚未算出", "stopped before it was known"),
            AssignWord::Compared => ("各方式对照", "Mechanisms side by side"),
            AssignWord::Measure => ("项目", "Measure"),
            AssignWord::Verified => (
                "核对通过：结果遵守全部规则，数字相符，证明成立。",
                "Verified: the result keeps every rule, its numbers are right, and its proof holds.",
            ),
            AssignWord::NotProved => (
                "核对通过：结果遵守全部规则，数字相符；它没有声称最优。",
                "Verified: the result keeps every rule and its numbers are right; it does not claim to be the best.",
            ),
            AssignWord::Refuted => ("核对未通过：", "Not verified:"),
        };
        self.pick(zh, en)
    }

    pub(crate) fn measure(self, measure: Measure) -> &'static str {
        let (zh, en) = match measure {
            Measure::Seats => ("名额", "seats filled"),
            Measure::Full => ("律师足额的案件", "cases with all their lawyers"),
            Measure::Part => ("律师不足的案件", "cases with some"),
            Measure::Unserved => ("没有律师的案件", "cases with none"),
            Measure::Total => ("总分", "total"),
            Measure::Mean => ("每个名额平均", "mean of a seat"),
            Measure::Worst => (
                "得分最低的案件（律师足额者中）",
                "worst-served case with all its lawyers",
            ),
            Measure::Gini => ("负荷基尼系数", "Gini coefficient of the loads"),
            Measure::MostOverMean => ("最重负荷与平均之比", "heaviest load over the mean"),
            Measure::Idle => ("没有案件的律师", "lawyers without a case"),
            Measure::Minimums => ("未满足的最少件数", "seats missing from minimums"),
        };
        self.pick(zh, en)
    }

    /// A mechanism as the head of a column.
    pub(crate) fn mechanism_head(self, mechanism: Mechanism) -> &'static str {
        let (zh, en) = match mechanism {
            Mechanism::Optimal => ("最优", "Optimum"),
            Mechanism::Rotation => ("轮派", "Rotation"),
            Mechanism::Lot => ("随机", "Lot"),
            _ => ("其他", "Other"),
        };
        self.pick(zh, en)
    }

    pub(crate) fn mechanism(self, mechanism: Mechanism) -> &'static str {
        let (zh, en) = match mechanism {
            Mechanism::Optimal => ("最优", "optimum"),
            Mechanism::Rotation => ("轮派（不看得分）", "rotation, without regard to scores"),
            Mechanism::Lot => ("随机（不看得分）", "lot, without regard to scores"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    pub(crate) fn objective(self, objective: Objective) -> &'static str {
        let (zh, en) = match objective {
            Objective::SeatsFirst => (
                "先填满名额，再满足最少件数，再求总分最高",
                "most seats, then minimums, then the highest total",
            ),
            Objective::PointsFirst => (
                "先求总分最高，再填满名额，再满足最少件数",
                "the highest total, then most seats, then minimums",
            ),
            Objective::MinimumsFirst => (
                "先满足最少件数，再填满名额，再求总分最高",
                "minimums, then most seats, then the highest total",
            ),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    pub(crate) fn status(self, status: Status) -> &'static str {
        let (zh, en) = match status {
            Status::Complete => (
                "每件案件都有足够的律师",
                "every case has the lawyers it needs",
            ),
            Status::Partial => (
                "有名额空缺，原因如下",
                "some seats stay empty; why is said below",
            ),
            Status::Stopped => (
                "已中途停止，不能作为指派方案",
                "stopped before it was done; cannot become a proposal",
            ),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// The first rule that keeps lawyers from an empty seat.
    pub(crate) fn blocked(self, rule: Blocked) -> &'static str {
        let (zh, en) = match rule {
            Blocked::NoPair => ("没有给出任何可指派的律师", "no row names a lawyer for it"),
            Blocked::Forbidden => ("不得指派", "may not be appointed"),
            Blocked::LawyerFull => ("名额已满", "has no seat left"),
            Blocked::GroupFull => ("所属单位名额已满", "the group has no seat left"),
            Blocked::Linked => ("已承办关联案件", "has a linked case"),
            Blocked::Opposing => ("本所承办对方的案件", "the firm serves the other side"),
            Blocked::LowersTotal => ("会降低总分", "would lower the total"),
            Blocked::LeavesMinimum => ("会使最少件数不能满足", "would leave a minimum unmet"),
            Blocked::TooFewLawyers => (
                "可指派的律师少于所需人数",
                "fewer lawyers may be appointed than it needs",
            ),
            Blocked::NotMoved => (
                "该方式逐件指派，不调整已派案件",
                "one case after the other, nobody is moved",
            ),
            Blocked::Stopped => ("停止前尚未处理", "stopped before it was looked at"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// How far long work is; 0 parts are unknown.
    pub(crate) fn stage(self, stage: Stage, steps: u64, done: u64, of: u64) -> String {
        let (zh, en) = match stage {
            Stage::Score => ("名额与总分", "seats and total"),
            Stage::Ties => ("同分次序", "ties"),
            Stage::Opposing => ("对立当事人", "opposing sides"),
            Stage::Turns => ("逐件指派", "case by case"),
            Stage::Reasons => ("空缺原因", "reasons"),
            Stage::Reading => ("读取", "reading"),
            Stage::Fitting => ("校准", "fitting"),
            Stage::Building => ("建立名册", "building"),
            Stage::Ranking => ("排序", "ranking"),
            Stage::Explaining => ("说明", "explaining"),
            Stage::Replaying => ("重放", "replaying"),
            _ => ("求解", "solving"),
        };
        let part = match of {
            0 => String::new(),
            of => format!(" {done}/{of}"),
        };
        match self {
            Self::Zh => format!("{zh}{part}，{steps} 步"),
            Self::En => format!("{en}{part}, {steps} steps"),
        }
    }
}

#[cfg(test)]
#[path = "assign_tests.rs"]
mod tests;
