use super::basis;
use crate::gate::Code;
use crate::policy::Policy;
use crate::render::Language;

#[test]
fn statutes_are_cited_in_the_form_of_the_language() {
    for (entry, zh, en) in [
        (
            "法律援助法 第26条",
            "《法律援助法》第26条",
            "Legal Aid Law (“法律援助法”), article 26",
        ),
        (
            "律师法 第5-13条、第49条",
            "《律师法》第5至13条、第49条",
            "Lawyers Law (“律师法”), articles 5–13 and 49",
        ),
        (
            "个人信息保护法 第13条第3项",
            "《个人信息保护法》第13条第3项",
            "Personal Information Protection Law (“个人信息保护法”), article 13(3)",
        ),
        (
            "苏州市法律援助办法 第9条",
            "《苏州市法律援助办法》第9条",
            "“苏州市法律援助办法 第9条”",
        ),
        (
            "council decision 12",
            "“council decision 12”",
            "“council decision 12”",
        ),
    ] {
        assert_eq!(basis(entry, Language::Zh), zh);
        assert_eq!(basis(entry, Language::En), en);
    }
}

#[test]
fn an_agencys_own_rule_is_told_by_name() {
    let entry = "policy our: city 2026.1: gates.H2.failed_review_months";
    assert_eq!(
        basis(entry, Language::En),
        "the agency’s own rule on the time after a failed review, policy “our: city 2026.1”"
    );
    assert_eq!(
        basis("policy x 1: gates.H14", Language::Zh),
        "本机构政策“x 1”中关于办案负荷的规定"
    );
}

#[test]
fn whatever_the_built_in_policies_cite_is_put_into_words() {
    for policy in [Policy::national(), Policy::hangzhou(), Policy::none()] {
        for code in Code::ALL {
            for entry in policy.basis(code.gate(), code.keys()) {
                for language in Language::ALL {
                    let words = basis(&entry, *language);
                    assert!(!words.contains("gates.") && !words.contains('_'), "{words}");
                    assert!(!words.starts_with('“'), "{words} is not understood");
                }
            }
        }
    }
}
