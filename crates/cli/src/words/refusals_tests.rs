use dianyuan::choice::{BarWhy, Ground, RefusalCode};

use crate::language::Language;
use crate::words::tests::is_fit;

#[track_caller]
fn assert_own<'a>(words: impl Iterator<Item = (&'a str, &'a str)>, language: Language) {
    let mut seen = Vec::new();
    for (code, words) in words {
        assert!(is_fit(words, language), "{code}: {words} in {language:?}");
        assert!(!["其他", "other"].contains(&words), "{code}");
        assert!(!seen.contains(&words), "{code}: {words} in {language:?}");
        seen.push(words);
    }
}

#[test]
fn each_refusal_has_words_of_its_own_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        let codes = RefusalCode::ALL.iter();
        assert_own(
            codes.map(|code| (code.as_str(), language.refusal(*code))),
            language,
        );
    }
}

#[test]
fn each_ground_of_the_ledger_has_words_of_its_own_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        let codes = Ground::OWN.iter();
        assert_own(
            codes.map(|code| (*code, language.own_ground(code).unwrap_or_default())),
            language,
        );
        let whys = BarWhy::ALL.iter();
        assert_own(
            whys.map(|why| (why.as_str(), language.bar_why(*why))),
            language,
        );
    }
    assert_eq!(Language::En.own_ground("H14.units_full"), None);
}
