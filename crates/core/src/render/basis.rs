//! The legal basis in words: statutes with their articles, and the agency's own rules by name.

use super::{Language, gate};
use crate::policy::{Gate, Key};

/// Statutes by their Chinese names, with English ones: the official translation's where there is one.
const STATUTES: [(&str, &str); 12] = [
    ("法律援助法", "Legal Aid Law"),
    (
        "办理法律援助案件程序规定",
        "Provisions on Procedures for Legal Aid Cases",
    ),
    ("律师法", "Lawyers Law"),
    ("律师执业行为规范", "Code of Conduct for Lawyers"),
    ("法官法", "Judges Law"),
    ("检察官法", "Public Procurators Law"),
    ("刑事诉讼法", "Criminal Procedure Law"),
    (
        "刑事诉讼法解释",
        "Supreme People’s Court’s Interpretation of the Criminal Procedure Law",
    ),
    ("民事诉讼法", "Civil Procedure Law"),
    ("未成年人保护法", "Law on the Protection of Minors"),
    ("个人信息保护法", "Personal Information Protection Law"),
    ("杭州市法律援助条例", "Hangzhou Regulations on Legal Aid"),
];

/// One entry of a reason's basis in words, without a full stop.
pub(super) fn basis(entry: &str, language: Language) -> String {
    own_rule(entry, language).unwrap_or_else(|| statute(entry, language))
}

/// "policy KEY VERSION: PATH", as a policy writes its own rules.
fn own_rule(entry: &str, language: Language) -> Option<String> {
    let (policy, path) = entry.strip_prefix("policy ")?.rsplit_once(": ")?;
    let what = match Key::from_path(path) {
        Some(key) => setting(key, language)?,
        None => gate(Gate::from_word(path.strip_prefix("gates.")?)?, language),
    };
    let policy = language.quote(policy);
    Some(match language {
        Language::Zh => format!("本机构政策{policy}中关于{what}的规定"),
        Language::En => format!("the agency’s own rule on {what}, policy {policy}"),
    })
}

/// What a setting that reasons cite is about.
fn setting(key: Key, language: Language) -> Option<&'static str> {
    let (zh, en) = match key {
        Key::H1BarredCategories => ("不得指派的人员类别", "categories that may not be appointed"),
        Key::H2Sections => ("名册分组", "sections of the roster"),
        Key::H2ServiceArea => ("服务区域", "areas of service"),
        Key::H2FailedReviewMonths => (
            "评估不合格后停止指派的期限",
            "the time after a failed review",
        ),
        Key::H2FailedAssessment => ("年度考核不称职", "lawyers assessed as not competent"),
        Key::H3Years => ("重罪辩护年限", "years of experience for the gravest cases"),
        Key::H3CriminalDefence => ("刑事辩护年限的计算", "which experience counts"),
        Key::H6Likeness => ("姓名相似程度", "how like names have to be"),
        Key::H7SingleFirmCounty => ("仅有一家律所的县", "counties with a single firm"),
        Key::H9FormerClientYears => ("前委托人的年限", "the years after acting for a client"),
        Key::H9Waivable => ("书面同意豁免", "written consent"),
        Key::H11BanYears => ("离任后的限制年限", "the years after leaving office"),
        Key::H13MostRepresentatives => ("代理人或辩护人人数", "the number of agents or defenders"),
        Key::H14Units => ("在办工作量上限", "the limit of work units in hand"),
        Key::H14CasesPerYear => ("年度办案数上限", "the limit of cases in a year"),
        Key::H17MostReplacements => ("更换律师的次数", "the number of changes of lawyer"),
        Key::H18LocalLevels => (
            "基层法律服务工作者的服务地域",
            "the area of grassroots workers",
        ),
        Key::H19RosterGround => ("名册信息的合法依据", "the legal ground of the roster"),
        _ => return None,
    };
    Some(language.pick(zh, en))
}

fn statute(entry: &str, language: Language) -> String {
    let parts = entry
        .split_once(' ')
        .filter(|(_, articles)| articles.starts_with('第'));
    let Some((name, articles)) = parts else {
        return language.quote(entry);
    };
    if language == Language::Zh {
        return format!("《{name}》{}", articles.replace('-', "至"));
    }
    let known = STATUTES.iter().find(|(zh, _)| *zh == name);
    match (known, in_english(articles)) {
        (Some((_, english)), Some(articles)) => format!("{english} (“{name}”), {articles}"),
        _ => language.quote(entry),
    }
}

/// 第5-13条、第49条 as "articles 5–13 and 49"; 第13条第3项 as "article 13(3)". `None` for any other form.
fn in_english(articles: &str) -> Option<String> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let one = |article: &str| {
        let (number, rest) = article.strip_prefix('第')?.split_once('条')?;
        let number = match number.split_once('-') {
            Some((from, to)) if is_number(from) && is_number(to) => format!("{from}–{to}"),
            None if is_number(number) => number.to_owned(),
            _ => return None,
        };
        if rest.is_empty() {
            return Some(number);
        }
        let item = rest
            .strip_prefix('第')?
            .strip_suffix('项')
            .filter(|item| is_number(item))?;
        Some(format!("{number}({item})"))
    };
    let numbers = articles.split('、').map(one).collect::<Option<Vec<_>>>()?;
    let many = numbers.len() > 1 || numbers.iter().any(|number| number.contains('–'));
    let noun = if many { "articles" } else { "article" };
    Some(format!("{noun} {}", Language::En.list(&numbers)))
}

#[cfg(test)]
#[path = "basis_tests.rs"]
mod tests;
