//! Sentences of an assignment, with their numbers.

use dianyuan::assign::{Level, Levels, Objective, decimal};

use crate::language::Language;

impl Language {
    /// How many rows of a table are not shown.
    pub(crate) fn more_rows(self, more: usize) -> String {
        match self {
            Self::Zh => format!("另有 {more} 行未列出；--top 可多列，--format json 列出全部"),
            Self::En => {
                format!("{more} more are not shown; --top shows more, --format json has all")
            }
        }
    }

    /// Ids, the first few of them.
    pub(crate) fn ids<'a>(self, ids: impl ExactSizeIterator<Item = &'a str>) -> String {
        const SHOWN: usize = 8;
        let count = ids.len();
        let shown: Vec<&str> = ids.take(SHOWN).collect();
        let shown = shown.join(self.pick("、", ", "));
        match (self, count.saturating_sub(SHOWN)) {
            (_, 0) => shown,
            (Self::Zh, more) => format!("{shown}等 {count} 个（另 {more} 个）"),
            (Self::En, more) => format!("{shown} and {more} more"),
        }
    }

    /// Seats filled of those needed.
    pub(crate) fn seats_filled(self, filled: u64, needed: u64) -> String {
        match self {
            Self::Zh => format!("{needed} 个名额中填满 {filled} 个"),
            Self::En => format!("{filled} of {needed} filled"),
        }
    }

    /// What a certificate says for people.
    pub(crate) fn proof(self, optimal: bool, bound: Option<&str>) -> String {
        match (optimal, bound, self) {
            (true, _, Self::Zh) => "已证明没有更好的指派".to_owned(),
            (true, _, Self::En) => "nothing better exists: proved".to_owned(),
            (false, Some(bound), Self::Zh) => format!("未证明最优；任何指派都不会超过：{bound}"),
            (false, Some(bound), Self::En) => {
                format!("not proved to be best; no assignment is worth more than {bound}")
            }
            (false, None, Self::Zh) => "该方式不作最优证明".to_owned(),
            (false, None, Self::En) => "none: this mechanism proves nothing".to_owned(),
        }
    }

    /// Everything at each level that people read; ties are left out.
    pub(crate) fn worth(self, objective: Objective, worth: Levels) -> String {
        let told = of_people(objective, worth).map(|(level, number)| match (level, self) {
            (Level::Seats, Self::Zh) => format!("名额 {number}"),
            (Level::Seats, Self::En) => format!("{number} seats"),
            (Level::Minimums, Self::Zh) => format!("未满足的最少件数 {}", -number),
            (Level::Minimums, Self::En) => format!("{} missing from minimums", -number),
            (_, Self::Zh) => format!("总分 {}", plain(number)),
            (_, Self::En) => format!("a total of {}", plain(number)),
        });
        told.collect::<Vec<_>>().join(self.pick("，", ", "))
    }

    /// What a change brings, level by level; what stays is left out.
    pub(crate) fn gain(self, objective: Objective, gain: Levels) -> String {
        let changed = of_people(objective, gain).filter(|(_, number)| *number != 0);
        let told = changed.map(|(level, number)| match (level, self) {
            (Level::Seats, Self::Zh) => format!("名额 {}", signed(&number.to_string())),
            (Level::Seats, Self::En) => {
                let many = if number.abs() == 1 { "seat" } else { "seats" };
                format!("{} {many}", signed(&number.to_string()))
            }
            (Level::Minimums, Self::Zh) => format!("最少件数 {}", signed(&number.to_string())),
            (Level::Minimums, Self::En) => format!("minimums {}", signed(&number.to_string())),
            (_, Self::Zh) => format!("总分 {}", signed(&decimal(number))),
            (_, Self::En) => format!("total {}", signed(&decimal(number))),
        });
        let told = told.collect::<Vec<_>>().join(self.pick("，", ", "));
        let nothing = match gain {
            Levels::ZERO => self.pick("没有变化", "nothing changes"),
            _ => self.pick("只改变同分者的次序", "a change among equals only"),
        };
        if told.is_empty() {
            nothing.to_owned()
        } else {
            told
        }
    }

    /// Cases, what they need, and what all the lawyers allowed to them have.
    pub(crate) fn shortage(self, cases: usize, needed: u64, lawyers: usize, seats: u64) -> String {
        match (self, lawyers) {
            (Self::Zh, 0) => format!("这 {cases} 个案件共需要 {needed} 名律师，没有可指派的律师"),
            (Self::Zh, _) => format!(
                "这 {cases} 个案件共需要 {needed} 名律师，可指派的 {lawyers} 名律师共有 {seats} 个名额"
            ),
            (Self::En, _) => {
                let (these, need, to) = match cases {
                    1 => ("this case".to_owned(), "needs", "it"),
                    _ => (format!("these {cases} cases"), "need", "them"),
                };
                let filled = if needed == 1 { "seat" } else { "seats" };
                match lawyers {
                    0 => format!("{these} {need} {needed} {filled}; no lawyer is allowed to {to}"),
                    1 => format!(
                        "{these} {need} {needed} {filled}; the 1 lawyer allowed to {to} has {seats}"
                    ),
                    _ => format!(
                        "{these} {need} {needed} {filled}; the {lawyers} lawyers allowed to {to} have {seats}"
                    ),
                }
            }
        }
    }

    /// Seats that a case lacks, and the shortage that proves it.
    pub(crate) fn lacks(self, missing: u32, needed: u32, shortage: Option<usize>) -> String {
        let proof = shortage.map_or_else(String::new, |number| match self {
            Self::Zh => format!("（短缺 {number}）"),
            Self::En => format!(" (shortage {number})"),
        });
        match self {
            Self::Zh => format!("需要 {needed} 名律师，缺 {missing} 名{proof}"),
            Self::En => format!("{missing} of {needed} missing{proof}"),
        }
    }

    /// One more seat at a lawyer or in a group.
    pub(crate) fn one_more_seat(self, id: &str, is_group: bool) -> String {
        match (self, is_group) {
            (Self::Zh, false) => format!("{id} 增加 1 个名额"),
            (Self::Zh, true) => format!("单位 {id} 增加 1 个名额"),
            (Self::En, false) => format!("one more seat at {id}"),
            (Self::En, true) => format!("one more seat in the group {id}"),
        }
    }

    /// A forbidden pair is allowed, or one without a row gets one.
    pub(crate) fn pair_allowed(self, case: &str, lawyer: &str, is_new: bool) -> String {
        match (self, is_new) {
            (Self::Zh, false) => format!("解除 {lawyer} 不得承办 {case} 的限制"),
            (Self::Zh, true) => format!("允许 {lawyer} 承办 {case}（按 0 分计）"),
            (Self::En, false) => format!("allow the forbidden {lawyer} for {case}"),
            (Self::En, true) => format!("add {lawyer} for {case}, with a score of 0"),
        }
    }

    /// A seat and what it is worth.
    pub(crate) fn seat_worth(self, seat: &str, gain: &str, is_exact: bool) -> String {
        match (self, is_exact) {
            (Self::Zh, true) => format!("{seat}：{gain}"),
            (Self::Zh, false) => format!("{seat}：至多 {gain}"),
            (Self::En, true) => format!("{seat}: {gain}"),
            (Self::En, false) => format!("{seat}: at most {gain}"),
        }
    }

    /// What comes of forcing a pair, or of forbidding it; `None` where it cannot be done.
    pub(crate) fn pair_price(self, is_forced: bool, change: Option<&str>) -> String {
        let (does, cannot) = match (self, is_forced) {
            (Self::Zh, true) => ("必须指派", "不能强制指派"),
            (Self::Zh, false) => ("不得指派", "已固定，不能禁止"),
            (Self::En, true) => ("forced", "cannot be forced"),
            (Self::En, false) => ("forbidden", "is fixed and cannot be forbidden"),
        };
        change.map_or_else(
            || cannot.to_owned(),
            |change| format!("{does}{}{change}", self.pick("：", ": ")),
        )
    }

    /// A part of a count, and the whole.
    pub(crate) fn part_of(self, part: u64, whole: u64) -> String {
        match self {
            Self::Zh => format!("{part}/{whole}"),
            Self::En => format!("{part} of {whole}"),
        }
    }
}

/// The levels that people read, in the order of the objective.
fn of_people(objective: Objective, numbers: Levels) -> impl Iterator<Item = (Level, i128)> {
    let levels = objective.levels().into_iter().zip(numbers.0);
    levels.filter(|(level, _)| matches!(level, Level::Seats | Level::Minimums | Level::Score))
}

/// A score or a sum of scores.
pub(crate) fn plain(nano_units: i128) -> String {
    decimal(nano_units).replace('-', "−")
}

/// A number with its sign.
fn signed(number: &str) -> String {
    match number.strip_prefix('-') {
        Some(size) => format!("−{size}"),
        None => format!("+{number}"),
    }
}

#[cfg(test)]
#[path = "assign_lines_tests.rs"]
mod tests;
