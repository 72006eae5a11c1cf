use dianyuan::assign::{Levels, Objective};

use super::plain;
use crate::language::Language::{En, Zh};
use crate::words::tests::is_fit;

const UNIT: i128 = 1_000_000_000;

#[test]
fn a_shortage_counts_cases_seats_and_lawyers() {
    assert_eq!(
        Zh.shortage(12, 12, 9, 9),
        "这 12 个案件共需要 12 名律师，可指派的 9 名律师共有 9 个名额"
    );
    assert_eq!(
        En.shortage(12, 12, 4, 9),
        "these 12 cases need 12 seats; the 4 lawyers allowed to them have 9"
    );
    assert_eq!(
        En.shortage(1, 2, 1, 1),
        "this case needs 2 seats; the 1 lawyer allowed to it has 1"
    );
    assert_eq!(
        En.shortage(1, 1, 0, 0),
        "this case needs 1 seat; no lawyer is allowed to it"
    );
    assert_eq!(
        Zh.shortage(1, 1, 0, 0),
        "这 1 个案件共需要 1 名律师，没有可指派的律师"
    );
}

#[test]
fn a_gain_tells_what_changes_in_the_order_of_the_objective() {
    let gain = Levels([1, 0, UNIT / 2, 0, 77]);
    assert_eq!(En.gain(Objective::SeatsFirst, gain), "+1 seat, total +0.5");
    assert_eq!(Zh.gain(Objective::SeatsFirst, gain), "名额 +1，总分 +0.5");
    let loss = Levels([-UNIT / 4, 2, -1, 0, 0]);
    assert_eq!(
        En.gain(Objective::PointsFirst, loss),
        "total −0.25, +2 seats, minimums −1"
    );
    let equal = Levels([0, 0, 0, 0, 5]);
    assert_eq!(
        En.gain(Objective::SeatsFirst, equal),
        "a change among equals only"
    );
    assert_eq!(
        En.gain(Objective::SeatsFirst, Levels::ZERO),
        "nothing changes"
    );
}

#[test]
fn ids_beyond_the_first_few_are_counted() {
    let ids = ["L-1", "L-2"];
    assert_eq!(En.ids(ids.into_iter()), "L-1, L-2");
    assert_eq!(Zh.ids(ids.into_iter()), "L-1、L-2");
    let many: Vec<String> = (1..=20).map(|number| format!("L-{number}")).collect();
    let told = En.ids(many.iter().map(String::as_str));
    assert!(told.ends_with("L-8 and 12 more"), "{told}");
    let told = Zh.ids(many.iter().map(String::as_str));
    assert!(told.ends_with("L-8等 20 个（另 12 个）"), "{told}");
}

#[test]
fn sentences_are_there_in_both_languages() {
    for language in [Zh, En] {
        let worth = language.worth(Objective::SeatsFirst, Levels([3, -1, UNIT, 0, 0]));
        for line in [
            language.more_rows(7),
            language.seats_filled(8, 9),
            language.proof(true, None),
            language.proof(false, None),
            language.proof(false, Some(&worth)),
            language.lacks(1, 2, None),
            language.lacks(1, 2, Some(3)),
            language.one_more_seat("L-1", false),
            language.one_more_seat("G", true),
            language.pair_allowed("C-1", "L-1", false),
            language.pair_allowed("C-1", "L-1", true),
            language.pair_price(true, None),
            language.pair_price(false, None),
            language.pair_price(true, Some(&worth)),
            worth,
        ] {
            assert!(is_fit(&line, language), "{line} in {language:?}");
        }
        let exact = language.seat_worth("x", "y", true);
        assert_ne!(exact, language.seat_worth("x", "y", false));
    }
}

#[test]
fn a_score_has_the_minus_of_print() {
    assert_eq!(plain(-5 * UNIT / 2), "−2.5");
}
