use super::super::Key;
use super::super::trial::{found, from, one};

#[test]
fn a_setting_has_a_value() {
    assert_eq!(
        found("gates.H3.years = {}"),
        one("gates.H3.years.value", "missing")
    );
    assert_eq!(found("gates.H3.years = {valu = 5}").len(), 2);
    assert_eq!(
        found("gates.H3.years = {value = '5'}"),
        one("gates.H3.years.value", "wrong_type")
    );
    assert_eq!(
        found(
            "gates.H3.years = {value = 5, sources = [{article = 'A', from = 2022-01-02, until = 2022-01-01}]}"
        ),
        one("gates.H3.years.sources[0].until", "dates_out_of_order")
    );
}

#[test]
fn a_sequence_keeps_its_order_and_has_each_word_once() {
    let fallback = |words: &str| format!("choice.fallback = {words}");
    let read = from(&fallback("['rotation_by_firm', 'duty', 'best_ranked']")).unwrap();
    let words: Vec<&str> = read
        .words(Key::ChoiceFallback)
        .iter()
        .map(AsRef::as_ref)
        .collect();
    assert_eq!(words, ["rotation_by_firm", "duty", "best_ranked"]);
    let other = from(&fallback("['duty', 'rotation_by_firm', 'best_ranked']")).unwrap();
    assert_ne!(other.digest(), read.digest());
    let error = from(&fallback("['lot', 'duty', 'lot', 'duty']")).unwrap_err();
    let told: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| (problem.path.as_str(), problem.code, problem.value.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("choice.fallback[2]", "duplicate", "\"lot\""),
            ("choice.fallback[3]", "duplicate", "\"duty\""),
        ]
    );
    assert_eq!(
        found(&fallback("['lot', 'manual', 'manual']")),
        [
            ("choice.fallback[1]".to_owned(), "unknown_word"),
            ("choice.fallback[2]".to_owned(), "unknown_word"),
        ]
    );
    assert_eq!(
        found(&fallback("'lot'")),
        one("choice.fallback", "wrong_type")
    );
    assert_eq!(found(&fallback("[]")), []);
}
