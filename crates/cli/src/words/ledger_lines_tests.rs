use super::Moment;
use crate::language::Language;
use crate::words::tests::is_fit;

#[test]
fn each_sentence_is_there_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        for line in [
            language.moment(Moment::Until, "9"),
            language.moment(Moment::Due, "9"),
            language.moment(Moment::SignBy, "9"),
            language.reason_code("r"),
            language.instead_of("L-1"),
            language.skipped("L-1"),
            language.needs(2),
            language.refused(language.yes_or_no(true), "d"),
            language.repeated(3, 1),
            language.repeated(3, 2),
            language.nothing_happened().to_owned(),
            language.no_command(3, "p"),
            language.is_it(("有正当理由", "good reason"), false),
            language.open_and_overdue(2, 1),
            language.over_firm_cap("L-1"),
        ] {
            assert!(is_fit(&line, language), "{line} in {language:?}");
        }
    }
}

#[test]
fn one_event_is_not_several() {
    assert_eq!(Language::En.repeated(3, 1), "done before: event 3");
    assert_eq!(Language::En.repeated(3, 2), "done before: 2 events from 3");
    assert_eq!(Language::En.with_why("L-1", "is full"), "L-1 (is full)");
    assert_eq!(Language::Zh.with_why("L-1", "已满"), "L-1（已满）");
}
