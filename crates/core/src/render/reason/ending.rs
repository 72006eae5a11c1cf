//! What came of a finding, as the sentence after it.

use crate::gate::Code;
use crate::policy::Gate;
use crate::render::told::{State, Told, say};

/// What came of it; empty where the finding itself has said so.
pub(super) fn of(told: &Told<'_>) -> String {
    match told.state() {
        State::Bars => bars(told),
        State::Upheld => upheld(told),
        State::Open => open(told),
        State::Waived => waived(told),
        State::Dismissed => dismissed(told),
        State::Passes => passes(told),
    }
}

fn is_unknown(told: &Told<'_>) -> bool {
    told.fact("unknown").is_some()
}

fn bars(told: &Told<'_>) -> String {
    let unknown = is_unknown(told);
    match told.reason.code().gate() {
        Gate::H13 if unknown => say!(told,
            zh_client: "弄清楚之前，暂时不能为您指派律师。",
            en_client: "Until that is known, no lawyer can be appointed.",
            zh_staff: "按政策，情况不明时不能预留名额，也不能拟指派。",
            en_staff: "Under the policy, no place can be held and no appointment proposed while this is unknown.",
        ),
        Gate::H13 => say!(told,
            zh_client: "",
            en_client: "",
            zh_staff: "不能预留名额，也不能拟指派。",
            en_staff: "No place can be held and no appointment proposed.",
        ),
        Gate::H17 if unknown => say!(told,
            zh_client: "弄清楚之前，暂时不能再要求更换律师。",
            en_client: "Until that is known, you cannot ask for another change.",
            zh_staff: "按政策，情况不明时受援人不能再要求更换；律师失去资格的，仍应更换。",
            en_staff: "Under the policy, the client cannot ask for a further change while this is unknown; a lawyer who becomes ineligible is replaced all the same.",
        ),
        Gate::H17 => say!(told,
            zh_client: "",
            en_client: "",
            zh_staff: "受援人不能再要求更换；律师失去资格的，仍应更换。",
            en_staff: "The client cannot ask for a further change; a lawyer who becomes ineligible is replaced all the same.",
        ),
        _ if unknown => say!(told,
            zh_client: "弄清楚之前，不能指派这位律师。",
            en_client: "Until that is known, this lawyer cannot be appointed.",
            zh_staff: "按政策，情况不明的不能指派。",
            en_staff: "Under the policy, there is no appointment while this is unknown.",
        ),
        _ => say!(told,
            zh_client: "",
            en_client: "",
            zh_staff: "不能指派。",
            en_staff: "Not to be appointed.",
        ),
    }
}

fn upheld(told: &Told<'_>) -> String {
    let (by, why) = (told.quoted("ruled_by"), told.quoted("ruling"));
    say!(told,
        zh_client: "工作人员核实后认为，不能指派这位律师。",
        en_client: "An official has looked into it and decided that this lawyer cannot be appointed.",
        zh_staff: "经{by}核查认定成立，理由：{why}。不能指派。",
        en_staff: "Upheld by {by} for this reason: {why}. Not to be appointed.",
    )
}

fn open(told: &Told<'_>) -> String {
    match told.reason.code().gate() {
        Gate::H13 | Gate::H17 => say!(told,
            zh_client: "工作人员要先核实。",
            en_client: "An official has to check this first.",
            zh_staff: "待工作人员核查。",
            en_staff: "An official has to answer this review first.",
        ),
        _ => say!(told,
            zh_client: "工作人员核实之前，不能指派这位律师。",
            en_client: "An official has to check this before this lawyer can be appointed.",
            zh_staff: "待工作人员核查，答复之前保留名次，但不能指派。",
            en_staff: "Under review: the lawyer keeps the place, but may not be appointed until an official has answered.",
        ),
    }
}

fn waived(told: &Told<'_>) -> String {
    let document = told.quoted("waiver");
    say!(told,
        zh_client: "有关各方已经书面同意，这位律师仍然可以为您办案。",
        en_client: "You and those concerned have agreed to it in writing, so this lawyer can still act for you.",
        zh_staff: "有关各方已书面同意豁免，文件编号{document}，不影响指派。",
        en_staff: "Lifted by written consent, document {document}; the lawyer may be appointed.",
    )
}

fn dismissed(told: &Told<'_>) -> String {
    let (by, why) = (told.quoted("ruled_by"), told.quoted("ruling"));
    say!(told,
        zh_client: "工作人员已经核实，不影响这位律师为您办案。",
        en_client: "An official has looked into it, and it does not stand in the way of this lawyer acting for you.",
        zh_staff: "经{by}核查认定不成立，理由：{why}。不影响指派。",
        en_staff: "Dismissed by {by} for this reason: {why}. The lawyer may be appointed.",
    )
}

fn passes(told: &Told<'_>) -> String {
    match told.reason.code() {
        Code::H13Unknown | Code::H17Unknown => say!(told,
            zh_client: "这不影响继续办理。",
            en_client: "Your case goes on all the same.",
            zh_staff: "按政策，情况不明不影响办理，仅作备注。",
            en_staff: "Under the policy, this is noted and holds nothing up.",
        ),
        _ => say!(told,
            zh_client: "这不影响指派这位律师。",
            en_client: "This lawyer can be appointed all the same.",
            zh_staff: "按政策，情况不明不影响指派，仅作备注。",
            en_staff: "Under the policy, this is noted, and the lawyer may be appointed.",
        ),
    }
}
