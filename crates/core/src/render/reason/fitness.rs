//! H3, years for the gravest cases; H4, training for minors; H5 and H18, what a category may do.

use super::standing::category_of;
use crate::model::CaseKind;
use crate::render::Counted;
use crate::render::told::{Told, say};

pub(super) fn too_few_years(told: &Told<'_>) -> String {
    let years = told.count("years", Counted::Year);
    let (since, from) = (told.date("since"), told.date("eligible_from"));
    say!(told,
        zh_client: "您这样的重大案件，要由有{years}以上相关经验的律师承办；这位律师到{from}才满{years}。",
        en_client: "A case as serious as yours needs a lawyer with at least {years} of experience in this work; this lawyer will have that from {from}.",
        zh_staff: "可能判处无期徒刑、死刑或者死刑复核案件须有{years}以上相关经验；该律师自{since}起算，{from}起符合条件。",
        en_staff: "Possible life imprisonment or death, and review of a death sentence, call for at least {years} of experience; this lawyer’s counts from {since}, so the lawyer is eligible from {from}.",
    )
}

pub(super) fn not_trained(told: &Told<'_>) -> String {
    say!(told,
        zh_client: "涉及未成年人的案件，要由熟悉未成年人身心特点的律师承办；这位律师没有这方面的培训记录。",
        en_client: "A case of someone under 18 needs a lawyer who is trained for it, and this lawyer is not.",
        zh_staff: "本案涉及未成年人，该律师的培训记录中没有未成年人案件培训。",
        en_staff: "The case concerns a minor, and the training on record does not include cases of minors.",
    )
}

pub(super) fn not_a_lawyer(told: &Told<'_>) -> String {
    let found = category_of(told);
    say!(told,
        zh_client: "刑事辩护只能由律师担任，{found}不能为您辩护。",
        en_client: "Only a lawyer may defend you in a criminal case, and this is a {found}.",
        zh_staff: "人员类别为{found}；法律援助刑事辩护只能由律师担任。",
        en_staff: "The category is “{found}”; only lawyers defend in criminal legal aid cases.",
    )
}

pub(super) fn volunteer_scope(told: &Told<'_>) -> String {
    let kind = told.kind("kind");
    let advice = crate::render::kind(CaseKind::Advice, told.language);
    let drafting = crate::render::kind(CaseKind::Drafting, told.language);
    say!(told,
        zh_client: "志愿者只能提供{advice}和{drafting}，不能承办您这样的案件。",
        en_client: "A volunteer may only give {advice} or help with the {drafting}, and cannot take a case like yours.",
        zh_staff: "志愿者只能提供{advice}、{drafting}；本案属于{kind}。",
        en_staff: "A volunteer only takes {advice} and {drafting}; this is of the kind “{kind}”.",
    )
}

pub(super) fn worker_out_of_area(told: &Told<'_>) -> String {
    let (region, levels) = (told.quoted("region"), told.number("levels"));
    let shared = told.count("levels", Counted::Level);
    say!(told,
        zh_client: "这位是基层法律服务工作者，只能在本地办案，您的案件不在其服务的地区。",
        en_client: "This is a grassroots legal service worker, who may only take local cases, and yours is in another area.",
        zh_staff: "基层法律服务工作者只在本地办案，其服务区域没有与本案地域{region}前{levels}级代码相同的。",
        en_staff: "A grassroots legal service worker only takes local cases, and no region served shares the first {shared} of code with the case’s region {region}.",
    )
}
