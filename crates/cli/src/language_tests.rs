use super::Language;

fn of(set: &[(&str, &str)]) -> Language {
    Language::of(|name| {
        let found = set.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn the_first_variable_that_is_set_decides() {
    assert_eq!(of(&[]), Language::En);
    assert_eq!(of(&[("LANG", "zh_CN.UTF-8")]), Language::Zh);
    assert_eq!(of(&[("LANG", "zh_TW")]), Language::Zh);
    assert_eq!(of(&[("LANG", "C.UTF-8")]), Language::En);
    assert_eq!(
        of(&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "C")]),
        Language::En
    );
    assert_eq!(
        of(&[("LANG", "en_GB"), ("LC_MESSAGES", "zh_CN")]),
        Language::Zh
    );
    assert_eq!(of(&[("LANG", "zh_CN"), ("LC_ALL", "")]), Language::Zh);
}
