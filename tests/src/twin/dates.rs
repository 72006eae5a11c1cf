//! The calendar by itself: year, month and day as three numbers.

use dianyuan::Date;

/// A civil date as three numbers, compared in that order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Civil {
    year: u32,
    month: u32,
    day: u32,
}

const LAST: Civil = Civil {
    year: 2199,
    month: 12,
    day: 31,
};

impl From<Date> for Civil {
    fn from(date: Date) -> Self {
        let text = date.to_string();
        let part = |range: std::ops::Range<usize>| text[range].parse().expect("YYYY-MM-DD");
        Self {
            year: part(0..4),
            month: part(5..7),
            day: part(8..10),
        }
    }
}

impl Civil {
    /// The corresponding day `years` later; 29 February becomes the 28th where there is none.
    pub(super) fn years_later(self, years: u32) -> Self {
        self.with(self.year + years, self.month).min(LAST)
    }

    /// The corresponding day `months` later, or the last day of that month.
    pub(super) fn months_later(self, months: u32) -> Self {
        let all = self.year * 12 + self.month - 1 + months;
        self.with(all / 12, all % 12 + 1).min(LAST)
    }

    pub(super) fn next(self) -> Self {
        if self == LAST {
            return self;
        }
        let Self { year, month, day } = self;
        if day < length(year, month) {
            Self {
                year,
                month,
                day: day + 1,
            }
        } else if month < 12 {
            Self {
                year,
                month: month + 1,
                day: 1,
            }
        } else {
            Self {
                year: year + 1,
                month: 1,
                day: 1,
            }
        }
    }

    fn with(self, year: u32, month: u32) -> Self {
        let day = self.day.min(length(year, month));
        Self { year, month, day }
    }
}

impl std::fmt::Display for Civil {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn length(year: u32, month: u32) -> u32 {
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
