use dianyuan::assign::{Blocked, Mechanism, Objective, Stage, Status};

use super::{AssignWord, Measure};
use crate::language::Language;
use crate::words::tests::is_fit;

#[test]
fn each_word_is_there_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        let words = AssignWord::ALL.map(|word| language.assign(word));
        let measures = Measure::ALL.map(|measure| language.measure(measure));
        for word in words.into_iter().chain(measures) {
            assert!(is_fit(word, language), "{word} in {language:?}");
        }
    }
}

#[test]
fn each_code_has_words_of_its_own_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        let mechanisms = Mechanism::ALL.iter().map(|one| language.mechanism(*one));
        let heads = Mechanism::ALL
            .iter()
            .map(|one| language.mechanism_head(*one));
        let objectives = Objective::ALL.iter().map(|one| language.objective(*one));
        let statuses = Status::ALL.iter().map(|one| language.status(*one));
        let rules = Blocked::ALL.iter().map(|one| language.blocked(*one));
        let all: [Vec<&str>; 5] = [
            mechanisms.collect(),
            heads.collect(),
            objectives.collect(),
            statuses.collect(),
            rules.collect(),
        ];
        for mut words in all {
            for word in &words {
                assert!(is_fit(word, language), "{word} in {language:?}");
                assert!(!["其他", "other", "Other"].contains(word));
            }
            let count = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), count, "{words:?}");
        }
    }
}

#[test]
fn a_stage_says_how_far_it_is_where_that_is_known() {
    for &stage in Stage::ALL {
        let words = Language::En.stage(stage, 12_345, 7, 9);
        assert!(words.contains(" 7/9, 12345 steps"), "{words}");
        assert!(!words.starts_with("solving"), "{words}");
        let words = Language::Zh.stage(stage, 12_345, 0, 0);
        assert!(
            words.contains("12345 步") && !words.contains('/'),
            "{words}"
        );
    }
}
