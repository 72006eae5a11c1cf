//! Words of a case.

use dianyuan::Order;
use dianyuan::model::{CaseKind, Flag};

use crate::language::Language;

impl Language {
    pub(crate) fn kind(self, kind: CaseKind) -> &'static str {
        let (zh, en) = match kind {
            CaseKind::Criminal => ("刑事", "criminal"),
            CaseKind::Civil => ("民事", "civil"),
            CaseKind::Administrative => ("行政", "administrative"),
            CaseKind::Arbitration => ("仲裁", "arbitration"),
            CaseKind::StateCompensation => ("国家赔偿", "state compensation"),
            CaseKind::NonLitigation => ("非诉讼", "non-litigation"),
            CaseKind::Advice => ("咨询", "advice"),
            CaseKind::Drafting => ("代拟文书", "drafting"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    pub(crate) fn flag(self, flag: Flag) -> &'static str {
        let (zh, en) = match flag {
            Flag::LifeOrDeath => (
                "可能判处无期徒刑、死刑",
                "possible life imprisonment or death",
            ),
            Flag::Minor => ("涉未成年人", "a minor is concerned"),
            Flag::GirlSexualAbuse => ("女童遭受性侵害", "sexual abuse of a girl"),
            Flag::InterimAid => ("先行提供", "aid before approval"),
            Flag::Collective => ("群体性案件", "collective case"),
            Flag::InCustody => ("在押", "in custody"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    pub(crate) fn order(self, order: Order) -> &'static str {
        let (zh, en) = match order {
            Order::Points => ("按得分", "by points"),
            Order::Rotation => ("轮派（不评分）", "rotation, without scores"),
            Order::Lot => ("随机（不评分）", "lot, without scores"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }
}

#[cfg(test)]
#[path = "cases_tests.rs"]
mod tests;
