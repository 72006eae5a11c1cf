//! What is counted: measure words in Chinese, plurals in English.

use super::Language;
use crate::wire::record::words;

words! {
    /// What is counted: a measure word in Chinese, a plural in English.
    pub enum Counted {
        /// 律师.
        Lawyer = "lawyer",
        /// 代理人或辩护人.
        Representative = "representative",
        /// 案件.
        Case = "case",
        /// A year as a length of time.
        Year = "year",
        /// A month as a length of time.
        Month = "month",
        /// A day as a length of time.
        Day = "day",
        /// A work unit of a caseload.
        Unit = "unit",
        /// A level of a code.
        Level = "level",
        /// A change of lawyer.
        Change = "change",
        /// A reason.
        Reason = "reason",
    }
}

impl Language {
    /// A number of something: with its measure word in Chinese, in singular or plural in English.
    ///
    /// # Example
    /// ```
    /// use dianyuan::render::{Counted, Language};
    /// assert_eq!(Language::Zh.count(2, Counted::Case), "2件案件");
    /// assert_eq!(Language::En.count(1, Counted::Case), "1 case");
    /// assert_eq!(Language::En.count(2, Counted::Case), "2 cases");
    /// assert_eq!(Language::Zh.count(3, Counted::Lawyer), "3名律师");
    /// ```
    #[must_use]
    pub fn count(self, number: i64, counted: Counted) -> String {
        let (measured, one, many) = match counted {
            Counted::Lawyer => ("名律师", "lawyer", "lawyers"),
            Counted::Representative => ("名代理人或辩护人", "representative", "representatives"),
            Counted::Case => ("件案件", "case", "cases"),
            Counted::Year => ("年", "year", "years"),
            Counted::Month => ("个月", "month", "months"),
            Counted::Day => ("天", "day", "days"),
            Counted::Unit => ("个工作量单位", "work unit", "work units"),
            Counted::Level => ("级", "level", "levels"),
            Counted::Change => ("次", "change", "changes"),
            Counted::Reason => ("项原因", "reason", "reasons"),
        };
        let text = self.number(number);
        match self {
            Self::Zh => format!("{text}{measured}"),
            Self::En if number == 1 => format!("{text} {one}"),
            Self::En => format!("{text} {many}"),
        }
    }
}

#[cfg(test)]
#[path = "counted_tests.rs"]
mod tests;
