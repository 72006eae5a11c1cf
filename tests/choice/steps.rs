//! Each step of a case, and each rule about it.

use dianyuan::choice::{RefusalCode, Step, Via};

use crate::desk::{CLERK, CLIENT, Desk, OFFICIAL, SYSTEM};
use crate::fake::{Fake, lawyer, policy};

/// A Wednesday, so that three days end on a Saturday and roll on.
const DAY: &str = "2026-11-25";

const RULES: &str = "choice.window_hours = 10\nchoice.again_hours = 4\nchoice.hold_hours = 3\nchoice.most = 3\n\
    choice.fallback = ['best_ranked']\ndeadlines.appointment_days = 3\ndeadlines.agreement_days = 5\n\
    deadlines.replacement_working_days = 5\n";

fn rules() -> Fake {
    Fake::new(6, 2, policy(RULES))
}

fn appointed(fake: &Fake) -> Desk {
    let mut desk = Desk::on(DAY);
    desk.receive(fake, "C-1", "civil", "application", "");
    desk.does(
        fake,
        "10:00",
        CLIENT,
        ("C-1", "choose"),
        r#"{"picks": ["L-2", "L-3"]}"#,
    );
    desk.does(
        fake,
        "10:10",
        CLERK,
        ("C-1", "propose"),
        r#"{"lawyer": "L-2"}"#,
    );
    desk.does(
        fake,
        "10:20",
        OFFICIAL,
        ("C-1", "confirm"),
        r#"{"lawyer": "L-2"}"#,
    );
    desk
}

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
    let l2 = r#"{"lawyer": "L-2"}"#;
    assert_eq!(
        desk.does(&fake, "10:10", CLERK, ("C-1", "propose"), l2),
        ["proposed"]
    );
    assert_eq!(
        desk.does(&fake, "10:20", OFFICIAL, ("C-1", "confirm"), l2),
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
fn nobody_but_an_official_confirms() {
    let fake = rules();
    let mut desk = Desk::on(DAY);
    desk.receive(&fake, "C-1", "civil", "application", "");
    desk.does(
        &fake,
        "10:00",
        CLIENT,
        ("C-1", "choose"),
        r#"{"picks": ["L-2"]}"#,
    );
    let l2 = r#"{"lawyer": "L-2"}"#;
    assert_eq!(
        desk.refused(&fake, "10:01", OFFICIAL, ("C-1", "confirm"), l2),
        RefusalCode::NotProposed
    );
    desk.does(&fake, "10:10", CLERK, ("C-1", "propose"), l2);
    for role in ["client", "lawyer", "firm", "clerk", "organ", "system"] {
        let code = desk.refused(&fake, "10:20", (role, "L-2"), ("C-1", "confirm"), l2);
        assert_eq!(code, RefusalCode::WrongRole, "{role}");
    }
}

#[test]
fn picks_fail_one_after_the_other_then_one_more_choice_then_the_agency_then_an_official() {
    let mut fake = rules();
    for who in ["L-0", "L-1", "L-2", "L-3", "L-4"] {
        fake.barred.insert(("C-1".to_owned(), who.to_owned()));
    }
    let mut desk = Desk::on(DAY);
    desk.receive(&fake, "C-1", "civil", "application", "");
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
    let mut desk = Desk::on(DAY);
    desk.receive(&fake, "C-1", "civil", "application", "");
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
    let again = Fake::new(6, 2, policy(&format!("{RULES}choice.holds_again = true")));
    for (fake, is_held_again) in [(&refused, false), (&again, true)] {
        let mut desk = Desk::on(DAY);
        desk.receive(fake, "C-1", "civil", "application", "");
        desk.does(
            fake,
            "10:00",
            CLIENT,
            ("C-1", "choose"),
            r#"{"picks": ["L-2"]}"#,
        );
        let l2 = r#"{"lawyer": "L-2"}"#;
        desk.does(fake, "10:10", CLERK, ("C-1", "propose"), l2);
        if is_held_again {
            let happened = desk.does(fake, "13:01", OFFICIAL, ("C-1", "confirm"), l2);
            assert_eq!(happened, ["held", "confirmed"]);
        } else {
            let code = desk.refused(fake, "13:01", OFFICIAL, ("C-1", "confirm"), l2);
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
    let l2 = r#"{"lawyer": "L-2"}"#;
    assert_eq!(
        desk.refused(&fake, "13:02", OFFICIAL, ("C-1", "confirm"), l2),
        RefusalCode::NotProposed
    );
    desk.does(&fake, "13:03", SYSTEM, ("", "tick"), "{}");
    assert_eq!(desk.case("C-1").step(), Step::Again);
}

#[test]
fn rules_are_asked_again_at_the_proposal_and_the_confirmation() {
    let mut fake = rules();
    let mut desk = Desk::on(DAY);
    desk.receive(&fake, "C-1", "civil", "application", "");
    desk.does(
        &fake,
        "10:00",
        CLIENT,
        ("C-1", "choose"),
        r#"{"picks": ["L-2", "L-3"]}"#,
    );
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
    let mut desk = Desk::on(DAY);
    desk.receive(&fake, "C-1", "civil", "application", "");
    desk.does(
        &fake,
        "10:00",
        CLIENT,
        ("C-1", "choose"),
        r#"{"picks": ["L-2"]}"#,
    );
    let l2 = r#"{"lawyer": "L-2"}"#;
    desk.does(&fake, "10:10", CLERK, ("C-1", "propose"), l2);
    assert_eq!(
        desk.refused(&fake, "10:20", OFFICIAL, ("C-1", "confirm"), l2),
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
        desk.refused(&fake, "10:23", OFFICIAL, ("C-1", "confirm"), l2),
        RefusalCode::NotYet
    );
    desk.does(
        &fake,
        "10:24",
        ("lawyer", "L-2"),
        ("C-1", "sign_agreement"),
        l2,
    );
    assert_eq!(
        desk.does(&fake, "10:25", OFFICIAL, ("C-1", "confirm"), l2),
        ["confirmed"]
    );
}

#[test]
fn a_firm_cannot_send_another_person_by_itself() {
    let fake = rules();
    let mut desk = Desk::on(DAY);
    desk.receive(&fake, "C-1", "civil", "application", "");
    desk.does(
        &fake,
        "10:00",
        CLIENT,
        ("C-1", "choose"),
        r#"{"picks": ["L-2"]}"#,
    );
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
    let mut desk = Desk::on(DAY);
    desk.receive(&fake, "C-1", "civil", "application", "");
    desk.does(
        &fake,
        "10:00",
        CLIENT,
        ("C-1", "choose"),
        r#"{"picks": ["L-2"]}"#,
    );
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
fn a_replacement_is_asked_for_granted_and_chosen_anew() {
    let fake = rules();
    let mut desk = appointed(&fake);
    let wish = r#"{"lawyer": "L-2", "ground": "performance"}"#;
    assert_eq!(
        desk.refused(
            &fake,
            "11:00",
            ("lawyer", "L-2"),
            ("C-1", "request_replacement"),
            wish
        ),
        RefusalCode::WrongRole
    );
    let asked = desk.does(&fake, "11:00", CLIENT, ("C-1", "request_replacement"), wish);
    assert_eq!(asked, ["replacement_requested"]);
    // Five working days after a Wednesday.
    let (_, due) = desk.case("C-1").replacements().next().unwrap();
    assert_eq!(due.unwrap().to_string(), "2026-12-02T23:59:59+08:00");
    assert_eq!(
        desk.ledger
            .state()
            .overdue(&desk.at("2026-12-03T00:00:00+08:00"))
            .len(),
        2,
        "with the agreement"
    );
    let twice = desk.refused(&fake, "11:01", CLIENT, ("C-1", "request_replacement"), wish);
    assert_eq!(twice, RefusalCode::AlreadyRequested);
    let grant = r#"{"lawyer": "L-2", "reason": "no_meeting"}"#;
    assert_eq!(
        desk.refused(&fake, "11:02", CLERK, ("C-1", "grant_replacement"), grant),
        RefusalCode::WrongRole
    );
    assert_eq!(
        desk.does(
            &fake,
            "11:03",
            OFFICIAL,
            ("C-1", "grant_replacement"),
            grant
        ),
        ["replacement_granted"]
    );
    assert_eq!(desk.case("C-1").step(), Step::Choice);
    let picks = r#"{"picks": ["L-2", "L-4"]}"#;
    let happened = desk.does(&fake, "11:10", CLIENT, ("C-1", "choose"), picks);
    assert_eq!(
        happened,
        ["chosen", "passed_over", "held"],
        "whoever was replaced is not tried again"
    );
    let reoffer = r#"{"lawyer": "L-2", "reason": "x"}"#;
    assert_eq!(
        desk.refused(&fake, "11:11", OFFICIAL, ("C-1", "reoffer"), reoffer),
        RefusalCode::FinalBar
    );
}

#[test]
fn a_client_replaces_at_will_only_so_often() {
    let fake = rules();
    let mut desk = Desk::on(DAY);
    desk.receive(&fake, "C-1", "civil", "application", "");
    for (number, time) in [(0, "10"), (1, "11"), (2, "12")] {
        let about = format!(r#"{{"lawyer": "L-{number}"}}"#);
        let picks = format!(r#"{{"picks": ["L-{number}"]}}"#);
        desk.does(
            &fake,
            &format!("{time}:00"),
            CLIENT,
            ("C-1", "choose"),
            &picks,
        );
        desk.does(
            &fake,
            &format!("{time}:01"),
            CLERK,
            ("C-1", "propose"),
            &about,
        );
        desk.does(
            &fake,
            &format!("{time}:02"),
            OFFICIAL,
            ("C-1", "confirm"),
            &about,
        );
        let wish = format!(r#"{{"lawyer": "L-{number}", "ground": "wish"}}"#);
        let time = format!("{time}:03");
        if number == 2 {
            let code = desk.refused(&fake, &time, CLIENT, ("C-1", "request_replacement"), &wish);
            assert_eq!(code, RefusalCode::ReplacementsUsedUp);
            // Not doing one's duty is another matter.
            let fault = format!(r#"{{"lawyer": "L-{number}", "ground": "performance"}}"#);
            desk.does(&fake, &time, CLIENT, ("C-1", "request_replacement"), &fault);
        } else {
            desk.does(&fake, &time, CLIENT, ("C-1", "request_replacement"), &wish);
            let grant = format!(r#"{{"lawyer": "L-{number}", "reason": "wish"}}"#);
            desk.does(&fake, &time, OFFICIAL, ("C-1", "grant_replacement"), &grant);
        }
    }
}

#[test]
fn whoever_leaves_the_roster_leaves_every_case() {
    let fake = rules();
    let mut desk = appointed(&fake);
    desk.receive(&fake, "C-2", "civil", "application", "");
    desk.does(
        &fake,
        "11:00",
        CLIENT,
        ("C-2", "choose"),
        r#"{"picks": ["L-2", "L-4"]}"#,
    );
    let removed = r#"{"lawyer": "L-2", "reason": "fault"}"#;
    let happened = desk.does(&fake, "11:10", OFFICIAL, ("", "remove_lawyer"), removed);
    assert_eq!(
        happened,
        [
            "roster_removed",
            "replacement_requested",
            "released",
            "held"
        ]
    );
    assert_eq!(desk.seated("C-2"), ["L-4"]);
    desk.receive(&fake, "C-3", "civil", "application", "");
    let happened = desk.does(
        &fake,
        "11:20",
        CLIENT,
        ("C-3", "choose"),
        r#"{"picks": ["L-2"]}"#,
    );
    assert_eq!(happened, ["chosen", "passed_over", "asked_again"]);
    let added = r#"{"lawyer": "L-2"}"#;
    assert_eq!(
        desk.refused(&fake, "11:30", CLERK, ("", "add_lawyer"), added),
        RefusalCode::WrongRole
    );
    assert_eq!(
        desk.does(&fake, "11:30", OFFICIAL, ("", "add_lawyer"), added),
        ["roster_added"]
    );
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
    let mut desk = Desk::on(DAY);
    desk.receive(&fake, "C-1", "civil", "application", "");
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
fn every_term_is_told_once_it_is_over_and_no_more_once_it_is_met() {
    use dianyuan::choice::Deadline;
    let lines = format!(
        "{RULES}deadlines.custody_meeting_hours = 48\ndeadlines.objection_days = 5\ndeadlines.closing_days = 15"
    );
    let fake = Fake::new(6, 2, policy(&lines));
    let mut desk = appointed(&fake);
    let l2 = r#"{"lawyer": "L-2"}"#;
    desk.does(&fake, "11:00", CLIENT, ("C-1", "request_meeting"), l2);
    desk.does(
        &fake,
        "11:00",
        CLIENT,
        ("C-1", "object"),
        r#"{"about": "scope"}"#,
    );
    desk.receive(&fake, "C-2", "civil", "application", "");
    let overdue = |desk: &Desk, at: &str| -> Vec<Deadline> {
        let found = desk.ledger.state().overdue(&desk.at(at));
        found.iter().map(|overdue| overdue.what).collect()
    };
    assert!(
        overdue(&desk, "2026-11-27T11:00:00+08:00").is_empty(),
        "the last second counts"
    );
    assert_eq!(
        overdue(&desk, "2026-11-27T11:00:01+08:00"),
        [Deadline::Meeting]
    );
    let all = [
        Deadline::Meeting,
        Deadline::Objection,
        Deadline::Agreement,
        Deadline::Appointment,
    ];
    let found = overdue(&desk, "2026-12-02T00:00:00+08:00");
    assert!(
        all.iter().all(|deadline| found.contains(deadline)) && found.len() == 4,
        "{found:?}"
    );
    desk.does(
        &fake,
        "2026-11-27T12:00:00+08:00",
        ("lawyer", "L-2"),
        ("C-1", "meet"),
        l2,
    );
    desk.does(
        &fake,
        "2026-11-27T12:00:00+08:00",
        CLERK,
        ("C-1", "sign_agreement"),
        l2,
    );
    let decided = r#"{"is_upheld": false}"#;
    desk.does(
        &fake,
        "2026-11-27T12:00:00+08:00",
        OFFICIAL,
        ("C-1", "decide_objection"),
        decided,
    );
    assert_eq!(
        overdue(&desk, "2026-12-02T00:00:00+08:00"),
        [Deadline::Appointment]
    );
    let early = desk.refused(
        &fake,
        "2026-11-27T12:01:00+08:00",
        CLERK,
        ("C-1", "archive"),
        "{}",
    );
    assert_eq!(early, RefusalCode::NotYet);
    desk.does(
        &fake,
        "2026-11-27T12:02:00+08:00",
        CLERK,
        ("C-1", "close"),
        r#"{"reason": "judgment"}"#,
    );
    assert!(overdue(&desk, "2026-12-15T00:00:00+08:00").contains(&Deadline::Archive));
    desk.does(
        &fake,
        "2026-12-14T09:00:00+08:00",
        CLERK,
        ("C-1", "archive"),
        "{}",
    );
    assert!(!overdue(&desk, "2026-12-15T00:00:00+08:00").contains(&Deadline::Archive));
}
