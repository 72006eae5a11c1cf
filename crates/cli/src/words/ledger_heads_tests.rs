use super::LedgerWord;
use crate::language::Language;
use crate::words::tests::is_fit;

#[test]
fn each_head_is_there_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        for word in LedgerWord::ALL {
            let words = language.ledger_word(word);
            assert!(is_fit(words, language), "{word:?} in {language:?}");
        }
    }
}
