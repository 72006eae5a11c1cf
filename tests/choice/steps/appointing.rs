//! From a kept seat to an appointment.

use dianyuan::choice::{RefusalCode, Step};

use super::{DAY, L2, RULES, chosen, rules, with};
use crate::desk::{CLERK, CLIENT, Desk, OFFICIAL, SYSTEM};
use crate::fake::{Fake, policy};

#[test]
fn nobody_but_an_official_confirms() {
    let fake = rules();
    let mut desk = chosen(&fake, r#"["L-2"]"#);
    assert_eq!(
        desk.refused(&fake, "10:01", OFFICIAL, ("C-1", "confirm"), L2),
        RefusalCode::NotProposed
    );
    desk.does(&fake, "10:10", CLERK, ("C-1", "propose"), L2);
    for role in ["client", "lawyer", "firm", "clerk", "organ", "system"] {
        let code = desk.refused(&fake, "10:20", (role, "L-2"), ("C-1", "confirm"), L2);
        assert_eq!(code, RefusalCode::WrongRole, "{role}");
    }
}

#[test]
fn interim_aid_comes_at_once_and_is_confirmed_or_ended_later() {
    let fake = rules();
    let mut desk = Desk::on(DAY);
    let more = r#", "interim": true, "wishes": ["L-4"]"#;
    assert_eq!(
        desk.receive(&fake, "C-1", "civil", "application", more),
        ["received", "held"]
    );
    assert!(desk.case("C-1").is_interim());
    let confirmed = desk.does(&fake, "10:00", OFFICIAL, ("C-1", "confirm_interim"), "{}");
    assert_eq!(confirmed, ["interim_confirmed"]);
    let again = desk.refused(&fake, "10:01", OFFICIAL, ("C-1", "confirm_interim"), "{}");
    assert_eq!(again, RefusalCode::NotInterim);
    desk.receive(&fake, "C-2", "civil", "application", more);
    let ended = desk.does(
        &fake,
        "10:00",
        OFFICIAL,
        ("C-2", "end_interim"),
        r#"{"reason": "refused"}"#,
    );
    assert_eq!(ended, ["interim_ended"]);
    assert!(desk.case("C-2").is_closed());
    assert!(
        desk.ledger
            .state()
            .bookings("L-4")
            .iter()
            .all(|b| b.case().as_str() != "C-2")
    );
}

#[test]
fn a_late_confirmation_is_refused_or_holds_again() {
    let refused = rules();
    let again = with("choice.holds_again = true");
    for (fake, is_held_again) in [(&refused, false), (&again, true)] {
        let mut desk = chosen(fake, r#"["L-2"]"#);
        desk.does(fake, "10:10", CLERK, ("C-1", "propose"), L2);
        if is_held_again {
            let happened = desk.does(fake, "13:01", OFFICIAL, ("C-1", "confirm"), L2);
            assert_eq!(happened, ["held", "confirmed"]);
        } else {
            let code = desk.refused(fake, "13:01", OFFICIAL, ("C-1", "confirm"), L2);
            assert_eq!(code, RefusalCode::HoldOver);
        }
    }
}

#[test]
fn a_seat_that_ran_out_stands_in_nobodys_way() {
    let mut fake = rules();
    fake.caps.values_mut().for_each(|caps| caps.units = 1);
    let mut desk = Desk::on(DAY);
    for case in ["C-1", "C-2"] {
        desk.receive(&fake, case, "civil", "application", "");
    }
    let picks = r#"{"picks": ["L-2"]}"#;
    desk.does(&fake, "10:00", CLIENT, ("C-1", "choose"), picks);
    // Nobody ticked, but the time is over, so the place is there for the next.
    assert_eq!(
        desk.does(&fake, "13:01", CLIENT, ("C-2", "choose"), picks),
        ["chosen", "held"]
    );
    assert_eq!(
        desk.refused(&fake, "13:02", OFFICIAL, ("C-1", "confirm"), L2),
        RefusalCode::NotProposed
    );
    desk.does(&fake, "13:03", SYSTEM, ("", "tick"), "{}");
    assert_eq!(desk.case("C-1").step(), Step::Again);
}

#[test]
fn rules_are_asked_again_at_the_proposal_and_the_confirmation() {
    let mut fake = rules();
    let mut desk = chosen(&fake, r#"["L-2", "L-3"]"#);
    fake.barred.insert(("C-1".to_owned(), "L-2".to_owned()));
    let happened = desk.does(
        &fake,
        "10:10",
        CLERK,
        ("C-1", "propose"),
        r#"{"lawyer": "L-2"}"#,
    );
    assert_eq!(happened, ["released", "held"]);
    let l3 = r#"{"lawyer": "L-3"}"#;
    desk.does(&fake, "10:20", CLERK, ("C-1", "propose"), l3);
    fake.barred.insert(("C-1".to_owned(), "L-3".to_owned()));
    assert_eq!(
        desk.refused(&fake, "10:30", OFFICIAL, ("C-1", "confirm"), l3),
        RefusalCode::Ineligible
    );
}

#[test]
fn what_the_policy_wants_first_comes_first() {
    let lines = format!("{RULES}choice.before_confirmed = ['firm_notified', 'agreement_signed']");
    let fake = Fake::new(6, 2, policy(&lines));
    let mut desk = chosen(&fake, r#"["L-2"]"#);
    desk.does(&fake, "10:10", CLERK, ("C-1", "propose"), L2);
    assert_eq!(
        desk.refused(&fake, "10:20", OFFICIAL, ("C-1", "confirm"), L2),
        RefusalCode::NotYet
    );
    let elsewhere = desk.refused(
        &fake,
        "10:21",
        CLERK,
        ("C-1", "notify_firm"),
        r#"{"firm": "F-0"}"#,
    );
    assert_eq!(elsewhere, RefusalCode::NoSeat);
    desk.does(
        &fake,
        "10:22",
        CLERK,
        ("C-1", "notify_firm"),
        r#"{"firm": "F-1"}"#,
    );
    assert_eq!(
        desk.refused(&fake, "10:23", OFFICIAL, ("C-1", "confirm"), L2),
        RefusalCode::NotYet
    );
    desk.does(
        &fake,
        "10:24",
        ("lawyer", "L-2"),
        ("C-1", "sign_agreement"),
        L2,
    );
    assert_eq!(
        desk.does(&fake, "10:25", OFFICIAL, ("C-1", "confirm"), L2),
        ["confirmed"]
    );
}

#[test]
fn a_firm_cannot_send_another_person_by_itself() {
    let fake = rules();
    let mut desk = chosen(&fake, r#"["L-2"]"#);
    let other = r#"{"lawyer": "L-2", "named": "L-3", "reason": "absent"}"#;
    let firm = ("firm", "F-1");
    assert_eq!(
        desk.refused(&fake, "10:10", firm, ("C-1", "name_person"), other),
        RefusalCode::AnotherPerson
    );
    let stranger = ("firm", "F-2");
    let same = r#"{"lawyer": "L-2", "named": "L-2"}"#;
    assert_eq!(
        desk.refused(&fake, "10:11", stranger, ("C-1", "name_person"), same),
        RefusalCode::NotTheirs
    );
    assert_eq!(
        desk.does(&fake, "10:12", firm, ("C-1", "name_person"), same),
        ["firm_named"]
    );
    assert_eq!(
        desk.does(&fake, "10:13", OFFICIAL, ("C-1", "name_person"), other),
        ["firm_named"]
    );
    assert_eq!(desk.seated("C-1"), ["L-3"]);
    assert!(desk.ledger.state().bookings("L-2").is_empty());
    assert_eq!(desk.ledger.state().bookings("L-3").len(), 1);
}

#[test]
fn the_person_may_be_changed_for_a_colleague_where_the_firm_is_full() {
    let mut fake = rules();
    fake.firm_units = 1;
    let mut desk = chosen(&fake, r#"["L-2"]"#);
    let other = r#"{"lawyer": "L-2", "named": "L-3", "reason": "absent"}"#;
    assert_eq!(
        desk.does(&fake, "10:13", OFFICIAL, ("C-1", "name_person"), other),
        ["firm_named"]
    );
    let instead = r#"{"lawyer": "L-2", "reason": "back", "instead": "L-3"}"#;
    let code = desk.refused(&fake, "10:14", OFFICIAL, ("C-1", "override"), instead);
    assert_eq!(
        code,
        RefusalCode::Ineligible,
        "who gave way is not tried again"
    );
}

#[test]
fn what_was_done_for_one_lawyer_was_not_done_for_the_next() {
    let wanted =
        "choice.before_confirmed = ['firm_notified', 'organ_notified', 'agreement_signed']";
    let fake = with(wanted);
    let mut desk = chosen(&fake, r#"["L-2", "L-4"]"#);
    desk.does(
        &fake,
        "10:01",
        CLERK,
        ("C-1", "notify_firm"),
        r#"{"firm": "F-1"}"#,
    );
    desk.does(&fake, "10:02", CLERK, ("C-1", "notify_organ"), "{}");
    desk.does(&fake, "10:03", CLERK, ("C-1", "sign_agreement"), L2);
    let declines = r#"{"lawyer": "L-2", "reason": "illness"}"#;
    desk.does(&fake, "10:04", OFFICIAL, ("C-1", "decline"), declines);
    let l4 = r#"{"lawyer": "L-4"}"#;
    desk.does(&fake, "10:05", CLERK, ("C-1", "propose"), l4);
    for (kind, data) in [
        ("notify_firm", r#"{"firm": "F-2"}"#),
        ("notify_organ", "{}"),
        ("sign_agreement", l4),
    ] {
        let code = desk.refused(&fake, "10:06", OFFICIAL, ("C-1", "confirm"), l4);
        assert_eq!(code, RefusalCode::NotYet, "before {kind}");
        desk.does(&fake, "10:06", CLERK, ("C-1", kind), data);
    }
    // Nor is an agreement with one an agreement with the colleague whom the firm sends instead.
    let other = r#"{"lawyer": "L-4", "named": "L-5", "reason": "absent"}"#;
    desk.does(&fake, "10:07", OFFICIAL, ("C-1", "name_person"), other);
    let l5 = r#"{"lawyer": "L-5"}"#;
    let code = desk.refused(&fake, "10:08", OFFICIAL, ("C-1", "confirm"), l5);
    assert_eq!(code, RefusalCode::NotYet);
}
