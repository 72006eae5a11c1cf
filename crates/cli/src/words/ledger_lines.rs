//! Sentences of the ledger, with their moments and ids.

use crate::language::Language;

/// Moments that an event or a table can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// Until when a seat is kept, or the client may choose.
    Until,
    /// By when somebody must be appointed, or something be decided.
    Due,
    /// By when agreement and power of attorney must be signed.
    SignBy,
}

impl Language {
    /// A moment, and what it is.
    pub(crate) fn moment(self, moment: Moment, at: &str) -> String {
        match (self, moment) {
            (Self::Zh, Moment::Until) => format!("至 {at}"),
            (Self::Zh, Moment::Due) => format!("期限 {at}"),
            (Self::Zh, Moment::SignBy) => format!("{at} 前签署"),
            (Self::En, Moment::Until) => format!("until {at}"),
            (Self::En, Moment::Due) => format!("due {at}"),
            (Self::En, Moment::SignBy) => format!("to be signed by {at}"),
        }
    }

    /// A reason as the agency's own code.
    pub(crate) fn reason_code(self, code: &str) -> String {
        match self {
            Self::Zh => format!("事由 {code}"),
            Self::En => format!("reason {code}"),
        }
    }

    /// Somebody instead of somebody.
    pub(crate) fn instead_of(self, whom: &str) -> String {
        match self {
            Self::Zh => format!("替换 {whom}"),
            Self::En => format!("instead of {whom}"),
        }
    }

    /// Whom a step skipped, each with why.
    pub(crate) fn skipped(self, whom: &str) -> String {
        match self {
            Self::Zh => format!("跳过 {whom}"),
            Self::En => format!("skipped {whom}"),
        }
    }

    /// Somebody, and why: `L-1（已满）`.
    pub(crate) fn with_why(self, who: &str, why: &str) -> String {
        match self {
            Self::Zh => format!("{who}（{why}）"),
            Self::En => format!("{who} ({why})"),
        }
    }

    /// Lawyers that a case needs, where it is more than one.
    pub(crate) fn needs(self, need: u32) -> String {
        match self {
            Self::Zh => format!("需要 {need} 名律师"),
            Self::En => format!("{need} lawyers needed"),
        }
    }

    /// A command that was refused.
    pub(crate) fn refused(self, why: &str, detail: &str) -> String {
        match self {
            Self::Zh => format!("不予受理：{why}（{detail}）"),
            Self::En => format!("refused: {why} ({detail})"),
        }
    }

    /// A command that was done before.
    pub(crate) fn repeated(self, seq: u64, count: u64) -> String {
        match self {
            Self::Zh => format!("先前已办：自第 {seq} 条起共 {count} 条"),
            Self::En => match count {
                1 => format!("done before: event {seq}"),
                _ => format!("done before: {count} events from {seq}"),
            },
        }
    }

    /// A command that brought nothing.
    pub(crate) fn nothing_happened(self) -> &'static str {
        self.pick("没有需要记录的事项", "nothing to record")
    }

    /// A line that is no command.
    pub(crate) fn no_command(self, row: u64, problems: &str) -> String {
        match self {
            Self::Zh => format!("第 {row} 行不是指令：{problems}"),
            Self::En => format!("row {row} is no command: {problems}"),
        }
    }

    /// Whether, in a word.
    pub(crate) fn yes_or_no(self, is_so: bool) -> &'static str {
        if is_so {
            self.pick("是", "yes")
        } else {
            self.pick("否", "no")
        }
    }

    /// A good reason or none, a complaint proven or not, a client satisfied or not.
    pub(crate) fn is_it(self, so: (&'static str, &'static str), is_so: bool) -> String {
        let (zh, en) = so;
        match self {
            Self::Zh => format!("{zh}：{}", self.yes_or_no(is_so)),
            Self::En => format!("{en}: {}", self.yes_or_no(is_so)),
        }
    }

    /// The head of a status: how many cases are open, and how many terms have passed.
    pub(crate) fn open_and_overdue(self, open: usize, overdue: usize) -> String {
        match self {
            Self::Zh => format!("未结案件 {open} 件，逾期事项 {overdue} 项"),
            Self::En => format!("open cases: {open}; overdue: {overdue}"),
        }
    }

    /// Who would stand on a shortlist but for the cap on firms.
    pub(crate) fn over_firm_cap(self, whom: &str) -> String {
        match self {
            Self::Zh => format!("同所人数已满，未列出：{whom}"),
            Self::En => format!("left out, as the firm has its share of the list: {whom}"),
        }
    }
}

#[cfg(test)]
#[path = "ledger_lines_tests.rs"]
mod tests;
