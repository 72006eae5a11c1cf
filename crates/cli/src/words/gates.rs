//! Names of the gates.

use dianyuan::Gate;

use crate::language::Language;

impl Language {
    /// What a gate is about.
    pub(crate) fn gate(self, gate: Gate) -> &'static str {
        let (zh, en) = match gate {
            Gate::H1 => ("执业资格", "licence"),
            Gate::H2 => ("入册", "roster"),
            Gate::H3 => ("重罪辩护年限", "years for the gravest cases"),
            Gate::H4 => ("未成年人案件", "cases of minors"),
            Gate::H5 => ("律师辩护", "defence by lawyers"),
            Gate::H6 => ("双方代理与利害关系", "both sides or own interest"),
            Gate::H7 => ("同所代理对方", "firm of the other side"),
            Gate::H8 => ("先前参与", "earlier part in the matter"),
            Gate::H9 => ("可豁免的冲突", "conflict that can be waived"),
            Gate::H10 => ("同案被告人", "co-defendants"),
            Gate::H11 => ("曾任法官、检察官", "former judges and prosecutors"),
            Gate::H12 => ("现职人员", "serving officials"),
            Gate::H13 => ("代理人人数", "number of representatives"),
            Gate::H14 => ("办案负荷", "caseload"),
            Gate::H15 => ("可否出庭办案", "availability"),
            Gate::H16 => ("受援人拒绝", "the client's refusal"),
            Gate::H17 => ("更换次数", "changes of lawyer"),
            Gate::H18 => ("业务范围", "scope of the category"),
            Gate::H19 => ("个人信息依据", "legal ground for the profile"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }
}

#[cfg(test)]
#[path = "gates_tests.rs"]
mod tests;
