use super::Word;
use crate::language::Language;
use crate::words::tests::is_fit;

#[test]
fn each_word_is_there_in_both_languages() {
    for word in Word::ALL {
        for language in [Language::Zh, Language::En] {
            assert!(
                is_fit(language.word(word), language),
                "{word:?} in {language:?}"
            );
        }
    }
}

#[test]
fn lines_with_numbers_are_there_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        for eligible in [Some(12), None] {
            let line = language.roster_line(300, eligible, 10);
            assert!(
                is_fit(&line, language) && line.contains("300") && line.contains("10"),
                "{line}"
            );
        }
        let rules = language.rules_line(&["a".to_owned(), "b".to_owned()]);
        assert!(
            is_fit(&rules, language) && rules.ends_with("a, b"),
            "{rules}"
        );
        let same = language.same_for_all(&["x 1".to_owned()]);
        assert!(is_fit(&same, language) && same.ends_with("x 1"), "{same}");
    }
}
