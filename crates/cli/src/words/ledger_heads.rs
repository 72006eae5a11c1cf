//! Heads of the tables of a status and a shortlist.

use crate::language::Language;

/// Words that stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LedgerWord {
    Case,
    Step,
    Picks,
    Seats,
    Until,
    Due,
    Overdue,
    What,
    Lawyer,
    Kept,
    Appointed,
    Units,
    Capacity,
    Place,
    Firm,
    Points,
    Shown,
    NearlyFull,
    OverFirmCap,
    Nobody,
    Confirmation,
    Served,
}

impl LedgerWord {
    #[cfg(test)]
    const ALL: [Self; 22] = [
        Self::Case,
        Self::Step,
        Self::Picks,
        Self::Seats,
        Self::Until,
        Self::Due,
        Self::Overdue,
        Self::What,
        Self::Lawyer,
        Self::Kept,
        Self::Appointed,
        Self::Units,
        Self::Capacity,
        Self::Place,
        Self::Firm,
        Self::Points,
        Self::Shown,
        Self::NearlyFull,
        Self::OverFirmCap,
        Self::Nobody,
        Self::Confirmation,
        Self::Served,
    ];
}

impl Language {
    pub(crate) fn ledger_word(self, word: LedgerWord) -> &'static str {
        let (zh, en) = match word {
            LedgerWord::Case => ("案件", "Case"),
            LedgerWord::Step => ("状态", "Waits for"),
            LedgerWord::Picks => ("所选律师", "Picks"),
            LedgerWord::Seats => ("名额", "Seats"),
            LedgerWord::Until => ("点选截止", "Choice until"),
            LedgerWord::Due => ("期限", "Due"),
            LedgerWord::Overdue => ("逾期", "Overdue"),
            LedgerWord::What => ("事项", "What"),
            LedgerWord::Lawyer => ("律师", "Lawyer"),
            LedgerWord::Kept => ("保留", "Kept"),
            LedgerWord::Appointed => ("在办", "In hand"),
            LedgerWord::Units => ("工作量", "Units"),
            LedgerWord::Capacity => ("限额", "Capacity"),
            LedgerWord::Place => ("名次", "Place"),
            LedgerWord::Firm => ("律所", "Firm"),
            LedgerWord::Points => ("得分", "Points"),
            LedgerWord::Shown => ("出示次数", "Shown before"),
            LedgerWord::NearlyFull => ("将满", "Nearly full"),
            LedgerWord::OverFirmCap => ("超出同所人数", "Over the firm's share"),
            LedgerWord::Nobody => (
                "名册上没有可以出示的律师。",
                "Nobody on the roster can be shown.",
            ),
            LedgerWord::Confirmation => ("待确认", "confirmation"),
            LedgerWord::Served => ("已指派", "nothing: appointed"),
        };
        self.pick(zh, en)
    }
}

#[cfg(test)]
#[path = "ledger_heads_tests.rs"]
mod tests;
