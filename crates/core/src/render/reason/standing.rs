//! H1, the licence; H2, the roster; H19, the legal ground to list and score.

use crate::model::{Category, Date, ProfileUse};
use crate::render::told::{Told, say};
use crate::render::{Counted, category};

pub(super) fn suspended(told: &Told<'_>) -> String {
    let on = told.date("on");
    say!(told,
        zh_client: "这位律师目前处于停止执业期间，不能办案。",
        en_client: "This lawyer’s licence is suspended, so this lawyer cannot take cases now.",
        zh_staff: "该律师于{on}处于停止执业期间。",
        en_staff: "The licence is suspended on {on}.",
    )
}

pub(super) fn revoked(told: &Told<'_>) -> String {
    let on = told.date("on");
    say!(told,
        zh_client: "这位律师的执业证书已被吊销，不能办案。",
        en_client: "This lawyer’s licence has been taken away, so this lawyer cannot take cases.",
        zh_staff: "截至{on}，该律师的执业证书已被吊销。",
        en_staff: "The licence is revoked as of {on}.",
    )
}

pub(super) fn not_active(told: &Told<'_>) -> String {
    let on = told.date("on");
    say!(told,
        zh_client: "记录显示这位律师目前没有执业，不能办案。",
        en_client: "According to the records, this lawyer does not practise at present and cannot take cases.",
        zh_staff: "已记载的执业期间均不包含{on}。",
        en_staff: "None of the recorded times of active practice covers {on}.",
    )
}

pub(super) fn not_yet_practising(told: &Told<'_>) -> String {
    let first = told.date("first_practice");
    say!(told,
        zh_client: "这位律师从{first}起才开始执业，现在还不能办案。",
        en_client: "This lawyer starts to practise on {first} and cannot take cases before then.",
        zh_staff: "该律师自{first}起执业，当日尚未开始执业。",
        en_staff: "Practice starts on {first}, after the day of this check.",
    )
}

pub(super) fn barred_category(told: &Told<'_>) -> String {
    let found = category_of(told);
    say!(told,
        zh_client: "本地不指派{found}承办法律援助案件。",
        en_client: "Here, legal aid cases are not given to anyone who is a {found}.",
        zh_staff: "人员类别为{found}，已列入排除类别。",
        en_staff: "The category “{found}” is one of those excluded.",
    )
}

pub(super) fn not_listed(told: &Told<'_>) -> String {
    let on = told.date("on");
    say!(told,
        zh_client: "这位律师目前不在可以指派的法律援助名册上。",
        en_client: "This lawyer is not on the legal aid roster at present.",
        zh_staff: "{on}该律师不在名册的有关分组内。",
        en_staff: "On {on} no section of the roster that counts lists this lawyer.",
    )
}

pub(super) fn roster_suspended(told: &Told<'_>) -> String {
    let on = told.date("on");
    say!(told,
        zh_client: "法律援助机构目前暂停给这位律师指派案件。",
        en_client: "The legal aid agency is not giving this lawyer any cases at present.",
        zh_staff: "截至{on}，本机构暂停向该律师指派案件。",
        en_staff: "The agency has suspended this lawyer from appointments as of {on}.",
    )
}

pub(super) fn roster_removed(told: &Told<'_>) -> String {
    let on = told.date("on");
    say!(told,
        zh_client: "这位律师已经不在法律援助名册上。",
        en_client: "This lawyer is no longer on the legal aid roster.",
        zh_staff: "截至{on}，该律师已被移出名册。",
        en_staff: "The agency has removed this lawyer from the roster as of {on}.",
    )
}

pub(super) fn failed_review(told: &Told<'_>) -> String {
    let reviewed = told.date("reviewed_on");
    let months = told.count("months", Counted::Month);
    let counts = told
        .whole("months")
        .and_then(|months| u32::try_from(months).ok());
    let last = told
        .day("reviewed_on")
        .zip(counts)
        .map(|(on, months)| on.plus_months(months));
    let date =
        |day: Option<Date>| day.map_or_else(|| reviewed.clone(), |day| told.language.date(day));
    let (last, next) = (date(last), date(last.map(Date::next_day)));
    say!(told,
        zh_client: "这位律师最近有一次案件质量评估没有达标，到{last}为止不指派新案件。",
        en_client: "A recent check of this lawyer’s work did not reach the standard, so the agency gives this lawyer no new cases before {next}.",
        zh_staff: "{reviewed}的案件质量同行评估有不合格等次，该结果自该日起{months}内（至{last}，含当日）影响指派。",
        en_staff: "The peer review of {reviewed} has a failing grade, which stands in the way for {months}, up to and including {last}.",
    )
}

pub(super) fn failed_assessment(told: &Told<'_>) -> String {
    let year = told.year("year");
    say!(told,
        zh_client: "这位律师最近一次年度考核没有通过，目前不指派新案件。",
        en_client: "This lawyer did not pass the latest yearly assessment, so the agency gives this lawyer no new cases now.",
        zh_staff: "{year}年度考核结果为不称职。",
        en_staff: "The annual assessment of {year} says “not competent”.",
    )
}

pub(super) fn out_of_area(told: &Told<'_>) -> String {
    let (region, levels) = (told.quoted("region"), told.number("levels"));
    let shared = told.count("levels", Counted::Level);
    say!(told,
        zh_client: "这位律师不在您案件所在的地区办案。",
        en_client: "This lawyer does not work in the area of your case.",
        zh_staff: "该律师的服务区域既不包含本案地域{region}，也没有与其前{levels}级代码相同的。",
        en_staff: "No region served holds the case’s region {region} or shares its first {shared} of code.",
    )
}

pub(super) fn objected(told: &Told<'_>) -> String {
    match ProfileUse::from_word(told.text("use")) {
        Some(ProfileUse::Scoring) => say!(told,
            zh_client: "这位律师不同意用评分的方式与其他律师比较，所以这里不能列出。",
            en_client: "This lawyer has asked not to be compared with others by points, so cannot be offered here.",
            zh_staff: "该律师对评分提出异议。",
            en_staff: "The lawyer objects to being scored.",
        ),
        Some(ProfileUse::Listing) | None => say!(told,
            zh_client: "这位律师不同意在名册上公开，所以这里不能列出。",
            en_client: "This lawyer has asked not to be shown on the roster, so cannot be offered here.",
            zh_staff: "该律师对在名册中公示提出异议。",
            en_staff: "The lawyer objects to being shown on the roster.",
        ),
    }
}

pub(super) fn no_ground(told: &Told<'_>) -> String {
    match ProfileUse::from_word(told.text("use")) {
        Some(ProfileUse::Scoring) => say!(told,
            zh_client: "这位律师的资料不能用于评分比较，所以这里不能列出。",
            en_client: "This lawyer’s details may not be used for comparing lawyers, so this lawyer cannot be offered here.",
            zh_staff: "对该律师评分没有合法依据。",
            en_staff: "There is no legal ground for scoring this profile.",
        ),
        Some(ProfileUse::Listing) | None => say!(told,
            zh_client: "这位律师的资料不能公开，所以这里不能列出。",
            en_client: "This lawyer’s details may not be made public, so this lawyer cannot be offered here.",
            zh_staff: "在名册中公示该律师没有合法依据。",
            en_staff: "There is no legal ground for showing this profile on the roster.",
        ),
    }
}

/// The category that a finding names.
pub(super) fn category_of(told: &Told<'_>) -> &'static str {
    let found = Category::from_word(told.text("category"));
    let other = told
        .language
        .pick("这类人员", "legal aid worker of this category");
    found.map_or(other, |found| category(found, told.language))
}
