//! Names of the signals.

use dianyuan::Signal;

use crate::language::Language;

impl Language {
    /// A signal in full.
    pub(crate) fn signal(self, signal: Signal) -> &'static str {
        self.pair(signal).1
    }

    /// A signal as the head of a narrow column.
    pub(crate) fn signal_head(self, signal: Signal) -> &'static str {
        self.pair(signal).0
    }

    fn pair(self, signal: Signal) -> (&'static str, &'static str) {
        let (zh, en) = match signal {
            Signal::Speciality => (("特长", "业务特长"), ("Spec", "speciality")),
            Signal::Caseload => (
                ("负荷", "在办负荷与候派时间"),
                ("Load", "free capacity and waiting time"),
            ),
            Signal::Performance => (("业绩", "办案业绩"), ("Perf", "past performance")),
            Signal::Experience => (("年限", "执业年限"), ("Exp", "years of experience")),
            Signal::Proximity => (("距离", "距离远近"), ("Near", "nearness")),
            Signal::Language => (("语言", "语言相通"), ("Lang", "language in common")),
            Signal::Continuity => (("延续", "一援到底"), ("Cont", "continuity of the lawyer")),
            Signal::Training => (("培训", "专门培训"), ("Train", "special training")),
            Signal::HomeVisit => (("上门", "上门服务"), ("Visit", "home visits")),
            Signal::Preference => (("优先", "规则优先"), ("Pref", "preference of a rule")),
            _ => (("其他", "其他"), ("Other", "other")),
        };
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

#[cfg(test)]
#[path = "signals_tests.rs"]
mod tests;
