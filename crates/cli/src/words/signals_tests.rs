use dianyuan::Signal;

use crate::language::Language;
use crate::words::tests::is_fit;

#[test]
fn each_signal_has_a_name_and_a_head_of_its_own_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        let mut heads = Vec::new();
        for signal in Signal::ALL.iter().copied() {
            let (head, name) = (language.signal_head(signal), language.signal(signal));
            assert!(is_fit(head, language) && is_fit(name, language), "{signal}");
            assert!(!["其他", "Other"].contains(&head), "{signal}");
            heads.push(head);
        }
        heads.sort_unstable();
        heads.dedup();
        assert_eq!(heads.len(), Signal::COUNT);
    }
}
