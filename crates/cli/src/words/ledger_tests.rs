use dianyuan::choice::{
    Correctable, Deadline, Expiring, ReplacementGround, ReviewGrade, SeatStanding, Seed, Step, Via,
};
use dianyuan::policy::{ChoiceMode, DeclineReason};

use crate::language::Language;
use crate::words::tests::is_fit;

#[test]
fn each_word_of_the_ledger_is_there_in_both_languages() {
    for language in [Language::Zh, Language::En] {
        let of = |words: Vec<&'static str>| {
            for (index, word) in words.iter().enumerate() {
                assert!(is_fit(word, language), "{word} in {language:?}");
                assert!(!["其他", "other"].contains(word));
                assert!(!words[..index].contains(word), "{word} in {language:?}");
            }
        };
        let each = ChoiceMode::ALL.iter();
        of(each.map(|word| language.choice_mode(*word)).collect());
        of(Via::ALL.iter().map(|word| language.via(*word)).collect());
        of(Seed::ALL.iter().map(|word| language.seed(*word)).collect());
        let each = Expiring::ALL.iter();
        of(each.map(|word| language.expiring(*word)).collect());
        of(Step::ALL.iter().map(|word| language.step(*word)).collect());
        let each = SeatStanding::ALL.iter();
        of(each.map(|word| language.seat(*word)).collect());
        let each = DeclineReason::ALL.iter();
        of(each.map(|word| language.decline_reason(*word)).collect());
        let each = ReplacementGround::ALL.iter();
        of(each
            .map(|word| language.replacement_ground(*word))
            .collect());
        let each = ReviewGrade::ALL.iter();
        of(each.map(|word| language.grade(*word)).collect());
        let each = Correctable::ALL.iter();
        of(each.map(|word| language.correctable(*word)).collect());
        let each = Deadline::ALL.iter();
        of(each.map(|word| language.overdue(*word)).collect());
    }
}
