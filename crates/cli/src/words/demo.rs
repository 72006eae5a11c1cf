//! Words of the demonstration.

use crate::language::Language;

/// Lines that stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DemoWord {
    Title,
    Synthetic,
    Why,
    NextTitle,
    Choice,
    UnderReview,
    Written,
}

impl DemoWord {
    #[cfg(test)]
    pub(super) const ALL: [Self; 7] = [
        Self::Title,
        Self::Synthetic,
        Self::Why,
        Self::NextTitle,
        Self::Choice,
        Self::UnderReview,
        Self::Written,
    ];
}

impl Language {
    pub(crate) fn demo(self, word: DemoWord) -> &'static str {
        let (zh, en) = match word {
            DemoWord::Title => (
                "点援 dianyuan 演示：谁可以指派，谁最合适，为什么",
                "dianyuan demo: who may be appointed for a case, who fits best, and why",
            ),
            DemoWord::Synthetic => (
                "以下均为合成数据：律师、律所、案件由程序生成，世上并无其人其事。",
                "The data is SYNTHETIC: a program made up these lawyers, firms and cases. None of them exists.",
            ),
            DemoWord::Why => ("主要原因", "Main reasons"),
            DemoWord::NextTitle => ("接下来可以试：", "To try next:"),
            DemoWord::Choice => (
                "排名只供参考：由受援人选择，由工作人员确认。",
                "The ranking only helps: the client chooses, an official confirms.",
            ),
            DemoWord::UnderReview => ("，均待核查", ", each under review"),
            DemoWord::Written => ("已写出合成样例：", "Wrote the synthetic sample:"),
        };
        self.pick(zh, en)
    }

    pub(crate) fn all_cases(self, cases: usize, lawyers: usize) -> String {
        match self {
            Self::Zh => format!("再把样例的全部 {cases} 件案件各自与全部 {lawyers} 名律师核对："),
            Self::En => {
                format!("And all {cases} cases of the sample, each against all {lawyers} lawyers:")
            }
        }
    }

    pub(crate) fn served(self, served: usize) -> String {
        match self {
            Self::Zh => format!("{served} 件有律师可以指派"),
            Self::En => format!("{served} have the lawyers they need"),
        }
    }

    pub(crate) fn lacking(self, lacking: usize) -> String {
        match self {
            Self::Zh => format!("{lacking} 件没有，或不够："),
            Self::En => format!("{lacking} have none, or too few:"),
        }
    }

    /// Seats that can be filled of those needed.
    pub(crate) fn seats(self, open: usize, needed: usize) -> String {
        match self {
            Self::Zh => format!("{open}/{needed} 名"),
            Self::En => format!("{open} of {needed}"),
        }
    }
}

#[cfg(test)]
#[path = "demo_tests.rs"]
mod tests;
