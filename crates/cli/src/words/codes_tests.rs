use dianyuan::Code;

use crate::language::Language;
use crate::words::tests::is_fit;

#[test]
fn each_code_has_a_meaning_in_both_languages() {
    for code in Code::ALL.iter().copied() {
        for language in [Language::Zh, Language::En] {
            let meaning = language.meaning(code);
            assert!(
                is_fit(meaning, language),
                "{code} has no meaning in {language:?}"
            );
        }
    }
}

#[test]
fn codes_of_one_gate_can_be_told_apart() {
    for language in [Language::Zh, Language::En] {
        for (index, code) in Code::ALL.iter().copied().enumerate() {
            let earlier = Code::ALL[..index].iter().copied();
            let mut of_gate = earlier.filter(|other| other.gate() == code.gate());
            let same = of_gate.find(|other| language.meaning(*other) == language.meaning(code));
            assert_eq!(same, None, "{code} in {language:?}");
        }
    }
}
