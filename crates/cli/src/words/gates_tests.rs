use dianyuan::Gate;

use crate::language::Language;
use crate::words::tests::is_fit;

#[test]
fn each_gate_has_a_name_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        for gate in Gate::ALL.iter().copied() {
            let name = language.gate(gate);
            assert!(is_fit(name, language), "{gate}");
            assert!(!["其他", "other"].contains(&name), "{gate}");
        }
    }
}
