use super::super::trial::from;
use super::*;

#[test]
fn a_kind_in_neither_list_is_closed() {
    use ChoiceMode::{Closed, Open, Preference};
    for name in Policy::PRESETS {
        let policy = Policy::preset(name).unwrap();
        for kind in CaseKind::ALL {
            let whole = !matches!(kind, CaseKind::Advice | CaseKind::Drafting);
            let applied = if whole { Open } else { Closed };
            assert_eq!(policy.choice_mode(Route::Application, *kind), applied);
            assert_eq!(policy.choice_mode(Route::Forwarded, *kind), applied);
            let is_criminal = *kind == CaseKind::Criminal;
            let notified = if is_criminal { Preference } else { Closed };
            assert_eq!(policy.choice_mode(Route::Notified, *kind), notified);
        }
    }
}

#[test]
fn each_route_has_lists_of_its_own() {
    for (route, path) in [
        (Route::Application, "application"),
        (Route::Forwarded, "forwarded"),
        (Route::Notified, "notified"),
    ] {
        let lines = format!(
            "choice.{path}.open = ['advice']\nchoice.{path}.preference = ['drafting', 'civil']"
        );
        let policy = from(&lines).unwrap();
        let none = Policy::none();
        for other in Route::ALL {
            for kind in CaseKind::ALL {
                let expected = match kind {
                    _ if *other != route => none.choice_mode(*other, *kind),
                    CaseKind::Advice => ChoiceMode::Open,
                    CaseKind::Drafting | CaseKind::Civil => ChoiceMode::Preference,
                    _ => ChoiceMode::Closed,
                };
                let found = policy.choice_mode(*other, *kind);
                assert_eq!(found, expected, "{other} {kind}");
            }
        }
    }
}

#[test]
fn the_fallback_stands_in_the_order_written() {
    let usual = [Fallback::Continuity, Fallback::BestRanked];
    assert_eq!(Policy::none().fallback(), usual);
    let policy = from(
        "choice.fallback = ['rotation_by_lawyer', 'duty', 'best_ranked', 'lot', 'rotation_by_firm']",
    );
    assert_eq!(
        policy.unwrap().fallback(),
        [
            Fallback::RotationByLawyer,
            Fallback::Duty,
            Fallback::BestRanked,
            Fallback::Lot,
            Fallback::RotationByFirm,
        ]
    );
    assert_eq!(from("choice.fallback = []").unwrap().fallback(), []);
}

#[test]
fn a_good_reason_is_one_that_is_listed() {
    let none = Policy::none();
    for reason in DeclineReason::ALL {
        let is_named = *reason != DeclineReason::Other;
        assert_eq!(none.is_good_reason(*reason), is_named, "{reason}");
    }
    let policy = from("choice.good_reasons = ['other', 'illness']").unwrap();
    let good: Vec<_> = DeclineReason::ALL
        .iter()
        .filter(|reason| policy.is_good_reason(**reason))
        .collect();
    assert_eq!(good, [&DeclineReason::Illness, &DeclineReason::Other]);
}

#[test]
fn preconditions_stand_in_the_order_of_the_words() {
    assert_eq!(Policy::national().preconditions(), []);
    let listed = "choice.before_confirmed = ['agreement_signed', 'organ_notified', 'firm_named', 'firm_notified']";
    assert_eq!(from(listed).unwrap().preconditions(), Precondition::ALL);
    let one = from("choice.before_confirmed = ['firm_named']").unwrap();
    assert_eq!(one.preconditions(), [Precondition::FirmNamed]);
}

#[test]
fn the_longest_way_holds_every_pick_of_both_rounds() {
    let hours = |rest: &str| from(rest).unwrap().choice_hours();
    assert_eq!(hours(""), 24 + 8 + (2 * 3 + 2) * 5);
    assert_eq!(hours("choice.again_hours = 0"), 24 + (3 + 2) * 5);
    assert_eq!(hours("choice.again_hours = 1"), 24 + 1 + (2 * 3 + 2) * 5);
    assert_eq!(hours("choice.fallback = []"), 24 + 8 + 2 * 3 * 5);
    let most = "choice = {window_hours = 240, again_hours = 240, hold_hours = 240, most = 9, \
        fallback = ['continuity', 'best_ranked', 'rotation_by_lawyer', 'rotation_by_firm', 'lot', 'duty']}";
    assert_eq!(hours(most), 240 + 240 + (2 * 9 + 6) * 240);
}
