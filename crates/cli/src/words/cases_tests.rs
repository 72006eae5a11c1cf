use dianyuan::Order;
use dianyuan::model::{CaseKind, Flag};

use crate::language::Language;
use crate::words::tests::is_fit;

#[test]
fn each_word_of_a_case_is_there_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        let kinds = CaseKind::ALL.iter().map(|kind| language.kind(*kind));
        let flags = Flag::ALL.iter().map(|flag| language.flag(*flag));
        let orders = Order::ALL.iter().map(|order| language.order(*order));
        for word in kinds.chain(flags).chain(orders) {
            assert!(is_fit(word, language), "{word} in {language:?}");
            assert!(!["其他", "other"].contains(&word));
        }
    }
}
