use dianyuan::choice::event::Happening;

use crate::language::Language;
use crate::words::tests::is_fit;

#[test]
fn each_type_of_event_has_words_of_its_own_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        for (index, kind) in Happening::KINDS.iter().enumerate() {
            let words = language.happened(kind);
            assert!(is_fit(words, language), "{kind}: {words} in {language:?}");
            assert!(!["其他", "other"].contains(&words), "{kind}");
            let mut earlier = Happening::KINDS[..index].iter();
            let same = earlier.find(|other| language.happened(other) == words);
            assert_eq!(same, None, "{kind} in {language:?}");
        }
    }
}
