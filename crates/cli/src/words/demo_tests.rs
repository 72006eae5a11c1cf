use super::DemoWord;
use crate::language::Language;
use crate::words::tests::is_fit;

#[test]
fn each_line_is_there_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        for word in DemoWord::ALL {
            let line = language.demo(word);
            assert!(
                is_fit(line, language) || word == DemoWord::Title,
                "{word:?} in {language:?}"
            );
        }
        for line in [
            language.all_cases(200, 300),
            language.served(190),
            language.lacking(10),
            language.seats(0, 1),
        ] {
            assert!(is_fit(&line, language), "{line} in {language:?}");
        }
    }
}
