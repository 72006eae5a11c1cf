//! From the receipt of a case to a seat that is kept.

use dianyuan::choice::{RefusalCode, Step, Via};

use super::{DAY, L2, RULES, appointed, received, rules};
use crate::desk::{CLERK, CLIENT, Desk, OFFICIAL, SYSTEM};
use crate::fake::{Fake, lawyer, policy};

#[test]
fn a_choice_leads_to_an_appointment() {
    let fake = rules();
    let mut desk = Desk::on(DAY);
    assert_eq!(
        desk.receive(&fake, "C-1", "civil", "application", ""),
        ["received"]
    );
    assert_eq!(desk.case("C-1").step(), Step::Choice);
    assert_eq!(
        desk.case("C-1").due_at().unwrap().to_string(),
        "2026-11-30T23:59:59+08:00"
    );
    let shown = r#"{"lawyers": ["L-1", "L-2"]}"#;
    assert_eq!(
        desk.does(&fake, "09:05", CLERK, ("C-1", "show"), shown),
        ["shown"]
    );
    let picks = r#"{"picks": ["L-2", "L-3"]}"#;
    assert_eq!(
        desk.does(&fake, "10:00", CLIENT, ("C-1", "choose"), picks),
        ["chosen", "held"]
    );
    let seat = desk.case("C-1").seat(&lawyer(2)).unwrap();
    assert_eq!(seat.via(), Via::Pick);
    assert_eq!(seat.until().to_string(), "2026-11-25T13:00:00+08:00");
    assert_eq!(
        desk.does(&fake, "10:10", CLERK, ("C-1", "propose"), L2),
        ["proposed"]
    );
    assert_eq!(
        desk.does(&fake, "10:20", OFFICIAL, ("C-1", "confirm"), L2),
        ["confirmed"]
    );
    let seat = desk.case("C-1").seat(&lawyer(2)).unwrap();
    assert!(seat.is_confirmed());
    assert_eq!(
        seat.sign_by().unwrap().to_string(),
        "2026-11-30T23:59:59+08:00"
    );
    assert_eq!(desk.ledger.state().member("L-1").unwrap().shown(), 1);
}

#[test]
fn picks_fail_one_after_the_other_then_one_more_choice_then_the_agency_then_an_official() {
    let mut fake = rules();
    for who in ["L-0", "L-1", "L-2", "L-3", "L-4"] {
        fake.barred.insert(("C-1".to_owned(), who.to_owned()));
    }
    let mut desk = received(&fake);
    let picks = r#"{"picks": ["L-0", "L-1"]}"#;
    let happened = desk.does(&fake, "10:00", CLIENT, ("C-1", "choose"), picks);
    assert_eq!(
        happened,
        ["chosen", "passed_over", "passed_over", "asked_again"]
    );
    let again = r#"{"picks": ["L-5", "L-2"]}"#;
    assert_eq!(
        desk.does(&fake, "11:00", CLIENT, ("C-1", "choose"), again),
        ["chosen", "held"]
    );
    // L-5 declines without a good reason, L-2 is barred, nobody is left, and an official is told by when.
    let declines = r#"{"lawyer": "L-5", "reason": "other"}"#;
    let happened = desk.does(
        &fake,
        "11:30",
        ("lawyer", "L-5"),
        ("C-1", "decline"),
        declines,
    );
    assert_eq!(
        happened,
        [
            "declined",
            "passed_over",
            "fell_back",
            "passed_over",
            "referred"
        ]
    );
    assert_eq!(
        desk.ledger
            .state()
            .member("L-5")
            .unwrap()
            .declined_without_reason(),
        1
    );
    assert_eq!(desk.case("C-1").step(), Step::Manual);
    let last = desk.events.last().unwrap().to_json();
    assert!(
        last.contains(r#""due_at":"2026-11-30T23:59:59+08:00""#),
        "{last}"
    );
    // The official may offer it again, with a reason, to whom declined; not to whom a rule bars.
    let reoffer = r#"{"lawyer": "L-5", "reason": "recovered"}"#;
    assert_eq!(
        desk.does(&fake, "12:00", OFFICIAL, ("C-1", "reoffer"), reoffer),
        ["reoffered"]
    );
    let barred = r#"{"lawyer": "L-0", "reason": "needed"}"#;
    assert_eq!(
        desk.refused(&fake, "12:01", OFFICIAL, ("C-1", "override"), barred),
        RefusalCode::Ineligible
    );
    let needed = r#"{"lawyer": "L-5", "reason": "needed"}"#;
    assert_eq!(
        desk.does(&fake, "12:02", OFFICIAL, ("C-1", "override"), needed),
        ["overridden", "held"]
    );
}

#[test]
fn silence_leaves_it_to_the_agency_and_time_frees_a_seat() {
    let fake = rules();
    let mut desk = received(&fake);
    assert_eq!(
        desk.does(&fake, "19:00", SYSTEM, ("", "tick"), "{}"),
        [""; 0],
        "the last second counts"
    );
    let tick = desk.does(&fake, "19:01", SYSTEM, ("", "tick"), "{}");
    assert_eq!(tick, ["expired", "fell_back", "held"]);
    assert_eq!(desk.seated("C-1"), ["L-0"]);
    // Nobody confirms: the seat is free, the only step is used up, and an official has to act.
    let tick = desk.does(&fake, "22:02", SYSTEM, ("", "tick"), "{}");
    assert_eq!(tick, ["expired", "referred"]);
    assert_eq!(desk.case("C-1").seats().count(), 0);
}

#[test]
fn a_notified_defence_waits_for_nobody() {
    let fake = rules();
    let mut desk = Desk::on(DAY);
    let wish = r#", "mandatory": true, "wishes": ["L-3"]"#;
    let happened = desk.receive(&fake, "C-1", "criminal", "notified", wish);
    assert_eq!(happened, ["received", "held"]);
    assert_eq!(desk.case("C-1").seat(&lawyer(3)).unwrap().via(), Via::Wish);
    // Where no choice is open there is nothing to choose, and nothing to wish.
    assert_eq!(
        desk.receive(&fake, "C-2", "civil", "notified", wish),
        ["received", "held"]
    );
    assert_eq!(
        desk.case("C-2").seat(&lawyer(0)).unwrap().via(),
        Via::BestRanked
    );
    let code = desk.refused(
        &fake,
        "10:00",
        CLIENT,
        ("C-2", "choose"),
        r#"{"picks": ["L-1"]}"#,
    );
    assert_eq!(code, RefusalCode::ChoiceClosed);
}

#[test]
fn the_lawyer_of_the_stage_before_comes_first() {
    let fake = Fake::new(
        6,
        2,
        policy(
            &RULES
                .replace("['best_ranked']", "['continuity', 'best_ranked']")
                .replace("choice.hold_hours = 3", "choice.hold_hours = 2"),
        ),
    );
    let mut desk = appointed(&fake);
    desk.does(
        &fake,
        "12:00",
        CLERK,
        ("C-1", "close"),
        r#"{"reason": "judgment"}"#,
    );
    let more = r#", "continues": "C-1""#;
    desk.receive(&fake, "C-2", "criminal", "notified", more);
    assert_eq!(
        desk.case("C-2").seat(&lawyer(2)).unwrap().via(),
        Via::Continuity
    );
}

#[test]
fn a_batch_takes_no_choice_away() {
    let fake = rules();
    let mut desk = Desk::on(DAY);
    desk.receive(
        &fake,
        "C-1",
        "civil",
        "application",
        r#", "wishes": ["L-5"]"#,
    );
    let l4 = r#"{"lawyer": "L-4"}"#;
    assert_eq!(
        desk.refused(&fake, "10:00", SYSTEM, ("C-1", "assign"), l4),
        RefusalCode::ChoiceOpen
    );
    let l5 = r#"{"lawyer": "L-5"}"#;
    assert_eq!(
        desk.does(&fake, "10:00", SYSTEM, ("C-1", "assign"), l5),
        ["held"]
    );
}

#[test]
fn a_choice_has_so_many_names_each_once() {
    let lines = format!("{RULES}choice.fewest = 2");
    let fake = Fake::new(6, 2, policy(&lines));
    let mut desk = received(&fake);
    for (picks, code) in [
        (r#"["L-1"]"#, RefusalCode::TooFewPicks),
        (r#"["L-1", "L-2", "L-3", "L-4"]"#, RefusalCode::TooManyPicks),
        (r#"["L-1", "L-2", "L-1"]"#, RefusalCode::RepeatedPick),
    ] {
        let data = format!(r#"{{"picks": {picks}}}"#);
        assert_eq!(
            desk.refused(&fake, "10:00", CLIENT, ("C-1", "choose"), &data),
            code
        );
    }
    let missing = desk.refused(
        &fake,
        "10:00",
        CLIENT,
        ("C-9", "choose"),
        r#"{"picks": ["L-1"]}"#,
    );
    assert_eq!(missing, RefusalCode::UnknownCase);
}

#[test]
fn wishes_are_held_to_the_same_numbers_as_a_choice() {
    let fake = rules();
    let mut desk = Desk::on(DAY);
    for (wishes, code) in [
        (r#"["L-1", "L-2", "L-3", "L-4"]"#, RefusalCode::TooManyPicks),
        (r#"["L-1", "L-1"]"#, RefusalCode::RepeatedPick),
    ] {
        let data = format!(
            r#"{{"kind": "criminal", "route": "notified", "from": "{DAY}T09:00:00+08:00", "wishes": {wishes}}}"#
        );
        assert_eq!(
            desk.refused(&fake, "09:00", CLERK, ("C-1", "receive"), &data),
            code
        );
    }
}
