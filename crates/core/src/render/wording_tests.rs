//! What every sentence has to keep to.

use std::collections::BTreeMap;

use super::samples_tests::samples;
use super::snapshot_tests::{every, names, reasons, signals};
use super::{Audience, Counted, Language, reason};
use crate::wire::Json;

/// The text without what stands between quotation marks.
fn own_words(text: &str) -> String {
    let mut inside = false;
    text.chars()
        .filter(|c| {
            inside = *c == '“' || inside && *c != '”';
            !inside
        })
        .collect()
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

fn check(title: &str, text: &str, language: Language) {
    let own = own_words(text);
    let fault = |what: &str| panic!("{what} in {title}: {text}");
    if own.contains(['{', '}', '_', '"', '\'', '#', '*']) {
        fault("a mark of machines");
    }
    for twice in [
        "  ", " .", " ,", "..", ",,", ";;", ".;", ";.", ",.", "。。", "，，", "；；", "。；",
        "；。", "，。", "、。", "()", "（）",
    ] {
        if own.contains(twice) {
            fault("doubled punctuation");
        }
    }
    if own.contains("recorded)") && title.contains("on\":") {
        fault("a missing parameter");
    }
    match language {
        Language::En => {
            if own.contains(is_chinese) {
                fault("Chinese letters");
            }
            let words: Vec<&str> = own.split_whitespace().collect();
            for pair in words.windows(2) {
                let noun = pair[1].trim_matches(|c: char| !c.is_ascii_alphabetic());
                let plural = Counted::ALL.iter().any(|one| noun == format!("{one}s"));
                let singular = Counted::ALL.iter().any(|one| noun == one.as_str());
                let is_number = pair[0].bytes().all(|b| b.is_ascii_digit());
                let wrong = plural && pair[0] == "1" || singular && is_number && pair[0] != "1";
                if wrong || pair[0] == pair[1] {
                    fault("a wrong number or a word twice");
                }
            }
        }
        Language::Zh => {
            if own.contains(|c: char| c.is_ascii_alphabetic() || c == ' ') {
                fault("letters that are not Chinese");
            }
            let chars: Vec<char> = own.chars().collect();
            for three in chars.windows(3) {
                let digits = three[0].is_ascii_digit() && three[2].is_ascii_digit();
                if matches!(three[1], ',' | '.') && !digits
                    || matches!(three[1], ';' | ':' | '(' | ')' | '!' | '?')
                {
                    fault("half-width punctuation");
                }
            }
        }
    }
}

#[test]
fn every_sentence_keeps_to_its_language() {
    every(|language, audience| {
        let stop = language.pick('。', '.');
        for (title, words) in [reasons(language, audience), signals(language, audience)].concat() {
            check(&title, &words, language);
            assert!(words.ends_with(stop), "{title}: {words}");
        }
        for (title, words) in names(language, audience) {
            check(&title, &words, language);
            assert!(
                !words.is_empty() && !words.ends_with(stop),
                "{title}: {words}"
            );
        }
    });
}

#[test]
fn a_client_is_told_nothing_in_the_terms_of_the_trade() {
    for language in Language::ALL {
        let said = [
            reasons(*language, Audience::Client),
            signals(*language, Audience::Client),
        ];
        for (title, words) in said.concat() {
            for jargon in [
                "《",
                "“",
                "article",
                "gate",
                "signal",
                "waive",
                "dismiss",
                "upheld",
                "verdict",
                "micro",
                "闸",
                "信号",
                "豁免",
                "认定",
                "中性值",
                "权重",
                "受援人",
                "该律师",
            ] {
                assert!(!words.contains(jargon), "{title}: {words}");
            }
            let length = words.chars().count();
            assert!(
                length <= language.pick(80, 240),
                "{title} takes {length}: {words}"
            );
        }
    }
}

#[test]
fn staff_are_told_every_parameter_and_the_basis() {
    for language in Language::ALL {
        for sample in samples() {
            let words = reason(&sample.reason, *language, Audience::Staff);
            assert!(
                words.contains(language.pick("依据：", "Basis: ")),
                "{words}"
            );
            for (name, value) in sample.reason.facts() {
                let wanted = match value {
                    Json::Int(year) if *name == "year" => year.to_string(),
                    Json::Int(number) => language.number(*number),
                    Json::Str(text) => match text.parse() {
                        Ok(date) => language.date(date),
                        Err(_)
                            if matches!(
                                *name,
                                "region" | "firm" | "waiver" | "ruling" | "ruled_by"
                            ) =>
                        {
                            language.quote(text)
                        }
                        Err(_) => continue,
                    },
                    _ => continue,
                };
                // None had, and none allowed, is said in other words.
                assert!(
                    words.contains(&wanted) || wanted == "0",
                    "{}: {words}",
                    sample.title
                );
            }
        }
    }
}

#[test]
fn staff_can_tell_every_finding_from_every_other() {
    for language in Language::ALL {
        let mut by_words = BTreeMap::new();
        for sample in samples() {
            let words = reason(&sample.reason, *language, Audience::Staff);
            if let Some(other) = by_words.insert(words, sample.title.clone()) {
                panic!("{} and {other} are told alike", sample.title);
            }
        }
    }
}
